package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.xml.sax.SAXException;

/** OpenDocument files that were saved as one XML file ({@code .fodt}, {@code .fods}; ISO/IEC 26300-1, 3.1.2). */
final class FlatOdfFile implements FormatReader {

    private static final String TYPE = "application/vnd.oasis.opendocument.";

    @Override
    public Set<String> mediaTypes() {
        return Set.of(
                TYPE + "tika.flat.document", TYPE + "flat.text", TYPE + "flat.spreadsheet", TYPE + "flat.presentation");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException, SAXException {
        OdfStyles styles = new OdfStyles();
        Xml.parse(file, styles);
        Xml.parse(file, new OdfText(builder, styles, Parts.NONE, false));
    }
}
