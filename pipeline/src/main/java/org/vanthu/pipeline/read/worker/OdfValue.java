package org.vanthu.pipeline.read.worker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sheet's cell holds beside what it shows. Figures and days are shown as the computer writes them that saved the file last, often
 * the English way; the value tells how they are meant.
 *
 * @param type {@code office:value-type}: float, percentage, currency, date …; {@code error} where there is no value to show
 * @param value {@code office:value}, or {@code office:date-value}
 */
record OdfValue(String type, String value) {

    private static final Pattern FIGURE = Pattern.compile("\\d(?:[\\d.,\\u00A0\\u202F ]{0,40}\\d)?");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,300}(?:\\.\\d{1,300})?(?:[Ee][-+]?\\d{1,3})?");

    private static final Pattern SEPARATOR = Pattern.compile("[^\\d]");

    private static final Pattern DAY =
            Pattern.compile("(?<first>\\d{1,2})(?<by>[/.-])(?<second>\\d{1,2})\\k<by>(?<year>\\d{2,4})");

    private static final Pattern ISO_DAY = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2}).*");

    private static final Pattern MONTH_NAMED =
            Pattern.compile("(?i)(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?![a-z])");

    private static final Pattern DAY_OF_MONTH = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d).*\\d{2}");

    private static final int MOST_DECIMALS = 15;

    /** {@code text}, which the cell shows, as it is written in Vietnam: {@code 1.350,5}, {@code 21/09/2022}. */
    String shown(String text) {
        return switch (type) {
            case "float", "percentage", "currency" -> figure(text);
            case "date" -> day(text);
            case "error" -> "";
            default -> text;
        };
    }

    private String figure(String text) {
        Matcher figure = FIGURE.matcher(text);
        if (text.equals("-") && value.equals("0")) {
            return value; // how accountants have zero written; it is a figure all the same
        }
        if (!figure.find() || !NUMBER.matcher(value).matches()) {
            return text;
        }
        String written = figure.group();
        String digits = SEPARATOR.matcher(written).replaceAll("");
        BigDecimal meant = new BigDecimal(value).abs().movePointRight(type.equals("percentage") ? 2 : 0);
        for (int decimals = 0; decimals <= Math.min(MOST_DECIMALS, digits.length() - 1); decimals++) {
            if (agrees(meant, digits, decimals)) {
                boolean grouped = written.length() - digits.length() > (decimals > 0 ? 1 : 0);
                return text.substring(0, figure.start())
                        + vietnamese(digits, decimals, grouped)
                        + text.substring(figure.end());
            }
        }
        return text;
    }

    private static boolean agrees(BigDecimal meant, String digits, int decimals) {
        return meant.signum() == 0
                ? new BigDecimal(digits).signum() == 0 && decimals == digits.length() - 1
                : meant.setScale(decimals, RoundingMode.HALF_UP)
                                .compareTo(new BigDecimal(digits).movePointLeft(decimals))
                        == 0;
    }

    private static String vietnamese(String digits, int decimals, boolean grouped) {
        StringBuilder whole = new StringBuilder(digits.substring(0, digits.length() - decimals));
        for (int i = whole.length() - 3; grouped && i > 0; i -= 3) {
            whole.insert(i, '.');
        }
        return decimals == 0 ? whole.toString() : whole + "," + digits.substring(digits.length() - decimals);
    }

    /** The month stands first in {@code 9/21/2022} and has an English name in {@code 21-Sep-22}, as nobody writes it here. */
    private String day(String text) {
        Matcher meant = ISO_DAY.matcher(value);
        Matcher written = DAY.matcher(text);
        if (!meant.matches()) {
            return text;
        }
        if (MONTH_NAMED.matcher(text).find()) {
            String ofMonth = DAY_OF_MONTH.matcher(text).find() ? meant.group("day") + "/" : "";
            return ofMonth + meant.group("month") + "/" + meant.group("year");
        }
        if (!written.find()) {
            return text;
        }
        int month = Integer.parseInt(meant.group("month"));
        int day = Integer.parseInt(meant.group("day"));
        boolean monthFirst =
                Integer.parseInt(written.group("first")) == month && Integer.parseInt(written.group("second")) == day;
        return !monthFirst
                ? text
                : text.substring(0, written.start())
                        + meant.group("day") + "/" + meant.group("month") + "/" + meant.group("year")
                        + text.substring(written.end());
    }
}
