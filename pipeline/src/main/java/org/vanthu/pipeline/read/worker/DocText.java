package org.vanthu.pipeline.read.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.Ffn;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** The text of a range of a Word 97 file. Its control characters are explained in [MS-DOC] 2.4.1 and 2.9.303. */
final class DocText {

    /** Edges drawn by hand miss each other by so much, in twentieths of a point. */
    private static final int SLACK = 120;

    /** [MS-DOC] 2.6.1, sprmCIss. */
    private static final int RAISED = 1;

    private final HWPFDocument document;
    private final DocBoxes boxes;
    private final BlockBuilder builder;
    private final Cost cost;
    private final DocPictures pictures;
    private final Numbering numbering = new Numbering();
    private final Set<Integer> known = new HashSet<>();
    /** Uses of lists, each of which may count anew. */
    private final Set<Integer> begun = new HashSet<>();
    /** Open fields: whether we are in the instruction (which is not printed) or in the result. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private int notes;

    DocText(HWPFDocument document, DocBoxes boxes, BlockBuilder builder, Cost cost) {
        this.document = document;
        this.boxes = boxes;
        this.builder = builder;
        this.cost = cost;
        this.pictures = new DocPictures(document);
    }

    /** What stands outside of tables, and tables. */
    void page(Range range) {
        paragraphs(range, 0);
    }

    private void paragraphs(Range range, int level) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                table(table);
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                paragraph(paragraph);
            }
        }
    }

    private void table(Table table) {
        Grid grid = grid(table);
        builder.beginTable();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            builder.beginRow();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                if (cell.isMerged() && !cell.isFirstMerged()) {
                    continue; // drawn as part of the cell to its left
                }
                int columns = columns(grid, row, c);
                if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                    builder.continuedCell(columns);
                    continue;
                }
                builder.beginCell(columns, 1);
                paragraphs(cell, table.getTableLevel());
                builder.endCell();
            }
            builder.endRow();
        }
        builder.endTable();
    }

    private static Grid grid(Table table) {
        List<Integer> edges = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                edges.add(row.getCell(c).getLeftEdge());
                edges.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        return new Grid(edges, SLACK);
    }

    /** Grid columns that cell {@code c} covers, with those to its right that are merged into it. */
    private static int columns(Grid grid, TableRow row, int c) {
        int last = c;
        while (last + 1 < row.numCells()
                && row.getCell(last + 1).isMerged()
                && !row.getCell(last + 1).isFirstMerged()) {
            last++;
        }
        return grid.columns(
                row.getCell(c).getLeftEdge(),
                row.getCell(last).getLeftEdge() + row.getCell(last).getWidth());
    }

    private void paragraph(Paragraph paragraph) {
        String marker = marker(paragraph);
        builder.font(null);
        if (paragraph.getLvl() < 9 && !paragraph.isInTable()) {
            builder.beginHeading(paragraph.getLvl() + 1);
            builder.text(marker);
        } else if (marker.isEmpty()) {
            builder.beginParagraph();
        } else {
            builder.beginItem(marker);
        }
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            run(paragraph.getCharacterRun(i));
        }
        builder.endParagraph();
    }

    private void run(CharacterRun run) {
        if (run.isMarkedDeleted() || run.isVanished()) {
            return;
        }
        if (run.isSymbol()) {
            Ffn font = run.getSymbolFont();
            builder.font(font == null ? null : font.getMainFontName());
            builder.text(String.valueOf((char) (run.getSymbolCharacter() | 0xF000)));
            return;
        }
        StringBuilder text = new StringBuilder();
        String raw = run.text();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case 0x13 -> fields.push(true);
                case 0x14 -> {
                    fields.poll();
                    fields.push(false);
                    embedded(run);
                }
                case 0x15 -> fields.poll();
                default -> {
                    if (!fields.contains(true)) {
                        letter(c, run, text);
                    }
                }
            }
        }
        words(run, text);
    }

    /** The sign between a field's instruction and its result stands for the object that the field embeds, if it does. */
    private void embedded(CharacterRun run) {
        if (run.isOle2()
                && document.getObjectsPool().getObjectById("_" + run.getPicOffset()) instanceof DirectoryNode object) {
            EmbeddedFile.read(object, builder, cost);
        }
    }

    private void words(CharacterRun run, StringBuilder text) {
        builder.font(run.getFontName());
        if (run.getSubSuperScriptIndex() == RAISED) {
            builder.raised(text);
        } else if (run.isCapitalized()) {
            builder.capitals(text.toString());
        } else {
            builder.text(text);
        }
        text.setLength(0);
    }

    private void letter(char c, CharacterRun run, StringBuilder text) {
        switch (c) {
            case '\r', 0x07, 0x05, 0x00 -> {} // ends of paragraphs and cells, marks of comments
            case 0x01 -> pictures.inLine(run, builder);
            case 0x08 -> {
                words(run, text);
                floating(run);
            }
            case 0x0B, 0x0C, 0x0E -> text.append('\n');
            case 0x1E -> text.append('-');
            case 0x1F -> text.append('\u00AD'); // an optional hyphen, and ư in fonts of TCVN3
            case 0x02 -> {
                words(run, text);
                note(run);
            }
            default -> text.append(c);
        }
    }

    /** A drawing that is anchored at {@code run}: a picture, or a box whose words follow the paragraph. */
    private void floating(CharacterRun run) {
        OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(run.getStartOffset());
        if (drawing == null) {
            return;
        }
        Range words = boxes.take(drawing.getShapeId());
        if (words == null) {
            DocPictures.floating(drawing, builder);
        } else {
            builder.beginBehind();
            new DocText(document, boxes, builder, cost).page(words);
            builder.endBehind();
        }
    }

    private void note(CharacterRun run) {
        for (boolean foot : new boolean[] {true, false}) {
            Notes all = foot ? document.getFootnotes() : document.getEndnotes();
            int index = all == null ? -1 : all.getNoteIndexByAnchorPosition(run.getStartOffset());
            if (all != null && index >= 0) {
                Range texts = foot ? document.getFootnoteRange() : document.getEndnoteRange();
                Range words = new Range(
                        texts.getStartOffset() + all.getNoteTextStartOffset(index),
                        texts.getStartOffset() + all.getNoteTextEndOffset(index),
                        document);
                notes++;
                builder.beginNote();
                for (int i = 0; i < words.numParagraphs(); i++) {
                    paragraph(words.getParagraph(i));
                }
                builder.endNote(String.valueOf(notes));
                return;
            }
        }
    }

    private String marker(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        if (list == null || list.getListData() == null) {
            return "";
        }
        String name = String.valueOf(list.getLsid());
        int levels = list.getListData().numLevels();
        if (known.add(list.getLsid())) {
            for (char level = 0; level < levels; level++) {
                numbering.define(name, level, level(list, level));
            }
        }
        if (begun.add(paragraph.getIlfo())) {
            for (char level = 0; level < levels; level++) {
                if (list.isStartAtOverridden(level)) {
                    numbering.startAt(name, level, list.getStartAt(level));
                }
            }
        }
        return numbering.next(name, paragraph.getIlvl());
    }

    private static Numbering.Level level(HWPFList list, char level) {
        ListLevel how = list.getListData().getLevel(level + 1);
        StringBuilder text = new StringBuilder();
        String pattern = list.getNumberText(level);
        // The place of a level's number is held by a char of the level's value.
        for (char c : (pattern == null ? "" : pattern).toCharArray()) {
            if (c < 9) {
                text.append('%').append(c + 1);
            } else {
                text.append(c);
            }
        }
        return new Numbering.Level(
                Numbering.ofWord(list.getNumberFormat(level)),
                text.toString(),
                list.getStartAt(level),
                how.getRestart() < 0 ? level : how.getRestart(),
                how.isLegalNumbering());
    }
}
