package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vanthu.pipeline.read.worker.Draft.Piece;

/** A table whose rows are being told: gives each cell its grid column, behind what the cells above it cover. */
final class OpenTable {

    private final List<Draft.Row> rows = new ArrayList<>();
    private @Nullable List<Draft.Cell> row;
    private int column;
    private int columns;
    private int down;
    private int page;

    /** For each grid column how many more rows a cell from above covers. */
    private int[] covered = new int[0];

    /** The table that ends {@code pieces}, but for page breaks, goes on and is taken from there; empty where none does. */
    static Optional<OpenTable> continuing(List<Piece> pieces) {
        int last = pieces.size() - 1;
        int page = 0;
        while (last >= 0 && pieces.get(last) instanceof Piece.PageBreak turned) {
            page = Math.max(page, turned.page());
            last--;
        }
        if (last < 0 || !(pieces.get(last) instanceof Piece.Table before)) {
            return Optional.empty();
        }
        pieces.subList(last, pieces.size()).clear();
        OpenTable table = new OpenTable();
        table.rows.addAll(before.rows());
        table.page = page;
        return Optional.of(table);
    }

    /** The row that comes next stands on this page. */
    void page(int page) {
        this.page = page;
    }

    void beginRow() {
        endRow();
        row = new ArrayList<>();
        column = 0;
    }

    /** @param columns and {@code rows}: what the cell spans, at least 1 */
    void beginCell(int columns, int rows) {
        if (row == null) {
            beginRow();
        }
        while (column < covered.length && covered[column] > 0) {
            column++;
        }
        this.columns = Math.clamp(columns, 1, 1000);
        this.down = Math.clamp(rows, 1, 65_535);
    }

    /** @return whether a row is open that can take the cell */
    boolean endCell(List<Piece> content) {
        if (row == null) {
            return false;
        }
        int end = column + columns;
        row.add(new Draft.Cell(column, columns, down, content));
        if (end > covered.length) {
            covered = Arrays.copyOf(covered, end);
        }
        Arrays.fill(covered, column, end, down);
        column = end;
        return true;
    }

    /** A grid place that a cell above reaches into, in formats that spell it out: no cell of its own. */
    void continuedCell(int columns) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            for (Draft.Cell cell : rows.get(i).cells) {
                if (cell.column == column) {
                    cell.rows = Math.max(cell.rows, rows.size() - i + 1);
                    column += Math.max(columns, 1);
                    return;
                }
            }
        }
        column += Math.max(columns, 1);
    }

    /** Grid places at the start of a row that no cell covers. */
    void skipColumns(int columns) {
        column += Math.clamp(columns, 0, 1000);
    }

    /** The cell that ended last in the open row. */
    Optional<Draft.Cell> lastCell() {
        return row == null || row.isEmpty() ? Optional.empty() : Optional.of(row.getLast());
    }

    /** Takes back what ends the open row and holds nothing: a sheet goes on to the right for ever. */
    void trimRow() {
        while (row != null && !row.isEmpty() && row.getLast().isNothing()) {
            row.removeLast();
        }
    }

    void endRow() {
        if (row == null) {
            return;
        }
        for (int i = 0; i < covered.length; i++) {
            covered[i] = Math.max(0, covered[i] - 1);
        }
        rows.add(new Draft.Row(row, page));
        row = null;
        page = 0;
    }

    /**
     * The row that ended last stands there {@code times} more.
     *
     * @param told of the length of each
     */
    void repeatRow(int times, IntConsumer told) {
        if (rows.isEmpty()) {
            return;
        }
        List<Draft.Cell> cells = rows.getLast().cells;
        int length = cells.stream().mapToInt(Draft.Cell::length).sum();
        for (int i = 0; i < times && length > 0; i++) {
            rows.add(new Draft.Row(cells, 0));
            told.accept(length);
        }
    }

    /** Ends the table. */
    List<Draft.Row> end() {
        endRow();
        return rows;
    }
}
