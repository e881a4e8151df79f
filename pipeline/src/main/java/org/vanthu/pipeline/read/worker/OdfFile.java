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
            Parts parts = Parts.of(zip, cost);
            if (isEncrypted(parts)) {
                throw new EncryptedDocumentException("content.xml is encrypted");
            }
            OdfStyles styles = read(parts, "", builder);
            parts.parse("styles.xml", new OdfText(builder, styles, Parts.NONE, false));
        }
    }

    /**
     * A document or object of the package, without page headers.
     *
     * @param folder that it lies in, with a slash behind it; empty for the document itself
     */
    static OdfStyles read(Parts parts, String folder, BlockBuilder builder) throws IOException, SAXException {
        OdfStyles styles = new OdfStyles();
        // The first pass collects styles: those of a document's own stand in front of its text, the common ones
        // elsewhere.
        parts.parse(folder + "styles.xml", styles);
        if (!parts.parse(folder + "content.xml", styles)) {
            throw new ZipException("the part with the text is missing");
        }
        parts.parse(folder + "content.xml", new OdfText(builder, styles, parts, !folder.isEmpty()));
        return styles;
    }

    private static boolean isEncrypted(Parts parts) throws IOException, SAXException {
        boolean[] encrypted = {false};
        parts.parse("META-INF/manifest.xml", new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qName, Attributes attributes) {
                encrypted[0] |= name.equals("encryption-data");
            }
        });
        return encrypted[0];
    }
}
