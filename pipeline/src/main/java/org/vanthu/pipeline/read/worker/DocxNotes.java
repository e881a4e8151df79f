package org.vanthu.pipeline.read.worker;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** {@code footnotes.xml} and {@code endnotes.xml}: the notes' words, to be put where they are cited. */
final class DocxNotes extends DefaultHandler {

    private static final Set<String> NOTES = Set.of("footnote", "endnote");

    private final Map<String, Runs> notes;
    private final DocxStyles styles;
    private final DocxNumbering lists;
    private final Cost cost;
    private String id = "";
    private BlockBuilder builder;
    private @Nullable DocxText text;

    /** @param notes filled with the words by {@code footnote 3}, {@code endnote 1} */
    DocxNotes(Map<String, Runs> notes, DocxStyles styles, DocxNumbering lists, Cost cost) {
        this.notes = notes;
        this.styles = styles;
        this.lists = lists;
        this.cost = cost;
        this.builder = new BlockBuilder(cost);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (NOTES.contains(name)) {
            builder = new BlockBuilder(cost);
            // The lines that separate notes from the text are notes of a type of their own.
            boolean separator = DocxFile.value(attributes, "type")
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("separator");
            text = separator ? null : new DocxText(builder, styles, lists, Map.of(), DocxInserts.NONE);
            id = name + " " + DocxFile.value(attributes, "id");
        } else if (text != null) {
            text.startElement(uri, name, qName, attributes);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (NOTES.contains(name)) {
            if (text != null) {
                notes.put(id, Draft.lines(builder.finish().pieces()));
            }
            text = null;
        } else if (text != null) {
            text.endElement(uri, name, qName);
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (text != null) {
            text.characters(letters, start, length);
        }
    }
}
