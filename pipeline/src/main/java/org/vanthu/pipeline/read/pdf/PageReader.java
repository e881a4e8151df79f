package org.vanthu.pipeline.read.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Takes letters, ruling lines and the extent of pictures from a page in one pass; nothing is rendered. Not thread-safe. */
final class PageReader extends PDFTextStripper {

    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private final Linework linework = new Linework(this::transformedPoint);
    private List<Letter> letters = new ArrayList<>();
    private float pictures;
    private int unreadable;
    private int unseen;

    /** How many letters were drawn before the last picture of a page, which lies over them. */
    private int covered;

    private float paper = 1;

    PageReader() throws IOException {
        output = Writer.nullWriter();
        // Pages are given one by one: this makes it page 1, behind which the stripper's range begins.
        PDPageTree one = new PDPageTree();
        one.add(new PDPage());
        processPages(one);
    }

    /** @param fields drawn onto the page after its content */
    Sheet read(PDPage page, int number, List<FormFields.Drawn> fields) throws IOException {
        letters = new ArrayList<>();
        linework.clear();
        pictures = 0;
        unreadable = 0;
        unseen = 0;
        covered = 0;
        paper = Math.max(1, page.getCropBox().getWidth() * page.getCropBox().getHeight());
        processPage(page);
        float pagePictures = pictures / paper;
        float hidden = (covered + unseen) / (float) Math.max(1, letters.size());
        int pageStrokes = linework.curves();
        List<Glyph> signatures = new ArrayList<>();
        for (FormFields.Drawn field : fields) {
            draw(field, page.getCropBox(), signatures);
        }
        PDRectangle crop = page.getCropBox();
        Orientation upright = new Orientation(Letter.mainTurn(letters), crop.getWidth(), crop.getHeight());
        List<Glyph> glyphs = new ArrayList<>(letters.size());
        List<Letter> turned = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.turn() == upright.turn()) {
                glyphs.add(letter.glyph());
            } else {
                turned.add(letter);
            }
        }
        return new Sheet(
                number,
                upright.turn(),
                upright.readWidth(),
                upright.readHeight(),
                glyphs,
                Letter.runs(turned, upright),
                signatures,
                linework.rulings(upright, crop),
                hidden,
                pagePictures,
                unreadable,
                pageStrokes);
    }

    private void draw(FormFields.Drawn field, PDRectangle crop, List<Glyph> signatures) throws IOException {
        int before = letters.size();
        showAnnotation(field.annotation());
        List<Letter> drawn = letters.subList(before, letters.size());
        if (drawn.isEmpty() && !field.value().isBlank()) {
            PDRectangle place = field.annotation().getRectangle();
            float x = place.getLowerLeftX() - crop.getLowerLeftX();
            float y = place.getLowerLeftY() - crop.getLowerLeftY();
            Glyph value = new Glyph(field.value(), x, crop.getHeight() - y - 3, place.getWidth(), 11, false);
            letters.add(new Letter(value, 0, x, y));
        } else if (field.signature()) {
            List<Letter> signed = List.copyOf(drawn);
            drawn.clear();
            if (Letter.areNumber(signed)) {
                letters.add(Letter.number(signed));
            } else {
                signed.forEach(letter -> signatures.add(letter.glyph()));
            }
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text.isEmpty()) {
            return;
        }
        Matrix matrix = position.getTextMatrix();
        int turn = (int) position.getDir();
        boolean slanted = turn == 0 && Math.abs(matrix.getShearY()) > 0.1f * Math.abs(matrix.getScaleX());
        if (slanted) {
            return; // a watermark across the page
        }
        float size = position.getFont() instanceof PDType3Font ? position.getHeightDir() * 1.4f : position.getYScale();
        Glyph glyph = new Glyph(
                text,
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                Math.max(1, size),
                bold.computeIfAbsent(position.getFont(), PageReader::isBold)
                        || getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE);
        if (glyph.isOnPaper()) {
            letters.add(new Letter(glyph, turn, matrix.getTranslateX(), matrix.getTranslateY()));
            unseen += isWithoutInk() ? 1 : 0;
        }
    }

    private boolean isWithoutInk() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName();
        return name != null && name.toLowerCase(Locale.ROOT).contains("bold");
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        int before = letters.size();
        super.showGlyph(matrix, font, code, displacement);
        if (letters.size() == before || letters.getLast().glyph().text().equals("\uFFFD")) {
            unreadable++;
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        String name = operator.getName();
        if (linework.take(name, operands)) {
            return;
        }
        boolean drawsPicture = name.equals("Do")
                && operands.size() == 1
                && operands.getFirst() instanceof COSName picture
                && getResources().isImageXObject(picture);
        if (drawsPicture || name.equals("BI")) {
            picture();
        } else {
            super.processOperator(operator, operands);
        }
    }

    private void picture() {
        Matrix unit = getGraphicsState().getCurrentTransformationMatrix();
        float area = Math.abs(unit.getScaleX() * unit.getScaleY() - unit.getShearX() * unit.getShearY());
        pictures += area;
        if (area > Sheet.PAGE_PICTURE * paper) {
            covered = letters.size();
            unseen = 0;
        }
    }

    @Override
    protected void startArticle(boolean leftToRight) {}

    @Override
    protected void endArticle() {}

    @Override
    protected void writePage() {}
}
