package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tables that level lines alone rule, or upright ones alone. Where the words between such lines leave the same upright strips free in every row, the lines
 * that nobody drew are added, and the table is read like any other; in doubt none are. Upright lines of one height are closed at their ends.
 */
final class OpenTables {

    /** Ends of the level lines of one table differ by at most so much, in points. */
    private static final float SAME = 6;

    /** A shorter line is drawn under a heading or above footnotes. */
    private static final float SHORTEST = 150;

    /** A lower table has hardly two rows. */
    private static final float LOWEST = 30;

    /** Above the heading, below it, and at the end; beside two columns and between them. */
    private static final int FEWEST_LINES = 3;

    /** Rows that leave the strips free: fewer do so by chance. */
    private static final int FEWEST_ROWS = 3;

    /** Width of a strip in font sizes: blanks between words are narrower. */
    private static final float STRIP = 0.9f;

    private OpenTables() {}

    /** @return {@code rulings} and what they leave to the reader's eye */
    static List<Ruling> ruled(List<Ruling> rulings, List<Glyph> glyphs) {
        List<Ruling> all = new ArrayList<>(rulings);
        List<List<Ruling>> groups = Rulings.groups(Rulings.joined(rulings));
        for (List<Ruling> levels : alike(groups, true, SHORTEST)) {
            all.addAll(new OpenTable(levels, glyphs).missing());
        }
        for (List<Ruling> uprights : alike(groups, false, LOWEST)) {
            float left = uprights.getFirst().at();
            float right = uprights.getLast().at();
            all.add(new Ruling(true, uprights.getFirst().from(), left, right));
            all.add(new Ruling(true, uprights.getFirst().to(), left, right));
        }
        return all;
    }

    /** Lines of one direction that meet no others and begin and end alike, enough of them for a table; each sorted by its place. */
    private static List<List<Ruling>> alike(List<List<Ruling>> groups, boolean level, float shortest) {
        List<Ruling> alone = groups.stream()
                .filter(group -> group.stream().allMatch(line -> line.level() == level))
                .flatMap(List::stream)
                .filter(line -> line.length() >= shortest)
                .sorted(Comparator.comparingDouble(Ruling::at))
                .toList();
        List<List<Ruling>> alike = new ArrayList<>();
        List<Ruling> taken = new ArrayList<>();
        for (Ruling line : alone) {
            if (!taken.contains(line)) {
                List<Ruling> same = alone.stream()
                        .filter(other -> Math.abs(other.from() - line.from()) <= SAME
                                && Math.abs(other.to() - line.to()) <= SAME)
                        .toList();
                taken.addAll(same);
                if (same.size() >= FEWEST_LINES) {
                    alike.add(same);
                }
            }
        }
        return alike;
    }

    /** A stretch that no word touches. */
    private record Strip(float from, float to) {
        float middle() {
            return (from + to) / 2;
        }
    }

    private static final class OpenTable {
        private final List<Ruling> levels;
        private final float left;
        private final float right;
        /** Lines of text in each band between two level lines. */
        private final List<List<Line>> bands = new ArrayList<>();

        private final List<Glyph> inside;

        /** @param levels from the top down, at least two */
        OpenTable(List<Ruling> levels, List<Glyph> glyphs) {
            this.levels = levels;
            left = levels.getFirst().from();
            right = levels.getFirst().to();
            inside = glyphs.stream()
                    .filter(glyph -> glyph.centre() >= left - SAME && glyph.centre() <= right + SAME)
                    .toList();
            for (int i = 1; i < levels.size(); i++) {
                float top = levels.get(i - 1).at();
                float bottom = levels.get(i).at();
                bands.add(Lines.of(inside.stream()
                        .filter(glyph -> glyph.middle() > top && glyph.middle() < bottom)
                        .toList()));
            }
        }

        /** The upright lines, and level ones between rows; empty where this may be prose between lines. */
        List<Ruling> missing() {
            // The heading may have words over several columns.
            List<Line> body = bands.subList(1, bands.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            List<Strip> strips = strips(body);
            long rows = body.stream().filter(line -> filled(line, strips) > 1).count();
            if (strips.isEmpty() || rows < FEWEST_ROWS || rows * 2 < body.size()) {
                return List.of();
            }
            List<Ruling> missing = new ArrayList<>();
            float top = levels.getFirst().at();
            float bottom = levels.getLast().at();
            missing.add(new Ruling(false, left, top, bottom));
            missing.add(new Ruling(false, right, top, bottom));
            for (int i = 0; i < bands.size(); i++) {
                for (Strip strip : strips) {
                    float from = below(i, strip);
                    if (from < levels.get(i + 1).at()) {
                        missing.add(new Ruling(
                                false, strip.middle(), from, levels.get(i + 1).at()));
                    }
                }
            }
            missing.addAll(underHeadings(strips));
            missing.addAll(betweenRows(strips));
            return missing;
        }

        /** Where the strip is free in band {@code i}: all of it, or what is below words over several columns. */
        private float below(int i, Strip strip) {
            List<Line> band = bands.get(i);
            float from = levels.get(i).at();
            for (int k = 0; k < band.size(); k++) {
                if (crosses(band.get(k), strip)) {
                    from = k + 1 < band.size()
                            ? between(band.get(k), band.get(k + 1))
                            : levels.get(i + 1).at();
                }
            }
            return from;
        }

        private static float between(Line above, Line below) {
            return above.baseline() + 0.35f * (below.baseline() - above.baseline());
        }

        /** Lines under words of the heading that stand over several columns with words of their own. */
        private List<Ruling> underHeadings(List<Strip> strips) {
            List<Ruling> under = new ArrayList<>();
            List<Line> heading = bands.getFirst();
            for (int k = 0; k + 1 < heading.size(); k++) {
                float at = between(heading.get(k), heading.get(k + 1));
                for (Line piece : heading.get(k).pieces()) {
                    List<Strip> crossed = strips.stream()
                            .filter(strip -> crosses(piece, strip))
                            .toList();
                    if (!crossed.isEmpty()) {
                        int first = strips.indexOf(crossed.getFirst());
                        int last = strips.indexOf(crossed.getLast());
                        under.add(new Ruling(
                                true,
                                at,
                                first == 0 ? left : strips.get(first - 1).middle(),
                                last + 1 == strips.size()
                                        ? right
                                        : strips.get(last + 1).middle()));
                    }
                }
            }
            return under;
        }

        /** A band of the body may hold many rows: each begins with words in its first column and in another, or in most. */
        private List<Ruling> betweenRows(List<Strip> strips) {
            List<Ruling> between = new ArrayList<>();
            for (List<Line> band : bands.subList(1, bands.size())) {
                for (int i = 1; i < band.size(); i++) {
                    Line above = band.get(i - 1);
                    Line line = band.get(i);
                    long filled = filled(line, strips);
                    boolean first = line.box().left() < strips.getFirst().from();
                    boolean begins = filled > 1 && (first || filled * 2 > strips.size() + 1);
                    if (begins && line.baseline() - above.baseline() > 0.5f * line.size()) {
                        between.add(new Ruling(true, between(above, line), left, right));
                    }
                }
            }
            return between;
        }

        private List<Strip> strips(List<Line> body) {
            List<Line> pieces = body.stream()
                    .flatMap(line -> line.pieces().stream())
                    .sorted(Comparator.comparingDouble(piece -> piece.box().left()))
                    .toList();
            List<Strip> strips = new ArrayList<>();
            float reached = Float.MAX_VALUE;
            for (Line piece : pieces) {
                if (piece.box().left() - reached > STRIP * piece.size()) {
                    strips.add(new Strip(reached, piece.box().left()));
                }
                reached = reached == Float.MAX_VALUE
                        ? piece.box().right()
                        : Math.max(reached, piece.box().right());
            }
            return strips;
        }

        /** Columns in which the line has words. */
        private static long filled(Line line, List<Strip> strips) {
            return line.pieces().stream()
                    .mapToLong(piece -> strips.stream()
                            .filter(strip -> strip.middle() < piece.box().left())
                            .count())
                    .distinct()
                    .count();
        }

        private static boolean crosses(Line line, Strip strip) {
            return line.pieces().stream()
                    .anyMatch(piece ->
                            piece.box().left() < strip.middle() && piece.box().right() > strip.middle());
        }
    }
}
