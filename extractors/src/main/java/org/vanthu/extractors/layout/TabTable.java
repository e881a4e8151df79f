package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table whose cells are separated by tabs, one row a line. Converters break rows at the end of a page: the rest of a row then
 * stands on a line of its own whose leading cells are empty, or on a line without any tab.
 */
final class TabTable {

    /** Lines without a tab that may stand between two rows of a table. */
    private static final int LINES_BETWEEN = 4;

    /** Blank lines between two rows. */
    private static final int BLANKS_BETWEEN = 6;

    private final int tabs;
    private final List<List<String>> rows = new ArrayList<>();
    private int content;

    private TabTable(int tabs) {
        this.tabs = tabs;
    }

    /** @param end number of the first line behind the table */
    record Found(List<List<String>> rows, int end) {}

    /** The table that starts at line {@code start}; no rows where none does. */
    static Found at(List<Line> lines, int start) {
        int end = end(lines, start);
        int tabs = end > start ? usualTabs(lines, start, end) : 0;
        if (tabs == 0) {
            return new Found(List.of(), start);
        }
        TabTable table = new TabTable(tabs);
        table.content = table.contentColumn(lines, start, end);
        for (int i = start; i < end; i++) {
            String line = lines.get(i).text();
            if (!line.isBlank() && !Markup.isRule(line)) {
                table.add(line);
            }
        }
        return new Found(table.rows, end);
    }

    private static int tabs(String line) {
        int tabs = 0;
        for (int at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1)) {
            tabs++;
        }
        return tabs;
    }

    /** Whether tabs stand between words, and do not only indent or trail. */
    private static boolean hasColumns(String line) {
        return line.strip().indexOf('\t') >= 0;
    }

    private static int end(List<Line> lines, int start) {
        if (!hasColumns(lines.get(start).text()) || lines.get(start).text().contains("\t\t\t ")) {
            return start;
        }
        int usual = tabs(lines.get(start).text());
        int end = start + 1;
        int plain = 0;
        int blank = 0;
        for (int i = end; i < lines.size() && plain <= LINES_BETWEEN && blank <= BLANKS_BETWEEN; i++) {
            String line = lines.get(i).text();
            int tabs = tabs(line);
            if (line.isBlank() && tabs == 0) {
                blank++;
            } else if (lines.get(i).level() > 0) {
                break;
            } else if (tabs == usual || (hasColumns(line) && tabs <= usual + 1)) {
                end = i + 1;
                plain = 0;
                blank = 0;
            } else {
                plain++;
            }
        }
        return end;
    }

    /** The number of tabs that most rows have; 0 where the lines are no table. */
    private static int usualTabs(List<Line> lines, int start, int end) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = start; i < end; i++) {
            int tabs = tabs(lines.get(i).text());
            if (tabs > 0) {
                counts.merge(tabs, 1, Integer::sum);
            }
        }
        int usual = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        int rows = counts.getOrDefault(usual, 0);
        return rows >= (usual >= 2 ? 2 : 3) ? usual : 0;
    }

    /** The column with the most words: what each row is about. */
    private int contentColumn(List<Line> lines, int start, int end) {
        int[] lengths = new int[tabs + 1];
        for (int i = start; i < end; i++) {
            String[] cells = lines.get(i).text().split("\t", -1);
            for (int c = 0; c < cells.length && cells.length == lengths.length; c++) {
                lengths[c] += cells[c].strip().length();
            }
        }
        int longest = 0;
        for (int c = 1; c < lengths.length; c++) {
            longest = lengths[c] > lengths[longest] ? c : longest;
        }
        return longest;
    }

    private void add(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            cells.add(Markup.plain(cell));
        }
        if (cells.size() == 1) {
            continueCell(cells.getFirst());
        } else if (!rows.isEmpty() && goesOn(cells)) {
            continueRow(cells);
        } else {
            while (cells.size() <= tabs) {
                cells.add("");
            }
            rows.add(cells);
        }
    }

    /** A line without a tab goes on with what the last row is about. */
    private void continueCell(String words) {
        List<String> last = rows.getLast();
        int column = Math.min(content, last.size() - 1);
        last.set(column, joined(last.get(column), words));
    }

    /** Whether a line with an empty first cell is the rest of the row before it, and not a row of its own under the same number. */
    private boolean goesOn(List<String> cells) {
        if (!cells.getFirst().isBlank()) {
            return false;
        }
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        String about = content < cells.size() ? cells.get(content) : "";
        return filled.size() <= 1 || about.isBlank() || !opensRow(about);
    }

    private static boolean opensRow(String cell) {
        int marker = Numbering.ofItem(cell);
        char first = cell.charAt(marker);
        return Character.isUpperCase(first) || Character.isDigit(first);
    }

    private void continueRow(List<String> cells) {
        List<String> last = rows.getLast();
        for (int c = 0; c < cells.size(); c++) {
            if (c >= last.size()) {
                last.add(cells.get(c));
            } else {
                last.set(c, joined(last.get(c), cells.get(c)));
            }
        }
    }

    private static String joined(String cell, String rest) {
        if (cell.isBlank() || rest.isBlank()) {
            return cell + rest;
        }
        boolean newLine = Numbering.ofItem(rest) > 0 || Character.isUpperCase(rest.charAt(0));
        return cell + (newLine ? "\n" : " ") + rest;
    }
}
