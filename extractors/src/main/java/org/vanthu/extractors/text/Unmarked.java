package org.vanthu.extractors.text;

import java.text.Normalizer;

/**
 * Letters without their marks, in lower case: what is left of words whose tones and hooks a scan got wrong ({@code TRUYÈN THÔNG} and
 * {@code truyền thông} are both {@code truyen thong}). For whole names and headings only: single syllables run together.
 */
public final class Unmarked {

    private Unmarked() {}

    public static String of(String text) {
        String apart = Normalizer.normalize(Folded.of(text), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                letters.append(c == 'đ' ? 'd' : c);
            }
        }
        return letters.toString();
    }
}
