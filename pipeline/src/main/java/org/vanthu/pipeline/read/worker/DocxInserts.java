package org.vanthu.pipeline.read.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a part of the text shows that lies in parts of its own: pictures, drawn (DrawingML, ECMA-376 part 1, 20.4.2.7) or in the older way
 * (VML, part 4, 19.1.2.11), diagrams, charts, sheets, and pages of HTML, RTF or Word that a program put in whole (part 1, 17.17.2.1).
 */
final class DocxInserts {

    /** For parts whose inserts are left alone. */
    static final DocxInserts NONE =
            new DocxInserts(Map.of(), Parts.NONE, new Cost(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));

    private static final Set<String> KINDS = Set.of("image", "diagramData", "chart", "aFChunk", "package", "oleObject");

    /** Elements that name an insert or tell its size. */
    static final Set<String> ELEMENTS =
            Set.of("extent", "shape", "blip", "imagedata", "relIds", "chart", "altChunk", "OLEObject");

    private static final double EMU_OF_AN_INCH = 914_400;

    private static final Pattern WIDTH = Pattern.compile("(?:^|;)\\s*width:([^;]{1,40})");
    private static final Pattern HEIGHT = Pattern.compile("(?:^|;)\\s*height:([^;]{1,40})");

    private final Map<String, String> parts;
    private final Parts files;
    private final Cost cost;
    private double share;

    /** @param parts names of the parts that hold the inserts, by the ids that the text names them by */
    private DocxInserts(Map<String, String> parts, Parts files, Cost cost) {
        this.parts = parts;
        this.files = files;
        this.cost = cost;
    }

    /** @param main name of the part with the text */
    static DocxInserts of(Parts files, String main, Cost cost) throws IOException, SAXException {
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, String> parts = new HashMap<>();
        files.parse(folder + "_rels/" + main.substring(folder.length()) + ".rels", new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qName, Attributes attributes) {
                String target = DocxFile.value(attributes, "Target");
                String type = DocxFile.value(attributes, "Type");
                if (KINDS.contains(type.substring(type.lastIndexOf('/') + 1))
                        && DocxFile.value(attributes, "TargetMode").isEmpty()) {
                    parts.put(
                            DocxFile.value(attributes, "Id"),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        });
        return new DocxInserts(parts, files, cost);
    }

    /** Takes notice of how large an insert is drawn, and hands what it shows to {@code builder}. */
    void element(String name, Attributes attributes, BlockBuilder builder) throws SAXException {
        switch (name) {
            case "extent" -> share = inches(attributes, "cx") * inches(attributes, "cy") / PastedPages.A4;
            case "shape" -> {
                String style = DocxFile.value(attributes, "style");
                share = inches(WIDTH, style) * inches(HEIGHT, style) / PastedPages.A4;
            }
            case "blip" -> show(DocxFile.value(attributes, "embed"), builder);
            case "imagedata" -> show(DocxFile.value(attributes, "id"), builder);
            case "relIds" -> draw(DocxFile.value(attributes, "dm"), new DocxDiagram(builder), builder);
            case "chart" -> draw(DocxFile.value(attributes, "id"), new DrawnChart(builder), builder);
            case "OLEObject" ->
                insert(
                        DocxFile.value(attributes, "id"),
                        part -> EmbeddedFile.read(part, files.bytes(part), builder, cost));
            case "altChunk" -> whole(DocxFile.value(attributes, "id"), builder);
            default -> throw new IllegalArgumentException("no element of an insert: " + name);
        }
    }

    private static double inches(Attributes attributes, String side) {
        return DocxFile.number(attributes, side, 0) / EMU_OF_AN_INCH;
    }

    private static double inches(Pattern side, String style) {
        Matcher length = side.matcher(style);
        return length.find() ? Lengths.inches(length.group(1)) : 0;
    }

    /** What is done with the part that an insert lies in. */
    private interface Use {
        void of(String part) throws IOException, SAXException;
    }

    private void insert(String id, Use use) throws SAXException {
        String part = parts.get(id);
        if (part != null) {
            try {
                use.of(part);
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }
    }

    private void show(String id, BlockBuilder builder) throws SAXException {
        insert(id, part -> builder.picture(share, () -> files.bytes(part)));
    }

    /** What is drawn there has words, which come behind the open paragraph. */
    private void draw(String id, DefaultHandler words, BlockBuilder builder) throws SAXException {
        insert(id, part -> builder.object(part, () -> Xml.parse(new ByteArrayInputStream(files.bytes(part)), words)));
    }

    private void whole(String id, BlockBuilder builder) throws SAXException {
        insert(id, part -> {
            byte[] bytes = files.bytes(part);
            builder.beginLoose(); // one that holds itself is nested too deep at last
            if (part.endsWith("html") || part.endsWith("htm")) {
                HtmlFile.read(bytes, builder, cost);
            } else if (part.endsWith("mht")) {
                WebArchive.read(new ByteArrayInputStream(bytes), builder, cost);
            } else if (part.endsWith("rtf")) {
                RtfFile.read(new ByteArrayInputStream(bytes), builder, cost);
            } else if (part.endsWith("docx")) {
                DocxFile.read(Parts.ofZip(bytes, cost), builder, cost);
            } else if (part.endsWith("txt")) {
                new String(bytes, HtmlFile.charset(bytes)).lines().forEach(line -> {
                    builder.beginParagraph();
                    builder.text(line);
                });
            }
            builder.loose(builder.endLoose());
        });
    }
}
