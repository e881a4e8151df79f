package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table drawn with bars: Markdown's {@code | a | b |}, a row a line, or as crawlers leave it, each bar on a line of its own and
 * the cells' lines between them.
 */
final class BarTable {

    private static final Pattern DELIMITER = Pattern.compile("\\|?(?:\\s*:?-{2,}:?\\s*\\|)+(?:\\s*:?-{2,}:?\\s*)?");

    /** Lines that one broken row may take. */
    private static final int LINES_OF_A_ROW = 60;

    private BarTable() {}

    /** @param end number of the first line behind the table */
    record Found(List<List<List<Line>>> rows, int end) {}

    /** The table that starts at line {@code start}, its cells as lines; no rows where none does. */
    static Found at(List<Line> lines, int start) {
        String first = lines.get(start).text().strip();
        if (first.equals("|")) {
            return barsAlone(lines, start);
        }
        return first.startsWith("|") ? rows(lines, start) : new Found(List.of(), start);
    }

    private static boolean isBar(Line line) {
        return line.text().strip().equals("|");
    }

    private static Found barsAlone(List<Line> lines, int start) {
        List<List<List<Line>>> rows = new ArrayList<>();
        List<List<Line>> row = new ArrayList<>();
        int i = start + 1;
        while (i < lines.size()) {
            int bar = i;
            while (bar < lines.size() && !isBar(lines.get(bar)) && !isGap(lines, i, bar)) {
                bar++;
            }
            if (bar == lines.size() || !isBar(lines.get(bar))) {
                break;
            }
            row.add(lines.subList(i, bar));
            int bars = bar;
            while (bars < lines.size() && isBar(lines.get(bars))) {
                bars++;
            }
            boolean tableEnds = bars == lines.size() || isGap(lines, bars, bars);
            if (bars - bar >= 2 || tableEnds) {
                // One bar closes the cell, one opens the next row, those between are empty cells.
                for (int empty = bar + (tableEnds ? 1 : 2); empty < bars; empty++) {
                    row.add(List.of());
                }
                rows.add(row);
                row = new ArrayList<>();
            }
            i = bars;
            if (tableEnds) {
                break;
            }
        }
        return rows.isEmpty() ? new Found(List.of(), start) : new Found(rows, i);
    }

    /** A blank line where a cell would begin: the table is over (an empty cell is written as bold marks). */
    private static boolean isGap(List<Line> lines, int cell, int at) {
        return at == cell && lines.get(at).isBlank() && (at + 1 >= lines.size() || !isBar(lines.get(at + 1)));
    }

    private static Found rows(List<Line> lines, int start) {
        List<List<List<Line>>> rows = new ArrayList<>();
        int i = start;
        while (i < lines.size() && lines.get(i).text().strip().startsWith("|")) {
            int end = i;
            while (end < lines.size()
                    && end - i < LINES_OF_A_ROW
                    && !lines.get(end).isBlank()
                    && !lines.get(end).text().strip().endsWith("|")) {
                end++;
            }
            if (end == lines.size() || !lines.get(end).text().strip().endsWith("|")) {
                break;
            }
            StringBuilder row = new StringBuilder();
            for (Line line : lines.subList(i, end + 1)) {
                row.append(row.isEmpty() ? "" : "\n").append(line.text().strip());
            }
            if (!DELIMITER.matcher(row).matches()) {
                rows.add(cells(row.toString()));
            }
            i = end + 1;
        }
        return new Found(rows, rows.isEmpty() ? start : i);
    }

    private static List<List<Line>> cells(String row) {
        String inner = row.substring(1, row.length() - (row.length() > 1 ? 1 : 0));
        return Arrays.stream(inner.split("\\|", -1))
                .map(cell -> cell.lines().map(Line::of).toList())
                .toList();
    }
}
