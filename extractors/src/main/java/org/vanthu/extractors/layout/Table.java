package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.rule.Cue;

/**
 * A table of a document: which rows head it, and what heads each column.
 *
 * @param firstBlock number of the block of its first row
 * @param rows all rows, the heading's first
 * @param titleRows how many rows stand over the heading: titles and the unit line, as sheets have them
 * @param headRows how many rows, those titles included, stand over the data; 0 where none does
 */
public record Table(int firstBlock, List<Row> rows, int titleRows, int headRows) {

    /** A heading may take three levels of columns and a row of column numbers. */
    private static final int MOST_HEAD_ROWS = 5;

    /** Titles of a sheet, one below the other. */
    private static final int MOST_TITLE_ROWS = 12;

    private static final Cue ORDINAL_HEADING = Cue.compile("(?iu)s?tt|số tt|số thứ tự");

    private static final Cue NUMBER = Cue.compile("\\(?[-+]?\\d[\\d., ]*\\)?%?");
    private static final Cue YEAR = Cue.compile("(?:19|20)\\d\\d");
    private static final Cue ROW_NUMBER = Cue.compile("(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVX]{1,5}|[A-Z])[.)]?|[*+]");
    private static final Cue COLUMN_NUMBER = Cue.compile("\\(?(?:\\d{1,2}|[A-H])\\)?(?: ?= ?[\\d()+/*:x%-]+)?");

    private static final Cue FIRST_COLUMN = Cue.compile("\\(?[1A]\\)?");

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * @param block number of its block
     * @param row its cells
     * @param spans where the cells stand in the text, in the same order
     */
    public record Row(int block, Block.TableRow row, List<Span> spans) {
        public Row {
            spans = List.copyOf(spans);
        }

        /** Number of the cell that covers grid column {@code column}. */
        public Optional<Integer> cellAt(int column) {
            for (int i = 0; i < row.cells().size(); i++) {
                Block.Cell cell = row.cells().get(i);
                if (cell.column() <= column && column < cell.column() + cell.columns()) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }
    }

    /** The tables of a document in reading order. */
    public static List<Table> of(SourceText source) {
        List<Table> tables = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < source.blocks().size(); i++) {
            if (source.blocks().get(i) instanceof Block.TableRow row) {
                if (!rows.isEmpty() && rows.getLast().row().table() != row.table()) {
                    tables.add(of(rows));
                    rows.clear();
                }
                rows.add(new Row(i, row, source.cells(i)));
            }
        }
        if (!rows.isEmpty()) {
            tables.add(of(rows));
        }
        return tables;
    }

    private static Table of(List<Row> rows) {
        int titles = titles(rows);
        int most = Math.min(rows.size(), titles + MOST_HEAD_ROWS);
        int head = titles;
        while (head < most && !holdsData(rows.get(head).row())) {
            head++;
        }
        boolean allWords = head == most;
        int one = Math.min(titles + 1, rows.size() - 1);
        return new Table(rows.getFirst().block(), rows, Math.min(titles, allWords ? one : head), allWords ? one : head);
    }

    /** Rows above the one that heads the column of row numbers, else rows of one filled cell in a table of several columns. */
    private static int titles(List<Row> rows) {
        int most = Math.min(rows.size(), MOST_TITLE_ROWS);
        for (int i = 0; i < most; i++) {
            boolean ordinal = rows.get(i).row().cells().stream()
                    .anyMatch(
                            cell -> ORDINAL_HEADING.matcher(cell.text().strip()).matches());
            if (ordinal) {
                return i;
            }
        }
        int titles = 0;
        while (titles < most - 1 && filled(rows.get(titles)) <= 1 && filled(rows.get(titles + 1)) <= 2) {
            titles++;
        }
        return titles > 0 && filled(rows.get(titles)) <= 1 ? titles + 1 : titles;
    }

    private static long filled(Row row) {
        return row.row().cells().stream().filter(cell -> !cell.text().isBlank()).count();
    }

    /** Whether a row is below the heading: it has a row number, or a figure that is neither a year nor a column's number. */
    private static boolean holdsData(Block.TableRow row) {
        List<String> texts =
                row.cells().stream().map(cell -> cell.text().strip()).toList();
        boolean columnNumbers = texts.size() > 1
                && texts.stream()
                        .allMatch(text ->
                                text.isEmpty() || COLUMN_NUMBER.matcher(text).matches());
        if (columnNumbers && counts(texts)) {
            return false;
        }
        boolean numbered =
                texts.size() > 1 && ROW_NUMBER.matcher(texts.getFirst()).matches();
        return numbered
                || texts.stream()
                        .anyMatch(text -> NUMBER.matcher(text).matches()
                                && !YEAR.matcher(text).matches());
    }

    /** Whether the cells number their columns: no two alike, and each a single figure or letter. */
    private static boolean counts(List<String> texts) {
        List<String> filled = texts.stream().filter(text -> !text.isEmpty()).toList();
        return filled.size() == filled.stream().distinct().count()
                && filled.size() * 2 > texts.size()
                && filled.stream().anyMatch(text -> FIRST_COLUMN.matcher(text).matches());
    }

    /**
     * One cell over a column.
     *
     * @param span where it stands in the text
     */
    public record Head(String text, Span span) {}

    /** Everything that stands over grid column {@code column}, from the top down, one blank between; empty where nothing does. */
    public String heading(int column) {
        return heads(column).stream().map(Head::text).collect(Collectors.joining(" "));
    }

    /** What stands over grid column {@code column}, from the top down; the numbers of columns and what a merged cell repeats left out. */
    public List<Head> heads(int column) {
        List<Head> heads = new ArrayList<>();
        for (Row row : rows.subList(titleRows, headRows)) {
            row.cellAt(column).ifPresent(i -> {
                String text = row.row().cells().get(i).text().strip();
                boolean repeated = !heads.isEmpty() && heads.getLast().text().equals(text);
                if (!text.isEmpty() && !repeated && !COLUMN_NUMBER.matcher(text).matches()) {
                    heads.add(new Head(text, row.spans().get(i)));
                }
            });
        }
        return heads;
    }
}
