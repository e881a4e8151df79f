package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.xml.sax.SAXException;

/** Word files since 2007 that were saved as one XML file. */
final class FlatDocxFile implements FormatReader {

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/vnd.ms-word2006ml");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException, SAXException {
        FlatPackage parts = new FlatPackage();
        Xml.parse(file, parts);
        DocxFile.read(parts.parts(), builder, cost);
    }
}
