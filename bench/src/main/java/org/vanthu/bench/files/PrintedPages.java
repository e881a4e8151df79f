package org.vanthu.bench.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** PDF files with a text layer, A4, in the font that PDFBox brings. */
final class PrintedPages {

    private static final float SIZE = 12;
    private static final float LEADING = 18;
    private static final float MARGIN = 70;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final byte[] font;

    PrintedPages() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            font = in.readAllBytes();
        }
    }

    void write(Path file, List<String> paragraphs) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType0Font letters = PDType0Font.load(document, new java.io.ByteArrayInputStream(font), true);
            List<String> lines = new ArrayList<>();
            for (String paragraph : paragraphs) {
                wrap(paragraph, letters, lines);
            }
            int perPage = (int) ((PDRectangle.A4.getHeight() - 2 * MARGIN) / LEADING);
            for (int first = 0; first < lines.size(); first += perPage) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.beginText();
                    out.setFont(letters, SIZE);
                    out.setLeading(LEADING);
                    out.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
                    for (String line : lines.subList(first, Math.min(lines.size(), first + perPage))) {
                        out.showText(line);
                        out.newLine();
                    }
                    out.endText();
                }
            }
            document.save(file.toFile());
        }
    }

    private static void wrap(String paragraph, PDType0Font font, List<String> lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.replace('\t', ' ').split(" +", -1)) {
            if (font.getStringWidth(line + " " + word) / 1000 * SIZE > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }
}
