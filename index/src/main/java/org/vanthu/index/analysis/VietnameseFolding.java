package org.vanthu.index.analysis;

import java.text.Normalizer;
import java.util.Locale;

/** Text without case and marks, for comparing: {@code Đảng ủy} and {@code DANG UY} are {@code dang uy}. */
public final class VietnameseFolding {

    private VietnameseFolding() {}

    /**
     * Lower case without marks, {@code đ} as {@code d}, compatibility forms ({@code ﬁ}, {@code m²}) as plain letters; length and offsets
     * may differ from the text's.
     */
    public static String fold(CharSequence text) {
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
