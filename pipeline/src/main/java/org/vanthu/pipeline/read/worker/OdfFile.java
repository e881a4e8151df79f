package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** OpenDocument text, sheets and presentations (ISO/IEC 26300). */
final class OdfFile implements FormatReader {

    private static final String TYPE = "application/vnd.oasis.opendocument.";

    @Override
    public Set<String> mediaTypes() {
        return Set.of(
                TYPE + "text",
                TYPE + "text-template",
                TYPE + "spreadsheet",
                TYPE + "spreadsheet-template",
                TYPE + "presentation");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost)
            throws IOException, SAXException, EncryptedDocumentException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (isEncrypted(zip, cost)) {
                throw new EncryptedDocumentException("content.xml is encrypted");
            }
            OdfStyles styles = new OdfStyles();
            // The first pass collects styles: those of a document's own stand in front of its text, the common ones
            // elsewhere.
            Xml.parse(zip, "styles.xml", styles, cost);
            if (!Xml.parse(zip, "content.xml", styles, cost)) {
                throw new ZipException("the part with the text is missing");
            }
            Xml.parse(zip, "content.xml", new OdfText(builder, styles, part -> Xml.bytes(zip, part, cost)), cost);
            Xml.parse(zip, "styles.xml", new OdfText(builder, styles, _ -> new byte[0]), cost);
        }
    }

    private static boolean isEncrypted(ZipFile zip, Cost cost) throws IOException, SAXException {
        boolean[] encrypted = {false};
        Xml.parse(
                zip,
                "META-INF/manifest.xml",
                new DefaultHandler() {
                    @Override
                    public void startElement(String uri, String name, String qName, Attributes attributes) {
                        encrypted[0] |= name.equals("encryption-data");
                    }
                },
                cost);
        return encrypted[0];
    }
}
