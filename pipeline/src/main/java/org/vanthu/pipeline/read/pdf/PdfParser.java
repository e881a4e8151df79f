package org.vanthu.pipeline.read.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.vanthu.pipeline.read.ocr.Recognised;
import org.vanthu.pipeline.read.ocr.Tesseract;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * PDF to XHTML as {@link XhtmlPages} describes it. Letters are handed on as the fonts name them, also those of legacy encodings. Values of
 * form fields and typed annotations stand where they are drawn; scripts, XFA and attached files are left alone. Thread-safe.
 */
public final class PdfParser implements Parser {

    private static final long serialVersionUID = 1L;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("pdf"));
    }

    /** @throws EncryptedDocumentException when a password is needed to open the file */
    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        try (PDDocument document = load(stream)) {
            List<Page> pages = pages(document, context);
            metadata.set(PagedText.N_PAGES, pages.size());
            XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
            xhtml.startDocument();
            Flow flow = new Flow(pages);
            new XhtmlPages(xhtml, pages, flow.notes()).write(flow.elements());
            xhtml.endDocument();
        } catch (InvalidPasswordException e) {
            throw new EncryptedDocumentException(e);
        }
    }

    private static PDDocument load(InputStream stream) throws IOException {
        return stream instanceof TikaInputStream tika && tika.hasFile()
                ? Loader.loadPDF(tika.getFile())
                : Loader.loadPDF(new RandomAccessReadBuffer(stream));
    }

    private static List<Page> pages(PDDocument document, ParseContext context) throws IOException {
        PageReader reader = new PageReader();
        FormFields fields = FormFields.of(document);
        Tesseract tesseract = context.get(Tesseract.class);
        Runnable working = context.get(Runnable.class, () -> {});
        List<Page> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            Sheet sheet = reader.read(page, pages.size() + 1, fields.on(page));
            Page read = Page.of(sheet);
            if (read.illegible == null && sheet.isRecognised() && page.getRotation() == sheet.turn()) {
                read = Page.of(sheet.with(
                        ScannedSheet.rulings(new PageRenderer(document).draw(read.number, ScannedSheet.LINES))));
            }
            pages.add(
                    read.illegible == null || tesseract == null
                            ? read
                            : recognised(document, read, tesseract, working, context));
            working.run();
        }
        return pages;
    }

    /** Dots to an inch of the picture that fills the page; 0 where there is none. */
    private static double scanned(PDPage page) throws IOException {
        double finest = 0;
        PDResources resources = page.getResources();
        PDRectangle paper = page.getCropBox();
        for (COSName name : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
            if (resources.isImageXObject(name) && resources.getXObject(name) instanceof PDImageXObject image) {
                // Some scanners cut a page in strips: then one of the two sides is the page's.
                finest = Math.max(finest, image.getWidth() * 72.0 / paper.getWidth());
                finest = Math.max(finest, image.getHeight() * 72.0 / paper.getHeight());
            }
        }
        return finest;
    }

    private static int dpi(PDDocument document, Page page) throws IOException {
        return ScannedSheet.dpi(page.width, page.height, scanned(document.getPage(page.number - 1)));
    }

    /** The page read as a picture. */
    static Recognised recognised(PDDocument document, Page page, Tesseract tesseract, Runnable working)
            throws IOException {
        int dpi = dpi(document, page);
        PageRenderer renderer = new PageRenderer(document);
        BufferedImage picture = renderer.draw(page.number, dpi);
        Recognised read = tesseract.read(picture, dpi, ScannedSheet::cells, working);
        return renderer.isIncomplete() ? read.incomplete() : read;
    }

    private static Page recognised(
            PDDocument document, Page page, Tesseract tesseract, Runnable working, ParseContext context)
            throws IOException {
        int dpi = dpi(document, page);
        Recognised words = recognised(document, page, tesseract, working);
        ScannedSheet.tell(context, page.number, words);
        return Page.recognised(ScannedSheet.of(page.number, words, dpi));
    }
}
