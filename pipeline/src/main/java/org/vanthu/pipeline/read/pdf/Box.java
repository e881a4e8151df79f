package org.vanthu.pipeline.read.pdf;

/** A rectangle on the page; {@code top} is smaller than {@code bottom}. */
record Box(float left, float top, float right, float bottom) {

    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    float centre() {
        return (left + right) / 2;
    }

    float area() {
        return Math.max(0, width()) * Math.max(0, height());
    }

    boolean contains(float x, float y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** Whether both share some height. */
    boolean beside(Box other) {
        return Math.min(bottom, other.bottom) - Math.max(top, other.top) > 0.3f * Math.min(height(), other.height());
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    Box moved(float right) {
        return new Box(left + right, top, this.right + right, bottom);
    }

    Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
