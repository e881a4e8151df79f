package org.vanthu.index.analysis;

import java.text.Normalizer;

/** The one form of a token's text; what {@link VietnameseToneFilter} does, as a function. */
public final class VietnameseTerms {

    private VietnameseTerms() {}

    /** NFC, lower case, no invisible format characters, one kind of hyphen, tones where the new spelling puts them. */
    public static String toned(CharSequence token) {
        String composed = Normalizer.normalize(token, Normalizer.Form.NFC);
        StringBuilder toned = new StringBuilder(composed.length());
        composed.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> {
                    toned.appendCodePoint(isHyphen(c) ? '-' : Character.toLowerCase(c));
                });
        char[] chars = new char[toned.length()];
        toned.getChars(0, chars.length, chars, 0);
        placeTones(chars);
        return new String(chars);
    }

    private static boolean isHyphen(int c) {
        return c == '\u2010' || c == '\u2011' || c == '\u2013';
    }

    private static void placeTones(char[] text) {
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || !Character.isLetter(text[i])) {
                TonePlacement.place(text, start, i);
                start = i + 1;
            }
        }
    }
}
