package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.layout.Footnotes;
import org.vanthu.pipeline.read.Letters;
import org.vanthu.pipeline.read.RaisedFigures;
import org.vanthu.pipeline.read.worker.Draft.Piece;
import org.xml.sax.SAXException;

/**
 * Puts a document together from what a format's reader tells in reading order. Calls nest as on the page: paragraphs in cells in rows
 * in tables in cells, notes in paragraphs. A paragraph that is open when another begins is ended; text outside any is a paragraph.
 *
 * <p>What is open is kept by nouns of their own: a {@link Flow} of pieces for each nesting, its {@link OpenTable}, the document's
 * {@link OpenNotes} and {@link PicturePages}.
 */
final class BlockBuilder {

    /** A piece costs memory beside its letters: as much as so many of them. */
    private static final int PIECE = 20;

    private final Cost cost;
    private final PastedPages pastedPages;
    private final Deque<Flow> flows = new ArrayDeque<>();
    private final List<Runs> apart = new ArrayList<>();
    private final OpenNotes notes = new OpenNotes();
    private final PicturePages pictures = new PicturePages();
    private @Nullable String font;
    private final List<String> unreadParts = new ArrayList<>();
    private int objects;
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

    Cost cost() {
        return cost;
    }

    private Flow flow() {
        return flows.element();
    }

    private Optional<OpenTable> table() {
        return Optional.ofNullable(flow().table);
    }

    private void push() {
        flows.push(new Flow());
        cost.checkNesting(flows.size());
    }

    private Flow pop() {
        endParagraph();
        return flows.pop();
    }

    private void count(int more) {
        characters += more;
        cost.checkCharacters(characters);
    }

    // Text

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

    /** Text that is shown in capitals; letters of legacy encodings have none of their own. */
    void capitals(String text) {
        text(Letters.isLegacyFont(font) ? text : text.toUpperCase(Locale.ROOT));
    }

    /** Text that stands above the line. */
    void raised(CharSequence text) {
        text(RaisedFigures.mark(text));
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

    // Paragraphs

    void beginParagraph() {
        endParagraph();
    }

    void beginHeading(int level) {
        endParagraph();
        flow().heading(level);
    }

    /** @param marker as printed, with the blank behind it; empty where it stands in the text itself */
    void beginItem(String marker) {
        endParagraph();
        flow().item();
        text(marker);
    }

    void endParagraph() {
        flow().endParagraph(hidden == 0);
        count(PIECE);
    }

    // Pages and pictures

    void pageBreak(int page) {
        if (pictures.isInPasted()) {
            endParagraph();
            return;
        }
        pictures.turn(page);
        cost.checkPages(page);
        OpenTable table = flow().table;
        if (table != null) {
            table.page(page);
            return;
        }
        endParagraph();
        flow().pieces.add(new Piece.PageBreak(page));
    }

    PicturePages pictures() {
        return pictures;
    }

    /**
     * A picture stands in the open paragraph; if it shows a page, its words follow the paragraph.
     *
     * @param share of a page that it is shown on
     * @param picture its file, asked for only where it may be one
     */
    <E extends Exception> void picture(double share, PictureBytes<E> picture) throws E {
        if (hidden == 0 && !pictures.isInPasted() && pastedPages.wants(share)) {
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
        int number = pictures.beginPasted();
        cost.checkPages(number);
        beginBehind();
        flow().pieces.add(new Piece.Pasted(number));
    }

    void endPasted() {
        while (flow().table != null) { // a picture that broke off
            endTable();
        }
        endParagraph();
        flow().pieces.add(new Piece.Pasted(0));
        pictures.endPasted();
        endBehind();
    }

    // Notes, and what stands beside the text

    /** The text of a note that is cited right here follows, until {@link #endNote}. */
    void beginNote() {
        push();
    }

    void endNote(String mark) {
        note(mark, Draft.lines(pop().pieces));
    }

    /** A note that is cited right here. */
    void note(String mark, Runs text) {
        if (!text.isBlank() && hidden == 0) {
            cite(notes.add(mark, text));
        }
    }

    /** The note of this name, which is told by {@link #endNoteOf}, is cited right here. */
    void citeNoteOf(String name) {
        cite(notes.number(nameHere(name)));
    }

    /** The note of this name, which began at {@link #beginNote}, is cited where {@link #citeNoteOf} says. */
    void endNoteOf(String name, String mark) {
        notes.tell(nameHere(name), mark, Draft.lines(pop().pieces));
    }

    private String nameHere(String name) {
        return pictures.pasted() + " " + name;
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

    /** What {@code words} tell comes behind the open paragraph, also where they break off. */
    void behind(Telling words) throws IOException, SAXException {
        int around = flows.size();
        int hiddenAround = hidden;
        beginBehind();
        try {
            words.tell();
        } finally {
            hidden = hiddenAround;
            endWithin(around + 1);
            endBehind();
        }
    }

    /** Tells a builder something. */
    @FunctionalInterface
    interface Telling {
        void tell() throws IOException, SAXException;
    }

    /**
     * The words of an object that lies in the file, which come behind the open paragraph; one that is damaged is named among the
     * {@link #unreadParts}, and what can be read of it stays.
     *
     * @param name of the object in the file; empty where it has none
     */
    void object(String name, Telling words) {
        objects++;
        String number = "#" + objects + (name.isEmpty() ? "" : " (" + name + ")");
        try {
            behind(words);
        } catch (Cost.Exceeded e) {
            throw e;
        } catch (IOException | SAXException | RuntimeException _) {
            unread(number);
        }
    }

    /** @param part of the file that cannot be read */
    void unread(String part) {
        unreadParts.add(part);
    }

    List<String> unreadParts() {
        return unreadParts;
    }

    /** Ends what is open in the flow number {@code flow}, from 1. */
    private void endWithin(int flow) {
        while (flows.size() > flow) {
            endTable();
            endCell();
        }
        endTable();
        endParagraph();
    }

    /** A page header or footer follows, until {@link #endApart}. */
    void beginApart() {
        push();
    }

    void endApart() {
        Runs text = Draft.lines(pop().pieces);
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

    // Tables

    void beginTable() {
        endParagraph();
        if (flow().table != null) { // a table right in a table's row, without a cell
            beginCell(1, 1);
        }
        flow().table = new OpenTable();
    }

    /** The table that the page before ended with goes on. */
    void continueTable() {
        endParagraph();
        OpenTable.continuing(flow().pieces).ifPresentOrElse(before -> flow().table = before, this::beginTable);
    }

    void beginRow() {
        table().ifPresent(OpenTable::beginRow);
    }

    /** @param columns and {@code rows}: what the cell spans, at least 1 */
    void beginCell(int columns, int rows) {
        table().ifPresent(table -> {
            table.beginCell(columns, rows);
            push();
        });
    }

    /** A cell whose content was kept aside. */
    void cell(int columns, List<Piece> content) {
        beginCell(columns, 1);
        flow().pieces.addAll(content);
        endCell();
    }

    /** A grid place that a cell above reaches into, in formats that spell it out: no cell of its own. */
    void continuedCell(int columns) {
        table().ifPresent(table -> table.continuedCell(columns));
    }

    /** Grid places at the start of a row that no cell covers. */
    void skipColumns(int columns) {
        table().ifPresent(table -> table.skipColumns(columns));
    }

    void endCell() {
        if (flows.size() < 2) {
            return;
        }
        Flow inside = pop();
        OpenTable table = flow().table;
        if (table == null || !table.endCell(inside.pieces)) {
            flow().pieces.addAll(inside.pieces);
        }
    }

    /** The cell that ended last stands there {@code times} more. */
    void repeatCell(int times) {
        table().flatMap(OpenTable::lastCell).ifPresent(cell -> {
            for (int i = 0; i < times; i++) {
                cell(1, cell.pieces);
                count(cell.length());
            }
        });
    }

    /** The row that ended last, if it says anything, stands there {@code times} more. */
    void repeatRow(int times) {
        table().ifPresent(table -> table.repeatRow(times, length -> count(length + PIECE)));
    }

    /** Takes back what ends the open row and holds nothing: a sheet goes on to the right for ever. */
    void trimRow() {
        table().ifPresent(OpenTable::trimRow);
    }

    void endRow() {
        table().ifPresent(OpenTable::endRow);
    }

    void endTable() {
        Flow flow = flow();
        List<Draft.Row> rows = flow.table == null ? List.of() : flow.table.end();
        flow.table = null;
        if (!rows.isEmpty()) {
            flow.pieces.add(new Piece.Table(rows));
        }
    }

    /** Ends the document. */
    Draft finish() {
        endWithin(1);
        return new Draft(flow().pieces, notes.all(), apart);
    }
}
