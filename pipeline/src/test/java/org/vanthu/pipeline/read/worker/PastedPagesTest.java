package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.layout.Block;
import org.vanthu.pipeline.read.Reading;
import org.vanthu.pipeline.read.ocr.Tesseract;

/** Scanned pages that were pasted into documents as pictures. */
final class PastedPagesTest {

    private static final String BEFORE = "Phường gửi kèm thông báo dưới đây.";
    private static final String AFTER = "Đề nghị các đơn vị thực hiện.";

    private final Formats formats = new Formats(new Cost(50 << 20, 1_000_000, 100), () -> {});
    private final Formats without = new Formats(new Cost(50 << 20, 1_000_000, 100), () -> {}, Optional::empty);

    @TempDir
    private Path folder;

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** A sky over a field: all greys, none of them paper. */
    private static BufferedImage photo() {
        BufferedImage image = new BufferedImage(1200, 1600, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int y = 0; y < image.getHeight(); y++) {
            graphics.setColor(new Color(y * 255 / 1600, 255 - y * 200 / 1600, 120));
            graphics.drawLine(0, y, image.getWidth(), y);
        }
        graphics.dispose();
        return image;
    }

    /** @param width points that the picture is shown on, as {@code height} */
    private Path docx(BufferedImage picture, int width, int height, String before) throws IOException {
        return docx(png(picture), PictureType.PNG, width, height, before);
    }

    private Path docx(byte[] picture, PictureType form, int width, int height, String before) throws IOException {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText(before);
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture),
                            form,
                            "a" + form.extension,
                            Units.toEMU(width),
                            Units.toEMU(height));
            document.createParagraph().createRun().setText(AFTER);
            document.write(out);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return file;
    }

    @Test
    void aPageStandsWhereItWasPastedAndOnlyItsWordsHaveAConfidence() throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        Reading.Read read =
                assertInstanceOf(Reading.Read.class, formats.read(docx(ScannedPagesTest.page(), 450, 640, BEFORE)));
        List<String> texts = read.blocks().stream().map(Block::text).toList();
        assertEquals(BEFORE, texts.getFirst());
        assertEquals(AFTER, texts.getLast());
        assertTrue(texts.contains("Thu ngân sách\tđạt 130%\t9"), texts.toString());
        assertEquals(List.of(), read.unreadPages());
        int typedBefore = Confidences.words(BEFORE).size();
        int typedAfter = Confidences.words(AFTER).size();
        List<Integer> confidences = read.confidences();
        assertTrue(confidences.subList(0, typedBefore).stream().allMatch(c -> c == Confidences.UNKNOWN));
        assertTrue(confidences.subList(confidences.size() - typedAfter, confidences.size()).stream()
                .allMatch(c -> c == Confidences.UNKNOWN));
        assertTrue(confidences.subList(typedBefore, confidences.size() - typedAfter).stream()
                .allMatch(c -> c > 0));
    }

    @Test
    void withoutTesseractALetterThatBringsOnlyAPageNeedsOne() throws IOException {
        Path file = docx(ScannedPagesTest.page(), 450, 640, BEFORE);
        assertInstanceOf(Reading.NeedsOcr.class, without.read(file));
    }

    @Test
    void withoutTesseractAPageAmongMuchTextIsNamed() throws IOException {
        Path file = docx(ScannedPagesTest.page(), 450, 640, BEFORE.repeat(100));
        assertEquals(
                List.of(1),
                assertInstanceOf(Reading.Read.class, without.read(file)).unreadPages());
    }

    @Test
    void picturesThatShowNoPageAreLeftAlone() throws IOException {
        for (Path file : List.of(docx(ScannedPagesTest.page(), 90, 128, BEFORE), docx(photo(), 450, 600, BEFORE))) {
            Reading.Read read = assertInstanceOf(Reading.Read.class, without.read(file));
            assertEquals(List.of(), read.unreadPages());
            assertEquals(2, read.blocks().size());
        }
    }

    /** A metafile may be a scan or a chart of offices: nobody can say that nothing stands on it. */
    @Test
    void aLargePictureThatCannotBeLookedAtIsNamed() throws IOException {
        byte[] metafile = {1, 0, 9, 0, 0, 3, 12, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0};
        byte[] damaged = Arrays.copyOf(png(ScannedPagesTest.page()), 500);
        for (Formats reader : List.of(formats, without)) {
            assertEquals(List.of(1), unreadPages(reader, docx(metafile, PictureType.WMF, 450, 640, BEFORE)));
            assertEquals(List.of(), unreadPages(reader, docx(metafile, PictureType.WMF, 90, 128, BEFORE)));
            assertEquals(List.of(1), unreadPages(reader, docx(damaged, PictureType.PNG, 450, 640, BEFORE)));
        }
    }

    private static List<Integer> unreadPages(Formats reader, Path file) throws IOException {
        return assertInstanceOf(Reading.Read.class, reader.read(file)).unreadPages();
    }

    @Test
    void aPageInRichTextAndInOpenDocumentIsKnownAsOne() throws IOException {
        byte[] page = png(ScannedPagesTest.page());
        Path rtf = folder.resolve("a.rtf");
        Files.writeString(
                rtf,
                "{\\r"
                    + "tf1 Kinh"
                    + " gui.\\par{\\*\\shppict{\\pict\\picscalex90\\picscaley90\\picwgoal10000\\pichgoal14000\\pngblip\n"
                        + HexFormat.of().formatHex(page) + "}}\\par}",
                StandardCharsets.US_ASCII);
        assertInstanceOf(Reading.NeedsOcr.class, without.read(rtf));
        Path odt = folder.resolve("a.odt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(odt))) {
            part(zip, "mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
            part(zip, "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
                 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:body><office:text>
                <text:p>Kính gửi<draw:frame svg:width="16cm" svg:height="22.5cm"><draw:image xlink:href="Pictures/a.png"/>
                </draw:frame></text:p></office:text></office:body></office:document-content>
                """.getBytes(StandardCharsets.UTF_8));
            part(zip, "Pictures/a.png", page);
        }
        assertInstanceOf(Reading.NeedsOcr.class, without.read(odt));
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pptx", "a.ppt"})
    void aPageOnASlideIsNamedByTheSlidesNumber(String name) throws IOException {
        assertEquals(
                List.of(3),
                assertInstanceOf(Reading.Read.class, without.read(slides(name, false)))
                        .unreadPages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pptx", "a.ppt"})
    void aPageInAGroupIsMeasuredInTheGroupsOwnUnits(String name) throws IOException {
        assertEquals(
                List.of(3),
                assertInstanceOf(Reading.Read.class, without.read(slides(name, true)))
                        .unreadPages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pptx", "a.ppt"})
    void aPageOnASlideIsReadWhereItStands(String name) throws IOException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        List<String> texts = assertInstanceOf(Reading.Read.class, formats.read(slides(name, false))).blocks().stream()
                .map(Block::text)
                .toList();
        assertTrue(texts.indexOf(AFTER) > texts.indexOf(BEFORE), () -> "not in order: " + texts);
        assertTrue(
                texts.subList(texts.indexOf(AFTER) + 1, texts.size()).stream()
                        .anyMatch(text -> text.contains("15/3/2024")),
                () -> "the page's words are missing: " + texts);
    }

    /** Two slides with words and a third with a page, which a group of a tenth of the slide's units may hold. */
    private Path slides(String name, boolean grouped) throws IOException {
        Path file = folder.resolve(name);
        try (SlideShow<?, ?> show = name.endsWith("x") ? new XMLSlideShow() : new HSLFSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            show.createSlide().createTextBox().setText(BEFORE);
            show.createSlide().createTextBox().setText(AFTER);
            PictureData page = show.addPicture(png(ScannedPagesTest.page()), PictureData.PictureType.PNG);
            if (grouped) {
                GroupShape<?, ?> group = show.createSlide().createGroup();
                group.setAnchor(new Rectangle(150, 0, 382, 540));
                group.setInteriorAnchor(new Rectangle(0, 0, 38, 54));
                group.createPicture(page).setAnchor(new Rectangle(0, 0, 38, 54));
            } else {
                show.createSlide().createPicture(page).setAnchor(new Rectangle(150, 0, 382, 540));
            }
            show.write(out);
        }
        return file;
    }
}
