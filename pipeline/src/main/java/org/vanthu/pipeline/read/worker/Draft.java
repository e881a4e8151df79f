package org.vanthu.pipeline.read.worker;

import java.util.List;

/** A document as its format gives it, letters not yet decoded; notes by their numbers. */
record Draft(List<Piece> pieces, List<Note> notes, List<Runs> apart) {

    /** A footnote or endnote; {@link org.vanthu.extractors.layout.Footnotes#citation} of its number stands where it is cited. */
    record Note(String mark, Runs runs) {}

    /** Lays paragraphs, rows and notes under each other as lines of one text. */
    static Runs lines(List<Piece> pieces) {
        Runs text = new Runs();
        for (Piece piece : pieces) {
            Runs line = piece.runs();
            if (!line.isBlank()) {
                text.append(text.isBlank() ? "" : "\n", null);
                text.append(line);
            }
        }
        return text;
    }

    sealed interface Piece {

        /** Its words, a table's rows under each other. */
        Runs runs();

        record Heading(int level, Runs runs) implements Piece {}

        record Paragraph(Runs runs) implements Piece {}

        record Item(Runs runs) implements Piece {}

        record PageBreak(int page) implements Piece {
            @Override
            public Runs runs() {
                return new Runs();
            }
        }

        /**
         * What follows stands on a page that was pasted as a picture.
         *
         * @param number from 1; 0 where the text of the file itself goes on
         */
        record Pasted(int number) implements Piece {
            @Override
            public Runs runs() {
                return new Runs();
            }
        }

        record Table(List<Row> rows) implements Piece {
            @Override
            public Runs runs() {
                Runs text = new Runs();
                for (Row row : rows) {
                    text.append(text.isBlank() ? "" : "\n", null);
                    for (Cell cell : row.cells) {
                        text.append(" ", null);
                        text.append(lines(cell.pieces));
                    }
                }
                return text;
            }
        }
    }

    static final class Row {
        final List<Cell> cells;

        /** The page that begins with this row; 0 where none does. */
        final int page;

        Row(List<Cell> cells, int page) {
            this.cells = cells;
            this.page = page;
        }
    }

    static final class Cell {
        final int column;
        final int columns;
        int rows;
        final List<Piece> pieces;

        Cell(int column, int columns, int rows, List<Piece> pieces) {
            this.column = column;
            this.columns = columns;
            this.rows = rows;
            this.pieces = pieces;
        }

        boolean isNothing() {
            return pieces.isEmpty() && columns == 1 && rows == 1;
        }

        /** Number of its characters. */
        int length() {
            return lines(pieces).runs().stream()
                    .mapToInt(run -> run.text().length())
                    .sum();
        }
    }
}
