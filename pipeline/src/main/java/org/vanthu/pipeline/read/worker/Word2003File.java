package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Word files in the XML of Word 2003, all in one: most of its elements are those that {@code .docx} took over, but for lists, notes and
 * headers, which stand where they are used.
 */
final class Word2003File implements FormatReader {

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/vnd.ms-wordml");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException, SAXException {
        DocxStyles styles = new DocxStyles();
        DocxNumbering lists = new DocxNumbering(new Numbering());
        Xml.parse(file, new Inside("styles", styles));
        Xml.parse(file, new Inside("lists", lists));
        Xml.parse(file, new Inside("body", new DocxText(builder, styles, lists, Map.of(), DocxInserts.NONE)));
    }

    /** Tells {@code reader} of what stands within the element {@code name}. */
    private static final class Inside extends DefaultHandler {
        private final String name;
        private final DefaultHandler reader;
        private int depth;

        Inside(String name, DefaultHandler reader) {
            this.name = name;
            this.reader = reader;
        }

        @Override
        public void startElement(String uri, String local, String qName, Attributes attributes) throws SAXException {
            if (depth > 0) {
                reader.startElement(uri, local, qName, attributes);
            }
            depth += depth > 0 || local.equals(name) ? 1 : 0;
        }

        @Override
        public void characters(char[] letters, int start, int length) throws SAXException {
            if (depth > 0) {
                reader.characters(letters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String qName) throws SAXException {
            depth -= depth > 0 ? 1 : 0;
            if (depth > 0) {
                reader.endElement(uri, local, qName);
            }
        }
    }
}
