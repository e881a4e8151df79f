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
        return TonePlacement.onFirst(isLower(text) ? text : lower(text));
    }

    /** As most words of most texts are, of which no copy is needed. */
    private static boolean isLower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (lower(text.charAt(i)) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = lower(lower[i]);
        }
        return new String(lower);
    }

    private static char lower(char c) {
        return c < LOWER.length ? LOWER[c] : Character.toLowerCase(c);
    }

    /** Same letters, folded. */
    public static boolean equal(String a, String b) {
        return a.length() == b.length() && of(a).equals(of(b));
    }
}
