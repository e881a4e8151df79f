package org.vanthu.extractors.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How hard it is to believe that a token says what it seems to say. Zero is a Vietnamese word; the unit is such that a plain word of
 * another language is {@link #FOREIGN}.
 */
final class Doubt {

    static final int NONE = 0;
    static final int SLIGHT = 5;
    static final int FOREIGN = 10;
    static final int ODD = 25;
    static final int ABSURD = 40;

    private Doubt() {}

    /** Doubt that {@code token} is Unicode text as it stands. */
    static int asUnicode(String token) {
        String text = visible(token);
        int words = NONE;
        for (int start = 0; start < text.length(); start++) {
            int end = wordEnd(text, start);
            if (end > start) {
                words = Math.max(words, ofWord(text.substring(start, end)));
                start = end;
            }
        }
        return Math.min(ABSURD, words + ofSymbols(text) + ofHidden(token));
    }

    /** Doubt that the word, which holds letters only, is written in Unicode. */
    private static int ofWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int letterCase = hasOddCase(word) ? ODD : NONE;
        if (isAscii(word)) {
            return NONE;
        }
        if (Syllable.isSpelt(lower)) {
            return letterCase;
        }
        if (isVietnameseOnly(lower)) {
            return SLIGHT;
        }
        for (int i = 0; i < word.length(); i++) {
            switch (word.charAt(i)) {
                // letters of Icelandic; but Đ is often mistyped as Ð
                case 'þ', 'Þ', 'ð' -> letterCase = ODD;
                default -> {}
            }
        }
        return FOREIGN + letterCase;
    }

    /** Whether a letter stands in {@code lower} that Unicode has for Vietnamese and no Western code page has. */
    static boolean isVietnameseOnly(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if ((c >= '\u1ea0' && c <= '\u1ef9') || "ăđĩũơưĂĐĨŨƠƯ".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A capital behind a small letter, or a small letter behind two capitals. */
    static boolean hasOddCase(String word) {
        for (int i = 1; i < word.length(); i++) {
            boolean capital = Character.isUpperCase(word.charAt(i));
            boolean capitalBefore = Character.isUpperCase(word.charAt(i - 1));
            if (capital ? !capitalBefore : capitalBefore && i > 1) {
                return true;
            }
        }
        return false;
    }

    static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Doubt about the signs that touch letters; signs by themselves are what they are. */
    private static int ofSymbols(String text) {
        int worst = NONE;
        for (int i = 0; i < text.length(); i++) {
            boolean before = i > 0 && Character.isLetter(text.charAt(i - 1));
            boolean behind = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (before || behind) {
                worst = Math.max(worst, ofSymbol(text.charAt(i), before, behind));
            } else if (i > 0 && isLatin1Sign(text.charAt(i)) && isLatin1Sign(text.charAt(i - 1))) {
                worst = text.charAt(i) == text.charAt(i - 1) ? worst : Math.max(worst, FOREIGN);
            }
        }
        return worst;
    }

    private static boolean isLatin1Sign(char c) {
        return c > 0xA0 && c <= 0xBF;
    }

    private static int ofSymbol(char symbol, boolean before, boolean behind) {
        return switch (symbol) {
            // French sets «so», German »so«
            case '«' -> before && behind ? ABSURD : before ? FOREIGN : SLIGHT;
            case '»' -> before && behind ? ABSURD : behind ? FOREIGN : SLIGHT;
            case '®', '©', '™', '°', 'º', '¹', '²', '³' -> behind ? ABSURD : FOREIGN;
            case 'µ', '£', '¥', '×', '¿', '¡' -> before ? ABSURD : FOREIGN;
            case '§' -> before ? ABSURD : ODD;
            case '¸', '¨', '´', '¯', '¬', '¦', '¶', '·', '¢', '¤', '÷', 'ª', '±', '¼', '½', '¾' -> ABSURD;
            case '\u2212', '\u2219' -> ODD;
            default -> NONE;
        };
    }

    /** Doubt about soft hyphens and controls, which {@link #visible} leaves out. */
    private static int ofHidden(String token) {
        int worst = NONE;
        for (int i = 0; i < token.length(); i++) {
            boolean first = i == 0;
            switch (token.charAt(i)) {
                case '\u00ad', '\u200b', '\u001f' ->
                    worst = Math.max(worst, first && token.length() > 1 ? ODD : SLIGHT);
                case '\t', '\n', '\r' -> {}
                default -> worst = token.charAt(i) < ' ' ? Math.max(worst, FOREIGN) : worst;
            }
        }
        return worst;
    }

    /** {@code token} in NFC, as a reader would see it. */
    private static String visible(String token) {
        StringBuilder visible = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c >= ' ' && c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
                visible.append(WesternBytes.printable(c));
            }
        }
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /** End of the letters, with their marks, that begin at {@code start}. */
    static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (isWordLetter(text.charAt(end)) || (end > start && isMark(text.charAt(end))))) {
            end++;
        }
        return end;
    }

    private static boolean isWordLetter(char c) {
        return Character.isLetter(c) && c != 'ª' && c != 'º' && c != 'µ';
    }

    static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
