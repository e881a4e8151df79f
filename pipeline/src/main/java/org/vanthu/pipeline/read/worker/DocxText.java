package org.vanthu.pipeline.read.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The text of a part: {@code document.xml}, a header, a note; of Word 2003, the body with its headers and notes. Elements are known by their local names. */
final class DocxText extends DefaultHandler {

    /** What is deleted, moved away, or drawn a second time for older programs. */
    private static final Set<String> LEFT_OUT =
            Set.of("del", "moveFrom", "Fallback", "delInstrText", "instrText", "docPr");

    /** A paragraph that is open; text boxes nest them. */
    private static final class Paragraph {
        String style = "";

        @Nullable
        String list;

        @Nullable
        Integer level;

        @Nullable
        Integer heading;

        boolean begun;
    }

    private static final class Run {
        String style = "";

        @Nullable
        String font;

        @Nullable
        Boolean hidden;

        @Nullable
        Boolean capitals;

        @Nullable
        Boolean raised;
    }

    /** A table's cell that is open. */
    private static final class Cell {
        int columns = 1;

        /** Whether it goes on from the row above. */
        boolean continues;

        boolean begun;
    }

    private final BlockBuilder builder;
    private final DocxStyles styles;
    private final DocxNumbering lists;
    private final Map<String, Runs> notes;
    private final DocxInserts inserts;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<Cell> cells = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    /** Where a header that is told within a paragraph's properties stands. */
    private final Deque<Boolean> around = new ArrayDeque<>();

    private final DocxFormField field = new DocxFormField();
    /** Of each content control that is open, whether it shows only what is to be typed into it. */
    private final Deque<Boolean> prompts = new ArrayDeque<>();

    private boolean isPrompt;
    private boolean inText;
    private boolean inParagraphProperties;
    private boolean inRowProperties;
    private int leftOut;
    private int note;

    /** @param inserts of the part, where they are to be read */
    DocxText(
            BlockBuilder builder,
            DocxStyles styles,
            DocxNumbering lists,
            Map<String, Runs> notes,
            DocxInserts inserts) {
        this.builder = builder;
        this.styles = styles;
        this.lists = lists;
        this.notes = notes;
        this.inserts = inserts;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        boolean markOfParagraphOrRow = inRowProperties || inParagraphProperties;
        if (leftOut > 0 || isFormer(name) || (isLeftOut(name, attributes) && !markOfParagraphOrRow)) {
            leftOut++;
            return;
        }
        switch (name) {
            case "p" -> {
                beginCell();
                paragraphs.push(new Paragraph());
            }
            case "pPr" -> inParagraphProperties = true;
            case "r" -> runs.push(new Run());
            case "t", "delText" -> inText = name.equals("t");
            case "tab", "ptab" -> {
                if (!inParagraphProperties) {
                    add("\t");
                }
            }
            case "br", "cr" -> add("\n");
            case "den" -> add("/"); // of an equation, behind the numerator
            case "rad" -> add("√");
            case "noBreakHyphen" -> add("-");
            case "softHyphen" -> add("\u00AD"); // ư in fonts of TCVN3
            case "sym" -> symbol(attributes);
            case "sdtPr" -> isPrompt = false;
            case "showingPlcHdr" -> isPrompt = DocxFile.isOn(attributes);
            case "sdtContent" -> prompts.push(isPrompt);
            case "hdr", "ftr" -> {
                builder.beginApart();
                around.push(inParagraphProperties);
                inParagraphProperties = false;
            }
            case "footnote", "endnote" -> {
                begin();
                builder.beginNote();
            }
            case "footnoteReference" -> cite("footnote", attributes);
            case "endnoteReference" -> cite("endnote", attributes);
            case "txbxContent" -> {
                begin();
                builder.beginBehind();
            }
            case "tbl" -> {
                beginCell();
                builder.beginTable();
            }
            case "tr" -> builder.beginRow();
            case "trPr" -> inRowProperties = true;
            case "gridBefore" -> builder.skipColumns(DocxFile.number(attributes, "val", 0));
            case "tc" -> cells.push(new Cell());
            default -> {
                property(name, attributes);
                field.begin(name, attributes);
                if (DocxInserts.ELEMENTS.contains(name)) {
                    begin();
                    inserts.element(name, attributes, builder);
                }
            }
        }
    }

    /** What a paragraph, a run or a cell was like before a change that is tracked. */
    private static boolean isFormer(String name) {
        return name.endsWith("PrChange");
    }

    private static boolean isLeftOut(String name, Attributes attributes) {
        return LEFT_OUT.contains(name)
                || (name.equals("annotation") // of Word 2003
                        && Set.of("Word.Deletion", "Word.Comment").contains(DocxFile.value(attributes, "type")));
    }

    private void property(String name, Attributes attributes) {
        Paragraph paragraph = paragraphs.peek();
        Run run = runs.peek();
        Cell cell = cells.peek();
        if (cell != null && !cell.begun) {
            switch (name) {
                case "gridSpan" -> cell.columns = DocxFile.number(attributes, "val", 1);
                case "vMerge", "vmerge" ->
                    cell.continues = !DocxFile.value(attributes, "val").equals("restart");
                default -> {}
            }
        } else if (paragraph != null && inParagraphProperties) {
            switch (name) {
                case "pStyle" -> paragraph.style = DocxFile.value(attributes, "val");
                case "numId", "ilfo" -> paragraph.list = DocxFile.value(attributes, "val");
                case "ilvl" -> paragraph.level = DocxFile.number(attributes, "val", 0);
                case "outlineLvl" -> paragraph.heading = DocxFile.number(attributes, "val", 9) + 1;
                default -> {}
            }
        } else if (run != null) {
            switch (name) {
                case "rStyle" -> run.style = DocxFile.value(attributes, "val");
                case "rFonts" -> run.font = DocxStyles.font(attributes);
                case "vanish" -> run.hidden = DocxFile.isOn(attributes);
                case "caps" -> run.capitals = DocxFile.isOn(attributes);
                case "vertAlign" -> run.raised = DocxStyles.isRaised(attributes);
                default -> {}
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (name) {
            case "p" -> {
                begin();
                builder.endParagraph();
                paragraphs.poll();
            }
            case "pPr" -> inParagraphProperties = false;
            case "r" -> runs.poll();
            case "t" -> {
                inText = false;
                add(text.toString());
                text.setLength(0);
            }
            case "hdr", "ftr" -> {
                builder.endApart();
                inParagraphProperties = around.pop();
            }
            case "footnote", "endnote" -> builder.endNote(String.valueOf(++note));
            case "txbxContent" -> builder.endBehind();
            case "tbl" -> builder.endTable();
            case "tr" -> builder.endRow();
            case "trPr" -> inRowProperties = false;
            case "tcPr" -> beginCell();
            case "tc" -> endCell();
            case "sdtContent" -> prompts.poll();
            default -> add(field.end(name));
        }
    }

    /** Its properties are known when they end, or where its content begins. */
    private void beginCell() {
        Cell cell = cells.peek();
        if (cell == null || cell.begun) {
            return;
        }
        cell.begun = true;
        if (cell.continues) {
            builder.continuedCell(cell.columns);
            builder.hide();
        } else {
            builder.beginCell(cell.columns, 1);
        }
    }

    private void endCell() {
        beginCell();
        Cell cell = cells.poll();
        if (cell != null && cell.continues) {
            builder.show();
        } else {
            builder.endCell();
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (inText && leftOut == 0) {
            text.append(letters, start, length);
        }
    }

    /** Tells the builder what kind of paragraph this is, once its properties are known. */
    private void begin() {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null || paragraph.begun) {
            return;
        }
        paragraph.begun = true;
        Integer heading = paragraph.heading != null ? paragraph.heading : styles.find(paragraph.style, s -> s.heading);
        String list = paragraph.list != null ? paragraph.list : styles.find(paragraph.style, s -> s.list);
        Integer level = paragraph.level != null ? paragraph.level : styles.find(paragraph.style, s -> s.listLevel);
        String marker = list == null || list.equals("0") ? "" : lists.next(list, level == null ? 0 : level);
        builder.font(null);
        if (heading != null && heading <= 9) {
            builder.beginHeading(heading);
            builder.text(marker);
        } else if (!marker.isEmpty()) {
            builder.beginItem(marker);
        } else {
            builder.beginParagraph();
        }
    }

    private void add(String words) {
        Paragraph paragraph = paragraphs.peek();
        if (words.isEmpty() || paragraph == null || prompts.contains(true)) {
            return;
        }
        begin();
        Run run = Objects.requireNonNullElseGet(runs.peek(), Run::new);
        if (isOn(run.hidden, run, paragraph, s -> s.hidden)) {
            return;
        }
        String font = run.font;
        if (font == null && !run.style.isEmpty()) {
            font = styles.find(run.style, s -> s.font);
        }
        if (font == null) {
            font = styles.find(paragraph.style, s -> s.font);
        }
        if (font == null) {
            font = styles.defaultFont();
        }
        builder.font(font);
        if (isOn(run.raised, run, paragraph, s -> s.raised)) {
            builder.raised(words);
        } else if (isOn(run.capitals, run, paragraph, s -> s.capitals)) {
            builder.capitals(words);
        } else {
            builder.text(words);
        }
    }

    private boolean isOn(
            @Nullable Boolean own,
            Run run,
            Paragraph paragraph,
            java.util.function.Function<DocxStyles.Style, @Nullable Boolean> what) {
        if (own != null) {
            return own;
        }
        Boolean inherited = run.style.isEmpty() ? null : styles.find(run.style, what);
        return Boolean.TRUE.equals(inherited != null ? inherited : styles.find(paragraph.style, what));
    }

    /** A letter of another font than the run's, most often one of signs. */
    private void symbol(Attributes attributes) {
        String code = DocxFile.value(attributes, "char");
        Run run = runs.peek();
        if (run != null && code.matches("[0-9A-Fa-f]{4}")) {
            String font = run.font;
            run.font = DocxFile.value(attributes, "font");
            add(String.valueOf((char) Integer.parseInt(code, 16)));
            run.font = font;
        }
    }

    private void cite(String kind, Attributes attributes) {
        Runs words = notes.get(kind + " " + DocxFile.value(attributes, "id"));
        if (words != null) {
            begin();
            builder.note(String.valueOf(++note), words);
        }
    }
}
