package org.vanthu.extractors.time;

import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Match;

/** Pieces that the shapes of times are made of. */
final class Shapes {

    static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])(?!\\d)";
    static final String MONTH = "(?:1[0-2]|0?[1-9])(?!\\d)";
    /** Years that offices write about; anything else is a number. */
    static final String YEAR = "(?:1[89]\\d\\d|20\\d\\d)(?!\\d)";
    /** No digit, dot or sign before, of which the digits would be the rest. */
    static final String LEFT = "(?<!\\d[/.:+-])(?<!=)";
    /** No digit or letter behind that makes a number of a document or a decimal of it. */
    static final String RIGHT = "(?!\\d|[/.-]\\d|/\\p{L})";
    /** A figure that hours are counted by is no day. */
    static final String NO_HOUR = "(?! {0,2}(?:giờ|h|g)(?!\\p{L}))";

    /** {@code 24 giờ 00’ } before a day. */
    private static final String CLOCK =
            "(?:\\d{1,2} {0,1}(?:giờ|h|g) {0,1}(?:\\d{2} {0,1}(?:phút|[’'′])?)? {0,3}(?=ngày ))?";

    /** From one end of a range to the other. */
    static final String TO = "(?: {0,2}- {0,2}| {1,3}(?:cho {1,3})?(?:đến|tới) {1,3}(?:hết {1,3})?)" + CLOCK;

    private Shapes() {}

    /** {@code năm 2024} or {@code /2024} behind a month or quarter, in group {@code name}. */
    static String yearBehind(String name) {
        return "(?:(?:,? {1,3}năm {1,3}| {0,2}[/.-] {0,2})(?<" + name + ">" + YEAR + "))";
    }

    static Pattern shape(String... pieces) {
        return Pattern.compile(String.join("", pieces));
    }

    /** The one of the groups that took part; 0 where none did. */
    static int either(Match match, String one, String other) {
        return match.has(one) ? match.number(one) : match.number(other);
    }
}
