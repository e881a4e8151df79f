package org.vanthu.pipeline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages as pictures, drawn by a real worker. */
final class PictureTest {

    private static final DocumentReader READER = reader();

    @TempDir
    private static Path folder;

    private static DocumentReader reader() {
        try {
            return new DocumentReader(Limits.DEFAULT.withWorkers(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void write() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.addPage(new PDPage(new PDRectangle(14_400, 7_200))); // five metres wide
            document.save(folder.resolve("two.pdf").toFile());
        }
        ImageIO.write(
                new BufferedImage(6_000, 300, BufferedImage.TYPE_INT_ARGB),
                "png",
                folder.resolve("wide.png").toFile());
        Files.write(folder.resolve("half.pdf"), Arrays.copyOf(Files.readAllBytes(folder.resolve("two.pdf")), 200));
        Files.writeString(folder.resolve("none.pdf"), "<script>alert(1)</script>");
    }

    @AfterAll
    static void end() {
        READER.close();
    }

    private static BufferedImage drawn(String name, int page) throws IOException {
        Picture picture = READER.picture(folder.resolve(name), page);
        byte[] jpeg = assertInstanceOf(Picture.Drawn.class, picture).jpeg();
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    @Test
    void isAsLargeAsSomebodyReadsIt() throws IOException {
        BufferedImage page = drawn("two.pdf", 1);
        assertEquals(1240, page.getWidth(), 2);
        assertEquals(1754, page.getHeight(), 2);
    }

    @Test
    void isNoLargerForAPoster() throws IOException {
        assertEquals(1754, drawn("two.pdf", 2).getWidth(), 2);
        assertTrue(drawn("wide.png", 1).getWidth() <= 1754);
    }

    @ParameterizedTest
    @CsvSource({"two.pdf, 3", "wide.png, 2", "half.pdf, 1", "none.pdf, 1", "gone.pdf, 1"})
    void saysWhyThereIsNone(String name, int page) throws IOException {
        Picture picture = READER.picture(folder.resolve(name), page);
        String why = assertInstanceOf(Picture.Undrawn.class, picture).why();
        assertTrue(why.contains("page " + page), why);
    }
}
