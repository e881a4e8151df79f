package org.vanthu.extractors.text;

/**
 * A spelling by which words are compared: lower case, tone marks in their modern place ({@code hoà} as {@code hòa}, {@code uỷ} as
 * {@code ủy}). It is as long as the text, so that offsets hold in both.
 */
public final class Folded {

    private Folded() {}

    /** @param text NFC */
    public static String of(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            folded[i] = c < 0x80 ? asciiLower(c) : Character.toLowerCase(c);
        }
        return TonePlacement.onFirst(new String(folded));
    }

    /** Same letters, folded. */
    public static boolean equal(String a, String b) {
        return a.length() == b.length() && of(a).equals(of(b));
    }

    private static char asciiLower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
