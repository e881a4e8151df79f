package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.vanthu.pipeline.read.pdf.PdfParser;
import org.xml.sax.SAXException;

/** PDF, by way of {@code pipeline.read.pdf}. */
final class PdfFile implements FormatReader {

    private final PdfParser parser = new PdfParser();

    PdfFile() {
        PdfFonts.install();
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/pdf");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException, TikaException, SAXException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, new XhtmlBlocks(builder, cost, true), new Metadata(), new ParseContext());
        }
    }
}
