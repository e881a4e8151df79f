package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of a table begin and end.
 *
 * @param xs from the left, one more than columns
 */
record Borders(List<Float> xs) {

    /** Borders of one table move by at most so much from page to page, in points. */
    private static final float SAME = 6;

    /** A page is laid on a scanner's glass by hand: a table on it begins at most so far from where it did on the page before. */
    private static final float FARTHEST = 28;

    Borders {
        xs = List.copyOf(xs);
    }

    /** Number of the border that is nearest to {@code x}. */
    int nearest(float x) {
        int nearest = 0;
        for (int i = 1; i < xs.size(); i++) {
            nearest = Math.abs(xs.get(i) - x) < Math.abs(xs.get(nearest) - x) ? i : nearest;
        }
        return nearest;
    }

    private boolean has(float x) {
        return Math.abs(xs.get(nearest(x)) - x) <= SAME;
    }

    /** Whether both have the same outer edges, and one the inner edges of the other, however far the pages lay apart. */
    boolean fit(Borders other) {
        float apart = apart(other);
        Borders beside = other.moved(apart);
        boolean outer = Math.abs(apart) <= FARTHEST && Math.abs(xs.getLast() - beside.xs.getLast()) <= SAME;
        return outer && (xs.stream().allMatch(beside::has) || beside.xs.stream().allMatch(this::has));
    }

    /** How far {@code other} has to be moved to the right for both to begin at one place. */
    float apart(Borders other) {
        return xs.getFirst() - other.xs.getFirst();
    }

    Borders moved(float right) {
        return new Borders(xs.stream().map(x -> x + right).toList());
    }

    /** The borders of both. */
    Borders with(Borders other) {
        List<Float> all = new ArrayList<>(xs);
        other.xs.stream().filter(x -> !has(x)).forEach(all::add);
        all.sort(Float::compare);
        return new Borders(all);
    }
}
