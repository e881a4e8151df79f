package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/**
 * Two columns drawn with runs of blanks: the letterhead, and the recipients beside the signature.
 *
 * @param left lines of the left column
 * @param right lines of the right column
 * @param splits lines that hold words of both
 * @param end number of the first line behind them
 */
record Columns(List<String> left, List<String> right, int splits, int end) {

    private static final String BLANK = "[ \\u00A0]";

    /** What a single tab parts from the left column: {@code CỘNG HÒA XÃ HỘI …}, {@code Hà Nội, ngày …}. */
    private static final String RIGHT_SIDE =
            "(?iu:cộng\\s+h[oò][àa]\\s+xã|đảng\\s+cộng\\s+sản|độc\\s+lập\\s*[-–])|[^\\t,]{2,40},\\s+ngày\\s";

    private static final Pattern GAP = Pattern.compile("(?<=\\S)(?:" + BLANK + "{4,}"
            + "|" + BLANK + "*\\t" + BLANK + "*(?:\\t" + BLANK + "*)+"
            + "|" + BLANK + "*\\t" + BLANK + "+"
            + "|" + BLANK + "+\\t" + BLANK + "*"
            + "|\\t(?=" + RIGHT_SIDE + "))(?=\\S)");

    private static final Pattern LETTERHEAD = Pattern.compile(
            "(?iu)cộng\\s+h[oò][àa]\\s+xã\\s+hội|đảng\\s+cộng\\s+sản\\s+việt\\s+nam|độc\\s+lập\\s*[-–]|ngày.{0,12}tháng.{0,12}năm");

    /** A number or a day that was filled in where its form left room: {@code Số:      54     /KH-LĐLĐ}; a tab stands for the gap. */
    private static final Cue FILLED_IN = Cue.compile("(?iu)(?:s[ốô]\\s*:?\\t\\d{1,5}\\s*[-–/]"
            + "|[^\\t]{0,60}ngày(?:\\s*\\d{1,2})?\\t\\d{0,2}\\s*tháng"
            + "|[^\\t]{0,60}tháng(?:\\s*\\d{1,2})?\\t\\d{0,2}\\s*năm"
            + "|[^\\t]{0,60}tháng.{0,8}năm\\t\\d{4}"
            + "|[^\\t]{2,200}\\sngày\\t\\d{1,2}[/.-]\\d).*");

    private static final int TAB = 8;

    /** Lines that a letterhead takes at most. */
    private static final int LETTERHEAD_LINES = 16;

    /** Widest difference of indentation between two lines of one column. */
    private static final int SLACK = 8;

    /** The letterhead that starts at line {@code start}, or columns without a split where none does. */
    static Columns letterhead(List<Line> lines, int start) {
        int last = -1;
        boolean named = false;
        int end = Math.min(lines.size(), start + LETTERHEAD_LINES);
        for (int i = start; i < end; i++) {
            String line = lines.get(i).text();
            if (gap(line) > 0) {
                last = i;
            } else if (!isShort(line) || isType(line.strip())) {
                break;
            }
            named |= LETTERHEAD.matcher(line).find();
        }
        if (last < 0 || !named) {
            return new Columns(List.of(), List.of(), 0, start);
        }
        while (last + 1 < lines.size()
                && !lines.get(last + 1).isBlank()
                && isShort(lines.get(last + 1).text())
                && !isType(lines.get(last + 1).text().strip())) {
            last++;
        }
        return read(lines, start, last + 1);
    }

    /** The lines from {@code start} to the next blank line as columns; none where a line of prose reaches over both. */
    static Columns paragraph(List<Line> lines, int start) {
        int end = start;
        while (end < lines.size() && !lines.get(end).isBlank() && end - start < 40) {
            end++;
        }
        return isCrossed(lines.subList(start, end))
                ? new Columns(List.of(), List.of(), 0, start)
                : read(lines, start, end);
    }

    /** Whether a line without a gap runs from the left column into the right one. */
    private static boolean isCrossed(List<Line> lines) {
        int rightEdge = rightEdge(lines);
        return lines.stream()
                .map(Line::text)
                .filter(line -> gap(line) == 0 && !isShort(line) && !Markup.isRule(line))
                .anyMatch(
                        line -> column(line, line.length() - line.stripLeading().length()) < rightEdge - SLACK
                                && column(line, line.stripTrailing().length()) > rightEdge + SLACK);
    }

    /** Where the right column begins. */
    private static int rightEdge(List<Line> lines) {
        return lines.stream()
                .map(Line::text)
                .filter(line -> gap(line) > 0)
                .mapToInt(line -> column(line, gap(line)))
                .min()
                .orElse(Integer.MAX_VALUE - SLACK);
    }

    /** Under the letterhead stands what kind of document this is. */
    private static boolean isType(String line) {
        return DocumentTypes.at(line)
                .filter(type -> type.length() == line.length())
                .isPresent();
    }

    private static boolean isShort(String line) {
        return line.strip().length() < 60;
    }

    private static Columns read(List<Line> lines, int start, int end) {
        int rightEdge = rightEdge(lines.subList(start, end));
        int splits = 0;
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (Line line : lines.subList(start, end)) {
            String text = line.text();
            int gap = gap(text);
            if (text.isBlank() || Markup.isRule(text)) {
                continue;
            }
            if (gap > 0) {
                splits++;
                left.add(Markup.plain(text.substring(0, gap)));
                right.add(Markup.plain(text.substring(gap)));
            } else if (column(text, text.length() - text.stripLeading().length()) >= rightEdge - SLACK) {
                right.add(Markup.plain(text));
            } else {
                left.add(Markup.plain(text));
            }
        }
        return new Columns(left, right, splits, end);
    }

    /** Whether it has a tab or four blanks in a row, as every {@link #GAP} has: told without the pattern, for few lines do. */
    private static boolean mayHaveGap(String line) {
        int blanks = 0;
        for (int i = 0; i < line.length() && blanks < 4; i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                return true;
            }
            blanks = c == ' ' || c == '\u00A0' ? blanks + 1 : 0;
        }
        return blanks == 4;
    }

    /** Where the right column of {@code line} begins; 0 where the line has one column. */
    private static int gap(String line) {
        if (!mayHaveGap(line) || line.isBlank()) {
            return 0;
        }
        int from = line.length() - line.stripLeading().length();
        Matcher gap = GAP.matcher(line)
                .region(from, Math.max(from, line.stripTrailing().length()));
        if (!gap.find()) {
            return 0;
        }
        String left = line.substring(from, gap.start()).strip();
        // A star alone is the line under the name of a Party body, any other mark opens a list item.
        boolean isColumn = left.equals("*") || (left.length() >= 3 && Numbering.ofLine(left + " x") <= left.length());
        // "(Kèm theo Kế hoạch số      /KH-UBND …": a place to fill in; leaders alone are one too.
        String right = line.substring(gap.end());
        isColumn &= !right.startsWith("/") && right.chars().anyMatch(Character::isLetterOrDigit);
        isColumn &= !FILLED_IN.matcher(left + "\t" + right).matches();
        return isColumn ? gap.end() : 0;
    }

    /** Printed column of the char at {@code offset}. */
    private static int column(String line, int offset) {
        int column = 0;
        for (int i = 0; i < offset; i++) {
            column = line.charAt(i) == '\t' ? (column / TAB + 1) * TAB : column + 1;
        }
        return column;
    }
}
