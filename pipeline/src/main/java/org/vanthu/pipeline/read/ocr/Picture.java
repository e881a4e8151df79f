package org.vanthu.pipeline.read.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.vanthu.pipeline.read.ocr.Recognised.Area;

/**
 * The grey picture of a page.
 *
 * <p>Of a coloured page only the red light is taken: red stamps vanish from over the signature's words, blue and black ink stays.
 */
final class Picture {

    private static final int SHADES = 256;

    /** White around what is cut out, in pixels: letters at the edge of a picture are not seen. */
    static final int MARGIN = 12;

    /** Ink is at least so much darker than the paper: on a page with hardly any the best parting is in the midst of the paper's grain. */
    private static final int CONTRAST = 24;

    /** Ink is darker than the paper by so many times the paper's grain. */
    private static final int ABOVE_GRAIN = 5;

    private static final int PALE_ABOVE_GRAIN = 3;

    /** Pixels nearer to each other share their grain, where a picture was packed or made larger. */
    private static final int APART = 3;

    /** The standard deviation of normal grain, of the median difference of two pixels. */
    private static final double OF_MEDIAN_DIFFERENCE = 1.048;

    final int width;
    final int height;

    /** Row by row, 0 for black. */
    private final byte[] grey;

    private Picture(int width, int height, byte[] grey) {
        this.width = width;
        this.height = height;
        this.grey = grey;
    }

    static Picture of(BufferedImage image) {
        byte[] grey = new byte[image.getWidth() * image.getHeight()];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, image.getWidth(), 1, row, 0, image.getWidth());
            for (int x = 0; x < row.length; x++) {
                grey[y * row.length + x] = (byte) (row[x] >> 16);
            }
        }
        return new Picture(image.getWidth(), image.getHeight(), grey);
    }

    int at(int x, int y) {
        return grey[y * width + x] & 0xFF;
    }

    void whiten(int x, int y) {
        grey[y * width + x] = (byte) 0xFF;
    }

    /** Makes white what is paler: the paper's grain costs the recogniser time and tells it nothing. */
    void whiten(int paler) {
        for (int i = 0; i < grey.length; i++) {
            if ((grey[i] & 0xFF) > paler) {
                grey[i] = (byte) 0xFF;
            }
        }
    }

    void whiten(Area area) {
        for (int y = area.top(); y < area.top() + area.height(); y++) {
            Arrays.fill(grey, y * width + area.left(), y * width + area.left() + area.width(), (byte) 0xFF);
        }
    }

    /** A copy of {@code area} with {@link #MARGIN} around it. */
    Picture cut(Area area) {
        int wide = area.width() + 2 * MARGIN;
        byte[] copy = new byte[wide * (area.height() + 2 * MARGIN)];
        Arrays.fill(copy, (byte) 0xFF);
        for (int y = 0; y < area.height(); y++) {
            int from = (area.top() + y) * width + area.left();
            System.arraycopy(grey, from, copy, (y + MARGIN) * wide + MARGIN, area.width());
        }
        return new Picture(wide, area.height() + 2 * MARGIN, copy);
    }

    Area whole() {
        return new Area(0, 0, width, height);
    }

    /** Pixels of ink in a small dash or full stop. */
    static int speck(int dpi) {
        return Math.max(4, dpi * dpi / 5_000);
    }

    /** Whether, the rests of its border aside, so many pixels are drawn in {@code area}. */
    boolean hasInk(Area area, int threshold, int least, int dpi) {
        int border = dpi / 40;
        int found = 0;
        for (int y = area.top() + border; y + 1 < area.top() + area.height() - border; y++) {
            for (int x = area.left() + border; x + 1 < area.left() + area.width() - border; x++) {
                boolean solid = at(x, y) <= threshold
                        && at(x + 1, y) <= threshold
                        && at(x, y + 1) <= threshold
                        && at(x + 1, y + 1) <= threshold;
                if (solid && ++found >= least) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The value that parts ink from paper best (Otsu, IEEE Trans. SMC 9, 1979). */
    int threshold() {
        long[] counts = counts();
        double all = grey.length;
        double sum = 0;
        for (int i = 0; i < SHADES; i++) {
            sum += (double) i * counts[i];
        }
        double below = 0;
        double belowSum = 0;
        double best = -1;
        int threshold = SHADES / 2;
        for (int i = 0; i < SHADES - 1; i++) {
            below += counts[i];
            belowSum += (double) i * counts[i];
            if (below > 0 && below < all) {
                double difference = belowSum / below - (sum - belowSum) / (all - below);
                double between = below * (all - below) * difference * difference;
                if (between > best) {
                    best = between;
                    threshold = i;
                }
            }
        }
        int paper = paper(threshold);
        int least = Math.max(CONTRAST, (int) (ABOVE_GRAIN * grain()));
        return Math.max(0, Math.min(threshold, paper - least));
    }

    /** The grey that most of the paper has. */
    int paper(int threshold) {
        long[] counts = counts();
        int most = SHADES - 1;
        for (int i = threshold; i < SHADES; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return most;
    }

    /** The palest grey that is drawn and no paper: thin lines come out of a scanner paler than letters. */
    int pale(int threshold, int paper) {
        return Math.clamp(
                paper - (int) (PALE_ABOVE_GRAIN * grain()), threshold, threshold + (paper - threshold) * 6 / 10);
    }

    /**
     * How far greys stray that ought to be the same: half of all pixels differ by less from one near by, whatever is drawn and however
     * unevenly the page is lit.
     */
    private double grain() {
        long[] counts = new long[SHADES];
        long all = 0;
        for (int y = 0; y < height; y += APART) {
            for (int x = APART; x < width; x++) {
                counts[Math.abs(at(x, y) - at(x - APART, y))]++;
                all++;
            }
        }
        int median = 0;
        for (long below = counts[0]; median < SHADES - 1 && below < all / 2; below += counts[median]) {
            median++;
        }
        return median * OF_MEDIAN_DIFFERENCE;
    }

    private long[] counts() {
        long[] counts = new long[SHADES];
        for (byte b : grey) {
            counts[b & 0xFF]++;
        }
        return counts;
    }

    /** Turned about its middle; what comes in from outside is white. */
    Picture turned(double radians) {
        BufferedImage from = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        from.getRaster().setDataElements(0, 0, width, height, grey);
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = to.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(radians, width / 2.0, height / 2.0);
        graphics.drawImage(from, 0, 0, null);
        graphics.dispose();
        return new Picture(width, height, (byte[]) to.getRaster().getDataElements(0, 0, width, height, null));
    }

    Picture enlarged(int times) {
        BufferedImage from = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        from.getRaster().setDataElements(0, 0, width, height, grey);
        BufferedImage to = new BufferedImage(width * times, height * times, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(from, 0, 0, to.getWidth(), to.getHeight(), null);
        graphics.dispose();
        byte[] larger = (byte[]) to.getRaster().getDataElements(0, 0, to.getWidth(), to.getHeight(), null);
        return new Picture(to.getWidth(), to.getHeight(), larger);
    }

    /** Turned by a quarter to the right. */
    Picture quarterTurned() {
        byte[] turned = new byte[grey.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + (height - 1 - y)] = grey[y * width + x];
            }
        }
        return new Picture(/* width= */ height, /* height= */ width, turned);
    }

    /** As a portable grey map, which costs no packing. */
    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
            out.write(grey);
        }
    }
}
