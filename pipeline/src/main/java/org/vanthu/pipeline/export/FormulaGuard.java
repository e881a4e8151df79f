package org.vanthu.pipeline.export;

/**
 * Keeps a spreadsheet from running a text as a formula: it gets an apostrophe in front (OWASP, CSV Injection). Numbers are no texts:
 * {@code -5.2} stays a number.
 */
public final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r";

    private FormulaGuard() {}

    static String on(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    /** The text that {@link #on} made {@code text} of. */
    public static String off(String text) {
        return text.startsWith("'") && startsFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
