package org.vanthu.extractors.rule;

import java.util.HashSet;
import java.util.Set;

/**
 * Where in a text a rule is tried: at the first letter of some words, at the first digit of a run of digits that does not follow a
 * letter ({@code 5} of {@code 5/2024}, not of {@code F5}), and there only where the chars around allow it. Nowhere else, which is
 * what makes one pass over a long text cheap.
 *
 * @param words syllables in folded spelling; may be empty
 * @param digits whether runs of digits are anchors
 * @param shortest fewest digits of a run
 * @param longest most digits of a run
 * @param next chars of which one stands behind the word or the run of digits, spaces skipped; empty where anything may
 * @param behindFigure the same behind the whole figure: the run, and the dots, commas and slashes with digits behind them; behind a
 *     word, the figure that follows it
 * @param signs how many dots, commas and slashes the figure may hold, as a set of bits; the last bit stands for more
 * @param previous chars of which one stands before, spaces skipped; empty where anything may
 */
public record Anchor(
        Set<String> words,
        boolean digits,
        int shortest,
        int longest,
        String next,
        String behindFigure,
        int signs,
        String previous) {

    /** Most signs that are told apart. */
    static final int MOST_SIGNS = 4;

    private static final int ANY = (1 << (MOST_SIGNS + 1)) - 1;

    /** Any digit, as a char that may stand next. */
    public static final String DIGIT = "0123456789";

    /** Every run of digits. */
    public static final Anchor DIGITS = new Anchor(Set.of(), true, 1, Integer.MAX_VALUE, "", "", ANY, "");

    public Anchor {
        words = Set.copyOf(words);
        for (String word : words) {
            if (!FoldedText.fold(word).equals(word) || !word.chars().allMatch(Character::isLetter)) {
                throw new IllegalArgumentException("an anchor is one folded syllable, not '" + word + "'");
            }
        }
    }

    /** Each of the words. */
    public static Anchor words(String... words) {
        return new Anchor(Set.of(words), false, 1, Integer.MAX_VALUE, "", "", ANY, "");
    }

    /** Runs of {@code shortest} to {@code longest} digits. */
    public static Anchor digits(int shortest, int longest) {
        return new Anchor(Set.of(), true, shortest, longest, "", "", ANY, "");
    }

    /** These anchors and the words. */
    public Anchor orWords(String... more) {
        Set<String> all = new HashSet<>(words);
        all.addAll(Set.of(more));
        return new Anchor(all, digits, shortest, longest, next, behindFigure, signs, previous);
    }

    /** Only where one of {@code chars} stands behind the word or the run of digits, spaces skipped. */
    public Anchor before(String chars) {
        return new Anchor(words, digits, shortest, longest, chars, behindFigure, signs, previous);
    }

    /** Only where one of {@code chars} stands behind the whole figure, spaces skipped. */
    public Anchor figureBefore(String chars) {
        return new Anchor(words, digits, shortest, longest, next, chars, signs, previous);
    }

    /** Only where one of {@code chars} stands before, spaces skipped. */
    public Anchor after(String chars) {
        return new Anchor(words, digits, shortest, longest, next, behindFigure, signs, chars);
    }

    /** Only where the figure holds one of these numbers of dots, commas and slashes. */
    public Anchor signs(int... counts) {
        int bits = 0;
        for (int count : counts) {
            bits |= 1 << Math.min(count, MOST_SIGNS);
        }
        return new Anchor(words, digits, shortest, longest, next, behindFigure, bits, previous);
    }
}
