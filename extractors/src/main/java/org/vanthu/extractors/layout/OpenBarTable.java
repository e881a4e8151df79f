package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in plain text whose cells have bars between them and none at the sides: {@code TT | Nội dung | Chủ trì}. */
final class OpenBarTable {

    private static final String BETWEEN = " | ";

    /** Two columns with a bar may be a letterhead, or no table at all. */
    private static final int FEWEST_BARS = 2;

    private static final int FEWEST_ROWS = 2;

    private OpenBarTable() {}

    /**
     * The table that begins at line {@code i}; blank lines may stand between its rows.
     *
     * @param rows the words of each row's cells; empty where there is no table
     * @param end number of the first line behind it
     */
    record Found(List<List<String>> rows, int end) {}

    static Found at(List<Line> lines, int i) {
        int bars = bars(lines.get(i));
        List<List<String>> rows = new ArrayList<>();
        int end = i;
        for (int next = i; next < lines.size() && bars >= FEWEST_BARS; next++) {
            if (lines.get(next).isBlank()) {
                continue;
            }
            if (bars(lines.get(next)) != bars) {
                break;
            }
            rows.add(cells(lines.get(next).text()));
            end = next + 1;
        }
        return rows.size() < FEWEST_ROWS ? new Found(List.of(), i) : new Found(rows, end);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1))
                .map(cell -> Markup.plain(cell).strip())
                .toList();
    }

    private static int bars(Line line) {
        return line.text().contains(BETWEEN)
                ? (int) line.text().chars().filter(c -> c == '|').count()
                : 0;
    }
}
