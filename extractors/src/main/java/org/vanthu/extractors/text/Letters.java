package org.vanthu.extractors.text;

/** The letters among the chars of a text. */
public final class Letters {

    private Letters() {}

    public static int count(CharSequence text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /** Whether none of them is small; so also where there are none. */
    public static boolean areCapitals(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i)) && Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
