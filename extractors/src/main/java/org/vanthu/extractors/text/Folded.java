package org.vanthu.extractors.text;

import java.util.Locale;
import java.util.Map;

/**
 * A spelling by which words are compared: lower case, tone marks in their modern place ({@code hoà} as {@code hòa}, {@code uỷ} as
 * {@code ủy}). It is as long as the text, so that offsets hold in both.
 */
public final class Folded {

    private static final Map<String, String> MODERN = Map.ofEntries(
            Map.entry("oà", "òa"),
            Map.entry("oá", "óa"),
            Map.entry("oả", "ỏa"),
            Map.entry("oã", "õa"),
            Map.entry("oạ", "ọa"),
            Map.entry("oè", "òe"),
            Map.entry("oé", "óe"),
            Map.entry("oẻ", "ỏe"),
            Map.entry("oẽ", "õe"),
            Map.entry("oẹ", "ọe"),
            Map.entry("uỳ", "ùy"),
            Map.entry("uý", "úy"),
            Map.entry("uỷ", "ủy"),
            Map.entry("uỹ", "ũy"),
            Map.entry("uỵ", "ụy"));

    private Folded() {}

    /** @param text NFC */
    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c < 0x80 ? asciiLower(c) : Character.toLowerCase(c));
        }
        for (int i = 0; i + 1 < folded.length(); i++) {
            char first = folded.charAt(i);
            if ((first == 'o' || first == 'u') && folded.charAt(i + 1) > 0x7f) {
                placeTone(folded, i);
            }
        }
        return folded.toString();
    }

    /** Same letters, folded. */
    public static boolean equal(String a, String b) {
        return a.length() == b.length() && of(a).equals(of(b));
    }

    private static char asciiLower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** The tone of an open syllable moves to its first vowel; {@code q} owns the {@code u} behind it: {@code quý} stays. */
    private static void placeTone(StringBuilder folded, int at) {
        String modern = MODERN.get(folded.substring(at, at + 2).toLowerCase(Locale.ROOT));
        boolean closed = at + 2 < folded.length() && Character.isLetter(folded.charAt(at + 2));
        boolean afterQ = at > 0 && folded.charAt(at - 1) == 'q';
        if (modern != null && !closed && !afterQ) {
            folded.replace(at, at + 2, modern);
        }
    }
}
