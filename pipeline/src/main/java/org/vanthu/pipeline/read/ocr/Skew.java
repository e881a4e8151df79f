package org.vanthu.pipeline.read.ocr;

/** How far a page lies from straight: the angle at which its lines of text part most sharply from the gaps between them. */
final class Skew {

    // Lines that lie further off than the coarse steps tell nothing: over a page's width a quarter of a degree is a
    // small letter's height.
    /** Pages are laid on the glass by hand, but not worse than this. */
    private static final double WORST = Math.toRadians(5);

    private static final double COARSE = Math.toRadians(0.25);
    private static final double FINE = Math.toRadians(0.05);

    /** Every so many pixels is one looked at. */
    private static final int STEP = 2;

    private Skew() {}

    /** Radians, positive where lines fall to the right. */
    static double of(Picture picture, int threshold) {
        int[] xs = new int[picture.width * picture.height / (STEP * STEP) + 1];
        int[] ys = new int[xs.length];
        int ink = 0;
        for (int y = 0; y < picture.height; y += STEP) {
            for (int x = 0; x < picture.width; x += STEP) {
                if (ink < xs.length && picture.at(x, y) <= threshold) {
                    xs[ink] = x;
                    ys[ink++] = y;
                }
            }
        }
        if (ink < 500 || ink > xs.length / 2) {
            return 0;
        }
        double best = 0;
        double sharpest = sharpness(xs, ys, ink, 0, picture);
        for (double angle = -WORST; angle <= WORST; angle += COARSE) {
            double sharpness = sharpness(xs, ys, ink, angle, picture);
            if (sharpness > sharpest) {
                sharpest = sharpness;
                best = angle;
            }
        }
        double middle = best;
        for (double angle = middle - COARSE; angle <= middle + COARSE; angle += FINE) {
            double sharpness = sharpness(xs, ys, ink, angle, picture);
            if (sharpness > sharpest) {
                sharpest = sharpness;
                best = angle;
            }
        }
        return best;
    }

    private static double sharpness(int[] xs, int[] ys, int ink, double angle, Picture picture) {
        int[] rows = new int[picture.width + picture.height];
        double slope = Math.tan(angle);
        int shift = picture.width / 2;
        for (int i = 0; i < ink; i++) {
            int row = (int) (ys[i] - xs[i] * slope) + shift;
            if (row >= 0 && row < rows.length) {
                rows[row]++;
            }
        }
        double sharpness = 0;
        for (int i = STEP; i < rows.length; i++) {
            double step = rows[i] - (double) rows[i - STEP];
            sharpness += step * step;
        }
        return sharpness;
    }
}
