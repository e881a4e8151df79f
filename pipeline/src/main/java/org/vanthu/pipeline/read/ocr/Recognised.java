package org.vanthu.pipeline.read.ocr;

import java.util.List;

/**
 * A page as it was read, upright and straight. All lengths are in pixels of its picture, from the top left corner.
 *
 * @param words in reading order
 * @param strokes lines drawn on the page, level or upright
 * @param confidence 0 to 1, mean over the letters
 */
public record Recognised(int width, int height, List<Word> words, List<Stroke> strokes, double confidence) {

    public Recognised {
        words = List.copyOf(words);
        strokes = List.copyOf(strokes);
    }

    /** One word; those with the same number of a line stand on one. */
    public record Word(String text, int line, int left, int top, int width, int height, double confidence) {
        public int right() {
            return left + width;
        }

        public int bottom() {
            return top + height;
        }
    }

    /** A line from left to right where {@code level}, else from top to bottom. */
    public record Stroke(boolean level, int at, int from, int to) {}
}
