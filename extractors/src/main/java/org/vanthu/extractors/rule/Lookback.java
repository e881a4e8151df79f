package org.vanthu.extractors.rule;

/** What stands before an offset of a folded text, word by word. Every look is bounded. */
public final class Lookback {

    private static final int REACH = 60;

    private Lookback() {}

    /** Offset behind the last char before {@code offset} that is no space. */
    public static int skipSpaces(FoldedText text, int offset) {
        int i = offset;
        while (i > 0 && offset - i < REACH && text.at(i - 1) == ' ') {
            i--;
        }
        return i;
    }

    /** Start of the word that ends at {@code end}; {@code end} itself where none does. */
    public static int wordStart(FoldedText text, int end) {
        int i = end;
        while (i > 0 && end - i < REACH && FoldedText.isLetter(text.at(i - 1))) {
            i--;
        }
        return i;
    }

    /** The word before {@code offset} in the same clause; empty where punctuation, a digit or the start stands there. */
    public static String word(FoldedText text, int offset) {
        int end = skipSpaces(text, offset);
        return text.folded().substring(wordStart(text, end), end);
    }

    /** The last {@code count} words before {@code offset}, one space between them; fewer where the clause begins. */
    public static String words(FoldedText text, int offset, int count) {
        StringBuilder words = new StringBuilder();
        int at = offset;
        for (int i = 0; i < count; i++) {
            int end = skipSpaces(text, at);
            int start = wordStart(text, end);
            if (start == end) {
                break;
            }
            words.insert(0, text.folded().substring(start, end) + (words.isEmpty() ? "" : " "));
            at = start;
        }
        return words.toString();
    }

    /** Whether exactly {@code phrase} (folded, single spaces) stands before {@code offset}, as whole words. */
    public static boolean endsWith(FoldedText text, int offset, String phrase) {
        int i = skipSpaces(text, offset);
        for (int p = phrase.length() - 1; p >= 0; p--) {
            if (i == 0 || text.at(i - 1) != phrase.charAt(p)) {
                return false;
            }
            i--;
            if (phrase.charAt(p) == ' ') {
                i = skipSpaces(text, i);
            }
        }
        return !FoldedText.isWordChar(text.atOrEnd(i - 1));
    }

    /** Start of the list of numbers that {@code offset} goes on with ({@code 5} in {@code tháng 5, 6 và 7}); else {@code offset}. */
    public static int listStart(FoldedText text, int offset) {
        int start = offset;
        while (offset - start < REACH) {
            int i = skipSpaces(text, start);
            if (i > 0 && (text.at(i - 1) == ',' || text.at(i - 1) == ';')) {
                i--;
            } else if (endsWith(text, i, "và")) {
                i = skipSpaces(text, i - 2);
                if (i > 0 && text.at(i - 1) == ',') {
                    i--;
                }
            } else {
                return start;
            }
            int end = skipSpaces(text, i);
            int digits = end;
            while (digits > 0 && FoldedText.isDigit(text.at(digits - 1))) {
                digits--;
            }
            if (digits == end || end - digits > 4 || FoldedText.isLetter(text.atOrEnd(digits - 1))) {
                return start;
            }
            start = digits;
        }
        return start;
    }
}
