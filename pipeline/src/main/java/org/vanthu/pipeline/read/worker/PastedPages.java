package org.vanthu.pipeline.read.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.vanthu.pipeline.read.ocr.Written;
import org.xml.sax.SAXException;

/** Pictures of pages that were pasted into a document: each is recognised where it stands, as a scan is. */
final class PastedPages {

    /** For documents whose pictures are left alone. */
    static final PastedPages NONE = new PastedPages(null);

    /** Square inches of A4. */
    static final double A4 = 8.27 * 11.69;

    /** A picture that is shown on less of a page illustrates it. */
    private static final double LEAST = 0.4;

    /** Of so many dots in a row one tells whether a picture shows a page. */
    private static final int GLANCE = 3;

    private final @org.jspecify.annotations.Nullable PdfFile scans;

    /** @param scans reads a scan's picture; null where none is read */
    PastedPages(@org.jspecify.annotations.Nullable PdfFile scans) {
        this.scans = scans;
    }

    /** @param share of a page that the picture is shown on */
    boolean wants(double share) {
        return scans != null && share >= LEAST;
    }

    /** What a glance at a picture tells. */
    private enum Seen {
        PAGE,
        ILLUSTRATION,
        /** a drawing of Windows (WMF, EMF), another form that is not known, or damage */
        NOTHING
    }

    /**
     * Tells {@code builder} what stands on the picture, or that it may be a page which nobody could read; what only illustrates is left
     * out.
     */
    void read(byte[] picture, BlockBuilder builder, Cost cost) {
        Seen seen = scans == null || picture.length == 0 ? Seen.ILLUSTRATION : glance(picture);
        if (scans == null || seen == Seen.ILLUSTRATION) {
            return;
        }
        builder.beginPasted();
        if (seen == Seen.NOTHING) {
            builder.pictures().lost(1);
        } else {
            recognise(scans, picture, builder, cost);
        }
        builder.endPasted();
    }

    private static void recognise(PdfFile scans, byte[] picture, BlockBuilder builder, Cost cost) {
        try (TikaInputStream in = TikaInputStream.get(picture)) {
            scans.read(in, builder, cost);
        } catch (IOException | TikaException | SAXException e) {
            builder.pictures().lost(1);
        }
    }

    private static Seen glance(byte[] picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Seen.NOTHING;
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            if (!Written.canBeRead(reader.getWidth(0), reader.getHeight(0))) {
                return Seen.ILLUSTRATION;
            }
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(GLANCE, GLANCE, 0, 0);
            BufferedImage image = reader.read(0, every);
            reader.dispose();
            return Written.isPage(image) ? Seen.PAGE : Seen.ILLUSTRATION;
        } catch (IOException | RuntimeException e) {
            return Seen.NOTHING;
        }
    }
}
