package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.vanthu.extractors.rule.Cue;

/**
 * A table drawn with blanks alone: three columns or more, a gutter between two of them that no line crosses. As clerks type it, and as
 * programs print a page to text.
 */
final class AlignedTable {

    /** Fewest columns: two are a letterhead or a signature. */
    private static final int COLUMNS = 3;

    /** Most columns of a table on one page. */
    private static final int MOST_COLUMNS = 14;

    /** Fewest lines that reach over three columns. */
    private static final int ROWS = 3;

    /** Fewest rows that open with a number or hold a figure. */
    private static final int DATA = 2;

    private static final int TAB = 8;

    /** Printed columns by which a cell may reach into the gutter behind it. */
    private static final int SLACK = 1;

    private static final Cue FIGURE = Cue.compile("\\(?[-+]?\\d[\\d.,/]*\\)?\\s?%?");

    /** Words of one line with single blanks between them, and the printed columns that they take, the last excluded. */
    private record Part(String text, int from, int to) {}

    private final List<List<Part>> lines = new ArrayList<>();
    private BitSet taken = new BitSet();

    private AlignedTable() {}

    /** @param end number of the first line behind the table */
    record Found(List<List<String>> rows, int end) {}

    /** The table that starts at line {@code start}; no rows where none does. */
    static Found at(List<Line> lines, int start) {
        AlignedTable table = new AlignedTable();
        int end = start;
        for (int i = start; i < lines.size() && i <= end + 1; i++) {
            Line line = lines.get(i);
            boolean rule = i > start && Markup.isRule(line.text());
            if (!line.isBlank()
                    && !rule
                    && (line.level() > 0 || !table.takes(parts(line.text()), i == start || i > end))) {
                break;
            }
            end = line.isBlank() ? end : i + 1;
        }
        return table.isTable() ? new Found(table.rows(), end) : new Found(List.of(), start);
    }

    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int column = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t' || c == ' ' || c == '\u00A0') {
                column = c == '\t' ? (column / TAB + 1) * TAB : column + 1;
                continue;
            }
            if (column - to > 1 && !words.isEmpty()) {
                parts.add(new Part(Markup.plain(words.toString()), from, to));
                words.setLength(0);
            }
            if (words.isEmpty()) {
                from = column;
            } else if (column > to) {
                words.append(' ');
            }
            words.append(c);
            to = ++column;
        }
        if (!words.isEmpty()) {
            parts.add(new Part(Markup.plain(words.toString()), from, to));
        }
        return parts;
    }

    /** Adds a line where it leaves all gutters open; {@code whole} where it has to reach over three columns itself. */
    private boolean takes(List<Part> parts, boolean whole) {
        if (whole && parts.size() < COLUMNS) {
            return false;
        }
        BitSet with = (BitSet) taken.clone();
        parts.forEach(part -> with.set(part.from(), Math.max(part.from() + 1, part.to() - SLACK)));
        if (columns(with) < Math.max(COLUMNS, columns(taken))) {
            return false;
        }
        taken = with;
        lines.add(parts);
        return true;
    }

    private static int columns(BitSet taken) {
        int columns = 0;
        for (int at = taken.nextSetBit(0); at >= 0; at = taken.nextSetBit(taken.nextClearBit(at))) {
            columns++;
        }
        return columns;
    }

    private boolean isTable() {
        return columns(taken) <= MOST_COLUMNS
                && lines.stream().filter(parts -> parts.size() >= COLUMNS).count() >= ROWS
                && lines.stream().filter(AlignedTable::holdsData).count() >= DATA;
    }

    private static boolean holdsData(List<Part> parts) {
        return parts.stream().anyMatch(part -> FIGURE.matcher(part.text()).matches());
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        boolean data = false;
        for (List<Part> parts : lines) {
            List<String> cells = cells(parts);
            if (data && cells.getFirst().isEmpty() && !holdsData(parts)) {
                goOn(rows.getLast(), cells);
            } else {
                rows.add(cells);
            }
            data |= holdsData(parts);
        }
        return rows;
    }

    private List<String> cells(List<Part> parts) {
        List<String> cells = new ArrayList<>();
        for (int at = taken.nextSetBit(0); at >= 0; at = taken.nextSetBit(taken.nextClearBit(at))) {
            int from = at;
            int to = taken.nextClearBit(at);
            cells.add(parts.stream()
                    .filter(part -> part.from() >= from && part.from() < to)
                    .map(Part::text)
                    .reduce((first, second) -> first + " " + second)
                    .orElse(""));
        }
        return cells;
    }

    /** The rest of a row whose cells were too long for one line. */
    private static void goOn(List<String> row, List<String> rest) {
        for (int c = 0; c < row.size(); c++) {
            row.set(c, (row.get(c) + " " + rest.get(c)).strip());
        }
    }
}
