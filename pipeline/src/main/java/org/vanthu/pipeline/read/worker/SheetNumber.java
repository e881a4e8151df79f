package org.vanthu.pipeline.read.worker;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Numbers as a format of Excel shows them on a Vietnamese computer (ECMA-376 part 1, 18.8.31): {@code 1.350,5}, {@code (15)}. */
final class SheetNumber {

    private static final String GENERAL = "General";

    /** Larger whole numbers are not told apart by a double. */
    private static final double EXACT = 1e15;

    /** {@code "-"??}: how accountants have zero written; it is a figure all the same. */
    private static final Pattern DASH = Pattern.compile("-\"?\\?+");

    /** Words in a format: {@code "đồng"}, {@code \%}. */
    private static final Pattern LITERAL = Pattern.compile("\"(?<quoted>[^\"]{0,200})\"|\\\\(?<letter>.)");

    /** Where no letter of a format stands: its words wait here while POI, which takes {@code "%"} for a percentage, reads the rest. */
    private static final char ASIDE = '\uE000';

    private static final int LAST_ASIDE = 0xFFF;

    /** {@code #,##0.0,,}: in millions. POI drops what is behind the comma then. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0#?])(?<commas>,{1,4})(?=[^0#?,.]{0,40}(?:;|$))");

    private final DataFormatter formatter = new DataFormatter(Locale.of("vi", "VN"));

    String shown(double value, int index, String format) {
        if (format.equalsIgnoreCase(GENERAL) && value == Math.rint(value) && Math.abs(value) < EXACT) {
            return String.valueOf((long) value); // the last figures of a large sum are part of it, shown or not
        }
        if (value == 0 && DASH.matcher(format).find()) {
            return "0";
        }
        String aside = aside(format);
        if (showsNothing(value, aside)) {
            return "";
        }
        Matcher thousands = THOUSANDS.matcher(aside);
        return thousands.find()
                ? plain(value / Math.pow(1000, thousands.group("commas").length()), index, thousands.replaceAll(""))
                : plain(value, index, aside);
    }

    private String plain(double value, int index, String format) {
        return back(formatter.formatRawCellContents(value, index, format));
    }

    /** {@code 0;-0;;} hides zero, {@code #,###} has no figure for it. */
    private static boolean showsNothing(double value, String format) {
        List<String> sections = List.of(format.split(";", -1));
        if (sections.size() == 1) {
            return value == 0 && format.contains("#") && !format.contains("0") && !format.contains("?");
        }
        int section = value == 0 && sections.size() > 2 ? 2 : value < 0 ? 1 : 0;
        return sections.get(section).isBlank();
    }

    private static String aside(String format) {
        return LITERAL.matcher(format).replaceAll(literal -> {
            String words = literal.group("quoted") == null ? literal.group("letter") : literal.group("quoted");
            StringBuilder moved = new StringBuilder();
            words.chars().forEach(c -> moved.append((char) (c <= LAST_ASIDE ? ASIDE + c : c)));
            return Matcher.quoteReplacement(moved.toString());
        });
    }

    private static String back(String shown) {
        StringBuilder back = new StringBuilder();
        shown.chars().forEach(c -> back.append((char) (c >= ASIDE && c <= ASIDE + LAST_ASIDE ? c - ASIDE : c)));
        return back.toString();
    }
}
