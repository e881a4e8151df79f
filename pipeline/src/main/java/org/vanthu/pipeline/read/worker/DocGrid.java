package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * The grid of a Word 97 table. The file gives each row's cells by where their edges are drawn; cells that span columns are wider and
 * no more is said of them.
 */
final class DocGrid {

    /** Edges drawn by hand miss each other by so much, in twentieths of a point. */
    private static final int SLACK = 120;

    private final List<Integer> edges = new ArrayList<>();

    DocGrid(Table table) {
        TreeSet<Integer> drawn = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                drawn.add(cell.getLeftEdge());
                drawn.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        for (int edge : drawn) {
            if (edges.isEmpty() || edge - edges.getLast() > SLACK) {
                edges.add(edge);
            }
        }
    }

    /** Grid columns that cell {@code c} covers, with those to its right that are merged into it. */
    int columns(TableRow row, int c) {
        int last = c;
        while (last + 1 < row.numCells()
                && row.getCell(last + 1).isMerged()
                && !row.getCell(last + 1).isFirstMerged()) {
            last++;
        }
        int left = index(row.getCell(c).getLeftEdge());
        int right = index(row.getCell(last).getLeftEdge() + row.getCell(last).getWidth());
        return Math.max(1, right - left);
    }

    private int index(int edge) {
        int best = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - edge) < Math.abs(edges.get(best) - edge)) {
                best = i;
            }
        }
        return best;
    }
}
