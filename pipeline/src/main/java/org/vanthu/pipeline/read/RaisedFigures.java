package org.vanthu.pipeline.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that stand above the line: {@code 10³} is not {@code 103}. Readers {@link #mark} them in ASCII, since {@code ¹}, {@code ²} and
 * {@code ³} are letters of TCVN3 and VNI; {@link #shown} writes them once the letters are decoded.
 */
public final class RaisedFigures {

    /** Square and cubic measures, whose raised figures belong to them and which clerks type on the line: {@code 500 m2}. */
    private static final Pattern MEASURE = Pattern.compile("(?i)(?<!\\p{L})[kcdm]?m$");

    /** Figures, their sign, and what stands for the circle of degrees. */
    private static final Pattern FIGURE = Pattern.compile("[0-9o+−-]");

    private static final Pattern MARKED = Pattern.compile("(?:\\{\\^[0-9o+−-]\\}){1,20}");

    private static final Pattern NUMBER = Pattern.compile("[+−-]?[0-9]{1,20}");

    private static final Pattern CELSIUS = Pattern.compile(" ?C(?!\\p{L})");

    /** Words that stand above the line are set small for another reason. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}");

    private static final String OPENING = "([{/";

    private static final String ON_LINE = "0123456789+-−";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻";

    private RaisedFigures() {}

    /** Whether raised figures behind {@code text} make a measure of it. */
    public static boolean isMeasure(String text) {
        return MEASURE.matcher(text.substring(Math.max(0, text.length() - 3))).find();
    }

    /** @param text that stands above the line */
    public static String mark(CharSequence text) {
        return WORDS.matcher(text).find()
                ? text.toString()
                : FIGURE.matcher(text).replaceAll("{^$0}");
    }

    /** @param text with marks */
    public static String shown(String text) {
        if (!text.contains("{^")) {
            return text;
        }
        Matcher marked = MARKED.matcher(text);
        StringBuilder shown = new StringBuilder(text.length());
        while (marked.find()) {
            marked.appendReplacement(shown, "");
            String figures = marked.group().replaceAll("[{^}]", "");
            shown.append(shown(shown.toString(), figures, text.substring(marked.end())));
        }
        return marked.appendTail(shown).toString();
    }

    private static String shown(String before, String figures, String behind) {
        char last = before.isEmpty() ? '\n' : before.charAt(before.length() - 1);
        if (Character.isDigit(last)
                && figures.matches("[0o]")
                && CELSIUS.matcher(behind).lookingAt()) {
            return "°";
        }
        boolean inBrackets = OPENING.indexOf(last) >= 0;
        boolean inFraction = behind.startsWith("/") || behind.startsWith("⁄");
        boolean alone = before.isBlank() && behind.isBlank();
        if (!NUMBER.matcher(figures).matches() || inBrackets || inFraction || alone || isMeasure(before)) {
            return figures;
        }
        return figures.chars()
                .map(c -> RAISED.charAt(ON_LINE.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
