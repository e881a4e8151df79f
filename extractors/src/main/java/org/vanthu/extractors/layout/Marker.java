package org.vanthu.extractors.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark that opens a list item or a numbered heading. */
final class Marker {

    /** A lone backslash is what a converter left of an escaped star. */
    private static final Pattern BULLET = Pattern.compile("(?:[-–—•+*●▪◦§»Øü\\\\]\\s+|[-–—•+●▪◦](?=[\\p{L}“\"(]))");

    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\d{1,2}(?:\\s?\\.\\s?\\d{1,2}){0,4}\\s?[.)](?!\\d)|\\d{1,2}(?:\\.\\d{1,2}){1,4}(?=\\s+\\p{Lu})|\\d{1,2}[-–/](?=\\s+\\p{Lu}|\\p{Lu}\\p{Ll}))\\s*");
    private static final Pattern LETTER =
            Pattern.compile("(?:\\((?:[a-zđ]|\\d{1,2})\\)|[a-zđ]\\d?(?:\\.\\d)?\\)|[a-zđ]\\.(?=\\s))\\s*");
    private static final Pattern ROMAN = Pattern.compile(
            "(?:(?:[IVX]{1,6}|[A-HĐ])(?:\\.\\d{1,2})?\\s?(?:[.)]|[-–/:](?=\\s*\\p{Lu}))|[IVX]{1,6}(?=\\s+\\p{Lu}))\\s*");

    private Marker() {}

    /** Length of the bullet, number or letter that opens a list item, with the blanks behind it; 0 where there is none. */
    static int item(String line) {
        return Math.max(length(BULLET, line), Math.max(length(NUMBER, line), length(LETTER, line)));
    }

    static boolean isBullet(String line) {
        return length(BULLET, line) > 0;
    }

    /** As {@link #item}, and the Roman numbers and capitals of headings as well. */
    static int any(String line) {
        return Math.max(item(line), length(ROMAN, line));
    }

    private static int length(Pattern pattern, String line) {
        Matcher m = pattern.matcher(line);
        return m.lookingAt() && m.end() < line.length() ? m.end() : 0;
    }
}
