package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.pipeline.read.Reading;
import org.vanthu.pipeline.read.ocr.Tesseract;

/** In which forms the picture of a page may be stored, and what becomes of one that cannot be shown. */
final class PagePictureFormatsTest {

    private static final String WORDS = "15/3/2024";

    private final Formats formats = new Formats(new Cost(50 << 20, 1_000_000, 100), () -> {});

    @TempDir
    private Path folder;

    private static byte[] encoded(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(ScannedPagesTest.page(), format, out), format);
        return out.toByteArray();
    }

    /** A typed page, and one that is the picture {@code encoded}. */
    private Path pdf(byte[] encoded, COSName filter) throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage typed = new PDPage(PDRectangle.A4);
            document.addPage(typed);
            try (PDPageContentStream content = new PDPageContentStream(document, typed)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.beginText();
                content.newLineAtOffset(100, 700);
                content.showText("Cong van so 12 ngay 5/6/2024 cua phuong");
                content.endText();
            }
            PDPage scanned = new PDPage(PDRectangle.A4);
            document.addPage(scanned);
            BufferedImage page = ScannedPagesTest.page();
            try (PDPageContentStream content = new PDPageContentStream(document, scanned)) {
                PDImageXObject picture = new PDImageXObject(
                        document,
                        new ByteArrayInputStream(encoded),
                        filter,
                        page.getWidth(),
                        page.getHeight(),
                        8,
                        PDDeviceRGB.INSTANCE);
                content.drawImage(picture, 0, 0, 595, 842);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private Reading.Read read(Path file) throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        return assertInstanceOf(Reading.Read.class, formats.read(file));
    }

    private static boolean saysIt(Reading.Read read) {
        return read.blocks().stream().anyMatch(block -> block.text().contains(WORDS));
    }

    @Test
    void aPageInJpeg2000IsRead() throws IOException {
        Reading.Read read = read(pdf(encoded("jpeg2000"), COSName.JPX_DECODE));
        assertTrue(saysIt(read), read.blocks().toString());
        assertEquals(List.of(), read.unreadPages());
    }

    @Test
    void aPictureFileInJpeg2000IsRead() throws IOException {
        Path file = Files.write(folder.resolve("a.jp2"), encoded("jpeg2000"));
        Reading.Read read = read(file);
        assertEquals("image/jp2", read.mediaType());
        assertTrue(saysIt(read), read.blocks().toString());
    }

    /** PDFBox draws the page without it: it is not to be taken for a blank one. */
    @Test
    void aPageWhosePictureIsDamagedIsNamed() throws IOException {
        byte[] jpeg = encoded("jpeg");
        byte[] damaged = new byte[jpeg.length]; // all but its first bytes are 0
        System.arraycopy(jpeg, 0, damaged, 0, 100);
        Reading.Read read = read(pdf(damaged, COSName.DCT_DECODE));
        assertEquals(List.of(2), read.unreadPages(), read.blocks().toString());
    }
}
