package org.vanthu.pipeline.read.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.vanthu.pipeline.read.ocr.Recognised;
import org.vanthu.pipeline.read.ocr.Tesseract;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Scanned or photographed pages as picture files, a TIFF's many too. Without a {@link Tesseract} in the context, pages are marked unread. */
public final class ImageParser implements Parser {

    private static final long serialVersionUID = 1L;

    /** Long side of an A4 page in inches: how large a picture's page is, its file seldom says truly. */
    private static final float LONG_SIDE = 11.7f;

    private static final int MOST_PIXELS = 30_000_000;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(
                MediaType.image("jpeg"),
                MediaType.image("jp2"),
                MediaType.image("png"),
                MediaType.image("tiff"),
                MediaType.image("bmp"),
                MediaType.image("gif"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        Tesseract tesseract = context.get(Tesseract.class);
        List<Page> pages = new ArrayList<>();
        File file = TikaInputStream.get(stream).getFile();
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new TikaException("the picture is in a form that is not known");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            int number = reader.getNumImages(true);
            for (int i = 0; i < number; i++) {
                pages.add(tesseract == null ? unread(i + 1) : read(reader, i, tesseract, context));
                context.get(Runnable.class, () -> {}).run();
            }
            reader.dispose();
        }
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        Flow flow = new Flow(pages);
        new XhtmlPages(xhtml, pages, flow.notes()).write(flow.elements());
        xhtml.endDocument();
    }

    private static Page unread(int number) {
        return Page.of(new Sheet(number, 0, 595, 842, List.of(), List.of(), List.of(), List.of(), 0, 1, 0, 0));
    }

    private static Page read(ImageReader reader, int index, Tesseract tesseract, ParseContext context)
            throws IOException {
        Recognised page = recognised(reader, index, tesseract, context.get(Runnable.class, () -> {}));
        ScannedSheet.tell(context, index + 1, page);
        return Page.recognised(ScannedSheet.of(index + 1, page, dpi(page.width(), page.height())));
    }

    /** The page at {@code index}, from 0, read. */
    static Recognised recognised(ImageReader reader, int index, Tesseract tesseract, Runnable working)
            throws IOException {
        ImageReadParam parameters = reader.getDefaultReadParam();
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        int every = 1;
        while (pixels / ((long) every * every) > MOST_PIXELS) {
            every++;
        }
        parameters.setSourceSubsampling(every, every, 0, 0);
        BufferedImage image = fitting(reader.read(index, parameters));
        return tesseract.read(image, dpi(image.getWidth(), image.getHeight()), ScannedSheet::cells, working);
    }

    /** Made larger where it has too few dots for small letters. */
    private static BufferedImage fitting(BufferedImage image) {
        int scanned = dpi(image.getWidth(), image.getHeight());
        float inches = 72f / scanned;
        int wanted = ScannedSheet.dpi(image.getWidth() * inches, image.getHeight() * inches, scanned);
        if (wanted <= scanned) {
            return image;
        }
        int width = image.getWidth() * wanted / scanned;
        int height = image.getHeight() * wanted / scanned;
        BufferedImage larger = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = larger.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return larger;
    }

    private static int dpi(int width, int height) {
        return (int) Math.clamp(Math.max(width, height) / LONG_SIDE, 50f, 600f);
    }
}
