package org.vanthu.extractors.header;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Letters;

/**
 * One printed line of a document, wherever it stood.
 *
 * @param text blanks collapsed, not empty
 * @param block number of the block that it stands in
 * @param cell number of the cell in a table row; -1 outside tables
 * @param cells how many cells of that row say something; 0 outside tables
 */
record HeaderLine(String text, int block, int cell, int cells) {

    /** A letterhead has two columns; a row of more belongs to a list. */
    private static final int LETTERHEAD_CELLS = 3;

    private static final Cue NUMBERED =
            Cue.compile("(?u)(?:[IVX]{1,5}|[A-H]|\\d{1,2})\\s?[.,)/-]{1,2}\\s.*|[-+*•]\\s.*");
    private static final Cue FIRST_SECTION =
            Cue.compile("^(?:(?:I|A|1)\\s?[.)/-]{1,2}\\s?\\p{Lu}|(?iu:phần (?:thứ nhất|I|một)(?!\\p{L})))");
    private static final Cue DAY = Cue.compile(
            "^(?iu:[\\s*+•–-]*(?:thứ\\s*(?:[2-7]|hai|ba|tư|năm|sáu|bảy|bẩy)|chủ nhật|CN|sáng|chiều|tối|hôm nay))(?:["
                    + " ,:(]|$)");

    /** All lines in reading order; the lines of one cell stand together. */
    static List<HeaderLine> of(SourceText source) {
        List<HeaderLine> lines = new ArrayList<>();
        for (int i = 0; i < source.blocks().size(); i++) {
            switch (source.blocks().get(i)) {
                case Block.TableRow row -> {
                    int said = (int) row.cells().stream()
                            .filter(cell -> !cell.text().isBlank())
                            .count();
                    for (int c = 0; c < row.cells().size(); c++) {
                        add(row.cells().get(c).text(), i, c, said, lines);
                    }
                }
                case Block.Heading heading -> add(heading.text(), i, -1, 0, lines);
                case Block.Paragraph paragraph -> add(paragraph.text(), i, -1, 0, lines);
                case Block.Item item -> add(item.text(), i, -1, 0, lines);
                case Block.Note _, Block.PageBreak _ -> {}
            }
        }
        return lines;
    }

    private static void add(String text, int block, int cell, int cells, List<HeaderLine> lines) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            text.lines().forEach(line -> addLine(line, block, cell, cells, lines));
        } else {
            addLine(text, block, cell, cells, lines);
        }
    }

    private static void addLine(String written, int block, int cell, int cells, List<HeaderLine> lines) {
        String line = collapsed(written);
        if (!line.isEmpty()) {
            lines.add(new HeaderLine(line, block, cell, cells));
        }
    }

    /** Blanks and the bars of a table drawn with them become one blank. */
    private static String collapsed(String line) {
        if (isCollapsed(line)) {
            return line;
        }
        StringBuilder words = new StringBuilder(line.length());
        boolean blank = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean space = isBlank(c);
            if (!space) {
                words.append(c);
            } else if (!blank) {
                words.append(' ');
            }
            blank = space;
        }
        if (!words.isEmpty() && blank) {
            words.setLength(words.length() - 1);
        }
        return words.toString();
    }

    private static boolean isCollapsed(String line) {
        boolean blank = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isBlank(c) && (blank || c != ' ')) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank;
    }

    private static boolean isBlank(char c) {
        // Letters, of which most text is, are asked for nothing more.
        return c == ' ' || c == '|' || c == '\u00a0' || (mayBeWhite(c) && Character.isWhitespace(c));
    }

    private static boolean mayBeWhite(char c) {
        return c < ' ' || c == '\u1680' || c >= '\u2000';
    }

    boolean inTable() {
        return cell >= 0;
    }

    boolean isInList() {
        return cells > LETTERHEAD_CELLS;
    }

    boolean isCapitals() {
        return Letters.areCapitals(text) && Letters.count(text) >= 2;
    }

    /** Whether it begins a section or an item of a list. */
    boolean isNumbered() {
        return NUMBERED.matcher(text).matches();
    }

    boolean opensFirstSection() {
        return FIRST_SECTION.matcher(text).find();
    }

    /** Whether it begins with the name of a day, or a part of one: {@code Thứ Hai, ngày 27/5/2024} heads a day of a schedule. */
    boolean opensDay() {
        return DAY.matcher(text).find();
    }
}
