package org.vanthu.index.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;

/**
 * How the blocks of a document lie in its text, one a line, so that text and layout together give the blocks back:
 *
 * <pre>
 * heading LEVEL LENGTH
 * paragraph LENGTH
 * item LENGTH
 * row TABLE LENGTH:COLUMN:COLUMNS:ROWS …      one a cell
 * note LENGTH MARK
 * note LENGTH:CITED MARK                      where the block before it cites it
 * page NUMBER
 * </pre>
 *
 * Lengths are UTF-16 units.
 */
final class Layout {

    private Layout() {}

    static String write(SourceText source) {
        return source.blocks().stream().map(Layout::line).collect(Collectors.joining("\n"));
    }

    private static String line(Block block) {
        int length = block.text().length();
        return switch (block) {
            case Block.Heading heading -> "heading " + heading.level() + " " + length;
            case Block.Paragraph _ -> "paragraph " + length;
            case Block.Item _ -> "item " + length;
            case Block.TableRow row ->
                "row " + row.table() + row.cells().stream().map(Layout::cell).collect(Collectors.joining());
            case Block.Note note ->
                "note " + length + cited(note) + " " + note.mark().replace('\n', ' ');
            case Block.PageBreak page -> "page " + page.page();
        };
    }

    private static String cited(Block.Note note) {
        return note.cited().isPresent() ? ":" + note.cited().getAsInt() : "";
    }

    private static String cell(Block.Cell cell) {
        return " " + cell.text().length() + ":" + cell.column() + ":" + cell.columns() + ":" + cell.rows();
    }

    /** How sure the recogniser was of each word, one number a word with blanks between, {@code -} where the file gave the letters. */
    static Optional<String> confidences(SourceText source) {
        return source.confidences().isEmpty()
                ? Optional.empty()
                : Optional.of(source.confidences().ofWords().stream()
                        .map(percent -> percent == Confidences.UNKNOWN ? "-" : percent.toString())
                        .collect(Collectors.joining(" ")));
    }

    private static Confidences confidences(String text, String ofWords) {
        return Confidences.of(
                text,
                Stream.of(ofWords.split(" ", -1))
                        .map(percent -> percent.equals("-") ? Confidences.UNKNOWN : Integer.parseInt(percent))
                        .toList());
    }

    /** The inverse of {@link #write} and {@link #confidences}; the text comes out as it went in. */
    static SourceText read(String text, String layout, Optional<String> confidences) {
        List<Block> blocks = new ArrayList<>();
        Words words = new Words(text);
        if (!layout.isEmpty()) {
            for (String line : layout.split("\n", -1)) {
                blocks.add(block(line.split(" ", -1), words));
            }
        }
        SourceText source = SourceText.of(blocks);
        if (!source.text().equals(text)) {
            throw new IllegalStateException("a stored layout does not fit its text of " + text.length() + " chars");
        }
        return confidences
                .map(ofWords -> source.with(confidences(text, ofWords)))
                .orElse(source);
    }

    private static Block block(String[] line, Words words) {
        return switch (line[0]) {
            case "heading" -> new Block.Heading(Integer.parseInt(line[1]), words.block(line[2]));
            case "paragraph" -> new Block.Paragraph(words.block(line[1]));
            case "item" -> new Block.Item(words.block(line[1]));
            case "row" -> row(line, words);
            case "note" -> {
                String[] places = line[1].split(":", -1);
                OptionalInt cited =
                        places.length > 1 ? OptionalInt.of(Integer.parseInt(places[1])) : OptionalInt.empty();
                String mark = String.join(" ", List.of(line).subList(2, line.length));
                yield new Block.Note(mark, cited, words.block(places[0]));
            }
            case "page" -> new Block.PageBreak(Integer.parseInt(line[1]));
            default ->
                throw new IllegalStateException(
                        "unknown block '" + line[0] + "'; known: heading, paragraph, item, row, note, page");
        };
    }

    private static Block row(String[] line, Words words) {
        List<Block.Cell> cells = new ArrayList<>();
        for (String cell : List.of(line).subList(2, line.length)) {
            String[] part = cell.split(":", -1);
            String text = cells.isEmpty() ? words.block(part[0]) : words.cell(part[0]);
            cells.add(new Block.Cell(
                    text, Integer.parseInt(part[1]), Integer.parseInt(part[2]), Integer.parseInt(part[3])));
        }
        return new Block.TableRow(Integer.parseInt(line[1]), cells);
    }

    /** Goes through the text from one block to the next; {@link SourceText} says what stands between them. */
    private static final class Words {
        private final String text;
        private int at;

        Words(String text) {
            this.text = text;
        }

        String block(String length) {
            if (at > 0) {
                at++;
            }
            return next(length);
        }

        String cell(String length) {
            at++;
            return next(length);
        }

        private String next(String length) {
            Span span = new Span(at, at + Integer.parseInt(length));
            at = span.end();
            return span.of(text);
        }
    }
}
