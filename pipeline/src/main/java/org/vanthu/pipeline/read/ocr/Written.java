package org.vanthu.pipeline.read.ocr;

import java.awt.image.BufferedImage;

/** Tells pictures of written pages from those of people, places and drawings. */
public final class Written {

    /** A letter has fewer pixels on a picture whose shorter side has less. */
    private static final int FEWEST_PIXELS = 500;

    /** Pages are not longer than this for their width; the longest paper in use is a third longer than A4. */
    private static final double LONGEST = 2.2;

    /** Greys so near to each other are one paper in uneven light. */
    private static final int ONE_PAPER = 40;

    private Written() {}

    /** Whether a picture of {@code width} by {@code height} pixels has a page's shape and enough of them to be read. */
    public static boolean canBeRead(int width, int height) {
        int shorter = Math.min(width, height);
        return shorter >= FEWEST_PIXELS && Math.max(width, height) <= LONGEST * shorter;
    }

    /** Whether most of the picture is of one light grey, with some ink on it. */
    public static boolean isPage(BufferedImage image) {
        Picture picture = Picture.of(image);
        int threshold = picture.threshold();
        int paper = picture.paper(threshold);
        int ink = 0;
        int bare = 0;
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                int grey = picture.at(x, y);
                ink += grey <= threshold ? 1 : 0;
                bare += Math.abs(grey - paper) <= ONE_PAPER ? 1 : 0;
            }
        }
        long all = (long) picture.width * picture.height;
        return ink > all / 500 && ink < all * 3 / 10 && bare > all / 2;
    }
}
