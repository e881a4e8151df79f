package org.vanthu.extractors.text;

import java.util.function.Consumer;

/**
 * A word-like stretch of a block that holds something other than ASCII; only these say how a text is written.
 *
 * @param start offset in the block's text
 * @param end offset behind it
 */
record Token(int start, int end) {

    String of(String text) {
        return text.substring(start, end);
    }

    /** Without the soft hyphens in front. */
    Token behindHiddenHyphen(String text) {
        int first = start;
        while (first < end - 1 && (text.charAt(first) == '\u00ad' || text.charAt(first) == '\u200b')) {
            first++;
        }
        return new Token(first, end);
    }

    /**
     * Finds the tokens of {@code text} in order. They are cut at white space and at ASCII digits and punctuation; NBSP does not cut, since it
     * is a letter of VISCII, nor do control characters.
     */
    static void forEach(String text, Consumer<Token> found) {
        int start = -1;
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (cuts(c)) {
                if (!ascii) {
                    found.accept(new Token(start, i));
                }
                start = -1;
                ascii = true;
            } else {
                if (start < 0) {
                    start = i;
                }
                ascii &= isLetter(c);
            }
        }
        if (!ascii) {
            found.accept(new Token(start, text.length()));
        }
    }

    /** Whether {@code c} is a letter of ASCII. */
    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean cuts(char c) {
        return switch (c) {
            case '\t', '\n', '\u000b', '\f', '\r' -> true;
            default -> c >= ' ' && c <= 0x7F && !isLetter(c);
        };
    }
}
