package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A ruled table, over as many pages as it runs. Not thread-safe. */
final class Table {

    private static final Pattern FIGURE = Pattern.compile("[-+]?[0-9][0-9.,]*%?");

    /** A row's number, in whatever way rows are counted. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:[0-9]{1,3}(?:\\.[0-9]{1,2})*|[IVX]{1,5}|[A-Za-zĐđ])[.)]?|[-+]");

    /** {@code Tổng}, {@code Cộng}, in any encoding: a row of its own without a number. */
    private static final Pattern TOTAL = Pattern.compile("(?iu)T.{1,3}NG\\b|T.{1,3}ng\\b|C.{1,3}NG\\b|C.{1,3}ng\\b");

    /** So many rows show that all of a table's rows bear numbers. */
    private static final int FEWEST_COUNTED = 3;

    /** What a sentence may go on with behind a line end. */
    private static final String OPENING = "“\"(";

    /**
     * @param lines from the top down, also those that a page break carried over
     * @param column and {@code columns}, {@code rows}: its place in the grid
     */
    record Cell(Box box, int column, int columns, int rows, List<Line> lines) {

        boolean isEmpty() {
            return lines.isEmpty();
        }

        boolean says(Cell other) {
            return column == other.column
                    && lines.stream()
                            .map(Line::text)
                            .toList()
                            .equals(other.lines.stream().map(Line::text).toList());
        }

        /** Whether {@code next}, below, begins in the midst of a sentence of this one; {@code always} also where there was room. */
        boolean goesOnIn(Cell next, boolean always) {
            if (isEmpty() || next.isEmpty()) {
                return false;
            }
            Line last = lines.getLast();
            Line first = next.lines.getFirst();
            if (ListMarker.opens(first.text())) {
                return false;
            }
            boolean amid = !Paragraphs.endsSentence(last.text())
                    && (Paragraphs.startsLower(first.text())
                            || OPENING.indexOf(first.text().charAt(0)) >= 0);
            return amid && (always || fills(first));
        }

        private Cell moved(float right) {
            List<Line> beside = new ArrayList<>(
                    lines.stream().map(line -> line.moved(right)).toList());
            return new Cell(box.moved(right), column, columns, rows, beside);
        }

        private Cell within(Borders borders) {
            int first = borders.nearest(box.left());
            return new Cell(box, first, Math.max(1, borders.nearest(box.right()) - first), rows, lines);
        }

        boolean isTotal() {
            return !isEmpty() && TOTAL.matcher(lines.getFirst().text()).lookingAt();
        }

        boolean isFigure() {
            return lines.stream()
                    .map(Line::text)
                    .anyMatch(text -> FIGURE.matcher(text).matches());
        }

        /** Whether {@code next} had no room behind this cell's words. */
        private boolean fills(Line next) {
            return Frame.of(box, lines).fills(lines.getLast(), next);
        }
    }

    /** @param page from 1; {@code cells} at least one */
    record Row(int page, List<Cell> cells) {

        boolean isNumbered() {
            Cell first = cells.getFirst();
            return first.column == 0
                    && !first.isEmpty()
                    && NUMBER.matcher(first.lines.getFirst().text()).matches();
        }

        boolean isAlignedWith(Row other) {
            return cells.stream()
                    .map(Cell::column)
                    .toList()
                    .equals(other.cells.stream().map(Cell::column).toList());
        }

        Row moved(float right) {
            return new Row(page, cells.stream().map(cell -> cell.moved(right)).toList());
        }

        /** The same row in a finer grid. */
        Row within(Borders borders) {
            return new Row(
                    page, cells.stream().map(cell -> cell.within(borders)).toList());
        }

        /** Takes over what {@code rest} says, cell by cell. */
        void join(Row rest) {
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).lines().addAll(rest.cells.get(i).lines());
            }
        }

        boolean says(Row other) {
            if (cells.size() != other.cells.size()) {
                return false;
            }
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).says(other.cells.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Box box;
    private Borders borders;
    private final boolean openTop;
    private boolean openBottom;
    private final List<Row> rows;

    private Table(Grid grid, List<Row> rows) {
        box = grid.box();
        borders = new Borders(grid.xs());
        openTop = grid.openTop();
        openBottom = grid.openBottom();
        this.rows = rows;
    }

    /** @param lines of each cell of {@code grid}, in its order */
    static Table of(int page, Grid grid, List<List<Line>> lines) {
        List<Row> rows = new ArrayList<>();
        int gridRows = grid.cells().stream()
                .mapToInt(cell -> cell.row() + cell.rows())
                .max()
                .orElse(0);
        boolean[] begins = new boolean[gridRows + 1];
        grid.cells().forEach(cell -> begins[cell.row()] = true);
        for (int row = 0; row < gridRows; row++) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < grid.cells().size(); i++) {
                Grid.Cell cell = grid.cells().get(i);
                if (cell.row() == row) {
                    int height = 0;
                    for (int r = row; r < row + cell.rows(); r++) {
                        height += begins[r] ? 1 : 0;
                    }
                    cells.add(
                            new Cell(cell.box(), cell.column(), cell.columns(), height, new ArrayList<>(lines.get(i))));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(page, cells));
            }
        }
        return new Table(grid, rows);
    }

    Box box() {
        return box;
    }

    List<Row> rows() {
        return rows;
    }

    Stream<Line> lines() {
        return rows.stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.lines().stream());
    }

    boolean isEmpty() {
        return rows.stream().flatMap(row -> row.cells().stream()).allMatch(Cell::isEmpty);
    }

    /** Whether {@code next}, first on the next page, is the rest of this table. */
    boolean goesOnIn(Table next) {
        return borders.fit(next.borders);
    }

    /** Takes the rest's rows over, without a repeated heading, and joins the row that the page broke. */
    void add(Table rest) {
        float apart = borders.apart(rest.borders);
        rest.rows.replaceAll(row -> row.moved(apart));
        borders = borders.with(rest.borders.moved(apart));
        rows.replaceAll(row -> row.within(borders));
        rest.rows.replaceAll(row -> row.within(borders));
        int heading = 0;
        while (heading < rest.rows.size() - 1
                && heading < rows.size()
                && rows.get(heading).says(rest.rows.get(heading))) {
            heading++;
        }
        List<Row> more = rest.rows.subList(heading, rest.rows.size());
        boolean open = openBottom || (heading == 0 && rest.openTop);
        if (!more.isEmpty() && isBroken(rows.getLast(), more.getFirst(), open || isUncounted(more), true)) {
            rows.getLast().join(more.getFirst());
            more = more.subList(1, more.size());
        }
        rows.addAll(more);
        openBottom = rest.openBottom;
    }

    /** Whether the first of {@code more} is the only row of a counted table that bears no number, and is no total. */
    private boolean isUncounted(List<Row> more) {
        Row first = more.getFirst();
        List<Row> counted = Stream.concat(rows.stream(), more.stream().skip(1))
                .dropWhile(row -> !row.isNumbered())
                .toList();
        return counted.size() >= FEWEST_COUNTED
                && counted.stream().allMatch(Row::isNumbered)
                && first.cells().stream().noneMatch(Cell::isTotal);
    }

    /** Joins rows that are broken within a page; to be called when all pages are added. */
    void mend() {
        for (int i = rows.size() - 1; i > 0; i--) {
            Row before = rows.get(i - 1);
            if (before.page() == rows.get(i).page() && isBroken(before, rows.get(i), false, false)) {
                before.join(rows.remove(i));
            }
        }
    }

    /** Whether {@code row} is the rest of the one before it; {@code open} where no line is drawn between them. */
    private static boolean isBroken(Row before, Row row, boolean open, boolean pageBetween) {
        if (!before.isAlignedWith(row) || !row.cells().getFirst().isEmpty()) {
            return false;
        }
        int widest = 0;
        int filled = 0;
        boolean always = pageBetween || row.cells().stream().noneMatch(Cell::isFigure);
        boolean goesOn = false;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            widest = cell.box().width() > row.cells().get(widest).box().width() ? i : widest;
            filled += cell.isEmpty() ? 0 : 1;
            goesOn |= before.cells().get(i).goesOnIn(cell, always);
        }
        // Without a number and without words in the column of words it says nothing of its own.
        boolean rest =
                row.cells().get(widest).isEmpty() && !before.cells().get(widest).isEmpty();
        return filled > 0 && (open || goesOn || rest);
    }
}
