package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts letters onto baselines. */
final class Lines {

    /** Baselines closer than this, in font sizes, are one. */
    private static final float SAME = 0.16f;

    /** Letters so much smaller than their neighbours may be raised or lowered. */
    private static final float SMALL = 0.8f;

    private static final class Row {
        final List<Glyph> glyphs = new ArrayList<>();
        float baseline;
        float size;
        float left = Float.MAX_VALUE;
        float right;

        void add(Glyph glyph) {
            if (glyphs.isEmpty()) {
                baseline = glyph.baseline();
            }
            glyphs.add(glyph);
            if (!glyph.isBlank()) {
                size = Math.max(size, glyph.size());
                left = Math.min(left, glyph.left());
                right = Math.max(right, glyph.right());
            }
        }

        /** Whether {@code small} hangs on this line: raised or lowered a little, and touching it. */
        boolean carries(Row small) {
            return small.size <= SMALL * size
                    && small.baseline >= baseline - 0.7f * size
                    && small.baseline <= baseline + 0.3f * size
                    && small.left <= right + size
                    && small.right >= left - size;
        }
    }

    private Lines() {}

    /** @return lines from the top down, those of one height from the left; none is blank */
    static List<Line> of(List<Glyph> glyphs) {
        return carriers(glyphs).stream()
                .map(row -> Spelling.line(row.glyphs))
                .filter(line -> !line.isBlank())
                .sorted(Comparator.comparingDouble(Line::baseline)
                        .thenComparingDouble(line -> line.box().left()))
                .toList();
    }

    /** @return words line by line from the top down, each as one glyph */
    static List<Glyph> words(List<Glyph> glyphs) {
        return carriers(glyphs).stream()
                .flatMap(row -> Spelling.words(row.glyphs).stream())
                .toList();
    }

    /** Rows with what is raised or lowered on them. */
    private static List<Row> carriers(List<Glyph> glyphs) {
        List<Row> rows = rows(withMarksJoined(glyphs));
        List<Row> carriers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.size == 0) {
                continue; // blanks alone
            }
            Row carrier = carrier(rows, i);
            if (carrier == null) {
                carriers.add(row);
            } else {
                row.glyphs.forEach(carrier.glyphs::add);
            }
        }
        return carriers;
    }

    private static @org.jspecify.annotations.Nullable Row carrier(List<Row> rows, int small) {
        for (int i : new int[] {small + 1, small - 1, small + 2, small - 2}) {
            if (i >= 0 && i < rows.size() && rows.get(i).carries(rows.get(small))) {
                return rows.get(i);
            }
        }
        return null;
    }

    private static List<Row> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::baseline));
        List<Row> rows = new ArrayList<>();
        for (Glyph glyph : sorted) {
            Row row = rows.isEmpty() ? null : rows.getLast();
            if (row == null || glyph.baseline() - row.baseline > SAME * Math.max(row.size, glyph.size())) {
                row = new Row();
                rows.add(row);
            }
            row.add(glyph);
        }
        return rows;
    }

    /** Marks that a font draws apart go with the letter under them, before sorting tears them away. */
    private static List<Glyph> withMarksJoined(List<Glyph> glyphs) {
        List<Glyph> joined = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            if (glyph.isMark() && !joined.isEmpty()) {
                joined.set(joined.size() - 1, joined.getLast().with(glyph.text()));
            } else {
                joined.add(glyph);
            }
        }
        return joined;
    }
}
