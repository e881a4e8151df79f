package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The columns of a table that is given by where the edges of its cells are drawn: a cell that spans columns is wider. */
final class Grid {

    private final List<Integer> edges = new ArrayList<>();

    /** @param slack edges drawn by hand miss each other by so much */
    Grid(Iterable<Integer> drawn, int slack) {
        TreeSet<Integer> sorted = new TreeSet<>();
        drawn.forEach(sorted::add);
        for (int edge : sorted) {
            if (edges.isEmpty() || edge - edges.getLast() > slack) {
                edges.add(edge);
            }
        }
    }

    /** Number of the grid column that begins nearest to {@code edge}. */
    int column(int edge) {
        int best = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - edge) < Math.abs(edges.get(best) - edge)) {
                best = i;
            }
        }
        return best;
    }

    /** Grid columns between two edges, at least one. */
    int columns(int left, int right) {
        return Math.max(1, column(right) - column(left));
    }
}
