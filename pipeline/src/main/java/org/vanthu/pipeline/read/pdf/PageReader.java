package org.vanthu.pipeline.read.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
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

    /** Bars thinner than this are drawn as lines. */
    private static final float THIN = 4;

    private static final int LONGEST_NUMBER = 20;

    private record Letter(Glyph glyph, int turn, float x, float y) {}

    private record Segment(Point2D from, Point2D to) {}

    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private List<Letter> letters = new ArrayList<>();
    private List<Segment> lines = new ArrayList<>();
    private final List<Segment> path = new ArrayList<>();
    private Point2D current = new Point2D.Float();
    private Point2D start = new Point2D.Float();
    private boolean curved;
    private float pictures;
    private int unreadable;
    private int strokes;

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
        lines = new ArrayList<>();
        pictures = 0;
        unreadable = 0;
        strokes = 0;
        processPage(page);
        float pagePictures = pictures;
        int pageStrokes = strokes;
        List<Glyph> signatures = new ArrayList<>();
        for (FormFields.Drawn field : fields) {
            draw(field, page.getCropBox(), signatures);
        }
        PDRectangle crop = page.getCropBox();
        Orientation upright = new Orientation(mainTurn(), crop.getWidth(), crop.getHeight());
        List<Glyph> glyphs = new ArrayList<>(letters.size());
        List<Letter> turned = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.turn == upright.turn()) {
                glyphs.add(letter.glyph);
            } else {
                turned.add(letter);
            }
        }
        return new Sheet(
                number,
                upright.readWidth(),
                upright.readHeight(),
                glyphs,
                runs(turned, upright),
                signatures,
                rulings(upright, crop),
                pagePictures / Math.max(1, crop.getWidth() * crop.getHeight()),
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
            if (isNumber(signed)) {
                letters.add(number(signed));
            } else {
                signed.forEach(letter -> signatures.add(letter.glyph));
            }
        }
    }

    /** The font of a signed number often has no widths, so that its figures would fall apart. */
    private static Letter number(List<Letter> signed) {
        Letter first = signed.getFirst();
        Glyph start = first.glyph;
        String text = signed.stream().map(letter -> letter.glyph.text()).collect(Collectors.joining());
        float width = Math.max(start.width(), signed.getLast().glyph.right() - start.left());
        Glyph all = new Glyph(text.strip(), start.left(), start.baseline(), width, start.size(), start.bold());
        return new Letter(all, first.turn, first.x, first.y);
    }

    /** Offices' software signs a document's number and its date into their places; longer texts say who signed. */
    private static boolean isNumber(List<Letter> letters) {
        String text = letters.stream().map(letter -> letter.glyph.text()).collect(Collectors.joining());
        return !letters.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().anyMatch(Character::isDigit);
    }

    private int mainTurn() {
        int[] counts = new int[4];
        for (Letter letter : letters) {
            counts[letter.turn / 90]++;
        }
        int main = 0;
        for (int i = 1; i < 4; i++) {
            main = counts[i] > counts[main] ? i : main;
        }
        return main * 90;
    }

    /** Turned letters that follow each other on one line, as one glyph. */
    private static List<Glyph> runs(List<Letter> turned, Orientation upright) {
        List<Glyph> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= turned.size(); i++) {
            if (i == turned.size() || !sameLine(turned.get(i - 1), turned.get(i))) {
                runs.add(run(turned.subList(from, i), upright));
                from = i;
            }
        }
        return runs;
    }

    private static boolean sameLine(Letter a, Letter b) {
        return a.turn == b.turn && Math.abs(a.glyph.baseline() - b.glyph.baseline()) < 0.2f * a.glyph.size();
    }

    private static Glyph run(List<Letter> letters, Orientation upright) {
        Letter first = letters.getFirst();
        Letter last = letters.getLast();
        float x = upright.x((first.x + last.x) / 2, (first.y + last.y) / 2);
        float y = upright.y((first.x + last.x) / 2, (first.y + last.y) / 2);
        float size = first.glyph.size();
        String text =
                Spelling.line(letters.stream().map(Letter::glyph).toList()).text();
        return new Glyph(text.isEmpty() ? " " : text, x - size / 2, y, size, size, first.glyph.bold());
    }

    private List<Ruling> rulings(Orientation upright, PDRectangle crop) {
        List<Ruling> rulings = new ArrayList<>();
        for (Segment line : lines) {
            float fromX = (float) line.from.getX() - crop.getLowerLeftX();
            float fromY = (float) line.from.getY() - crop.getLowerLeftY();
            float toX = (float) line.to.getX() - crop.getLowerLeftX();
            float toY = (float) line.to.getY() - crop.getLowerLeftY();
            float x1 = upright.x(fromX, fromY);
            float y1 = upright.y(fromX, fromY);
            float x2 = upright.x(toX, toY);
            float y2 = upright.y(toX, toY);
            if (!Float.isFinite(x1 + x2 + y1 + y2)) {
                continue;
            }
            if (Math.abs(y1 - y2) <= 1 && Math.abs(x1 - x2) > 1) {
                rulings.add(new Ruling(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
            } else if (Math.abs(x1 - x2) <= 1 && Math.abs(y1 - y2) > 1) {
                rulings.add(new Ruling(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
            }
        }
        return rulings;
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
        }
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName();
        return name != null && name.toLowerCase(Locale.ROOT).contains("bold");
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        int before = letters.size();
        super.showGlyph(matrix, font, code, displacement);
        if (letters.size() == before || letters.getLast().glyph.text().equals("\uFFFD")) {
            unreadable++;
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        switch (operator.getName()) {
            case "m" -> start = current = point(operands, 0);
            case "l" -> {
                Point2D to = point(operands, 0);
                path.add(new Segment(current, to));
                current = to;
            }
            case "c" -> curve(point(operands, 4));
            case "v", "y" -> curve(point(operands, 2));
            case "h" -> close();
            case "re" -> rectangle(operands);
            case "s", "b", "b*" -> {
                close();
                paint(true);
            }
            case "S", "B", "B*" -> paint(true);
            case "f", "F", "f*" -> paint(false);
            case "n" -> path.clear();
            case "BI" -> picture();
            case "Do" -> {
                if (operands.size() == 1
                        && operands.getFirst() instanceof COSName name
                        && getResources().isImageXObject(name)) {
                    picture();
                } else {
                    super.processOperator(operator, operands);
                }
            }
            default -> super.processOperator(operator, operands);
        }
    }

    private Point2D point(List<COSBase> operands, int first) {
        return transformedPoint(number(operands, first), number(operands, first + 1));
    }

    private static float number(List<COSBase> operands, int i) {
        return i < operands.size() && operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private void curve(Point2D to) {
        curved = true;
        current = to;
    }

    private void close() {
        if (!current.equals(start)) {
            path.add(new Segment(current, start));
            current = start;
        }
    }

    private void rectangle(List<COSBase> operands) {
        float x = number(operands, 0);
        float y = number(operands, 1);
        float width = number(operands, 2);
        float height = number(operands, 3);
        Point2D a = transformedPoint(x, y);
        Point2D b = transformedPoint(x + width, y);
        Point2D c = transformedPoint(x + width, y + height);
        Point2D d = transformedPoint(x, y + height);
        path.addAll(List.of(new Segment(a, b), new Segment(b, c), new Segment(c, d), new Segment(d, a)));
        start = current = a;
    }

    private void paint(boolean stroked) {
        if (curved) {
            strokes++;
        } else if (stroked) {
            lines.addAll(path);
        } else {
            bars();
        }
        path.clear();
        curved = false;
    }

    /** Thin filled rectangles are lines; others are shading. */
    private void bars() {
        for (int i = 0; i + 3 < path.size(); i += 4) {
            Segment first = path.get(i);
            Segment third = path.get(i + 2);
            double left = Math.min(first.from.getX(), third.from.getX());
            double right = Math.max(first.from.getX(), third.from.getX());
            double low = Math.min(first.from.getY(), third.from.getY());
            double high = Math.max(first.from.getY(), third.from.getY());
            if (high - low <= THIN && right - left > high - low) {
                double y = (low + high) / 2;
                lines.add(new Segment(new Point2D.Double(left, y), new Point2D.Double(right, y)));
            } else if (right - left <= THIN && high - low > right - left) {
                double x = (left + right) / 2;
                lines.add(new Segment(new Point2D.Double(x, low), new Point2D.Double(x, high)));
            }
        }
    }

    private void picture() {
        Matrix unit = getGraphicsState().getCurrentTransformationMatrix();
        pictures += Math.abs(unit.getScaleX() * unit.getScaleY() - unit.getShearX() * unit.getShearY());
    }

    @Override
    protected void startArticle(boolean leftToRight) {}

    @Override
    protected void endArticle() {}

    @Override
    protected void writePage() {}
}
