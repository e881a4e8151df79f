package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The pictures of a part, drawn (DrawingML, ECMA-376 part 1, 20.4.2.7) or in the older way (VML, part 4, 19.1.2.11). */
final class DocxPictures {

    /** For parts whose pictures are left alone. */
    static final DocxPictures NONE = new DocxPictures(Map.of(), _ -> new byte[0]);

    private static final double EMU_OF_AN_INCH = 914_400;

    private static final Pattern WIDTH = Pattern.compile("(?:^|;)\\s*width:([^;]{1,40})");
    private static final Pattern HEIGHT = Pattern.compile("(?:^|;)\\s*height:([^;]{1,40})");

    private final Map<String, String> parts;
    private final OdfText.Parts files;
    private double share;

    /** @param parts names of the parts that hold the pictures, by the ids that the text names them by */
    private DocxPictures(Map<String, String> parts, OdfText.Parts files) {
        this.parts = parts;
        this.files = files;
    }

    /** @param main name of the part with the text */
    static DocxPictures of(ZipFile zip, String main, Cost cost) throws IOException, SAXException {
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, String> parts = new HashMap<>();
        Xml.parse(
                zip,
                folder + "_rels/" + main.substring(folder.length()) + ".rels",
                new DefaultHandler() {
                    @Override
                    public void startElement(String uri, String name, String qName, Attributes attributes) {
                        String target = DocxFile.value(attributes, "Target");
                        if (DocxFile.value(attributes, "Type").endsWith("/image")
                                && DocxFile.value(attributes, "TargetMode").isEmpty()) {
                            parts.put(
                                    DocxFile.value(attributes, "Id"),
                                    target.startsWith("/") ? target.substring(1) : folder + target);
                        }
                    }
                },
                cost);
        return new DocxPictures(parts, part -> Xml.bytes(zip, part, cost));
    }

    /** Takes notice of how large a picture is drawn, and hands it to {@code builder}. */
    void element(String name, Attributes attributes, BlockBuilder builder) throws SAXException {
        switch (name) {
            case "extent" -> share = inches(attributes, "cx") * inches(attributes, "cy") / PastedPages.A4;
            case "shape" -> {
                String style = DocxFile.value(attributes, "style");
                share = inches(WIDTH, style) * inches(HEIGHT, style) / PastedPages.A4;
            }
            case "blip" -> show(DocxFile.value(attributes, "embed"), builder);
            case "imagedata" -> show(DocxFile.value(attributes, "id"), builder);
            default -> throw new IllegalArgumentException("no element of a picture: " + name);
        }
    }

    private static double inches(Attributes attributes, String side) {
        return DocxFile.number(attributes, side, 0) / EMU_OF_AN_INCH;
    }

    private static double inches(Pattern side, String style) {
        Matcher length = side.matcher(style);
        return length.find() ? Lengths.inches(length.group(1)) : 0;
    }

    private void show(String id, BlockBuilder builder) throws SAXException {
        String part = parts.get(id);
        if (part != null) {
            try {
                builder.picture(share, () -> files.bytes(part));
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }
    }
}
