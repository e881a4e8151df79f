package org.vanthu.extractors.rule;

import java.util.Set;

/** Where in a text a rule is tried: nowhere else, which is what makes one pass over a long text cheap. */
public sealed interface Anchor {

    /** The first digit of a run of digits that does not follow a letter ({@code 5} of {@code 5/2024}, not of {@code F5}). */
    Anchor DIGITS = new Digits("");

    /** A run of digits behind which, blanks skipped, stands one of the chars {@code next}. */
    static Anchor digitsBefore(String next) {
        return new Digits(next);
    }

    /** The first letter of one of the words, each one syllable, in folded spelling. */
    static Anchor words(String... words) {
        return new Words(Set.of(words), false);
    }

    /** Like {@link #words}, and also like {@link #DIGITS}. */
    static Anchor digitsOrWords(String... words) {
        return new Words(Set.of(words), true);
    }

    /** @param next chars of which one stands behind the run; empty where anything may */
    record Digits(String next) implements Anchor {}

    /** @param digits whether runs of digits are anchors too */
    record Words(Set<String> words, boolean digits) implements Anchor {
        public Words {
            words = Set.copyOf(words);
            for (String word : words) {
                if (!FoldedText.fold(word).equals(word) || !word.chars().allMatch(Character::isLetter)) {
                    throw new IllegalArgumentException("an anchor is one folded syllable, not '" + word + "'");
                }
            }
        }
    }
}
