package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.vanthu.pipeline.read.ocr.RecognisedPages;
import org.vanthu.pipeline.read.ocr.Tesseract;
import org.xml.sax.SAXException;

/** PDF and pictures of pages, by way of {@code pipeline.read.pdf}. */
final class PdfFile implements FormatReader {

    private final Parser parser;
    private final Runnable working;
    private final Supplier<Optional<Tesseract>> tesseract;

    /**
     * @param working to be called after each page
     * @param tesseract asked when a file is read
     */
    PdfFile(Parser parser, Runnable working, Supplier<Optional<Tesseract>> tesseract) {
        this.parser = parser;
        this.working = working;
        this.tesseract = tesseract;
        PdfFonts.install();
    }

    @Override
    public Set<String> mediaTypes() {
        return parser.getSupportedTypes(new ParseContext()).stream()
                .map(MediaType::toString)
                .collect(Collectors.toSet());
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException, TikaException, SAXException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            read(in, builder, cost);
        }
    }

    void read(TikaInputStream in, BlockBuilder builder, Cost cost) throws IOException, TikaException, SAXException {
        ParseContext context = new ParseContext();
        context.set(Runnable.class, working);
        context.set(RecognisedPages.class, builder.pictures()::recognised);
        tesseract.get().ifPresent(program -> context.set(Tesseract.class, program));
        parser.parse(in, new XhtmlBlocks(builder, cost, true), new Metadata(), context);
    }
}
