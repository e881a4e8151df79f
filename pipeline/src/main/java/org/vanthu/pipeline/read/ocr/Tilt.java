package org.vanthu.pipeline.read.ocr;

import org.vanthu.pipeline.read.PageWord;
import org.vanthu.pipeline.read.ocr.Recognised.Word;

/**
 * How a picture was turned about its middle before it was read.
 *
 * @param quarters to the right
 * @param radians to the right, after that; a few degrees at most
 */
public record Tilt(int quarters, double radians) {

    static final Tilt NONE = new Tilt(0, 0);

    Tilt with(int turns) {
        return new Tilt(turns, radians);
    }

    /** A word of the turned picture, of this size, where it stands on the one that was given. */
    PageWord undone(Word word, int width, int height) {
        double x = word.left() + word.width() / 2.0 - width / 2.0;
        double y = word.top() + word.height() / 2.0 - height / 2.0;
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        // A long word that lies askew is higher than when it stood straight.
        double halfWidth = (word.width() * cos + word.height() * Math.abs(sin)) / 2;
        double halfHeight = (word.height() * cos + word.width() * Math.abs(sin)) / 2;
        double middle = width / 2.0 + x * cos + y * sin;
        double centre = height / 2.0 + y * cos - x * sin;
        return new PageWord(
                        word.text(),
                        (float) ((middle - halfWidth) / width),
                        (float) ((centre - halfHeight) / height),
                        (float) ((middle + halfWidth) / width),
                        (float) ((centre + halfHeight) / height))
                .turned(-quarters);
    }
}
