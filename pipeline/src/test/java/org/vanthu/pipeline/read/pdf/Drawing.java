package org.vanthu.pipeline.read.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Draws a PDF file: points from the upper left corner of an A4 page, Liberation Sans. */
final class Drawing implements AutoCloseable {

    final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPage page;
    private PDPageContentStream content;

    Drawing() {
        try (InputStream ttf = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            font = PDType0Font.load(document, ttf);
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Drawing nextPage() throws IOException {
        content.close();
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        return this;
    }

    PDPage page() {
        return page;
    }

    Drawing text(float x, float y, float size, String text) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, page.getMediaBox().getHeight() - y);
        content.showText(text);
        content.endText();
        return this;
    }

    Drawing text(float x, float y, String text) throws IOException {
        return text(x, y, 12, text);
    }

    Drawing centred(float centre, float y, String text) throws IOException {
        return text(centre - width(text, 12) / 2, y, 12, text);
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) * size / 1000;
    }

    Drawing line(float x1, float y1, float x2, float y2) throws IOException {
        float height = page.getMediaBox().getHeight();
        content.moveTo(x1, height - y1);
        content.lineTo(x2, height - y2);
        content.stroke();
        return this;
    }

    /** Level and upright lines at all places given. */
    Drawing grid(float[] xs, float[] ys) throws IOException {
        for (float x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        for (float y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        return this;
    }

    /** Turns the page a quarter, so that what is drawn from now on is read across its long side. */
    Drawing lie() throws IOException {
        page.setRotation(90);
        PDRectangle box = page.getMediaBox();
        // Up the page is to the right for whoever reads it.
        content.transform(new Matrix(0, 1, -1, 0, box.getWidth(), 0));
        content.transform(new Matrix(1, 0, 0, 1, 0, box.getWidth() - box.getHeight()));
        return this;
    }

    /** Text that runs up the page. */
    Drawing upwards(float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(font, 12);
        content.setTextMatrix(new Matrix(0, 1, -1, 0, x, page.getMediaBox().getHeight() - y));
        content.showText(text);
        content.endText();
        return this;
    }

    /** What is drawn from now on cannot be seen, as what recognisers leave on the picture of a page. */
    Drawing unseen() throws IOException {
        content.setRenderingMode(RenderingMode.NEITHER);
        return this;
    }

    /** A picture over the whole page. */
    Drawing scan() throws IOException {
        return scan(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
    }

    Drawing scan(BufferedImage picture) throws IOException {
        PDRectangle all = page.getMediaBox();
        content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, all.getWidth(), all.getHeight());
        return this;
    }

    byte[] bytes() throws IOException {
        content.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** What the parser makes of it: {@code ¶} a paragraph, {@code |} a cell, {@code ^} before what is raised, {@code [ ]} a div's class and attributes. */
    String read() throws Exception {
        return read(bytes());
    }

    static String read(byte[] pdf) throws Exception {
        Outline outline = new Outline();
        new PdfParser().parse(new ByteArrayInputStream(pdf), outline, new Metadata(), new ParseContext());
        return outline.text.toString().strip();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static final class Outline extends DefaultHandler {
        private final StringBuilder text = new StringBuilder();
        private int cells;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "div" -> text.append("\n[").append(values(attributes)).append("]");
                case "table" ->
                    text.append("\n[table").append(values(attributes)).append("]");
                case "tr" -> text.append("\n");
                case "td" -> {
                    cells++;
                    text.append("|").append(values(attributes));
                }
                case "p" -> text.append(cells == 0 ? "\n¶" : "¶");
                case "br" -> text.append("/");
                case "sup" -> text.append("^");
                case "a" -> text.append("{").append(values(attributes)).append("}");
                default -> {}
            }
        }

        private static String values(Attributes attributes) {
            StringBuilder values = new StringBuilder();
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.getLocalName(i);
                boolean said = name.equals("class") || name.equals("data-page") || name.equals("data-ocr");
                values.append(values.isEmpty() && said ? "" : " ")
                        .append(said ? "" : name + "=")
                        .append(attributes.getValue(i));
            }
            return values.toString();
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            if (name.equals("td")) {
                cells--;
            }
        }

        @Override
        public void characters(char[] letters, int start, int length) {
            String said = new String(letters, start, length);
            text.append(said.isBlank() ? "" : said);
        }
    }
}
