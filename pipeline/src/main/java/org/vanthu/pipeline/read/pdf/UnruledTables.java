package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables without any line, of the one kind that is sure: under a heading that begins with {@code Stt} numbers count from 1, each beside
 * words of other columns, and the words of all rows leave the strips between the heading's words free. The frame and the lines between
 * columns are added; {@link CountedRows} parts the rows.
 */
final class UnruledTables {

    /** What stands above numbers, in any encoding. */
    private static final Pattern COUNT = Pattern.compile("(?i)S\\.?T\\.?T\\.?|TT");

    private static final Pattern NUMBER = Pattern.compile("(?<number>[0-9]{1,3})\\.?");

    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 3;

    /** Width of a strip in font sizes: blanks between words are narrower, also in lines that are drawn out. */
    private static final float STRIP = 0.7f;

    /** Lines farther apart, in font sizes, are not of one table. */
    private static final float APART = 2.6f;

    private static final float ABOVE = CountedRows.ABOVE;
    private static final float BELOW = 0.4f;

    private UnruledTables() {}

    /** @return {@code rulings} and those of tables that have none */
    static List<Ruling> ruled(List<Ruling> rulings, List<Glyph> glyphs) {
        List<Ruling> all = new ArrayList<>(rulings);
        if (!mayHoldOne(glyphs)) {
            return all;
        }
        List<Grid> grids = Grid.of(rulings);
        List<List<Glyph>> lines = lines(glyphs.stream()
                .filter(glyph -> grids.stream().noneMatch(grid -> grid.box().contains(glyph.centre(), glyph.middle())))
                .toList());
        for (int i = 0; i < lines.size(); i++) {
            if (COUNT.matcher(lines.get(i).getFirst().text()).matches()) {
                Unruled table = Unruled.below(lines, i);
                if (table != null && rulings.stream().noneMatch(table::isCrossedBy)) {
                    all.addAll(table.lines());
                }
            }
        }
        return all;
    }

    private static boolean mayHoldOne(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder(glyphs.size());
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return COUNT.matcher(text).find();
    }

    /** The words of each line, from the left. */
    private static List<List<Glyph>> lines(List<Glyph> glyphs) {
        List<List<Glyph>> lines = new ArrayList<>();
        for (Glyph word : Lines.words(glyphs)) {
            if (lines.isEmpty() || lines.getLast().getFirst().baseline() != word.baseline()) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(word);
        }
        lines.sort(Comparator.comparingDouble(line -> line.getFirst().baseline()));
        return lines;
    }

    /** A stretch across the page that words of one column take. */
    private record Stretch(float from, float to) {}

    /**
     * @param columns from the left, the numbers' first
     * @param body top of the first row
     */
    private record Unruled(List<Stretch> columns, float top, float body, float bottom) {

        /** The table whose heading is line {@code heading}. */
        static @Nullable Unruled below(List<List<Glyph>> lines, int heading) {
            List<Glyph> first = lines.get(heading);
            List<Stretch> titles = stretches(first);
            if (titles.size() < FEWEST_COLUMNS) {
                return null;
            }
            float numbersEnd = (titles.get(0).to() + titles.get(1).from()) / 2;
            int counted = 0;
            int begin = 0;
            int last = heading;
            for (int i = heading + 1; i < lines.size() && isNear(lines, i); i++) {
                List<Glyph> line = lines.get(i);
                if (line.getFirst().left() >= numbersEnd) {
                    continue;
                }
                boolean next = value(line.getFirst()) == counted + 1;
                boolean beside = line.size() > 1 && line.get(1).left() >= numbersEnd;
                if (!next || !beside) {
                    break;
                }
                begin = counted++ == 0 ? i : begin;
                last = i;
            }
            List<Glyph> words = new ArrayList<>(lines.subList(heading, last + 1).stream()
                    .flatMap(List::stream)
                    .toList());
            List<Stretch> columns = stretches(words);
            if (counted < FEWEST_ROWS || columns.size() != titles.size()) {
                return null;
            }
            float farthest = farthest(lines, heading, last);
            while (last + 1 < lines.size() && distance(lines, last + 1) <= farthest) {
                List<Glyph> more = new ArrayList<>(words);
                more.addAll(lines.get(last + 1));
                boolean belongs = lines.get(last + 1).getFirst().left() >= numbersEnd
                        && stretches(more).size() == columns.size();
                if (!belongs) {
                    break;
                }
                words = more;
                last++;
            }
            return new Unruled(
                    stretches(words),
                    top(first),
                    top(lines.get(begin)),
                    lines.get(last).getFirst().baseline()
                            + BELOW * first.getFirst().size());
        }

        private static float top(List<Glyph> line) {
            return line.getFirst().baseline() - ABOVE * line.getFirst().size();
        }

        private static float distance(List<List<Glyph>> lines, int i) {
            return lines.get(i).getFirst().baseline()
                    - lines.get(i - 1).getFirst().baseline();
        }

        private static boolean isNear(List<List<Glyph>> lines, int i) {
            return distance(lines, i) <= APART * lines.get(i).getFirst().size();
        }

        private static float farthest(List<List<Glyph>> lines, int from, int to) {
            float farthest = 0;
            for (int i = from + 1; i <= to; i++) {
                farthest = Math.max(farthest, distance(lines, i));
            }
            return farthest + 1;
        }

        /** -1 for what is no number. */
        private static int value(Glyph word) {
            var number = NUMBER.matcher(word.text());
            return number.matches() ? Integer.parseInt(number.group("number")) : -1;
        }

        /** What the words take of the page's width, parted by strips. */
        private static List<Stretch> stretches(List<Glyph> words) {
            List<Stretch> stretches = new ArrayList<>();
            words.stream().sorted(Comparator.comparingDouble(Glyph::left)).forEach(word -> {
                Stretch before = stretches.isEmpty() ? null : stretches.getLast();
                if (before == null || word.left() - before.to() > STRIP * word.size()) {
                    stretches.add(new Stretch(word.left(), word.right()));
                } else {
                    stretches.set(
                            stretches.size() - 1, new Stretch(before.from(), Math.max(before.to(), word.right())));
                }
            });
            return stretches;
        }

        boolean isCrossedBy(Ruling ruling) {
            float from = columns.getFirst().from();
            float to = columns.getLast().to();
            return ruling.level()
                    ? ruling.at() > top && ruling.at() < bottom && ruling.from() < to && ruling.to() > from
                    : ruling.at() > from && ruling.at() < to && ruling.from() < bottom && ruling.to() > top;
        }

        List<Ruling> lines() {
            float left = columns.getFirst().from() - 2;
            float right = columns.getLast().to() + 2;
            List<Ruling> lines = new ArrayList<>();
            for (float y : new float[] {top, body, bottom}) {
                lines.add(new Ruling(true, y, left, right));
            }
            lines.add(new Ruling(false, left, top, bottom));
            lines.add(new Ruling(false, right, top, bottom));
            for (int i = 1; i < columns.size(); i++) {
                float strip = (columns.get(i - 1).to() + columns.get(i).from()) / 2;
                lines.add(new Ruling(false, strip, top, bottom));
            }
            return lines;
        }
    }
}
