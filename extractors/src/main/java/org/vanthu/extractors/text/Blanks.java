package org.vanthu.extractors.text;

/** Blanks between words. */
public final class Blanks {

    private Blanks() {}

    /** {@code text} with every run of blanks and line ends as one space, and none at its ends. */
    public static String collapse(String text) {
        return isCollapsed(text) ? text : collapsed(text).strip();
    }

    /** How many words {@code text} has: what blanks part. */
    public static int words(String text) {
        String stripped = text.strip();
        int words = 0;
        boolean blank = true;
        for (int i = 0; i < stripped.length(); i++) {
            boolean before = blank;
            blank = isBlank(stripped.charAt(i));
            words += before && !blank ? 1 : 0;
        }
        return words;
    }

    /** {@code text} up to its first blank. */
    public static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static boolean isCollapsed(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c) && (blank || c != ' ')) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank
                && !Character.isWhitespace(text.charAt(0))
                && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static String collapsed(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                words.append(c);
            } else if (!blank) {
                words.append(' ');
            }
            blank = isBlank(c);
        }
        return words.toString();
    }

    /** Space, tab and the ends of lines; a no-break space is none. */
    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
