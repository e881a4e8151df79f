package org.vanthu.pipeline.read.worker;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The words of a diagram, such as who heads which section (ECMA-376 part 1, 21.4: {@code data1.xml}). */
final class DocxDiagram extends DefaultHandler {

    private final BlockBuilder builder;
    private boolean inWords;

    DocxDiagram(BlockBuilder builder) {
        this.builder = builder;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (name.equals("p")) {
            builder.beginParagraph();
        }
        inWords = name.equals("t")
                && uri.endsWith("/main"); // of DrawingML, not the group of them that a diagram calls so
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        inWords = false;
        if (name.equals("p")) {
            builder.endParagraph();
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (inWords) {
            builder.text(new String(letters, start, length));
        }
    }
}
