package org.vanthu.extractors.layout;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** One piece of a document in reading order. All text is NFC Unicode; a line feed inside is a line break. */
public sealed interface Block {

    /** The block's words; the cells of a row are joined by tabs; a page break has none. */
    String text();

    /** @param level 1 is the highest */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /**
     * A list item.
     *
     * @param text with its marker as printed ({@code - }, {@code 1. }, {@code a) }) in front, so that nothing of the page is lost
     */
    record Item(String text) implements Block {}

    /**
     * One row of a table.
     *
     * @param table number of the table in the document, from 0; rows of one table share it, also over pages
     * @param cells in order, at least one; a cell that spans columns is followed by no placeholder
     */
    record TableRow(int table, List<Cell> cells) implements Block {
        public TableRow {
            cells = List.copyOf(cells);
        }

        @Override
        public String text() {
            return cells.stream().map(Cell::text).collect(Collectors.joining("\t"));
        }
    }

    /**
     * @param text paragraphs separated by line feeds, without tabs
     * @param column first grid column that it covers, from 0
     * @param columns grid columns that it covers, at least 1
     * @param rows grid rows that it covers, at least 1
     */
    record Cell(String text, int column, int columns, int rows) {
        public Cell {
            if (text.indexOf('\t') >= 0) {
                throw new IllegalArgumentException("a cell's text holds a tab: " + text);
            }
        }
    }

    /**
     * A footnote or endnote, placed behind the block that cites it.
     *
     * @param mark as cited: {@code 1}
     * @param cited chars of that block's text in front of the place where it is cited; empty where nothing cites it
     */
    record Note(String mark, OptionalInt cited, String text) implements Block {}

    /**
     * The start of a page, in formats whose pages are real (PDF, scans).
     *
     * @param page from 1
     */
    record PageBreak(int page) implements Block {
        @Override
        public String text() {
            return "";
        }
    }
}
