package org.vanthu.extractors.text;

/**
 * A spelling by which words are compared: lower case, tone marks in their modern place ({@code hoà} as {@code hòa}, {@code uỷ} as
 * {@code ủy}). It is as long as the text, so that offsets hold in both.
 */
public final class Folded {

    /** By char, its lower case: faster than asking each time. Of chars beyond Latin, which are few, it is asked. */
    private static final char[] LOWER = new char[0x2000];

    static {
        for (int c = 0; c < LOWER.length; c++) {
            LOWER[c] = Character.toLowerCase((char) c);
        }
    }

    private Folded() {}

    /** @param text NFC */
    public static String of(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            folded[i] = c < LOWER.length ? LOWER[c] : Character.toLowerCase(c);
        }
        return TonePlacement.onFirst(new String(folded));
    }

    /** Same letters, folded. */
    public static boolean equal(String a, String b) {
        return a.length() == b.length() && of(a).equals(of(b));
    }
}
