package org.vanthu.pipeline.read.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Joins the pieces that lines are drawn in, and finds which lines hang together. */
final class Rulings {

    /** Pieces of one line lie at most so far apart, in points. */
    private static final float SLACK = 2.5f;

    /** A page with more lines than this is a drawing. */
    private static final int MOST = 3_000;

    /** Pieces of one height that are looked at for a neighbour: hatchings have thousands. */
    private static final int FARTHEST_BACK = 100;

    private Rulings() {}

    /** Pieces of one line become one. */
    static List<Ruling> joined(List<Ruling> pieces) {
        List<Ruling> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparing(Ruling::level)
                .thenComparingDouble(Ruling::at)
                .thenComparingDouble(Ruling::from));
        List<Ruling> joined = new ArrayList<>();
        for (Ruling piece : sorted) {
            int same = sameLine(joined, piece);
            if (same < 0) {
                joined.add(piece);
            } else {
                Ruling line = joined.get(same);
                joined.set(
                        same,
                        new Ruling(
                                line.level(),
                                line.at(),
                                Math.min(line.from(), piece.from()),
                                Math.max(line.to(), piece.to())));
            }
        }
        return joined;
    }

    private static int sameLine(List<Ruling> joined, Ruling piece) {
        for (int i = joined.size() - 1; i >= Math.max(0, joined.size() - FARTHEST_BACK); i--) {
            Ruling line = joined.get(i);
            if (line.level() != piece.level() || piece.at() - line.at() > 1.5f) {
                return -1;
            }
            if (piece.from() <= line.to() + SLACK && line.from() <= piece.to() + SLACK) {
                return i;
            }
        }
        return -1;
    }

    /** Lines that meet, directly or over others; each group in no order. */
    static List<List<Ruling>> groups(List<Ruling> lines) {
        if (lines.size() > MOST) {
            return List.of();
        }
        List<List<Ruling>> groups = new ArrayList<>();
        boolean[] seen = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (seen[i]) {
                continue;
            }
            List<Ruling> group = new ArrayList<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(i));
            seen[i] = true;
            while (!open.isEmpty()) {
                Ruling line = lines.get(open.pop());
                group.add(line);
                for (int j = 0; j < lines.size(); j++) {
                    if (!seen[j] && line.meets(lines.get(j), SLACK)) {
                        seen[j] = true;
                        open.push(j);
                    }
                }
            }
            groups.add(group);
        }
        return groups;
    }
}
