package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vanthu.pipeline.read.worker.Draft.Piece;

/**
 * Paragraphs that stand at places of the page, in whatever order the file has them, as writers of reports leave them: gathered until
 * text comes that has no place, and then laid from the top down. Lengths are in twentieths of a point.
 */
final class RtfFrames {

    /** Where a frame stands. */
    record Place(int left, int top, int width) {
        int right() {
            return left + width;
        }
    }

    private record Frame(Place place, List<Piece> pieces) {}

    /** Frames beside each other begin within less than a line's height. */
    private static final int BESIDE = 200;

    /** Columns of more paragraphs are read one after the other; of fewer, such as a letterhead's, they are one row. */
    private static final int LONG = 5;

    private final BlockBuilder builder;
    private final List<Frame> frames = new ArrayList<>();
    private @Nullable Place open;

    RtfFrames(BlockBuilder builder) {
        this.builder = builder;
    }

    /** A paragraph follows that stands at {@code place}, or, where that is null, behind what was before. */
    void at(@Nullable Place place) {
        if (Objects.equals(place, open)) {
            return;
        }
        if (open != null) {
            frames.add(new Frame(open, builder.endLoose()));
        }
        open = place;
        if (place == null) {
            lay();
        } else {
            builder.beginLoose();
        }
    }

    private void lay() {
        frames.sort(
                Comparator.<Frame>comparingInt(frame -> frame.place.top).thenComparingInt(frame -> frame.place.left));
        for (int i = 0; i < frames.size(); ) {
            Columns columns = Columns.from(frames.subList(i, frames.size()));
            if (columns.right.isEmpty() || columns.left.size() > LONG || columns.right.size() > LONG) {
                builder.loose(columns.left);
                builder.loose(columns.right);
            } else {
                builder.beginTable();
                builder.beginRow();
                builder.cell(1, columns.left);
                builder.cell(1, columns.right);
                builder.endTable();
            }
            i += columns.frames;
        }
        frames.clear();
    }

    /**
     * What the first frames of those that are left say: of two columns, as far down as no frame reaches over both, or of the first
     * frame alone.
     */
    private static final class Columns {
        final List<Piece> left = new ArrayList<>();
        final List<Piece> right = new ArrayList<>();
        int frames;

        static Columns from(List<Frame> frames) {
            Columns columns = new Columns();
            Place first = frames.getFirst().place;
            Place second = frames.size() < 2 ? first : frames.get(1).place;
            if (second.top - first.top > BESIDE || second.left < first.right()) {
                columns.left.addAll(frames.getFirst().pieces);
                columns.frames = 1;
                return columns;
            }
            int gutterLeft = first.right();
            int gutterRight = second.left;
            for (Frame frame : frames) {
                Place place = frame.place;
                if (place.right() <= gutterRight) {
                    gutterLeft = Math.max(gutterLeft, place.right());
                    columns.left.addAll(frame.pieces);
                } else if (place.left >= gutterLeft) {
                    gutterRight = Math.min(gutterRight, place.left);
                    columns.right.addAll(frame.pieces);
                } else {
                    break;
                }
                columns.frames++;
            }
            return columns;
        }
    }
}
