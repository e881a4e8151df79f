package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Word files since 2007 (ECMA-376 part 1, WordprocessingML). Only what stands on the page is read; no link is followed. */
final class DocxFile implements FormatReader {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    @Override
    public Set<String> mediaTypes() {
        return Set.of(
                TYPE + "document",
                TYPE + "template",
                "application/x-tika-ooxml", // where the package is not quite in order
                "application/vnd.ms-word.document.macroenabled.12",
                "application/vnd.ms-word.template.macroenabled.12");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException, SAXException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            read(Parts.of(zip, cost), builder, cost);
        }
    }

    /** One whose parts lie elsewhere than in a zip file of their own. */
    static void read(Parts parts, BlockBuilder builder, Cost cost) throws IOException, SAXException {
        String main = mainPart(parts);
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        DocxStyles styles = new DocxStyles();
        parts.parse(folder + "styles.xml", styles);
        DocxNumbering lists = new DocxNumbering(new Numbering());
        parts.parse(folder + "numbering.xml", lists);
        Map<String, Runs> notes = new HashMap<>();
        for (String part : List.of("footnotes", "endnotes")) {
            parts.parse(folder + part + ".xml", new DocxNotes(notes, styles, lists, cost));
        }
        DocxInserts inserts = DocxInserts.of(parts, main, cost);
        if (!parts.parse(main, new DocxText(builder, styles, lists, notes, inserts))) {
            throw new ZipException("the part with the text is missing");
        }
        List<String> apart = parts.names().stream()
                .filter(name -> name.startsWith(folder)
                        && name.substring(folder.length()).matches("(?:header|footer)\\d{0,9}\\.xml"))
                .sorted()
                .toList();
        for (String part : apart) {
            parts.parse(part, new DocxText(builder, styles, lists, Map.of(), DocxInserts.NONE));
        }
    }

    private static String mainPart(Parts parts) throws IOException, SAXException {
        String[] target = {"word/document.xml"};
        parts.parse("_rels/.rels", new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qName, Attributes attributes) {
                String type = attributes.getValue("Type");
                String where = attributes.getValue("Target");
                if (type != null && where != null && type.endsWith("/officeDocument")) {
                    target[0] = where.startsWith("/") ? where.substring(1) : where;
                }
            }
        });
        return target[0];
    }

    /** The attribute {@code name} of whatever namespace: transitional and strict files differ only there. */
    static String value(Attributes attributes, String name) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(name)) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    static int number(Attributes attributes, String name, int otherwise) {
        String value = value(attributes, name);
        return value.matches("-?\\d{1,8}") ? Integer.parseInt(value) : otherwise;
    }

    /** An element such as {@code <w:vanish/>} is on unless it says that it is off. */
    static boolean isOn(Attributes attributes) {
        return !Set.of("0", "false", "off", "none").contains(value(attributes, "val"));
    }
}
