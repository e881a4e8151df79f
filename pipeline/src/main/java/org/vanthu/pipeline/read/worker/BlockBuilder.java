package org.vanthu.pipeline.read.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.layout.Footnotes;
import org.vanthu.pipeline.read.ocr.Recognised;
import org.vanthu.pipeline.read.worker.Draft.Piece;

/**
 * Puts a document together from what a format's reader tells in reading order. Calls nest as on the page: paragraphs in cells in rows
 * in tables in cells, notes in paragraphs. A paragraph that is open when another begins is ended; text outside any is a paragraph.
 */
final class BlockBuilder {

    /** Where text goes at the moment: the page, a cell, a note, or the lines that stand apart from the text. */
    private static final class Flow {
        final List<Piece> pieces = new ArrayList<>();
        /** Text boxes of the open paragraph. */
        final List<Piece> behind = new ArrayList<>();

        Runs paragraph = new Runs();
        int heading;
        boolean item;

        @Nullable
        Table table;
    }

    private static final class Table {
        final List<Draft.Row> rows = new ArrayList<>();

        @Nullable
        List<Draft.Cell> row;

        int column;
        int columns;
        int down;
        int page;
        /** For each grid column how many more rows a cell from above covers. */
        int[] covered = new int[0];
    }

    /** A piece costs memory beside its letters: as much as so many of them. */
    private static final int PIECE = 20;

    private final Cost cost;
    private final PastedPages pastedPages;
    private final Deque<Flow> flows = new ArrayDeque<>();
    private final List<Runs> apart = new ArrayList<>();
    private final List<Draft.Note> notes = new ArrayList<>();
    /** Numbers of notes that are told apart from their citations, by name. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final List<Integer> unread = new ArrayList<>();
    private boolean waiting;
    private int page;
    private int pasted;
    private boolean inPasted;
    private final Map<Integer, List<Recognised.Word>> recognised = new HashMap<>();
    private @Nullable String font;
    private long characters;
    private int hidden;

    BlockBuilder(Cost cost) {
        this(cost, PastedPages.NONE);
    }

    /** @param pastedPages reads pictures of pages among the text */
    BlockBuilder(Cost cost, PastedPages pastedPages) {
        this.cost = cost;
        this.pastedPages = pastedPages;
        flows.push(new Flow());
    }

    private Flow flow() {
        return flows.element();
    }

    /** Font of the text that follows; null where it is not known. */
    void font(@Nullable String name) {
        font = name;
    }

    @Nullable
    String font() {
        return font;
    }

    void text(CharSequence text) {
        if (hidden > 0) {
            return;
        }
        count(text.length());
        flow().paragraph.append(SymbolFonts.read(text, font), font);
    }

    private void count(int more) {
        characters += more;
        cost.checkCharacters(characters);
    }

    void lineBreak() {
        text("\n");
    }

    /** Text until the matching {@link #show} is left out. */
    void hide() {
        hidden++;
    }

    void show() {
        hidden--;
    }

    void beginParagraph() {
        endParagraph();
    }

    void beginHeading(int level) {
        endParagraph();
        flow().heading = Math.clamp(level, 1, 9);
    }

    /** @param marker as printed, with the blank behind it; empty where it stands in the text itself */
    void beginItem(String marker) {
        endParagraph();
        flow().item = true;
        text(marker);
    }

    void endParagraph() {
        Flow flow = flow();
        if (!flow.paragraph.isBlank() && hidden == 0) {
            flow.pieces.add(
                    flow.heading > 0
                            ? new Piece.Heading(flow.heading, flow.paragraph)
                            : flow.item ? new Piece.Item(flow.paragraph) : new Piece.Paragraph(flow.paragraph));
        }
        flow.pieces.addAll(flow.behind);
        flow.behind.clear();
        count(PIECE);
        flow.paragraph = new Runs();
        flow.heading = 0;
        flow.item = false;
    }

    void pageBreak(int page) {
        if (inPasted) {
            endParagraph();
            return;
        }
        this.page = page;
        cost.checkPages(page);
        Table table = flow().table;
        if (table != null) {
            table.page = page;
            return;
        }
        endParagraph();
        flow().pieces.add(new Piece.PageBreak(page));
    }

    /** The page that is open is a picture that nobody recognised: its letters, if any, are not its text. */
    void unreadPage(int page) {
        waiting = true;
        unread.add(printed(page));
    }

    /**
     * Pages that are pictures and were not recognised, or of which little or nothing was; of pasted ones the number among them where the
     * format has no pages.
     */
    List<Integer> unreadPages() {
        return unread;
    }

    /** Whether some page was not tried for want of a recogniser. */
    boolean isWaiting() {
        return waiting;
    }

    /** The page is a picture, and its words, as far as it has any, were recognised. */
    void recognisedPage(int page, Recognised words) {
        recognised
                .computeIfAbsent(inPasted ? pasted : page, _ -> new ArrayList<>())
                .addAll(words.words());
        if (words.illegible() || words.isPartlyUnread()) {
            unread.add(printed(page));
        }
    }

    private int printed(int page) {
        return !inPasted ? page : this.page > 0 ? this.page : pasted;
    }

    /**
     * A picture stands in the open paragraph; if it shows a page, its words follow the paragraph.
     *
     * @param share of a page that it is shown on
     * @param picture its file, asked for only where it may be one
     */
    <E extends Exception> void picture(double share, PictureBytes<E> picture) throws E {
        if (hidden == 0 && !inPasted && pastedPages.wants(share)) {
            pastedPages.read(picture.get(), this, cost);
        }
    }

    /** A picture's file; empty where it is not there. */
    @FunctionalInterface
    interface PictureBytes<E extends Exception> {
        byte[] get() throws E;
    }

    /** The words of a page that was pasted as a picture follow, until {@link #endPasted}. */
    void beginPasted() {
        cost.checkPages(++pasted);
        beginBehind();
        flow().pieces.add(new Piece.Pasted(pasted));
        inPasted = true;
    }

    void endPasted() {
        while (flow().table != null) { // a picture that broke off
            endTable();
        }
        endParagraph();
        flow().pieces.add(new Piece.Pasted(0));
        inPasted = false;
        endBehind();
    }

    /** The words of each page that was recognised, by its number or by that of the pasted picture. */
    Map<Integer, List<Recognised.Word>> recognisedPages() {
        return recognised;
    }

    private void push() {
        flows.push(new Flow());
        cost.checkNesting(flows.size());
    }

    private Flow pop() {
        endParagraph();
        return flows.pop();
    }

    /** The text of a note that is cited right here follows, until {@link #endNote}. */
    void beginNote() {
        push();
    }

    void endNote(String mark) {
        note(mark, lines(pop().pieces));
    }

    /** A note that is cited right here. */
    void note(String mark, Runs text) {
        if (!text.isBlank() && hidden == 0) {
            notes.add(new Draft.Note(mark, text));
            cite(notes.size() - 1);
        }
    }

    /** The note of this name, which is told by {@link #endNoteOf}, is cited right here. */
    void citeNoteOf(String name) {
        cite(number(name));
    }

    /** The note of this name, which began at {@link #beginNote}, is cited where {@link #citeNoteOf} says. */
    void endNoteOf(String name, String mark) {
        Runs text = lines(pop().pieces);
        notes.set(number(name), new Draft.Note(mark, text));
    }

    private int number(String name) {
        return numbers.computeIfAbsent(pasted + " " + name, _ -> {
            notes.add(new Draft.Note("", new Runs()));
            return notes.size() - 1;
        });
    }

    private void cite(int note) {
        font(null);
        text(Footnotes.citation(note));
    }

    /** What stands in a frame of its own, such as a text box, follows, until {@link #endBehind}: it comes behind the open paragraph. */
    void beginBehind() {
        push();
    }

    void endBehind() {
        Flow inside = pop();
        flow().behind.addAll(inside.pieces);
    }

    /** A page header or footer follows, until {@link #endApart}. */
    void beginApart() {
        push();
    }

    void endApart() {
        Runs text = lines(pop().pieces);
        if (!text.isBlank()) {
            apart.add(text);
        }
    }

    /** What follows is kept aside until {@link #endLoose}, to be put into a cell once its place is known. */
    void beginLoose() {
        endParagraph();
        push();
    }

    List<Piece> endLoose() {
        return pop().pieces;
    }

    /** Puts here what was kept aside. */
    void loose(List<Piece> content) {
        endParagraph();
        flow().pieces.addAll(content);
    }

    /** A cell whose content was kept aside. */
    void cell(int columns, List<Piece> content) {
        beginCell(columns, 1);
        flow().pieces.addAll(content);
        endCell();
    }

    void beginTable() {
        endParagraph();
        Flow flow = flow();
        if (flow.table != null) { // a table right in a table's row, without a cell
            beginCell(1, 1);
            flow = flow();
        }
        flow.table = new Table();
    }

    /** The table that the page before ended with goes on. */
    void continueTable() {
        endParagraph();
        List<Piece> pieces = flow().pieces;
        int last = pieces.size() - 1;
        int page = 0;
        while (last >= 0 && pieces.get(last) instanceof Piece.PageBreak turned) {
            page = Math.max(page, turned.page());
            last--;
        }
        if (last < 0 || !(pieces.get(last) instanceof Piece.Table before)) {
            beginTable();
            return;
        }
        pieces.subList(last, pieces.size()).clear();
        Table table = new Table();
        table.rows.addAll(before.rows());
        table.page = page;
        flow().table = table;
    }

    void beginRow() {
        Table table = flow().table;
        if (table == null) {
            return;
        }
        endRow();
        table.row = new ArrayList<>();
        table.column = 0;
    }

    /** @param columns and {@code rows}: what the cell spans, at least 1 */
    void beginCell(int columns, int rows) {
        Table table = flow().table;
        if (table == null) {
            return;
        }
        List<Draft.Cell> row = table.row;
        if (row == null) {
            row = new ArrayList<>();
            table.row = row;
            table.column = 0;
        }
        while (table.column < table.covered.length && table.covered[table.column] > 0) {
            table.column++;
        }
        table.columns = Math.clamp(columns, 1, 1000);
        table.down = Math.clamp(rows, 1, 65_535);
        push();
    }

    /** A grid place that a cell above reaches into, in formats that spell it out: no cell of its own. */
    void continuedCell(int columns) {
        Table table = flow().table;
        if (table == null) {
            return;
        }
        for (int i = table.rows.size() - 1; i >= 0; i--) {
            for (Draft.Cell cell : table.rows.get(i).cells) {
                if (cell.column == table.column) {
                    cell.rows = Math.max(cell.rows, table.rows.size() - i + 1);
                    table.column += Math.max(columns, 1);
                    return;
                }
            }
        }
        table.column += Math.max(columns, 1);
    }

    /** Grid places at the start of a row that no cell covers. */
    void skipColumns(int columns) {
        Table table = flow().table;
        if (table != null) {
            table.column += Math.clamp(columns, 0, 1000);
        }
    }

    void endCell() {
        if (flows.size() < 2) {
            return;
        }
        Flow inside = pop();
        Table table = flow().table;
        List<Draft.Cell> row = table == null ? null : table.row;
        if (table == null || row == null) {
            flow().pieces.addAll(inside.pieces);
            return;
        }
        Draft.Cell cell = new Draft.Cell(table.column, table.columns, table.down, inside.pieces);
        row.add(cell);
        int end = cell.column + cell.columns;
        if (end > table.covered.length) {
            table.covered = java.util.Arrays.copyOf(table.covered, end);
        }
        for (int i = cell.column; i < end; i++) {
            table.covered[i] = cell.rows;
        }
        table.column = end;
    }

    /** The cell that ended last stands there {@code times} more. */
    void repeatCell(int times) {
        Table table = flow().table;
        List<Draft.Cell> row = table == null ? null : table.row;
        if (table == null || row == null || row.isEmpty()) {
            return;
        }
        Draft.Cell cell = row.getLast();
        for (int i = 0; i < times; i++) {
            beginCell(1, 1);
            flow().pieces.addAll(cell.pieces);
            endCell();
            count(length(cell));
        }
    }

    /** The row that ended last, if it says anything, stands there {@code times} more. */
    void repeatRow(int times) {
        Table table = flow().table;
        if (table == null || table.rows.isEmpty()) {
            return;
        }
        List<Draft.Cell> cells = table.rows.getLast().cells;
        int length = cells.stream().mapToInt(BlockBuilder::length).sum();
        for (int i = 0; i < times && length > 0; i++) {
            table.rows.add(new Draft.Row(cells, 0));
            count(length + PIECE);
        }
    }

    private static int length(Draft.Cell cell) {
        return lines(cell.pieces).runs().stream()
                .mapToInt(run -> run.text().length())
                .sum();
    }

    /** Takes back what ends the open row and holds nothing: a sheet goes on to the right for ever. */
    void trimRow() {
        Table table = flow().table;
        List<Draft.Cell> row = table == null ? null : table.row;
        while (row != null && !row.isEmpty() && isNothing(row.getLast())) {
            row.removeLast();
        }
    }

    private static boolean isNothing(Draft.Cell cell) {
        return cell.pieces.isEmpty() && cell.columns == 1 && cell.rows == 1;
    }

    void endRow() {
        Table table = flow().table;
        List<Draft.Cell> row = table == null ? null : table.row;
        if (table == null || row == null) {
            return;
        }
        table.row = null;
        for (int i = 0; i < table.covered.length; i++) {
            table.covered[i] = Math.max(0, table.covered[i] - 1);
        }
        table.rows.add(new Draft.Row(row, table.page));
        table.page = 0;
    }

    void endTable() {
        endRow();
        Flow flow = flow();
        Table table = flow.table;
        flow.table = null;
        if (table != null && !table.rows.isEmpty()) {
            flow.pieces.add(new Piece.Table(table.rows));
        }
    }

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

    /** Ends the document. */
    Draft finish() {
        while (flows.size() > 1) {
            if (flow().table != null) {
                endTable();
            }
            endCell();
        }
        endTable();
        endParagraph();
        return new Draft(flow().pieces, notes, apart);
    }
}
