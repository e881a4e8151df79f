package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** {@code content.xml}: the text; {@code styles.xml}: page headers and footers; both in one in flat files. */
final class OdfText extends DefaultHandler {

    private static final Set<String> LEFT_OUT = Set.of(
            "tracked-changes",
            "annotation",
            "title",
            "desc",
            "automatic-styles",
            "binary-data",
            "math",
            "font-face-decls",
            "scripts",
            "forms",
            "settings",
            "meta",
            "event-listeners",
            "note-citation",
            "ruby-text",
            "dde-source",
            "variable-decls");

    /** A sheet says once that many cells or rows in turn are the same, most often that a thousand columns are empty. */
    private static final int REPEATS = 200;

    private final BlockBuilder builder;
    private final OdfStyles styles;
    private final Parts parts;
    private final boolean inserted;
    private final Deque<String> spans = new ArrayDeque<>();
    private final Deque<String> lists = new ArrayDeque<>();
    private final Deque<Boolean> itemOpen = new ArrayDeque<>();
    private final Deque<Integer> rowRepeats = new ArrayDeque<>();
    private int leftOut;
    private int notes;
    private int paragraphs;
    private boolean sheet;
    private boolean blank = true;
    private int repeat = 1;
    private double share;
    /** Of the open cell, where it is a figure or a day. */
    private @Nullable OdfValue value;

    private final StringBuilder shown = new StringBuilder();

    /**
     * @param parts what else the file holds
     * @param inserted whether it is an object in a document, whose sheets' names are not seen
     */
    OdfText(BlockBuilder builder, OdfStyles styles, Parts parts, boolean inserted) {
        this.inserted = inserted;
        this.builder = builder;
        this.styles = styles;
        this.parts = parts;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        boolean ofChart = name.equals("title") && uri.contains(":chart:");
        if (leftOut > 0 || (LEFT_OUT.contains(name) && !ofChart) || isHidden(name, attributes)) {
            leftOut++;
            return;
        }
        switch (name) {
            case "spreadsheet" -> sheet = true;
            case "header", "footer", "header-left", "footer-left", "header-first", "footer-first" ->
                builder.beginApart();
            case "p", "h" -> beginParagraph(name, attributes);
            case "span" -> spans.push(DocxFile.value(attributes, "style-name"));
            case "s" -> add(" ".repeat(Math.clamp(DocxFile.number(attributes, "c", 1), 1, 200)));
            case "tab" -> add("\t");
            case "line-break" -> add("\n");
            case "list" -> {
                String style = DocxFile.value(attributes, "style-name");
                String outer = lists.isEmpty() ? "" : lists.element();
                boolean outermost = lists.isEmpty();
                lists.push(style.isEmpty() ? outer : style);
                if (outermost
                        && !DocxFile.value(attributes, "continue-numbering").equals("true")
                        && DocxFile.value(attributes, "continue-list").isEmpty()) {
                    styles.numbering().restart(lists.element(), 0);
                }
            }
            case "list-item", "list-header" -> {
                itemOpen.push(name.equals("list-item"));
                int start = DocxFile.number(attributes, "start-value", -1);
                if (start >= 0 && !lists.isEmpty()) {
                    styles.numbering().startAt(lists.element(), lists.size() - 1, start);
                }
            }
            case "note" -> {
                notes++;
                builder.beginNote();
            }
            case "text-box" -> builder.beginBehind();
            case "frame" ->
                share = Lengths.inches(DocxFile.value(attributes, "width"))
                        * Lengths.inches(DocxFile.value(attributes, "height"))
                        / PastedPages.A4;
            case "object", "object-ole" -> object(DocxFile.value(attributes, "href"));
            case "image" -> picture(DocxFile.value(attributes, "href"));
            case "table" -> {
                if (sheet && paragraphs == 0 && !inserted) {
                    SheetFile.name(DocxFile.value(attributes, "name"), builder);
                }
                builder.beginTable();
            }
            case "table-row" -> {
                rowRepeats.push(DocxFile.number(attributes, "number-rows-repeated", 1));
                builder.beginRow();
            }
            case "table-cell" -> {
                value = sheet ? value(attributes) : null;
                repeat = DocxFile.number(attributes, "number-columns-repeated", 1);
                builder.beginCell(
                        DocxFile.number(attributes, "number-columns-spanned", 1),
                        DocxFile.number(attributes, "number-rows-spanned", 1));
            }
            default -> {}
        }
    }

    /** A sheet or a chart that lies in a folder of the file, or one of another program; flat files tell it right here. */
    private void object(String name) throws SAXException {
        String path = name.startsWith("./") ? name.substring(2) : name;
        if (parts.names().contains(path + "/content.xml")) {
            EmbeddedFile.read(parts, path + "/", builder);
        } else if (parts.names().contains(path)) {
            try {
                EmbeddedFile.read(path, parts.bytes(path), builder, builder.cost());
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }
    }

    private static @Nullable OdfValue value(Attributes cell) {
        if ("error".equals(cell.getValue("calcext:value-type"))) {
            return new OdfValue("error", "");
        }
        String type = DocxFile.value(cell, "value-type");
        return switch (type) {
            case "float", "percentage", "currency" -> new OdfValue(type, DocxFile.value(cell, "value"));
            case "date" -> new OdfValue(type, DocxFile.value(cell, "date-value"));
            default -> null;
        };
    }

    private void picture(String part) throws SAXException {
        try {
            builder.picture(sheet ? 0 : share, () -> parts.bytes(part));
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    private boolean isHidden(String name, Attributes attributes) {
        return switch (name) {
            case "table" ->
                sheet
                        && Boolean.TRUE.equals(
                                styles.find(DocxFile.value(attributes, "style-name"), style -> style.hidden));
            case "section" -> DocxFile.value(attributes, "display").equals("none");
            case "hidden-text" -> DocxFile.value(attributes, "is-hidden").equals("true");
            default -> false;
        };
    }

    private void beginParagraph(String name, Attributes attributes) {
        paragraphs++;
        blank = true;
        spans.push(DocxFile.value(attributes, "style-name"));
        String marker = marker(name, attributes);
        builder.font(null);
        if (name.equals("h")) {
            builder.beginHeading(DocxFile.number(attributes, "outline-level", 1));
            builder.text(marker);
        } else if (marker.isEmpty()) {
            builder.beginParagraph();
        } else {
            builder.beginItem(marker);
        }
    }

    /** Headings are counted by lists, or by the outline of the document. */
    private String marker(String name, Attributes attributes) {
        if (!lists.isEmpty()) {
            if (!Boolean.TRUE.equals(itemOpen.peek())) {
                return "";
            }
            itemOpen.pop();
            itemOpen.push(false);
            return styles.numbering().next(lists.element(), lists.size() - 1);
        }
        boolean counted = name.equals("h")
                && !DocxFile.value(attributes, "is-list-header").equals("true");
        return counted
                ? styles.numbering().next(OdfStyles.OUTLINE, DocxFile.number(attributes, "outline-level", 1) - 1)
                : "";
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (name) {
            case "header", "footer", "header-left", "footer-left", "header-first", "footer-first" -> builder.endApart();
            case "p", "h" -> {
                if (value != null) {
                    builder.text(value.shown(shown.toString().strip()));
                    shown.setLength(0);
                }
                builder.endParagraph();
                spans.poll();
                paragraphs--;
            }
            case "span" -> spans.poll();
            case "spreadsheet" -> sheet = false;
            case "list" -> lists.poll();
            case "list-item", "list-header" -> itemOpen.poll();
            case "note" -> builder.endNote(String.valueOf(notes));
            case "text-box" -> builder.endBehind();
            case "table" -> builder.endTable();
            case "table-row" -> {
                if (sheet) {
                    builder.trimRow();
                }
                builder.endRow();
                builder.repeatRow(Math.min(rowRepeats.pop(), REPEATS) - 1);
            }
            case "table-cell" -> {
                builder.endCell();
                value = null;
                builder.repeatCell(Math.min(repeat, REPEATS) - 1);
                repeat = 1;
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (leftOut > 0 || paragraphs == 0) {
            return;
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = start; i < start + length; i++) {
            char c = letters[i];
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!space) {
                text.append(c);
            } else if (!blank) {
                text.append(' ');
            }
            blank = space;
        }
        add(text.toString());
    }

    private void add(String words) {
        if (words.isEmpty() || paragraphs == 0) {
            return;
        }
        if (value != null) {
            shown.append(words);
            return;
        }
        @Nullable String font = null;
        @Nullable Boolean hidden = null;
        @Nullable Boolean capitals = null;
        @Nullable Boolean raised = null;
        for (String span : spans) { // the innermost first
            font = font != null ? font : styles.find(span, s -> s.font);
            hidden = hidden != null ? hidden : styles.find(span, s -> s.hidden);
            capitals = capitals != null ? capitals : styles.find(span, s -> s.capitals);
            raised = raised != null ? raised : styles.find(span, s -> s.raised);
        }
        if (Boolean.TRUE.equals(hidden)) {
            return;
        }
        builder.font(font);
        if (Boolean.TRUE.equals(raised)) {
            builder.raised(words);
        } else if (Boolean.TRUE.equals(capitals)) {
            builder.capitals(words);
        } else {
            builder.text(words);
        }
    }
}
