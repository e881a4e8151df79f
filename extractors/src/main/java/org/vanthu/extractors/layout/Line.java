package org.vanthu.extractors.layout;

/**
 * One line of a plain text, tags and bold marks taken out, tabs and indentation kept.
 *
 * @param text may hold line feeds where the line had {@code <br>}
 * @param level of a Markdown heading from 1; 0 for any other line
 * @param leavesStrongOpen whether bold letters go on in the next line
 * @param breaks whether two blanks at its end ask for a line break (Markdown)
 */
record Line(String text, int level, boolean leavesStrongOpen, boolean breaks) {

    static Line of(String raw) {
        String text = Markup.withoutTags(raw);
        int level = 0;
        while (level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        boolean heading = level > 0 && level <= 6 && level < text.length() && text.charAt(level) == ' ';
        boolean open = Markup.leavesStrongOpen(text);
        String bare = Markup.withoutStrong(heading ? text.substring(level) : text);
        return new Line(withoutTabBehindMarker(bare), heading ? level : 0, open, raw.endsWith("  "));
    }

    /**
     * The mark of an item or heading is often typed with a tab behind it: a line without any other has no columns. A star alone stands
     * under the name of a Party body.
     */
    private static String withoutTabBehindMarker(String text) {
        int from = text.length() - text.stripLeading().length();
        int tab = text.indexOf('\t', from);
        if (tab <= from || text.indexOf('\t', tab + 1) >= 0) {
            return text;
        }
        String marker = text.substring(from, tab).strip();
        boolean marks = !Character.isLetterOrDigit(marker.charAt(marker.length() - 1)) && !marker.equals("*");
        return marks && Numbering.ofLine(text.substring(from)) > tab - from
                ? text.substring(0, tab).stripTrailing() + " " + text.substring(tab + 1)
                : text;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
