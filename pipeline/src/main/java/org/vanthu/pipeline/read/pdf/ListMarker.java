package org.vanthu.pipeline.read.pdf;

import java.util.regex.Pattern;

/** What a paragraph may begin with: a bullet, a number, a letter, the word for an article. */
final class ListMarker {

    private static final Pattern MARKER = Pattern.compile("(?:"
            + "[-–—•+*●▪■◦§»\uF020-\uF0FF](?:\\s|(?=[\\p{L}“\"(]))" // bullets, those of symbol fonts too
            + "|\\(?[0-9]{1,2}(?:\\.[0-9]{1,2}){0,4}[.)/](?![0-9])"
            + "|[0-9]{1,2}(?:\\.[0-9]{1,2}){1,4}\\s+\\p{Lu}"
            + "|[0-9]{1,2}\\s?-\\s+\\p{Lu}"
            + "|\\(?[a-zđ®]\\)|[a-zđ®]\\.\\s"
            + "|(?:[IVX]{1,6}|[A-HĐ])\\s?(?:[.)]|[-–/:]\\s*\\p{Lu})\\s*"
            + ")");

    /** {@code Điều 5.}, {@code Chương II}, as they are and in TCVN3. */
    private static final Pattern ARTICLE = Pattern.compile(
            "(?:(?:Điều|§iÒu|Khoản|Kho¶n)\\s+[0-9]{1,3}\\s*[.:]|(?:Chương|Mục|Phần|PHẦN|CHƯƠNG|MỤC)\\s+[0-9IVX]{1,5}\\b)");

    private static final Pattern DASH_AND_NUMBER = Pattern.compile("[-–—]\\s?[0-9]");

    private ListMarker() {}

    static boolean opens(String line) {
        return MARKER.matcher(line).lookingAt() || ARTICLE.matcher(line).lookingAt();
    }

    /** Whether the marker may be the dash in a sentence. */
    static boolean isDash(String line) {
        return "-–—".indexOf(line.charAt(0)) >= 0;
    }

    /** Whether {@code line} is the second half of a range of years or hours. */
    static boolean endsRange(String before, String line) {
        return Character.isDigit(before.charAt(before.length() - 1))
                && DASH_AND_NUMBER.matcher(line).lookingAt();
    }

    /** Whether the marker may as well be the rest of a range, a number or a sum that a line broke. */
    static boolean isDoubtful(String before, String line) {
        return endsRange(before, line) || Character.isDigit(line.charAt(0));
    }
}
