package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The space that lines fill and how they fill it.
 *
 * @param left margin
 * @param right margin
 * @param leading distance of baselines within a paragraph, in font sizes
 * @param indent of a paragraph's first line in points; 0 where there is none
 */
record Frame(float left, float right, float leading, float indent) {

    private static final float USUAL_LEADING = 1.35f;

    /** Indents are at least so deep, in points. */
    private static final float SHALLOWEST = 9;

    /** Of the lines' width, how far in from the outermost edge a margin may be. */
    private static final double FARTHEST_IN = 0.25;

    /** Edges that share a margin differ by at most this, in points. */
    private static final float SAME = 3;

    float width() {
        return right - left;
    }

    boolean isCentred(Line line) {
        Box box = line.box();
        return box.left() > left + SHALLOWEST && box.right() < right - SHALLOWEST && isInTheMiddle(line);
    }

    /** As {@link #isCentred}, or as wide as the frame. */
    boolean isInTheMiddle(Line line) {
        return Math.abs(line.box().centre() - (left + right) / 2) < 0.03f * width() + 3;
    }

    boolean isIndented(Line line) {
        return line.box().left() > left + SHALLOWEST;
    }

    /** Whether the next line's first word had no more room behind {@code line}. */
    boolean isFull(Line line, Line next) {
        boolean alignedRight = line.box().left() > left + 0.45f * width();
        return !alignedRight && line.box().right() + 0.25f * line.size() + next.firstWord() > right - 1;
    }

    /** Whether the next line's first word had no more room beside {@code line}, wherever it is aligned. */
    boolean fills(Line line, Line next) {
        return line.box().width() + 0.25f * line.size() + next.firstWord() > width() - 1;
    }

    /** The frame that a cell gives its lines. */
    static Frame of(Box cell, List<Line> lines) {
        float padding = 0.04f * Math.min(cell.width(), 100);
        float left = cell.left() + padding;
        float right = cell.right() - padding;
        Frame rough = new Frame(left, right, USUAL_LEADING, 0);
        return new Frame(left, right, leading(lines, rough), 0);
    }

    /** The frame that lines of one or many pages show. */
    static Frame of(List<Line> lines) {
        return of(lines, List.of());
    }

    /** @param tables on the same pages: where no two lines share an edge, a table is more likely to be as wide as the text */
    static Frame of(List<Line> lines, List<Box> tables) {
        if (lines.isEmpty()) {
            return new Frame(0, 0, USUAL_LEADING, 0);
        }
        double[] lefts =
                lines.stream().mapToDouble(line -> line.box().left()).sorted().toArray();
        double[] rights =
                lines.stream().mapToDouble(line -> line.box().right()).sorted().toArray();
        double reach = FARTHEST_IN * (rights[rights.length - 1] - lefts[0]);
        float left = shared(lefts, true, reach, tables);
        float right = shared(rights, false, reach, tables);
        Frame rough = new Frame(left, right, USUAL_LEADING, 0);
        return new Frame(left, right, leading(lines, rough), indent(lines, rough));
    }

    /** The outermost edge that enough lines share, not farther in than {@code reach}; the outermost of all where there is none. */
    private static float shared(double[] edges, boolean left, double reach, List<Box> tables) {
        int enough = Math.max(2, edges.length / 12);
        double first = edges[left ? 0 : edges.length - 1];
        for (int i = 0; i < edges.length; i++) {
            double edge = edges[left ? i : edges.length - 1 - i];
            if (Math.abs(edge - first) > reach) {
                break; // two short lines of a list
            }
            int same = 0;
            for (int j = i; j < edges.length; j++) {
                double other = edges[left ? j : edges.length - 1 - j];
                if (Math.abs(other - edge) > SAME) {
                    break;
                }
                same++;
            }
            if (same >= enough) {
                return (float) edge;
            }
        }
        float outermost = (float) first;
        for (Box table : tables) {
            outermost = left ? Math.min(outermost, table.left()) : Math.max(outermost, table.right());
        }
        return outermost;
    }

    private static float leading(List<Line> lines, Frame frame) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i - 1);
            float distance = (lines.get(i).baseline() - line.baseline()) / line.size();
            if (distance > 0.8f && distance < 2.6f && frame.isFull(line, lines.get(i))) {
                distances.add(distance);
            }
        }
        distances.sort(Float::compare);
        return distances.isEmpty() ? USUAL_LEADING : distances.get(distances.size() / 2);
    }

    /** The indent that most lines have whose next one is back at the margin. */
    private static float indent(List<Line> lines, Frame frame) {
        List<Float> indents = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i - 1);
            if (frame.isIndented(line)
                    && Math.abs(lines.get(i).box().left() - frame.left) < SAME
                    && frame.isFull(line, lines.get(i))) {
                indents.add(line.box().left() - frame.left);
            }
        }
        indents.sort(Float::compare);
        return indents.size() < 2 ? 0 : indents.get(indents.size() / 2);
    }

    /** Whether {@code line} begins where the first lines of paragraphs do. */
    boolean opens(Line line) {
        return indent > 0 && Math.abs(line.box().left() - left - indent) < SAME;
    }
}
