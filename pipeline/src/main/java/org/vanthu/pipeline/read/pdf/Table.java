package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** A ruled table, over as many pages as it runs. Not thread-safe. */
final class Table {

    /** Borders of one table move by at most so much from page to page, in points. */
    private static final float SAME = 6;

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

        /** Whether {@code next}, on the next page, begins in the midst of a sentence of this one. */
        boolean goesOnIn(Cell next) {
            if (isEmpty() || next.isEmpty()) {
                return false;
            }
            Line last = lines.getLast();
            Line first = next.lines.getFirst();
            if (ListMarker.opens(first.text())) {
                return false;
            }
            return !Paragraphs.endsSentence(last.text()) && (Paragraphs.startsLower(first.text()) || fills(first));
        }

        /** Whether {@code next} had no room behind this cell's words. */
        private boolean fills(Line next) {
            return Frame.of(box, lines).fills(lines.getLast(), next);
        }
    }

    /** @param page from 1 */
    record Row(int page, List<Cell> cells) {

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
    private final List<Float> xs;
    private final boolean openTop;
    private boolean openBottom;
    private final List<Row> rows;

    private Table(Grid grid, List<Row> rows) {
        box = grid.box();
        xs = grid.xs();
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

    boolean isEmpty() {
        return rows.stream().flatMap(row -> row.cells().stream()).allMatch(Cell::isEmpty);
    }

    /** Whether {@code next}, first on the next page, is the rest of this table. */
    boolean goesOnIn(Table next) {
        if (xs.size() != next.xs.size()) {
            return false;
        }
        for (int i = 0; i < xs.size(); i++) {
            if (Math.abs(xs.get(i) - next.xs.get(i)) > SAME) {
                return false;
            }
        }
        return true;
    }

    /** Takes the rest's rows over, without a repeated heading, and joins the row that the page broke. */
    void add(Table rest) {
        int heading = 0;
        while (heading < rest.rows.size() - 1
                && heading < rows.size()
                && rows.get(heading).says(rest.rows.get(heading))) {
            heading++;
        }
        List<Row> more = rest.rows.subList(heading, rest.rows.size());
        if (!more.isEmpty() && !rows.isEmpty() && isBroken(more.getFirst(), heading == 0 && rest.openTop)) {
            join(more.getFirst());
            more = more.subList(1, more.size());
        }
        rows.addAll(more);
        openBottom = rest.openBottom;
    }

    private boolean isBroken(Row first, boolean open) {
        Row last = rows.getLast();
        if (last.cells().size() != first.cells().size()) {
            return false;
        }
        boolean goesOn = false;
        for (int i = 0; i < first.cells().size(); i++) {
            Cell cell = first.cells().get(i);
            if (cell.column() != last.cells().get(i).column()) {
                return false;
            }
            goesOn |= last.cells().get(i).goesOnIn(cell);
        }
        boolean unnumbered = first.cells().getFirst().isEmpty();
        return unnumbered && (open || openBottom || goesOn);
    }

    private void join(Row first) {
        Row last = rows.getLast();
        for (int i = 0; i < first.cells().size(); i++) {
            last.cells().get(i).lines().addAll(first.cells().get(i).lines());
        }
    }
}
