package org.vanthu.pipeline.read.worker;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and hours as a format of Excel shows them (ECMA-376 part 1, 18.8.31): {@code 23/09/2021}, {@code 7h30}. Months are written in
 * figures whatever the format asks for, since their names are those of the computer that happens to show them.
 */
final class SheetDate {

    /** For days whose format was never chosen by anybody here. */
    static final String USUAL = "dd/mm/yyyy";

    /** Formats that put the month first were never chosen by anybody here: they are those of an English computer. */
    private static final Pattern MONTH_FIRST = Pattern.compile("(?i)m{1,2}[/-]d{1,2}[/-]y{2,4}.*");

    private static final Pattern MONTH_NAMED = Pattern.compile("(?i)m{3,5}");

    private static final Pattern PART =
            Pattern.compile("(?i)\\[\\$[^\\]]{0,40}\\]|\"(?<quoted>[^\"]{0,200})\"|\\\\(?<letter>.)|[_*]."
                    + "|\\[?(?<field>y+|m+|d+|h+|s+)\\]?|am/pm|a/p|(?<sign>.)");

    private SheetDate() {}

    /** @param format of a cell that holds a day or an hour */
    static String shown(LocalDateTime time, String format) {
        int end = format.indexOf(';');
        String first = end < 0 ? format : format.substring(0, end);
        String bare = first.replaceAll("\\[[^\\]]{0,40}\\]|\\\\|\"[^\"]{0,200}\"", "");
        if (MONTH_FIRST.matcher(bare).matches()) {
            first = USUAL;
        } else if (MONTH_NAMED.matcher(bare).find()) {
            String fields = bare.toLowerCase(Locale.ROOT);
            first = (fields.contains("d") ? "dd/" : "") + "mm" + (fields.contains("y") ? "/yyyy" : "");
        }
        return written(time, first);
    }

    private static String written(LocalDateTime time, String format) {
        StringBuilder shown = new StringBuilder();
        Matcher part = PART.matcher(format);
        char before = ' ';
        while (part.find()) {
            if (part.group("field") != null) {
                String field = part.group("field").toLowerCase(Locale.ROOT);
                boolean minutes = before == 'h' || format.startsWith("s", afterSign(format, part.end()));
                shown.append(field(time, field, minutes));
                before = field.charAt(0);
            } else if (part.group("quoted") != null) {
                shown.append(part.group("quoted"));
            } else if (part.group("letter") != null) {
                shown.append(part.group("letter"));
            } else if (part.group("sign") != null) {
                shown.append(part.group("sign").replace("@", ""));
            }
        }
        return shown.toString().strip();
    }

    private static int afterSign(String format, int at) {
        int next = at;
        while (next < format.length() && ":.".indexOf(format.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    private static String field(LocalDateTime time, String field, boolean minutes) {
        return switch (field.charAt(0)) {
            case 'y' -> field.length() > 2 ? String.valueOf(time.getYear()) : figures(time.getYear() % 100, 2);
            case 'm' -> figures(minutes ? time.getMinute() : time.getMonthValue(), field.length());
            case 'd' ->
                field.length() > 2
                        ? time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.of("vi", "VN"))
                        : figures(time.getDayOfMonth(), field.length());
            case 'h' -> figures(time.getHour(), field.length());
            default -> figures(time.getSecond(), field.length());
        };
    }

    private static String figures(int value, int least) {
        return value < 10 && least > 1 ? "0" + value : String.valueOf(value);
    }
}
