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
        return new Line(bare, heading ? level : 0, open, raw.endsWith("  "));
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
