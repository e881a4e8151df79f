package org.vanthu.pipeline.read.pdf;

/**
 * How the page is turned to be read, from PDF's own coordinates (y up, origin at the crop box) to ours.
 *
 * @param turn direction of the text in degrees, counter-clockwise: 0, 90, 180 or 270
 * @param width of the unturned page
 * @param height of the unturned page
 */
record Orientation(int turn, float width, float height) {

    float x(float x, float y) {
        return switch (turn) {
            case 90 -> y;
            case 180 -> width - x;
            case 270 -> height - y;
            default -> x;
        };
    }

    float y(float x, float y) {
        return switch (turn) {
            case 90 -> x;
            case 180 -> y;
            case 270 -> width - x;
            default -> height - y;
        };
    }

    private boolean lies() {
        return turn == 90 || turn == 270;
    }

    float readWidth() {
        return lies() ? height : width;
    }

    float readHeight() {
        return lies() ? width : height;
    }
}
