package org.vanthu.pipeline.read.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vanthu.pipeline.read.ocr.Recognised.Area;

/** Pieces of connected ink that are as large as letters: what is left of them beside the words was not read. */
final class Shapes {

    /** Of an inch: a small letter of print is half as high again, a headline's capital as high. */
    private static final double LOWEST = 0.05;

    private static final double HIGHEST = 0.3;

    /** Letters that run into each other make a word; longer ones are lines. */
    private static final double LONGEST = 1.2;

    private final int threshold;
    private final Picture picture;
    private final List<int[]> boxes = new ArrayList<>(); // left, top, right, bottom
    private int[] parents = new int[256];

    private Shapes(Picture picture, int threshold) {
        this.picture = picture;
        this.threshold = threshold;
    }

    /** @param dpi of the picture */
    static List<Area> of(Picture picture, int threshold, int dpi) {
        Shapes shapes = new Shapes(picture, threshold);
        shapes.find();
        return shapes.areas().stream()
                .filter(area -> area.height() >= LOWEST * dpi
                        && area.height() <= HIGHEST * dpi
                        && area.width() * 4 >= area.height()
                        && area.width() <= LONGEST * dpi)
                .toList();
    }

    private void find() {
        int[] above = new int[picture.width + 2];
        int[] row = new int[picture.width + 2];
        for (int y = 0; y < picture.height; y++) {
            Arrays.fill(row, 0);
            for (int x = 0; x < picture.width; x++) {
                if (picture.at(x, y) <= threshold) {
                    int label = Math.max(Math.max(above[x], above[x + 1]), Math.max(above[x + 2], row[x]));
                    label = label == 0 ? begin(x, y) : root(label);
                    for (int other : new int[] {above[x], above[x + 1], above[x + 2], row[x]}) {
                        label = other == 0 ? label : join(label, root(other));
                    }
                    row[x + 1] = label;
                    int[] box = boxes.get(label - 1);
                    box[0] = Math.min(box[0], x);
                    box[2] = Math.max(box[2], x);
                    box[3] = y;
                }
            }
            int[] swap = above;
            above = row;
            row = swap;
        }
    }

    private int begin(int x, int y) {
        boxes.add(new int[] {x, y, x, y});
        int label = boxes.size();
        if (label >= parents.length) {
            parents = Arrays.copyOf(parents, parents.length * 2);
        }
        parents[label] = label;
        return label;
    }

    private int root(int label) {
        int root = label;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private int join(int a, int b) {
        if (a == b) {
            return a;
        }
        int kept = Math.min(a, b);
        int gone = Math.max(a, b);
        parents[gone] = kept;
        int[] into = boxes.get(kept - 1);
        int[] from = boxes.get(gone - 1);
        into[0] = Math.min(into[0], from[0]);
        into[1] = Math.min(into[1], from[1]);
        into[2] = Math.max(into[2], from[2]);
        into[3] = Math.max(into[3], from[3]);
        return kept;
    }

    private List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        for (int label = 1; label <= boxes.size(); label++) {
            if (parents[label] == label) {
                int[] box = boxes.get(label - 1);
                areas.add(new Area(box[0], box[1], box[2] - box[0] + 1, box[3] - box[1] + 1));
            }
        }
        return areas;
    }
}
