package org.vanthu.pipeline.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for a screen: columns as wide as their widest cell, the last one cut at the screen's edge. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final String indent;

    TextTable(String indent) {
        this.indent = indent;
    }

    /** @param cells as many in every row */
    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Lines without line ends; numbers are not special: pad them before. */
    List<String> lines(int width) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Shown.columns(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths, width)).toList();
    }

    private String line(List<String> row, int[] widths, int width) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < row.size() - 1; i++) {
            line.append(Shown.padded(row.get(i), widths[i])).append(GAP);
        }
        int left = Math.max(20, width - Shown.columns(line.toString()));
        return line.append(Shown.cut(row.getLast(), left)).toString().stripTrailing();
    }
}
