package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.pipeline.read.ocr.Tesseract;

/** A computer on which Tesseract is installed only after the first import. */
final class LateOcrTest {

    @TempDir
    private Path folder;

    private static BufferedImage scan() throws Exception {
        BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setColor(Color.BLACK);
        try (InputStream font =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            graphics.setFont(Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(28f));
        }
        for (int line = 0; line < 8; line++) {
            graphics.drawString("Thu ngân sách đạt 7.644 triệu đồng", 150, 300 + 60 * line);
        }
        graphics.dispose();
        return page;
    }

    /** Two typed pages and a scanned one. */
    private static void mixed(Path file) throws Exception {
        try (PDDocument document = new PDDocument()) {
            for (int number = 1; number <= 3; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    if (number == 3) {
                        content.drawImage(LosslessFactory.createFromImage(document, scan()), 0, 0, 595, 842);
                    } else {
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                        content.beginText();
                        content.newLineAtOffset(100, 700);
                        content.showText("Bao cao so 12/BC ngay 5/6/2024, trang " + number);
                        content.endText();
                    }
                }
            }
            document.save(file.toFile());
        }
    }

    /** In a process of its own, since where programs are found is settled when a process starts. */
    private String vanthu(String path, String... words) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"));
        builder.command().add("--enable-native-access=ALL-UNNAMED");
        builder.command().add("org.vanthu.pipeline.cli.Main");
        builder.command().addAll(List.of(words));
        builder.command().addAll(List.of("--lang", "en"));
        builder.environment().put("PATH", path);
        builder.environment().put("VANTHU_ARCHIVE", folder.resolve("archive").toString());
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatWaitedForTesseractIsReadOnceItIsThere() throws Exception {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        Path in = Files.createDirectory(folder.resolve("in"));
        ImageIO.write(scan(), "png", in.resolve("scan.png").toFile());
        ImageIO.write(scan(), "jpg", in.resolve("photo.jpg").toFile());
        mixed(in.resolve("mixed.pdf"));
        Files.writeString(in.resolve("letter.txt"), "Công văn số 12/UBND ngày 5/6/2024.");
        String nowhere = folder.resolve("no-programs").toString();

        String first = vanthu(nowhere, "import", "--json", in.toString());
        assertTrue(first.contains("\"needs-ocr\": 2") && first.contains("\"imported\": 2"), first);
        String why = vanthu(nowhere, "status", "--failed");
        assertTrue(why.contains("scan.png") && why.contains("photo.jpg") && why.contains("tesseract-ocr-vie"), why);
        assertTrue(why.contains("mixed.pdf") && why.contains("on these pages: 3;"), why);
        String unread = vanthu(nowhere, "show", "--json", "mixed.pdf");
        assertTrue(unread.replaceAll("\\s", "").contains("\"unreadPages\":[3]"), unread);

        String second = vanthu(System.getenv("PATH"), "import", "--json", "--retry", "needs-ocr");
        assertTrue(second.contains("\"seen\": 3") && second.contains("\"imported\": 3"), second);
        assertEquals(
                "Every file gave a document or is a duplicate.",
                vanthu(nowhere, "status", "--failed").strip());
        String facts = vanthu(nowhere, "export", "facts", "--json", "--unit", "VND");
        assertTrue(facts.contains("7644000000") && facts.contains("\"confidence\""), facts);
    }
}
