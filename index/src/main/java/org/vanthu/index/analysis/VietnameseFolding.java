package org.vanthu.index.analysis;

import java.text.Normalizer;
import java.util.Locale;

/** Text without case and marks, for comparing: {@code Đảng ủy} and {@code DANG UY} are {@code dang uy}. */
public final class VietnameseFolding {

    private VietnameseFolding() {}

    /** Lower case without marks, {@code đ} as {@code d}; length and offsets may differ from the text's. */
    public static String fold(CharSequence text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c == 'đ' || c == 'Đ' ? 'd' : c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
