package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two columns side by side without lines: the letterhead, the recipients beside the signature.
 *
 * @param left the left column's lines from the top down
 * @param right the right column's
 * @param end number of the first line behind them
 */
record Columns(List<Line> left, List<Line> right, int end) {

    /** Columns stand at least so far apart, in points. */
    private static final float GUTTER = 8;

    /** Further lines of a column follow within so many font sizes. */
    private static final float FOLLOWS = 2.6f;

    /** The number and the date of a letterhead stand a little apart. */
    private static final float NUMBER = 4.2f;

    /** Room for a signature above the signer's name. */
    private static final float SIGNATURE = 11;

    private static final Pattern RECIPIENTS = Pattern.compile("^N.{1,3}i nh.{1,3}n");

    /** What follows the letterhead of a letter, in any encoding. */
    private static final Pattern ADDRESS = Pattern.compile("^K.{1,3}nh g.{1,4}i\\s*:");

    /** More lines of three and more parts make a table, not two columns. */
    private static final int MOST_CROWDED = 2;

    /** Columns of prose have so many lines, of which most are full. */
    private static final int FEWEST_OF_PROSE = 5;

    private static final double FULL = 0.85;

    Columns {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Whether the page is set in two columns: unlike those of a letterhead or a signature their lines fill them. */
    boolean isProse(Frame page) {
        return left.size() >= FEWEST_OF_PROSE && right.size() > 1 && isFull(left, page) && isFull(right, page);
    }

    private static boolean isFull(List<Line> column, Frame page) {
        double width =
                column.stream().mapToDouble(line -> line.box().width()).max().orElse(0);
        long full = column.stream()
                .filter(line -> line.box().width() > FULL * width)
                .count();
        return width > 0.3 * page.width() && full * 2 > column.size();
    }

    /** The right column's lines below those of the left one. */
    List<Line> inOneColumn() {
        float gap = edge(right) - edge(left);
        return Stream.concat(left.stream(), right.stream().map(line -> line.moved(-gap)))
                .toList();
    }

    private static float edge(List<Line> column) {
        return (float)
                column.stream().mapToDouble(line -> line.box().left()).min().orElse(0);
    }

    /** The left column's words; recipients that a line broke are whole again, a letterhead's lines stay as they are. */
    List<String> leftWords() {
        boolean recipients = left.size() > 1 && ListMarker.isDash(left.get(1).text());
        if (!recipients) {
            return left.stream().map(Line::text).toList();
        }
        List<Line> items = left.subList(1, left.size());
        List<String> words = new ArrayList<>(List.of(left.getFirst().text()));
        words.addAll(Paragraphs.of(items, Frame.of(items), true));
        return words;
    }

    /** The right column's words, line by line: titles, places and names. */
    List<String> rightWords() {
        return right.stream().map(Line::text).toList();
    }

    /**
     * @param lines of the page outside of tables, from the top down
     * @return the columns that begin at line {@code start}, or none
     */
    static @Nullable Columns at(List<Line> lines, int start, Frame frame) {
        Search search = new Search(frame);
        int seed = start;
        // Above a letterhead's first line with both columns one of them may stand alone.
        while (seed < lines.size() && seed - start <= (start == 0 ? 3 : 0) && !search.begin(lines, seed)) {
            seed++;
        }
        if (!search.found() || !search.takeAbove(lines.subList(start, search.first))) {
            return null;
        }
        int end = search.first;
        while (end < lines.size() && search.take(lines.get(end))) {
            end++;
        }
        return search.columns(end);
    }

    private static final class Search {
        private final Frame frame;
        private final List<Line> left = new ArrayList<>();
        private final List<Line> right = new ArrayList<>();
        private float gutterLeft;
        private float gutterRight;
        private int first = -1;
        private int crowded;

        Search(Frame frame) {
            this.frame = frame;
        }

        boolean found() {
            return first >= 0;
        }

        /** Whether line {@code i} holds both columns, or it and the next one stand beside each other. */
        boolean begin(List<Line> lines, int i) {
            Line line = lines.get(i);
            Line one = null;
            Line other = null;
            if (line.parts().size() == 2) {
                one = line.parts().getFirst();
                other = line.parts().getLast();
            } else if (line.parts().isEmpty()
                    && i + 1 < lines.size()
                    && lines.get(i + 1).parts().isEmpty()
                    && line.box().beside(lines.get(i + 1).box())) {
                boolean ordered = line.box().left() < lines.get(i + 1).box().left();
                one = ordered ? line : lines.get(i + 1);
                other = ordered ? lines.get(i + 1) : line;
            }
            if (one == null || other == null || ListMarker.opens(one.text() + " x")) {
                return false;
            }
            float middle = (frame.left() + frame.right()) / 2;
            boolean bothSides = one.box().centre() < middle && other.box().centre() > middle;
            if (!bothSides || other.box().left() - one.box().right() < 2) {
                return false;
            }
            gutterLeft = one.box().right();
            gutterRight = other.box().left();
            first = i;
            return true;
        }

        boolean takeAbove(List<Line> above) {
            return above.stream().allMatch(line -> line.parts().isEmpty() && take(line));
        }

        boolean take(Line line) {
            if (isLetterhead() && ADDRESS.matcher(line.text()).find()) {
                return false;
            }
            List<Line> pieces = isRecipients() ? withPurposes(line.pieces()) : line.pieces();
            List<Line> lefts = onSide(pieces, -1);
            List<Line> rights = onSide(pieces, 1);
            if (lefts.size() + rights.size() < pieces.size()) {
                return false;
            }
            if (!lefts.isEmpty() && !rights.isEmpty()) {
                crowded += pieces.size() > 2 ? 1 : 0;
                put(Line.joined(lefts), true);
                put(Line.joined(rights), false);
                return true;
            }
            Line whole = Line.joined(pieces);
            int side = side(whole);
            List<Line> column = side < 0 ? left : right;
            if (side == 0 || (!column.isEmpty() && !follows(column.getLast(), line, side)) || !isBeside(line, side)) {
                return false;
            }
            put(whole, side < 0);
            return true;
        }

        private boolean isRecipients() {
            return !left.isEmpty() && RECIPIENTS.matcher(left.getFirst().text()).find();
        }

        /** What a recipient is to do with it stands in brackets in a column between recipients and signature: {@code (để b/c)}. */
        private static List<Line> withPurposes(List<Line> pieces) {
            List<Line> joined = new ArrayList<>();
            for (Line piece : pieces) {
                if (!joined.isEmpty() && piece.text().startsWith("(")) {
                    joined.add(Line.joined(List.of(joined.removeLast(), piece)));
                } else {
                    joined.add(piece);
                }
            }
            return joined;
        }

        private List<Line> onSide(List<Line> pieces, int side) {
            return pieces.stream().filter(piece -> side(piece) == side).toList();
        }

        private boolean follows(Line last, Line line, int side) {
            float most = isLetterhead() ? NUMBER : side > 0 ? SIGNATURE : FOLLOWS;
            return line.baseline() - last.baseline() < most * Math.max(line.size(), last.size());
        }

        private boolean isLetterhead() {
            return !right.isEmpty() && NationalTitle.is(right.getFirst().text());
        }

        /** A line that stands in the middle of the page below both columns is in neither. */
        private boolean isBeside(Line line, int side) {
            List<Line> opposite = side < 0 ? right : left;
            boolean below = !opposite.isEmpty()
                    && line.box().top() > opposite.getLast().box().bottom();
            if (!below) {
                return true;
            }
            // A title alone on the right has the lines of the page below it, not those of a column.
            boolean titleAlone = side < 0 && isLetterhead() && right.size() == 1;
            return !titleAlone && !frame.isCentred(line);
        }

        /** -1 left of the gutter, 1 right of it, 0 across. */
        private int side(Line line) {
            float middle = (gutterLeft + gutterRight) / 2;
            boolean isLeft = line.box().centre() < middle;
            float from = isLeft ? Math.max(gutterLeft, line.box().right()) : gutterLeft;
            float to = isLeft ? gutterRight : Math.min(gutterRight, line.box().left());
            boolean narrow = to - from < Math.min(GUTTER, gutterRight - gutterLeft);
            return narrow ? 0 : isLeft ? -1 : 1;
        }

        private void put(Line line, boolean isLeft) {
            if (isLeft) {
                gutterLeft = Math.max(gutterLeft, line.box().right());
            } else {
                gutterRight = Math.min(gutterRight, line.box().left());
            }
            List<Line> column = isLeft ? left : right;
            Line last = column.isEmpty() ? null : column.getLast();
            if (last != null && NationalTitle.is(last.text() + " " + line.text())) {
                column.set(column.size() - 1, Line.joined(List.of(last, line)));
            } else if (!line.isBlank()) {
                column.add(line);
            }
        }

        @Nullable
        Columns columns(int end) {
            boolean real = left.size() > 1 && right.size() > 1 && crowded <= MOST_CROWDED;
            boolean letterhead = !left.isEmpty()
                    && !right.isEmpty()
                    && NationalTitle.is(right.getFirst().text());
            return real || letterhead ? new Columns(left, right, end) : null;
        }
    }
}
