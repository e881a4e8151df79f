package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.PlainText;

/** Rows that the end of a page broke in two, as converters and PDF leave them: the rest stands in a row without a number. */
final class BrokenRows {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){0,4}[.)]?");

    private BrokenRows() {}

    /** @param rows of one table, in order */
    static List<Block.TableRow> join(List<Block.TableRow> rows) {
        List<Block.TableRow> joined = new ArrayList<>();
        int content = content(rows);
        for (Block.TableRow row : rows) {
            if (!joined.isEmpty() && goesOn(joined.getLast(), row, content)) {
                joined.set(joined.size() - 1, joined(joined.getLast(), row));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    /** The grid column with the most words: what each row is about. */
    private static int content(List<Block.TableRow> rows) {
        int[] lengths = new int[64];
        for (Block.TableRow row : rows) {
            for (Block.Cell cell : row.cells()) {
                if (cell.columns() == 1 && cell.column() < lengths.length) {
                    lengths[cell.column()] += cell.text().length();
                }
            }
        }
        return IntStream.range(1, lengths.length)
                .reduce(0, (longest, c) -> lengths[c] > lengths[longest] ? c : longest);
    }

    static boolean goesOn(Block.TableRow before, Block.TableRow row, int content) {
        int columns = row.cells().size();
        if (columns < 3
                || before.cells().size() != columns
                || !row.cells().getFirst().text().isEmpty()) {
            return false;
        }
        for (int i = 0; i < columns; i++) {
            Block.Cell above = before.cells().get(i);
            Block.Cell cell = row.cells().get(i);
            if (above.column() != cell.column() || cell.columns() != 1 || above.columns() != 1 || cell.rows() != 1) {
                return false;
            }
        }
        if (isNumberedAnew(before, row)
                || content >= columns
                || before.cells().get(content).text().isEmpty()) {
            return false;
        }
        String about = row.cells().get(content).text();
        if (about.isEmpty()) {
            return true;
        }
        long filled =
                row.cells().stream().filter(cell -> !cell.text().isEmpty()).count();
        char first = about.charAt(0);
        boolean item = PlainText.paragraph(about) instanceof Block.Item;
        return item
                ? filled == 1 && !Character.isLetterOrDigit(first)
                : Character.isLowerCase(first) || (filled == 1 && "“\"(,;".indexOf(first) >= 0);
    }

    /** Two lists side by side: a number of its own stands in the row, below a number. */
    private static boolean isNumberedAnew(Block.TableRow before, Block.TableRow row) {
        return IntStream.range(0, row.cells().size())
                .anyMatch(i -> NUMBER.matcher(row.cells().get(i).text()).matches()
                        && NUMBER.matcher(before.cells().get(i).text()).matches());
    }

    private static Block.TableRow joined(Block.TableRow before, Block.TableRow row) {
        List<Block.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Block.Cell above = before.cells().get(i);
            String text = joined(above.text(), row.cells().get(i).text());
            cells.add(new Block.Cell(text, above.column(), above.columns(), above.rows()));
        }
        return new Block.TableRow(before.table(), cells);
    }

    private static String joined(String cell, String rest) {
        if (cell.isEmpty() || rest.isEmpty()) {
            return cell + rest;
        }
        boolean line = Character.isUpperCase(rest.charAt(0)) || PlainText.paragraph(rest) instanceof Block.Item;
        return cell + (line ? "\n" : " ") + rest;
    }
}
