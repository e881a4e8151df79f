package org.vanthu.extractors.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of a plain text, or of the light Markdown and HTML that crawlers and converters leave: paragraphs joined again where lines
 * or pages broke them, tables of tabs, bars or blanks, footnotes, the two-column letterhead. Markup is taken out.
 */
public final class PlainText {

    private final Footnotes footnotes;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> lines;
    private final Wrapping wrapping;
    private final StringBuilder paragraph = new StringBuilder();
    private @Nullable Line last;
    private boolean apart;
    private int tables;

    /** First row of the table that was read last. */
    private List<String> heading = List.of();

    private PlainText(String text, Footnotes footnotes) {
        this.footnotes = footnotes;
        String unix = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\uFEFF", "")
                .replace('\f', '\n');
        lines = PageNumbers.blanked(footnotes
                .collect(Normalizer.normalize(unix, Normalizer.Form.NFC))
                .lines()
                .map(Line::of)
                .toList());
        wrapping = Wrapping.of(lines);
    }

    /**
     * @param text a whole file; may be empty
     * @return blocks in reading order, their text NFC
     */
    public static List<Block> blocks(String text) {
        Footnotes footnotes = new Footnotes();
        List<Block> blocks = new ArrayList<>(blocks(text, footnotes));
        blocks.addAll(footnotes.left());
        return List.copyOf(blocks);
    }

    /** As {@link #blocks(String)}, of a part of a file whose notes, as far as they are known before it, are {@code footnotes}. */
    public static List<Block> blocks(String text, Footnotes footnotes) {
        return new PlainText(text, footnotes).read();
    }

    /** One paragraph that is known to be one: an item where a marker opens it. */
    public static Block paragraph(String text) {
        return block(text, 0);
    }

    private List<Block> read() {
        int i = letterhead();
        while (i < lines.size()) {
            int next = structure(i);
            if (next == i) {
                text(lines.get(i));
                next = i + 1;
            }
            i = next;
        }
        flush();
        return List.copyOf(blocks);
    }

    /** Number of the first line behind the letterhead. */
    private int letterhead() {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (first == lines.size() || lines.get(first).text().strip().startsWith("|")) {
            return first;
        }
        Columns columns = Columns.letterhead(lines, first);
        if (columns.splits() > 0) {
            addColumns(columns);
        }
        return columns.end();
    }

    /** Reads a table, a heading or two columns at line {@code i}; the same {@code i} where there is none. */
    private int structure(int i) {
        Line line = lines.get(i);
        if (line.isBlank()) {
            return i;
        }
        if (line.level() > 0) {
            flush();
            addText(line.text(), line.level());
            return i + 1;
        }
        if (line.text().strip().startsWith("|")) {
            BarTable.Found bars = BarTable.at(lines, i);
            addRows(bars.rows().stream()
                    .map(row -> row.stream().map(this::cell).toList())
                    .toList());
            return endTable(bars.rows().isEmpty(), bars.end());
        }
        OpenBarTable.Found open = OpenBarTable.at(lines, i);
        if (!open.rows().isEmpty()) {
            addRows(open.rows());
            return endTable(false, open.end());
        }
        if (line.text().indexOf('\t') < 0 && !line.text().contains("    ")) {
            return i;
        }
        TabTable.Found tabs = TabTable.at(lines, i);
        if (!tabs.rows().isEmpty()) {
            addRows(tabs.rows());
            return endTable(false, tabs.end());
        }
        AlignedTable.Found aligned = AlignedTable.at(lines, i);
        if (!aligned.rows().isEmpty()) {
            addRows(aligned.rows());
            return endTable(false, aligned.end());
        }
        return columns(i);
    }

    private int endTable(boolean none, int end) {
        tables += none ? 0 : 1;
        return end;
    }

    private int columns(int i) {
        Columns columns = Columns.paragraph(lines, i);
        if (columns.splits() > 1) {
            addColumns(columns);
            return columns.end();
        }
        Columns single = Columns.paragraph(lines.subList(i, i + 1), 0);
        if (single.splits() == 1) {
            flush();
            single.left().forEach(words -> addText(words, 0));
            single.right().forEach(words -> addText(words, 0));
            return i + 1;
        }
        return i;
    }

    private void addColumns(Columns columns) {
        addRow(List.of(String.join("\n", columns.left()), String.join("\n", columns.right())));
        tables++;
    }

    private void text(Line line) {
        if (line.isBlank()) {
            apart = true;
        } else if (Markup.isRule(line.text())) {
            flush();
        } else if (last != null && wrapping.continues(last, line, apart)) {
            append(line, " ");
        } else {
            flush();
            append(line, "");
        }
    }

    private void append(Line line, String glue) {
        paragraph.append(glue).append(line.text().strip());
        // Bold that the line before left open is closed here or goes on.
        boolean open = line.leavesStrongOpen();
        if (last != null && !glue.isEmpty()) {
            open ^= last.leavesStrongOpen();
        }
        last = new Line(line.text(), 0, open, line.breaks());
        apart = false;
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            addText(paragraph.toString(), 0);
            paragraph.setLength(0);
        }
        last = null;
        apart = false;
    }

    private void addText(String words, int level) {
        Footnotes.Cited cited = footnotes.cited(Markup.plain(words));
        if (!cited.text().isEmpty()) {
            blocks.add(block(cited.text(), level));
        }
        blocks.addAll(cited.notes());
    }

    private static Block block(String text, int level) {
        if (level > 0) {
            return new Block.Heading(level, text);
        }
        return Numbering.ofItem(text) > 0 ? new Block.Item(text) : new Block.Paragraph(text);
    }

    /** A cell's words; lines that the crawler broke are joined again. */
    private String cell(List<Line> cell) {
        StringBuilder words = new StringBuilder();
        Line before = null;
        boolean open = false;
        for (Line line : cell) {
            if (line.isBlank() || Markup.isRule(line.text())) {
                continue;
            }
            if (before != null) {
                boolean goesOn = wrapping.continues(new Line(before.text(), 0, open, before.breaks()), line, false);
                words.append(goesOn ? " " : "\n");
            }
            words.append(line.text().strip());
            open ^= line.leavesStrongOpen();
            before = line;
        }
        return Markup.plain(words.toString());
    }

    /** Rows of a table; one that repeats the heading of the table right before it is its rest on another page. */
    private void addRows(List<List<String>> rows) {
        boolean goesOn = rows.size() > 1
                && rows.getFirst().equals(heading)
                && paragraph.isEmpty()
                && blocks.getLast() instanceof Block.TableRow;
        if (goesOn) {
            tables--;
            boolean broken =
                    rows.get(1).getFirst().isBlank() && rows.get(1).stream().anyMatch(Wrapping::startsLower);
            if (broken) {
                goOn(rows.get(1));
            }
            rows.subList(broken ? 2 : 1, rows.size()).forEach(this::addRow);
        } else {
            heading = rows.isEmpty() ? List.of() : rows.getFirst();
            rows.forEach(this::addRow);
        }
    }

    /** The rest of the row that ended the page before. */
    private void goOn(List<String> rest) {
        Block.TableRow row = (Block.TableRow) blocks.removeLast();
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < row.cells().size(); c++) {
            String more = c < rest.size() ? rest.get(c) : "";
            texts.add((row.cells().get(c).text() + " " + more).strip());
        }
        addRow(texts);
    }

    private void addRow(List<String> texts) {
        flush();
        List<Block.Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new Block.Cell(text.replace('\t', ' ').strip(), cells.size(), 1, 1));
        }
        if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
            blocks.addAll(footnotes.cited(new Block.TableRow(tables, cells)));
        }
    }
}
