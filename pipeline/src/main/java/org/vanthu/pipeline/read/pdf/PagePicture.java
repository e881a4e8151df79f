package org.vanthu.pipeline.read.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One page as somebody sees it who opens the file, small enough to be shown beside its text: a JPEG file. */
public final class PagePicture {

    /** Pixels of the longer side: A4 at 150 dots to an inch, and no more of a poster. */
    private static final int LONGEST = 1754;

    private static final float DPI = 150;

    private PagePicture() {}

    /**
     * @param number of the page, from 1
     * @return empty where the file has no such page, or is neither PDF nor a picture
     */
    public static Optional<byte[]> of(Path file, int number) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in);
                return number > reader.getNumImages(true) ? Optional.empty() : Optional.of(jpeg(read(reader, number)));
            }
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return number > document.getNumberOfPages() ? Optional.empty() : Optional.of(jpeg(drawn(document, number)));
        }
    }

    private static BufferedImage drawn(PDDocument document, int number) throws IOException {
        PDRectangle paper = document.getPage(number - 1).getCropBox();
        float longer = Math.max(1, Math.max(paper.getWidth(), paper.getHeight()));
        return new PageRenderer(document).draw(number, Math.min(DPI, 72 * LONGEST / longer));
    }

    private static BufferedImage read(ImageReader reader, int number) throws IOException {
        int longer = Math.max(reader.getWidth(number - 1), reader.getHeight(number - 1));
        ImageReadParam parameters = reader.getDefaultReadParam();
        int every = Math.max(1, longer / LONGEST);
        parameters.setSourceSubsampling(every, every, 0, 0);
        BufferedImage image = reader.read(number - 1, parameters);
        double scale = Math.min(1, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
        BufferedImage opaque = new BufferedImage(
                Math.max(1, (int) (image.getWidth() * scale)),
                Math.max(1, (int) (image.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, opaque.getWidth(), opaque.getHeight(), Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
