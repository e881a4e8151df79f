package org.vanthu.extractors.rule;

import java.util.HashSet;
import java.util.Set;

/**
 * Where in a text a rule is tried: at the first letter of some words, at the first digit of a run of digits that does not follow a
 * letter ({@code 5} of {@code 5/2024}, not of {@code F5}). Nowhere else, which is what makes one pass over a long text cheap.
 *
 * @param words syllables in folded spelling; may be empty
 * @param digits whether runs of digits are anchors
 * @param shortest fewest digits of a run
 * @param longest most digits of a run
 * @param previous chars of which one stands before, spaces skipped; empty where anything may
 */
public record Anchor(Set<String> words, boolean digits, int shortest, int longest, String previous) {

    /** Every run of digits. */
    public static final Anchor DIGITS = digits(1, Integer.MAX_VALUE);

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
        return new Anchor(Set.of(words), false, 1, Integer.MAX_VALUE, "");
    }

    /** Runs of {@code shortest} to {@code longest} digits. */
    public static Anchor digits(int shortest, int longest) {
        return new Anchor(Set.of(), true, shortest, longest, "");
    }

    /** These anchors and the words. */
    public Anchor orWords(String... more) {
        Set<String> all = new HashSet<>(words);
        all.addAll(Set.of(more));
        return new Anchor(all, digits, shortest, longest, previous);
    }

    /** Only where one of {@code chars} stands before, spaces skipped. */
    public Anchor after(String chars) {
        return new Anchor(words, digits, shortest, longest, chars);
    }

    /** Whether a run of {@code length} digits, none where a word stands, may be tried behind the char {@code before}. */
    boolean allows(int length, char before) {
        boolean fits = length == 0 || (shortest <= length && length <= longest);
        return fits && (previous.isEmpty() || previous.indexOf(before) >= 0);
    }
}
