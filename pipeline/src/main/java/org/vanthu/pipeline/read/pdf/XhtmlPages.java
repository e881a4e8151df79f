package org.vanthu.pipeline.read.pdf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes the elements page by page: {@code <div class="page" data-page="2">} with {@code <p>}, {@code <table>},
 * {@code <sup>} for raised figures, {@code <a data-note="0">} where a note is cited and {@code <div data-note="0" data-mark="1">} for its words, and
 * {@code <div class="header">} for what runs over the pages.
 * A page that has to be read as a picture says why in {@code data-ocr}; a table that goes on from the page before has
 * {@code data-continued="true"}.
 */
final class XhtmlPages {

    private static final Pattern RAISED =
            Pattern.compile("\uFDD0(?<note>[0-9]+)\uFDD1|\uFDD2(?<figures>[^\uFDD1]*)\uFDD1");

    private static final Pattern LEVELS = Pattern.compile("[\uFDD0-\uFDD2]");

    private final XHTMLContentHandler xhtml;
    private final List<Page> pages;
    private final List<Note> notes;
    private int page;

    XhtmlPages(XHTMLContentHandler xhtml, List<Page> pages, List<Note> notes) {
        this.xhtml = xhtml;
        this.pages = pages;
        this.notes = notes;
    }

    void write(List<Element> elements) throws SAXException {
        for (Element element : elements) {
            turnTo(element.page());
            switch (element) {
                case Element.Words(int _, String text) -> paragraph(text);
                case Element.Pair(int _, List<String> left, List<String> right) -> pair(left, right);
                case Element.Ruled(int _, Table table) -> table(table);
            }
        }
        turnTo(pages.size());
        for (int i = 0; i < notes.size(); i++) {
            xhtml.startElement(
                    "div",
                    attributes(
                            "data-note",
                            String.valueOf(i),
                            "data-mark",
                            notes.get(i).mark()));
            words(notes.get(i).text().replace(Line.RAISED, Line.HIGH));
            xhtml.endElement("div");
        }
        if (page > 0) {
            xhtml.endElement("div");
        }
    }

    private void turnTo(int number) throws SAXException {
        while (page < number) {
            if (page > 0) {
                xhtml.endElement("div");
            }
            Page next = pages.get(page++);
            AttributesImpl attributes = attributes("class", "page");
            attributes.addAttribute("", "data-page", "data-page", "CDATA", String.valueOf(next.number));
            if (next.illegible != null) {
                attributes.addAttribute("", "data-ocr", "data-ocr", "CDATA", next.illegible.label());
            }
            xhtml.startElement("div", attributes);
            if (!next.apart.isEmpty()) {
                xhtml.startElement("div", attributes("class", "header"));
                for (Line line : next.apart) {
                    xhtml.element("p", plain(line.text()));
                }
                xhtml.endElement("div");
            }
        }
    }

    private void paragraph(String text) throws SAXException {
        xhtml.startElement("p");
        words(text);
        xhtml.endElement("p");
    }

    private void words(String text) throws SAXException {
        Matcher marks = RAISED.matcher(text);
        int from = 0;
        while (marks.find()) {
            xhtml.characters(plain(text.substring(from, marks.start())));
            if (marks.group("note") != null) {
                xhtml.startElement("a", attributes("data-note", marks.group("note")));
                xhtml.endElement("a");
            } else {
                xhtml.element("sup", marks.group("figures"));
            }
            from = marks.end();
        }
        xhtml.characters(plain(text.substring(from)));
    }

    private void pair(List<String> left, List<String> right) throws SAXException {
        xhtml.startElement("table", attributes("class", "columns"));
        xhtml.startElement("tr");
        for (List<String> column : List.of(left, right)) {
            xhtml.startElement("td");
            for (int i = 0; i < column.size(); i++) {
                if (i > 0) {
                    xhtml.startElement("br");
                    xhtml.endElement("br");
                }
                words(column.get(i));
            }
            xhtml.endElement("td");
        }
        xhtml.endElement("tr");
        xhtml.endElement("table");
    }

    private void table(Table table) throws SAXException {
        xhtml.startElement("table");
        for (Table.Row row : table.rows()) {
            if (row.page() > page) {
                xhtml.endElement("table");
                turnTo(row.page());
                xhtml.startElement("table", attributes("data-continued", "true"));
            }
            xhtml.startElement("tr");
            for (Table.Cell cell : row.cells()) {
                AttributesImpl attributes = new AttributesImpl();
                if (cell.columns() > 1) {
                    attributes.addAttribute("", "colspan", "colspan", "CDATA", String.valueOf(cell.columns()));
                }
                if (cell.rows() > 1) {
                    attributes.addAttribute("", "rowspan", "rowspan", "CDATA", String.valueOf(cell.rows()));
                }
                xhtml.startElement("td", attributes);
                for (String text : Paragraphs.of(cell.lines(), Frame.of(cell.box(), cell.lines()), true)) {
                    paragraph(text);
                }
                xhtml.endElement("td");
            }
            xhtml.endElement("tr");
        }
        xhtml.endElement("table");
    }

    private static String plain(String text) {
        return LEVELS.matcher(text).replaceAll("");
    }

    private static AttributesImpl attributes(String... namesAndValues) {
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.addAttribute("", namesAndValues[i], namesAndValues[i], "CDATA", namesAndValues[i + 1]);
        }
        return attributes;
    }
}
