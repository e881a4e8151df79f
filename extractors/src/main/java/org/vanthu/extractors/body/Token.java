package org.vanthu.extractors.body;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.text.Folded;

/**
 * A run of letters and digits.
 *
 * @param written as it stands
 * @param folded as it is compared
 */
record Token(int start, int end, String written, String folded) {

    /** Tokens of {@code text}, in order. */
    static List<Token> of(String text) {
        String folded = Folded.of(text);
        List<Token> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                tokens.add(new Token(start, i, text.substring(start, i), folded.substring(start, i)));
                start = -1;
            }
        }
        return tokens;
    }

    /** An abbreviation: two capitals or more, and nothing else. */
    boolean isAbbreviation() {
        return written.length() > 1 && written.chars().allMatch(Character::isUpperCase);
    }
}
