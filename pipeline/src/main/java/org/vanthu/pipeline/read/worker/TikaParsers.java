package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A format that one of Tika's own parsers reads. */
final class TikaParsers implements FormatReader {

    /** A compound file of whatever program, of which the parser says nothing. */
    private static final String NAMELESS = "application/x-tika-msoffice";

    private final Parser parser;

    private TikaParsers(Parser parser) {
        this.parser = parser;
    }

    /** A closed list, since an office's archive has no use for the rest; the first that names a type reads it. */
    static List<FormatReader> all() {
        return Stream.of(
                        new OldExcelParser(),
                        new OfficeParser(),
                        new OOXMLParser(),
                        new RTFParser(),
                        new OpenDocumentParser(),
                        new EpubParser())
                .<FormatReader>map(TikaParsers::new)
                .toList();
    }

    @Override
    public Set<String> mediaTypes() {
        return parser.getSupportedTypes(new ParseContext()).stream()
                .map(MediaType::toString)
                .filter(type -> !type.equals(NAMELESS))
                .collect(Collectors.toSet());
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException, TikaException, SAXException {
        ParseContext context = new ParseContext();
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setExtractMacros(false);
        office.setUseSAXDocxExtractor(true);
        context.set(OfficeParserConfig.class, office);
        context.set(Locale.class, Locale.of("vi", "VN")); // figures of sheets as they are seen here
        context.set(EmbeddedDocumentExtractor.class, new NoEmbedded());
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, new XhtmlBlocks(builder, cost, true), metadata, context);
        }
    }

    /** Pictures and files within a document are not its text. */
    private static final class NoEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("nothing embedded is asked for");
        }
    }
}
