package org.vanthu.pipeline.read.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** (X)HTML events to blocks: what Tika's parsers say, and what stands in an HTML file. */
final class XhtmlBlocks extends DefaultHandler {

    private static final Set<String> SKIPPED = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "object",
            "select",
            "textarea",
            "button",
            "svg",
            "math",
            "del");

    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "blockquote",
            "pre",
            "address",
            "center",
            "dl",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "hr",
            "caption",
            "main",
            "aside",
            "nav",
            "header",
            "footer",
            "body",
            "title");

    /** What an open element has to undo at its end. */
    private enum End {
        NOTHING,
        PARAGRAPH,
        HIDDEN,
        APART,
        NOTE,
        LIST,
        TABLE,
        ROW,
        CELL
    }

    /** A list that is open; formats are those of {@link Numbering}. */
    private static final class Listed {
        final String format;
        int next;

        Listed(String format, int start) {
            this.format = format;
            this.next = start;
        }
    }

    /** A note that is open, by the name that {@code <a data-note="name">} cites it by. */
    private record Note(String name, String mark) {}

    private record Open(
            End end,
            String element,
            @org.jspecify.annotations.Nullable String font) {}

    private static final Pattern LIST_STYLE = Pattern.compile("list-style(?:-type)?:(?<name>[a-z-]+)");

    private static final Map<String, String> LIST_STYLES = Map.of(
            "upper-roman", "upperRoman",
            "lower-roman", "lowerRoman",
            "upper-alpha", "upperLetter",
            "upper-latin", "upperLetter",
            "lower-alpha", "lowerLetter",
            "lower-latin", "lowerLetter",
            "decimal-leading-zero", "decimalZero",
            "none", "none");

    private final BlockBuilder builder;
    private final Cost cost;
    private final boolean lineFeedsBreak;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Listed> lists = new ArrayDeque<>();
    private final Deque<Note> notes = new ArrayDeque<>();
    private boolean blank = true;
    private int preformatted;
    private int raised;

    /** @param lineFeedsBreak whether a line feed in text is a line break, as some parsers mean it, or a blank, as in HTML */
    XhtmlBlocks(BlockBuilder builder, Cost cost, boolean lineFeedsBreak) {
        this.builder = builder;
        this.cost = cost;
        this.lineFeedsBreak = lineFeedsBreak;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String element = (localName.isEmpty() ? qName : localName).toLowerCase(Locale.ROOT);
        String font = builder.font();
        cost.checkNesting(open.size() / 8);
        End end = start(element, attributes);
        String face = face(attributes);
        if (!face.isEmpty()) {
            builder.font(face);
        }
        if (element.equals("pre")) {
            preformatted++;
        }
        if (element.equals("sup")) {
            raised++;
        }
        open.push(new Open(end, element, font));
    }

    private End start(String element, Attributes attributes) {
        String kind = value(attributes, "class");
        String style = value(attributes, "style").toLowerCase(Locale.ROOT).replace(" ", "");
        boolean unseen = attributes.getValue("hidden") != null
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("mso-hide:all");
        if (unseen || SKIPPED.contains(element)) {
            builder.hide();
            return End.HIDDEN;
        }
        boolean drawnApart = element.equals("div") && (kind.equals("header") || kind.equals("footer"));
        if (drawnApart || style.contains("mso-element:header") || style.contains("mso-element:footer")) {
            builder.beginApart();
            return End.APART;
        }
        if (element.equals("div")
                && kind.equals("page")
                && !value(attributes, "data-page").isEmpty()) {
            int page = number(attributes, "data-page", 1);
            builder.pageBreak(page);
            if (!value(attributes, "data-ocr").isEmpty()) {
                builder.pictures().unread(page);
            }
        }
        String note = value(attributes, "data-note");
        if (element.equals("div") && !note.isEmpty()) {
            builder.beginNote();
            notes.push(new Note(note, value(attributes, "data-mark")));
            return End.NOTE;
        }
        if (element.equals("a") && !note.isEmpty()) {
            builder.citeNoteOf(note);
            blank = false;
            return End.NOTHING;
        }
        switch (element) {
            case "tab" -> {
                builder.text("\t");
                blank = true;
            }
            case "br" -> {
                builder.lineBreak();
                blank = true;
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                builder.beginHeading(element.charAt(1) - '0');
                blank = true;
                return End.PARAGRAPH;
            }
            case "ul", "ol" -> {
                builder.endParagraph();
                lists.push(new Listed(
                        element.equals("ol") ? format(value(attributes, "type"), style) : "bullet",
                        number(attributes, "start", 1)));
                return End.LIST;
            }
            case "li" -> {
                builder.beginItem(marker(number(attributes, "value", 0)));
                blank = true;
                return End.PARAGRAPH;
            }
            case "table" -> {
                if (value(attributes, "data-continued").isEmpty()) {
                    builder.beginTable();
                } else {
                    builder.continueTable();
                }
                return End.TABLE;
            }
            case "tr" -> {
                builder.beginRow();
                return End.ROW;
            }
            case "td", "th" -> {
                builder.beginCell(number(attributes, "colspan", 1), number(attributes, "rowspan", 1));
                blank = true;
                return End.CELL;
            }
            default -> {
                if (PARAGRAPHS.contains(element)) {
                    // A paragraph right inside an item is the item's own text.
                    Open around = open.peek();
                    if (!(element.equals("p") && around != null && around.element.equals("li"))) {
                        builder.beginParagraph();
                        blank = true;
                        return End.PARAGRAPH;
                    }
                }
            }
        }
        return End.NOTHING;
    }

    /** @param number that the item gives itself; 0 where it gives none */
    private String marker(int number) {
        Listed list = lists.peek();
        if (list == null || list.format.equals("bullet")) {
            return "- ";
        }
        list.next = number > 0 ? number : list.next;
        if (list.format.equals("none")) {
            return "";
        }
        return Numbering.format(list.format, list.next++) + (list.format.equals("lowerLetter") ? ") " : ". ");
    }

    /** How a list is counted: by the attribute of old pages, or by its style. */
    private static String format(String type, String style) {
        return switch (type) {
            case "I" -> "upperRoman";
            case "i" -> "lowerRoman";
            case "A" -> "upperLetter";
            case "a" -> "lowerLetter";
            default -> {
                Matcher named = LIST_STYLE.matcher(style);
                yield !named.find() ? "decimal" : LIST_STYLES.getOrDefault(named.group("name"), "decimal");
            }
        };
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        Open element = open.poll();
        if (element == null) {
            return;
        }
        builder.font(element.font);
        if (element.element.equals("pre")) {
            preformatted--;
        }
        if (element.element.equals("sup")) {
            raised--;
        }
        switch (element.end) {
            case NOTHING -> {}
            case PARAGRAPH -> {
                builder.endParagraph();
                blank = true;
            }
            case HIDDEN -> builder.show();
            case APART -> builder.endApart();
            case NOTE -> {
                Note note = notes.pop();
                builder.endNoteOf(note.name(), note.mark());
            }
            case LIST -> {
                builder.endParagraph();
                lists.poll();
            }
            case TABLE -> builder.endTable();
            case ROW -> builder.endRow();
            case CELL -> {
                builder.endCell();
                blank = true;
            }
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (preformatted > 0 || lineFeedsBreak) {
            String text = new String(letters, start, length);
            add(text.replace("\r\n", "\n").replace('\r', '\n'));
            return;
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = start; i < start + length; i++) {
            char c = letters[i];
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
            if (!space) {
                text.append(c);
            } else if (!blank) {
                text.append(' ');
            }
            blank = space;
        }
        add(text);
    }

    private void add(CharSequence text) {
        if (raised > 0) {
            builder.raised(text);
        } else {
            builder.text(text);
        }
    }

    /** Line feeds that Tika puts between elements are no text. */
    @Override
    public void ignorableWhitespace(char[] letters, int start, int length) {
        if (!lineFeedsBreak) {
            characters(letters, start, length);
        }
    }

    private static String face(Attributes attributes) {
        String face = value(attributes, "face");
        if (!face.isEmpty()) {
            return face;
        }
        String style = value(attributes, "style");
        int at = style.toLowerCase(Locale.ROOT).indexOf("font-family:");
        if (at < 0) {
            return "";
        }
        String name = style.substring(at + "font-family:".length());
        int end = name.indexOf(';');
        name = end < 0 ? name : name.substring(0, end);
        int comma = name.indexOf(',');
        return (comma < 0 ? name : name.substring(0, comma))
                .replace("\"", "")
                .replace("'", "")
                .strip();
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }

    private static int number(Attributes attributes, String name, int otherwise) {
        String value = value(attributes, name).strip();
        return value.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(value)) : otherwise;
    }

    /** For readers that have no SAX attributes of their own. */
    static Attributes attributes(Map<String, String> values) {
        org.xml.sax.helpers.AttributesImpl attributes = new org.xml.sax.helpers.AttributesImpl();
        new HashMap<>(values).forEach((name, value) -> attributes.addAttribute("", name, name, "CDATA", value));
        return attributes;
    }
}
