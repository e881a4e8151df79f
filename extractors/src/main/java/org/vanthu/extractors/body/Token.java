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
        List<Token> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String written = text.substring(start, i);
                tokens.add(new Token(start, i, written, Folded.of(written)));
                start = -1;
            }
        }
        return tokens;
    }

    /** Where the first token between two offsets starts; {@code to} where there is none. */
    static int start(String text, int from, int to) {
        int start = from;
        while (start < to && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Where the token that {@code from} lies in ends. */
    static int end(String text, int from, int to) {
        int end = from;
        while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** An abbreviation: two capitals or more, and nothing else. */
    boolean isAbbreviation() {
        for (int i = 0; i < written.length(); i++) {
            if (!Character.isUpperCase(written.charAt(i))) {
                return false;
            }
        }
        return written.length() > 1;
    }
}
