package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows of tables that only draw their columns and their frame. Where the first column holds numbers that count on, each beside the first
 * line of another column's words, the lines between the rows that nobody drew are added; in doubt none are.
 */
final class CountedRows {

    private static final Pattern NUMBER = Pattern.compile("(?<number>[0-9]{1,3})\\.?");

    /** Baselines of one row differ by at most so much, in font sizes. */
    private static final float SAME = 0.16f;

    /** The line is drawn so many font sizes above the baseline of a row's first line. */
    static final float ABOVE = 0.95f;

    private CountedRows() {}

    /** @return {@code rulings} and those between rows */
    static List<Ruling> ruled(List<Ruling> rulings, List<Glyph> glyphs) {
        List<Ruling> all = new ArrayList<>(rulings);
        for (Grid grid : Grid.of(rulings)) {
            for (Grid.Cell first : grid.cells()) {
                if (first.column() == 0 && first.columns() == 1) {
                    List<Line> beside = grid.cells().stream()
                            .filter(cell -> cell.row() == first.row() && cell.column() > 0)
                            .flatMap(cell -> lines(cell, glyphs).stream())
                            .toList();
                    List<Line> own = lines(first, glyphs);
                    for (Line number : numbers(own, beside)) {
                        float at = number.baseline() - ABOVE * number.size();
                        boolean opens =
                                Stream.concat(own.stream(), beside.stream()).noneMatch(line -> line.baseline() < at);
                        if (!opens) {
                            all.add(new Ruling(
                                    true, at, grid.box().left(), grid.box().right()));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static List<Line> lines(Grid.Cell cell, List<Glyph> glyphs) {
        return Lines.of(glyphs.stream()
                .filter(glyph -> cell.box().contains(glyph.centre(), glyph.middle()))
                .toList());
    }

    /** Those of {@code lines} that begin rows: at least two, behind what may be left of a heading or a row; else none. */
    private static List<Line> numbers(List<Line> lines, List<Line> beside) {
        int from = 0;
        while (from < lines.size() && value(lines.get(from)) < 0) {
            from++;
        }
        List<Line> numbers = lines.subList(from, lines.size());
        for (int i = 0; i < numbers.size(); i++) {
            Line number = numbers.get(i);
            boolean counted = value(number) == value(numbers.getFirst()) + i;
            boolean top = beside.stream()
                    .anyMatch(line -> Math.abs(line.baseline() - number.baseline()) <= SAME * number.size());
            if (!counted || !top) {
                return List.of();
            }
        }
        return numbers.size() > 1 ? numbers : List.of();
    }

    /** -1 for what is no number. */
    private static int value(Line line) {
        var number = NUMBER.matcher(line.text());
        return number.matches() ? Integer.parseInt(number.group("number")) : -1;
    }
}
