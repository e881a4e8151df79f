package org.vanthu.extractors.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A token read as if it were written in a legacy encoding.
 *
 * @param text the decoded letters, NFC; the token itself where the encoding cannot have written it
 * @param doubt that they are meant, comparable with {@link Doubt#asUnicode}
 * @param isReadable whether they make Vietnamese words
 */
record Decipherment(String text, int doubt, boolean isReadable) {

    /** What decoding to no word costs; nothing where the token is no word of Unicode either, so that names go with their neighbours. */
    private static final int WORSE = 15;

    /** Other letters make no word alone, though they may be numbered or pronounced; {@code où} would be {@code ó} in VNI. */
    private static final String ONE_LETTER_WORDS = "àáảạôờởớợừứủưýỷ";

    /** @param asUnicode the doubt that the token is Unicode */
    static Decipherment of(String token, LegacyEncoding encoding, int asUnicode) {
        if (!isWestern(token, encoding)) {
            return new Decipherment(token, asUnicode + WORSE, false);
        }
        String text = Normalizer.normalize(CodeTable.of(encoding).decode(token), Normalizer.Form.NFC);
        if (text.equals(Normalizer.normalize(token, Normalizer.Form.NFC))) {
            return new Decipherment(token, asUnicode > Doubt.NONE ? asUnicode + Doubt.SLIGHT : asUnicode, false);
        }
        if (LoneSign.isSign(token)) {
            return new Decipherment(text, asUnicode, false);
        }
        int doubt = ofText(text, encoding);
        return doubt < 0
                ? new Decipherment(text, asUnicode < Doubt.ABSURD ? asUnicode + WORSE : asUnicode, false)
                : new Decipherment(text, doubt, true);
    }

    boolean changes(String token) {
        return !text.equals(token);
    }

    /** -1 when it makes no words */
    private static int ofText(String text, LegacyEncoding encoding) {
        int worst = Doubt.NONE;
        for (int start = 0; start < text.length(); start++) {
            int end = Doubt.wordEnd(text, start);
            if (end > start) {
                int doubt = ofWord(text.substring(start, end), encoding);
                if (doubt < 0) {
                    return -1;
                }
                worst = Math.max(worst, doubt);
                start = end;
            }
            if (start < text.length() && isLeftOver(text.charAt(start), encoding)) {
                return -1;
            }
        }
        return worst;
    }

    private static int ofWord(String word, LegacyEncoding encoding) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (Doubt.isAscii(word)) {
            return Doubt.NONE;
        }
        if (isAbbreviation(word)) {
            return Doubt.SLIGHT;
        }
        if (drawsCapitalsInAFontOfTheirOwn(encoding) ? hasOddCapitals(word) : Doubt.hasOddCase(word)) {
            return -1;
        }
        if (Syllable.isSpelt(lower)) {
            return lower.length() > 1 || ONE_LETTER_WORDS.contains(lower) ? Doubt.NONE : Doubt.FOREIGN;
        }
        return Syllable.areSpelt(lower, 3) ? Doubt.FOREIGN + Doubt.SLIGHT : -1;
    }

    /** Whether small letters of the encoding may stand for capitals, since a font ({@code .VnTimeH}) draws them so. */
    static boolean drawsCapitalsInAFontOfTheirOwn(LegacyEncoding encoding) {
        return encoding == LegacyEncoding.TCVN3 || encoding == LegacyEncoding.VPS;
    }

    /** A capital behind a small ASCII letter. */
    private static boolean hasOddCapitals(String word) {
        boolean small = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (small && Character.isUpperCase(c)) {
                return true;
            }
            small |= c >= 'a' && c <= 'z';
        }
        return false;
    }

    /** Capitals without a tone: {@code QĐ}, {@code HĐND}. */
    private static boolean isAbbreviation(String word) {
        if (word.length() > 10) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c < 'A' || c > 'Z') && "ĂÂĐÊÔƠƯ".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a decoded text still holds what no text in the encoding would. */
    private static boolean isLeftOver(char c, LegacyEncoding encoding) {
        return switch (encoding) {
            case TCVN3, VISCII, VPS -> isInvisible(c) || (c > 0xA0 && c <= 0xFF);
            case VNI, WINDOWS_1258 -> isInvisible(c);
        };
    }

    private static boolean isInvisible(char c) {
        return c < ' ' || c == '\u00ad' || c == '\u200b';
    }

    /** Whether all letters of {@code token} can have come from bytes of a Western code page. */
    private static boolean isWestern(String token, LegacyEncoding encoding) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (WesternBytes.of(c) < 0
                    && (Character.isLetter(c) || Doubt.isMark(c))
                    && !(encoding == LegacyEncoding.TCVN3 && c == '\u03bc')) {
                return false;
            }
        }
        return true;
    }
}
