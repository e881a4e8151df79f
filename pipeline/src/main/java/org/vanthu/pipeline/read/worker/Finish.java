package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Footnotes;
import org.vanthu.extractors.layout.PlainText;
import org.vanthu.pipeline.read.Letters;
import org.vanthu.pipeline.read.RaisedFigures;
import org.vanthu.pipeline.read.worker.Draft.Piece;

/** A draft's letters decoded, all of the document at once so that short pieces learn from long ones, and laid out as blocks. */
final class Finish {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Pattern RULE = Pattern.compile("[-–—_=*~.·\\s]{3,}");

    /** A cell of a table seldom has more paragraphs. */
    private static final int MANY = 5;

    private final List<Runs> texts = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final SortedMap<Integer, Integer> pasted = new TreeMap<>();
    private final Footnotes footnotes = new Footnotes();
    private List<String> decoded = List.of();
    private int next;
    private int tables;

    private Finish() {}

    /** @param pasted number of the pasted picture that stands from a block on; 0 where the text of the file itself goes on */
    record Finished(
            List<Block> blocks, SortedMap<Integer, Integer> pasted, List<String> apart, Optional<String> encoding) {}

    static Finished finish(Draft draft) {
        Finish finish = new Finish();
        List<Piece> pieces = unfold(draft.pieces());
        finish.collect(pieces);
        int notes = finish.texts.size();
        draft.notes().forEach(note -> finish.texts.add(note.runs()));
        int apartFrom = finish.texts.size();
        finish.texts.addAll(draft.apart());
        Letters.NormalisedAll normalised =
                Letters.normaliseAll(finish.texts.stream().map(Finish::runs).toList());
        finish.decoded = normalised.texts().stream().map(RaisedFigures::shown).toList();
        for (int i = 0; i < draft.notes().size(); i++) {
            String words = tidy(finish.decoded.get(notes + i));
            finish.footnotes.add(i, draft.notes().get(i).mark(), hasWords(words) ? words : "");
        }
        finish.lay(pieces);
        finish.blocks.addAll(finish.footnotes.left());
        List<String> apart = finish.decoded.subList(apartFrom, finish.decoded.size()).stream()
                .map(Finish::tidy)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        return new Finished(finish.blocks, finish.pasted, apart, normalised.encoding());
    }

    private static List<Letters.Run> runs(Runs runs) {
        return runs.runs().stream()
                .map(run -> new Letters.Run(run.text(), Optional.ofNullable(run.font())))
                .toList();
    }

    /** Tables that only place things on the page are none: what they hold comes in the order of their cells. */
    private static List<Piece> unfold(List<Piece> pieces) {
        List<Piece> unfolded = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Table table && (isFrame(table) || isLayout(table))) {
                unfold(table, unfolded);
            } else {
                unfolded.add(piece);
            }
        }
        return unfolded;
    }

    private static void unfold(Piece.Table table, List<Piece> unfolded) {
        List<Draft.Row> side = new ArrayList<>();
        for (Draft.Row row : table.rows()) {
            if (filled(row) > 1 && row.cells.stream().noneMatch(Finish::isPlaced)) {
                side.add(row);
                continue;
            }
            endSide(side, unfolded);
            if (row.page > 0) {
                unfolded.add(new Piece.PageBreak(row.page));
            }
            row.cells.forEach(cell -> unfolded.addAll(unfold(cell.pieces)));
        }
        endSide(side, unfolded);
    }

    /** Rows of words side by side, such as a letterhead. */
    private static void endSide(List<Draft.Row> side, List<Piece> unfolded) {
        if (!side.isEmpty()) {
            unfolded.add(new Piece.Table(List.copyOf(side)));
            side.clear();
        }
    }

    /** A table of one column that holds tables or many paragraphs is a frame around a page. */
    private static boolean isFrame(Piece.Table table) {
        return table.rows().stream().allMatch(row -> filled(row) <= 1)
                && table.rows().stream()
                        .flatMap(row -> row.cells.stream())
                        .anyMatch(cell ->
                                cell.pieces.size() > MANY || !tables(cell).isEmpty());
    }

    /** One whose cell holds a whole page, with tables of its own, places it between a web site's columns. */
    private static boolean isLayout(Piece.Table table) {
        return table.rows().stream().flatMap(row -> row.cells.stream()).anyMatch(Finish::isPlaced);
    }

    private static boolean isPlaced(Draft.Cell cell) {
        List<Piece> inner = tables(cell);
        return (!inner.isEmpty() && own(cell).size() > MANY)
                || inner.stream()
                        .anyMatch(piece -> piece instanceof Piece.Table table && (isFrame(table) || isLayout(table)));
    }

    private static long filled(Draft.Row row) {
        return row.cells.stream().filter(cell -> !cell.pieces.isEmpty()).count();
    }

    private void collect(List<Piece> pieces) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Heading p -> texts.add(p.runs());
                case Piece.Paragraph p -> texts.add(p.runs());
                case Piece.Item p -> texts.add(p.runs());
                case Piece.PageBreak _, Piece.Pasted _ -> {}
                case Piece.Table table -> {
                    for (Draft.Row row : table.rows()) {
                        row.cells.forEach(cell -> texts.add(Draft.lines(own(cell))));
                        row.cells.forEach(cell -> collect(tables(cell)));
                    }
                }
            }
        }
    }

    /** What stands in the cell itself. */
    private static List<Piece> own(Draft.Cell cell) {
        return cell.pieces.stream()
                .filter(piece -> !(piece instanceof Piece.Table))
                .toList();
    }

    /** What a cell cannot hold: the tables in it follow its row. */
    private static List<Piece> tables(Draft.Cell cell) {
        return cell.pieces.stream()
                .filter(piece -> piece instanceof Piece.Table)
                .toList();
    }

    private void lay(List<Piece> pieces) {
        List<String> prose = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Paragraph || piece instanceof Piece.Item) {
                prose.add(decoded.get(next++));
                continue;
            }
            layProse(prose);
            switch (piece) {
                case Piece.Paragraph _, Piece.Item _ -> throw new IllegalStateException("prose is laid above");
                case Piece.PageBreak p -> blocks.add(new Block.PageBreak(p.page()));
                case Piece.Pasted p -> pasted.put(blocks.size(), p.number());
                case Piece.Table table -> layTable(table);
                case Piece.Heading p -> {
                    Footnotes.Cited cited = footnotes.cited(tidy(decoded.get(next++)));
                    if (hasWords(cited.text())) {
                        blocks.add(new Block.Heading(p.level(), cited.text()));
                    }
                    blocks.addAll(cited.notes());
                }
            }
        }
        layProse(prose);
    }

    /**
     * Paragraphs go the way that plain text goes, so that a document gives the same blocks in every format: one that a page broke is
     * joined, columns and tables made with tabs become rows, items are known by their markers.
     */
    private void layProse(List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String paragraph : paragraphs) {
            boolean columns = isShort(before) && isShort(paragraph) && (hasGap(before) || hasGap(paragraph));
            text.append(text.isEmpty() ? "" : columns ? "\n" : "\n\n").append(paragraph);
            before = paragraph;
        }
        paragraphs.clear();
        int first = tables;
        for (Block block : PlainText.blocks(text.toString(), footnotes)) {
            if (block instanceof Block.TableRow row) {
                tables = Math.max(tables, first + row.table() + 1);
                blocks.add(new Block.TableRow(first + row.table(), row.cells()));
            } else {
                blocks.add(block);
            }
        }
    }

    private static boolean isShort(String paragraph) {
        return paragraph.length() < 120;
    }

    private static boolean hasGap(String paragraph) {
        return paragraph.indexOf('\t') >= 0 || paragraph.contains("    ");
    }

    private void layTable(Piece.Table table) {
        int number = tables++;
        int width = width(table);
        List<Block.TableRow> rows = new ArrayList<>();
        for (Draft.Row row : table.rows()) {
            if (row.page > 0) {
                layRows(rows);
                blocks.add(new Block.PageBreak(row.page));
            }
            List<Block.Cell> cells = new ArrayList<>();
            for (Draft.Cell cell : row.cells) {
                String text = tidy(decoded.get(next++)).replace('\t', ' ');
                if (cell.column >= width) {
                    continue;
                }
                cells.add(new Block.Cell(text, cell.column, cell.columns, cell.rows));
            }
            if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                rows.add(new Block.TableRow(number, cells));
            }
            if (row.cells.stream().anyMatch(cell -> !tables(cell).isEmpty())) {
                layRows(rows);
                row.cells.forEach(cell -> lay(tables(cell)));
            }
        }
        layRows(rows);
    }

    /** Lays the rows and forgets them. */
    private void layRows(List<Block.TableRow> rows) {
        BrokenRows.join(rows).forEach(row -> blocks.addAll(footnotes.cited(row)));
        rows.clear();
    }

    /** Grid columns up to the last one with words: a sheet has many more. */
    private static int width(Piece.Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells.stream())
                .filter(cell -> !cell.pieces.isEmpty())
                .mapToInt(cell -> cell.column + 1)
                .max()
                .orElse(0);
    }

    /** A line drawn with dashes separates and says nothing. */
    private static boolean hasWords(String text) {
        return !text.isEmpty() && !RULE.matcher(text).matches();
    }

    /** Single blanks, no blank at a line's edge, no empty line. */
    static String tidy(String text) {
        String single = BLANKS.matcher(text).replaceAll(" ");
        StringBuilder lines = new StringBuilder(single.length());
        single.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            lines.append(lines.isEmpty() ? "" : "\n").append(line);
        });
        return lines.toString();
    }
}
