package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of a table until its end, since only all of their edges together give its columns. */
final class RtfTable {

    /** Edges drawn by hand miss each other by so much, in twentieths of a point. */
    private static final int SLACK = 120;

    private static final class Definition {
        int right;
        boolean continuesAbove;
        boolean continuesLeft;
    }

    private record Row(List<List<Draft.Piece>> cells, List<Definition> definitions, int left) {}

    private final BlockBuilder builder;
    private final List<Row> rows = new ArrayList<>();
    private List<List<Draft.Piece>> cells = new ArrayList<>();
    private List<Definition> definitions = new ArrayList<>();
    private Definition next = new Definition();
    private int left;
    private boolean cellOpen;

    /** In the open cell. */
    private @Nullable RtfTable inner;

    RtfTable(BlockBuilder builder) {
        this.builder = builder;
    }

    /** The table that is so deep in the open cells, this one at depth 1; deeper ones that were open end. */
    RtfTable at(int depth) {
        if (depth <= 1) {
            endInner();
            return this;
        }
        beginCell();
        if (inner == null) {
            inner = new RtfTable(builder);
        }
        return inner.at(depth - 1);
    }

    private void endInner() {
        if (inner != null) {
            inner.end();
            inner = null;
        }
    }

    void define(String word, int value) {
        switch (word) {
            case "trowd" -> {
                definitions = new ArrayList<>();
                next = new Definition();
                left = 0;
            }
            case "trleft" -> left = value;
            case "clvmrg" -> next.continuesAbove = true;
            case "clmrg" -> next.continuesLeft = true;
            case "cellx" -> {
                next.right = value;
                definitions.add(next);
                next = new Definition();
            }
            default -> {}
        }
    }

    void beginCell() {
        if (!cellOpen) {
            builder.beginLoose();
            cellOpen = true;
        }
    }

    void endCell() {
        beginCell();
        endInner();
        cells.add(builder.endLoose());
        cellOpen = false;
    }

    void endRow() {
        if (cellOpen) {
            endCell();
        }
        rows.add(new Row(cells, definitions, left));
        cells = new ArrayList<>();
    }

    /** The text goes on outside of the table. */
    void end() {
        if (cellOpen || !cells.isEmpty()) {
            endRow();
        }
        if (rows.isEmpty()) {
            return;
        }
        List<Integer> edges = new ArrayList<>();
        for (Row row : rows) {
            edges.add(row.left);
            row.definitions.forEach(definition -> edges.add(definition.right));
        }
        Grid grid = new Grid(edges, SLACK);
        builder.beginTable();
        for (Row row : rows) {
            addRow(row, grid);
        }
        builder.endTable();
        rows.clear();
    }

    private void addRow(Row row, Grid grid) {
        builder.beginRow();
        int edge = row.left;
        for (int i = 0; i < row.cells.size(); i++) {
            Definition definition = i < row.definitions.size() ? row.definitions.get(i) : null;
            if (definition == null) {
                builder.cell(1, row.cells.get(i));
                continue;
            }
            int last = i;
            while (last + 1 < row.definitions.size() && row.definitions.get(last + 1).continuesLeft) {
                last++;
            }
            int columns = grid.columns(edge, row.definitions.get(last).right);
            edge = row.definitions.get(last).right;
            if (definition.continuesAbove) {
                builder.continuedCell(columns);
            } else {
                builder.cell(columns, row.cells.get(i));
            }
            i = last;
        }
        builder.endRow();
    }
}
