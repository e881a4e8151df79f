package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.layout.Block;
import org.vanthu.pipeline.read.Reading;
import org.vanthu.pipeline.read.ocr.Tesseract;

/** Pages that are pictures; without Tesseract on the computer only that they are known as such. */
final class ScannedPagesTest {

    private static final String WORDS = "Ủy ban nhân dân phường họp ngày 15/3/2024";

    private final Formats formats = new Formats(new Cost(50 << 20, 1_000_000, 100), () -> {});

    @TempDir
    private Path folder;

    /** An A4 page at 200 dots an inch, a little turned, with a table under its words. */
    static BufferedImage page() throws IOException {
        BufferedImage image = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.rotate(Math.toRadians(0.8), 800, 1100);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        try (InputStream font =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            graphics.setFont(Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(38f));
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
        for (int line = 0; line < 12; line++) {
            graphics.drawString(WORDS, 200, 300 + 80 * line);
        }
        String[][] table = {{"Chỉ tiêu", "Kết quả", "Ngày"}, {"Thu ngân sách", "đạt 130%", "9"}};
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                graphics.drawRect(200 + 450 * column, 1400 + 90 * row, column == 2 ? 130 : 450, 90);
                graphics.drawRect(201 + 450 * column, 1401 + 90 * row, column == 2 ? 130 : 450, 90);
                graphics.drawString(table[row][column], 230 + 450 * column, 1460 + 90 * row);
            }
        }
        graphics.dispose();
        return image;
    }

    /** @param typed what stands on the picture as letters of the file, a line each */
    private Path pdf(String... typed) throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, page()), 0, 0, 595, 842);
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                for (int line = 0; line < typed.length; line++) {
                    content.beginText();
                    content.newLineAtOffset(300, 800 - 12 * line);
                    content.showText(typed[line]);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void aScannedPageIsReadWithItsTable() throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        Reading.Read read = assertInstanceOf(Reading.Read.class, formats.read(pdf()));
        long words = read.blocks().stream()
                .mapToLong(block -> Confidences.words(block.text()).size())
                .sum();
        assertEquals(words, read.confidences().size());
        assertTrue(
                read.confidences().stream()
                                .mapToInt(Integer::intValue)
                                .average()
                                .orElse(0)
                        > 70,
                read.confidences().toString());
        assertTrue(
                read.blocks().stream().anyMatch(block -> block.text().contains("15/3/2024")),
                read.blocks().toString());
        assertEquals(List.of(), read.unreadPages());
        List<Block.TableRow> rows = read.blocks().stream()
                .filter(Block.TableRow.class::isInstance)
                .map(Block.TableRow.class::cast)
                .toList();
        assertEquals(2, rows.size(), read.blocks().toString());
        assertEquals(
                List.of("Thu ngân sách", "đạt 130%", "9"),
                rows.get(1).cells().stream().map(Block.Cell::text).toList());
    }

    @Test
    void aSignIsGivenWithEveryCellSoThatABusyComputerIsNotTakenForAStuckFile() throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        AtomicInteger signs = new AtomicInteger();
        new Formats(new Cost(50 << 20, 1_000_000, 100), signs::incrementAndGet).read(pdf());
        assertTrue(signs.get() >= 1 + 6, "the page and its six cells, not " + signs);
    }

    @Test
    void aPictureFileIsReadAsAPage() throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        Path file = folder.resolve("a.png");
        ImageIO.write(page(), "png", file.toFile());
        Reading.Read read = assertInstanceOf(Reading.Read.class, formats.read(file));
        assertEquals("image/png", read.mediaType());
        assertTrue(
                read.blocks().stream().anyMatch(block -> block.text().contains("15/3/2024")),
                read.blocks().toString());
    }

    /** As a telephone or a web site makes them. */
    @Test
    void aPictureWithFewDotsIsMadeLarger() throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        BufferedImage page = page();
        BufferedImage small = new BufferedImage(page.getWidth() * 2 / 5, page.getHeight() * 2 / 5, page.getType());
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(page, 0, 0, small.getWidth(), small.getHeight(), null);
        graphics.dispose();
        Path file = folder.resolve("a.png");
        ImageIO.write(small, "png", file.toFile());
        Reading.Read read = assertInstanceOf(Reading.Read.class, formats.read(file));
        assertTrue(
                read.blocks().stream().anyMatch(block -> block.text().contains("15/3/2024")),
                read.blocks().toString());
    }

    /** A page with a name alone on grey paper: what parts ink from paper best would part the paper's grain. */
    @Test
    void grainIsNoInk() throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        BufferedImage page = page();
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 320, page.getWidth(), page.getHeight());
        graphics.dispose();
        Random random = new Random(7);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int grey = (int) Math.clamp(40 + (page.getRGB(x, y) & 0xFF) * 0.7 + random.nextGaussian() * 10, 0, 255);
                page.setRGB(x, y, new Color(grey, grey, grey).getRGB());
            }
        }
        Path file = folder.resolve("a.png");
        ImageIO.write(page, "png", file.toFile());
        Reading.Read read = assertInstanceOf(Reading.Read.class, formats.read(file));
        assertEquals(
                List.of(WORDS),
                read.blocks().stream()
                        .map(Block::text)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aPageIsReadUprightHoweverItLayInTheScanner(int quarters) throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        Path file = folder.resolve("a.png");
        ImageIO.write(turned(page(), quarters), "png", file.toFile());
        Reading.Read read = assertInstanceOf(Reading.Read.class, formats.read(file));
        assertTrue(
                read.blocks().stream().anyMatch(block -> block.text().contains(WORDS)),
                read.blocks().toString());
    }

    private static BufferedImage turned(BufferedImage page, int quarters) {
        boolean across = quarters % 2 == 1;
        int width = across ? page.getHeight() : page.getWidth();
        int height = across ? page.getWidth() : page.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(quarters * Math.PI / 2);
        graphics.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    @Test
    void whatSigningPutOnAScanIsNotItsText() throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        Path file = pdf("Signed by: UBND PHUONG", "Email: ubnd@example.org", "Signature date: 05.06.2024 10:21:07");
        Reading.Read read = assertInstanceOf(Reading.Read.class, formats.read(file));
        assertTrue(
                read.blocks().stream().anyMatch(block -> block.text().contains("15/3/2024")),
                read.blocks().toString());
    }

    @Test
    void aTiffHasManyPages() throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        Path file = folder.resolve("fax.bin");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int page = 0; page < 2; page++) {
                writer.writeToSequence(new IIOImage(page(), null, null), null);
            }
            writer.endWriteSequence();
        }
        Reading.Read read = assertInstanceOf(Reading.Read.class, formats.read(file));
        assertEquals("image/tiff", read.mediaType());
        assertEquals(
                List.of(new Block.PageBreak(1), new Block.PageBreak(2)),
                read.blocks().stream().filter(Block.PageBreak.class::isInstance).toList());
        int second = read.blocks().indexOf(new Block.PageBreak(2));
        assertTrue(
                read.blocks().subList(second, read.blocks().size()).stream()
                        .anyMatch(block -> block.text().contains("15/3/2024")),
                read.blocks().toString());
    }

    /** Two typed pages, then one a picture. */
    private Path typedBefore(BufferedImage... pictures) throws IOException {
        Path file = folder.resolve("mixed.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int number = 0; number < 2 + pictures.length; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    if (number < 2) {
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                        content.beginText();
                        content.newLineAtOffset(100, 700);
                        content.showText("Cong van so 12 ngay 5/6/2024 cua phuong");
                        content.endText();
                    } else {
                        content.drawImage(
                                LosslessFactory.createFromImage(document, pictures[number - 2]), 0, 0, 595, 842);
                    }
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** The back of a sheet: the grain of paper and some dust. */
    private static BufferedImage blank() {
        BufferedImage image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(7);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, 235 + (int) (4 * random.nextGaussian()));
            }
        }
        for (int speck = 0; speck < 30; speck++) {
            image.getRaster().setSample(random.nextInt(1240), random.nextInt(1754), 0, 90);
        }
        return image;
    }

    /** Rings over each other, as far from letters as a photograph. */
    private static BufferedImage rings() {
        BufferedImage image = blank();
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(4));
        for (int ring = 0; ring < 40; ring++) {
            graphics.drawOval(600 - 13 * ring, 800 - 17 * ring, 26 * ring, 34 * ring);
        }
        graphics.dispose();
        return image;
    }

    @Test
    void aPictureAmongTypedPagesOfWhichNothingIsMadeIsNamedAndABlankOneIsNot() throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        Reading.Read read = assertInstanceOf(Reading.Read.class, formats.read(typedBefore(page(), rings(), blank())));
        assertEquals(List.of(4), read.unreadPages(), read.blocks().toString());
    }

    @Test
    void aPageOfWhichHalfTheLettersAreNotMadeOutIsNamedThoughItsWordsAreRead() throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        BufferedImage image = page();
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 40));
        for (int i = 0; i < 260; i++) { // letters that lie about
            AffineTransform upright = graphics.getTransform();
            graphics.translate(150 + 70 * (i % 20), 1650 + 50 * (i / 20));
            graphics.rotate(1 + i % 5);
            graphics.drawString(String.valueOf((char) ('A' + i % 26)), 0, 0);
            graphics.setTransform(upright);
        }
        graphics.dispose();
        Reading.Read read = assertInstanceOf(Reading.Read.class, formats.read(typedBefore(image)));
        assertEquals(List.of(3), read.unreadPages(), read.blocks().toString());
        assertTrue(
                read.blocks().stream().anyMatch(block -> block.text().contains("15/3/2024")),
                read.blocks().toString());
    }

    @Test
    void withoutTesseractPicturesAmongTypedPagesAreNamed() throws IOException {
        Formats without = new Formats(new Cost(50 << 20, 1_000_000, 100), () -> {}, Optional::empty);
        Reading.Read read = assertInstanceOf(Reading.Read.class, without.read(typedBefore(page())));
        assertEquals(List.of(3), read.unreadPages());
    }

    @Test
    void withoutTesseractAScanSaysWhatToInstall() throws IOException {
        Formats without = new Formats(new Cost(50 << 20, 1_000_000, 100), () -> {}, Optional::empty);
        Reading.NeedsOcr needs = assertInstanceOf(Reading.NeedsOcr.class, without.read(pdf()));
        assertTrue(needs.message().contains("tesseract-ocr-vie"), needs.message());
    }
}
