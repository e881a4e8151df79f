package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cells that ruling lines draw.
 *
 * @param xs upright borders of the grid's columns from the left, one more than columns
 * @param cells by row, then column; they do not overlap
 * @param openTop whether no line is drawn above the first row
 * @param openBottom whether no line is drawn below the last row
 */
record Grid(Box box, List<Float> xs, List<Cell> cells, boolean openTop, boolean openBottom) {

    /** Lines nearer than this, in points, are one border. */
    private static final float SAME = 3.5f;

    /** A line that ends so much short of a border does not draw it. */
    private static final float SLACK = 4;

    /** A group with more borders is a drawing. */
    private static final int MOST_BORDERS = 400;

    /** @param row and {@code column}: where it begins in the grid, from 0 */
    record Cell(Box box, int row, int column, int rows, int columns) {}

    Grid {
        xs = List.copyOf(xs);
        cells = List.copyOf(cells);
    }

    /** The grids that {@code lines} draw, those of one cell left out: they frame text, they hold no table. */
    static List<Grid> of(List<Ruling> lines) {
        List<Grid> grids = new ArrayList<>();
        for (List<Ruling> group : Rulings.groups(Rulings.joined(lines))) {
            List<Ruling> level = group.stream().filter(Ruling::level).toList();
            List<Ruling> upright = group.stream().filter(line -> !line.level()).toList();
            if (level.isEmpty() || upright.isEmpty()) {
                continue;
            }
            Grid grid = new Lattice(level, upright).grid();
            if (grid.cells.size() > 1) {
                grids.add(grid);
            }
        }
        return grids;
    }

    /** The lines of one group and the borders that they make. */
    private static final class Lattice {
        private final List<Ruling> level;
        private final List<Ruling> upright;
        private final List<Float> xs;
        private final List<Float> ys;
        private final boolean openTop;
        private final boolean openBottom;

        Lattice(List<Ruling> level, List<Ruling> upright) {
            this.level = level;
            this.upright = upright;
            List<Float> across =
                    new ArrayList<>(upright.stream().map(Ruling::at).toList());
            List<Float> down = new ArrayList<>(level.stream().map(Ruling::at).toList());
            // Tables without lines at the sides, rows that a page breaks: the ends of the other lines are borders.
            across.add(least(level));
            across.add(most(level));
            openTop = least(upright) < Collections.min(down) - 2 * SAME;
            openBottom = most(upright) > Collections.max(down) + 2 * SAME;
            down.add(least(upright));
            down.add(most(upright));
            xs = borders(across);
            ys = borders(down);
        }

        private static float least(List<Ruling> lines) {
            return lines.stream().map(Ruling::from).min(Float::compare).orElseThrow();
        }

        private static float most(List<Ruling> lines) {
            return lines.stream().map(Ruling::to).max(Float::compare).orElseThrow();
        }

        private static List<Float> borders(List<Float> places) {
            List<Float> sorted = places.stream().sorted().toList();
            List<Float> borders = new ArrayList<>();
            for (float place : sorted) {
                if (borders.isEmpty() || place - borders.getLast() > SAME) {
                    borders.add(place);
                }
            }
            return borders.size() > MOST_BORDERS ? List.of() : borders;
        }

        Grid grid() {
            int rows = ys.size() - 1;
            int columns = xs.size() - 1;
            List<Cell> cells = new ArrayList<>();
            if (rows > 0 && columns > 0) {
                boolean[][] taken = new boolean[rows][columns];
                for (int row = 0; row < rows; row++) {
                    for (int column = 0; column < columns; column++) {
                        if (!taken[row][column]) {
                            cells.add(cell(row, column, taken));
                        }
                    }
                }
            }
            return new Grid(box(), xs, cells, openTop, openBottom);
        }

        private Box box() {
            return xs.isEmpty() || ys.isEmpty()
                    ? new Box(0, 0, 0, 0)
                    : new Box(xs.getFirst(), ys.getFirst(), xs.getLast(), ys.getLast());
        }

        /** Grows from its upper left corner until lines bound it. */
        private Cell cell(int row, int column, boolean[][] taken) {
            int right = column + 1;
            while (right < xs.size() - 1 && !taken[row][right] && !isUpright(right, row)) {
                right++;
            }
            int below = row + 1;
            while (below < ys.size() - 1 && goesOn(below, column, right, taken)) {
                below++;
            }
            for (int r = row; r < below; r++) {
                for (int c = column; c < right; c++) {
                    taken[r][c] = true;
                }
            }
            Box box = new Box(xs.get(column), ys.get(row), xs.get(right), ys.get(below));
            return new Cell(box, row, column, below - row, right - column);
        }

        /** Whether the cell over {@code columns} reaches into {@code row}. */
        private boolean goesOn(int row, int from, int to, boolean[][] taken) {
            for (int c = from; c < to; c++) {
                if (taken[row][c] || isLevel(row, c) || (c > from && isUpright(c, row))) {
                    return false;
                }
            }
            return true;
        }

        /** Whether a line is drawn at border {@code x} beside {@code row}. */
        private boolean isUpright(int x, int row) {
            float middle = (ys.get(row) + ys.get(row + 1)) / 2;
            return upright.stream().anyMatch(line -> Math.abs(line.at() - xs.get(x)) <= SLACK && line.covers(middle));
        }

        /** Whether a line is drawn at border {@code y} above {@code column}. */
        private boolean isLevel(int y, int column) {
            float middle = (xs.get(column) + xs.get(column + 1)) / 2;
            return level.stream().anyMatch(line -> Math.abs(line.at() - ys.get(y)) <= SLACK && line.covers(middle));
        }
    }
}
