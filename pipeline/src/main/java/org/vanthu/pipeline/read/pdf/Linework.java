package org.vanthu.pipeline.read.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Follows the path operators of a page (ISO 32000-1, 8.5) and keeps the straight lines that they paint. Not thread-safe. */
final class Linework {

    /** Filled bars thinner than this, in points, are lines. */
    private static final float THIN = 4;

    /** From the coordinates of the drawing to those of the page. */
    @FunctionalInterface
    interface Transform {
        Point2D of(float x, float y);
    }

    private record Segment(Point2D from, Point2D to) {

        private boolean isLevel() {
            return Math.abs(from.getY() - to.getY()) <= 1 && Math.abs(from.getX() - to.getX()) > 1;
        }
    }

    private final Transform transform;
    private final List<Segment> lines = new ArrayList<>();
    private final List<List<Segment>> path = new ArrayList<>();
    private Point2D current = new Point2D.Float();
    private Point2D start = new Point2D.Float();
    private boolean curved;
    private int curves;

    Linework(Transform transform) {
        this.transform = transform;
    }

    void clear() {
        lines.clear();
        curves = 0;
    }

    /** How many paths were painted that are not of straight lines. */
    int curves() {
        return curves;
    }

    /** @return whether {@code operator} is one of a path's */
    boolean take(String operator, List<COSBase> operands) {
        switch (operator) {
            case "m" -> move(point(operands, 0));
            case "l" -> draw(point(operands, 0));
            case "c" -> curve(point(operands, 4));
            case "v", "y" -> curve(point(operands, 2));
            case "h" -> draw(start);
            case "re" -> rectangle(operands);
            case "s", "b", "b*" -> {
                draw(start);
                paint(true);
            }
            case "S", "B", "B*" -> paint(true);
            case "f", "F", "f*" -> paint(false);
            case "n" -> end();
            default -> {
                return false;
            }
        }
        return true;
    }

    private Point2D point(List<COSBase> operands, int first) {
        return transform.of(number(operands, first), number(operands, first + 1));
    }

    private static float number(List<COSBase> operands, int i) {
        return i < operands.size() && operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private void move(Point2D to) {
        start = to;
        current = to;
        path.add(new ArrayList<>());
    }

    private void draw(Point2D to) {
        if (path.isEmpty()) {
            move(current);
        }
        path.getLast().add(new Segment(current, to));
        current = to;
    }

    private void curve(Point2D to) {
        curved = true;
        current = to;
    }

    private void rectangle(List<COSBase> operands) {
        float x = number(operands, 0);
        float y = number(operands, 1);
        float width = number(operands, 2);
        float height = number(operands, 3);
        move(transform.of(x, y));
        draw(transform.of(x + width, y));
        draw(transform.of(x + width, y + height));
        draw(transform.of(x, y + height));
        draw(start);
    }

    private void paint(boolean stroked) {
        if (curved) {
            curves++;
        } else if (stroked) {
            path.forEach(lines::addAll);
        } else {
            path.forEach(this::bar);
        }
        end();
    }

    private void end() {
        path.clear();
        curved = false;
    }

    /** A thin filled shape is a line; any other is shading. */
    private void bar(List<Segment> shape) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (Segment side : shape) {
            for (Point2D corner : List.of(side.from, side.to)) {
                left = Math.min(left, corner.getX());
                right = Math.max(right, corner.getX());
                low = Math.min(low, corner.getY());
                high = Math.max(high, corner.getY());
            }
        }
        double width = right - left;
        double height = high - low;
        if (height <= THIN && width > height) {
            double y = (low + high) / 2;
            lines.add(new Segment(new Point2D.Double(left, y), new Point2D.Double(right, y)));
        } else if (width <= THIN && height > width) {
            double x = (left + right) / 2;
            lines.add(new Segment(new Point2D.Double(x, low), new Point2D.Double(x, high)));
        }
    }

    /** The level and upright lines of the page as it is read. */
    List<Ruling> rulings(Orientation upright, PDRectangle crop) {
        List<Ruling> rulings = new ArrayList<>();
        for (Segment line : lines) {
            Segment read = new Segment(read(line.from, upright, crop), read(line.to, upright, crop));
            double x = read.from.getX() + read.to.getX();
            double y = read.from.getY() + read.to.getY();
            if (!Double.isFinite(x + y)) {
                continue;
            }
            if (read.isLevel()) {
                rulings.add(ruling(true, y / 2, read.from.getX(), read.to.getX()));
            } else if (Math.abs(read.from.getX() - read.to.getX()) <= 1
                    && Math.abs(read.from.getY() - read.to.getY()) > 1) {
                rulings.add(ruling(false, x / 2, read.from.getY(), read.to.getY()));
            }
        }
        return rulings;
    }

    private static Ruling ruling(boolean level, double at, double one, double other) {
        return new Ruling(level, (float) at, (float) Math.min(one, other), (float) Math.max(one, other));
    }

    private static Point2D read(Point2D point, Orientation upright, PDRectangle crop) {
        float x = (float) point.getX() - crop.getLowerLeftX();
        float y = (float) point.getY() - crop.getLowerLeftY();
        return new Point2D.Float(upright.x(x, y), upright.y(x, y));
    }
}
