package org.vanthu.index.analysis;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without case and marks, for comparing: {@code Đảng ủy} and {@code DANG UY} are {@code dang uy}. */
public final class VietnameseFolding {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private VietnameseFolding() {}

    /**
     * Lower case without marks, {@code đ} as {@code d}, compatibility forms ({@code ﬁ}, {@code m²}) as plain letters; length and offsets
     * may differ from the text's.
     */
    public static String fold(CharSequence text) {
        if (isFolded(text)) {
            return text.toString();
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c == 'đ' || c == 'Đ' ? 'd' : c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** For comparing words: folded, signs between words as one blank; signs alone ({@code %}) stay. */
    public static String key(String text) {
        String folded = fold(text);
        StringBuilder key = new StringBuilder(folded.length());
        boolean between = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (!isOfWord(c)) {
                between = true;
                continue;
            }
            if (between && !key.isEmpty()) {
                key.append(' ');
            }
            between = false;
            key.appendCodePoint(c);
        }
        return key.isEmpty() ? folded.strip() : key.toString();
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    /** For comparing document numbers: folded, no blanks. */
    public static String numberKey(String number) {
        return BLANKS.matcher(fold(number)).replaceAll("");
    }

    /** Whether folding certainly leaves the text as it is; the quick way for most. */
    static boolean isFolded(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
