package org.vanthu.pipeline.read.ocr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.pipeline.read.ocr.Recognised.Word;

/**
 * I, II and III, also behind X and V, which a recogniser takes for each other and is sure of it. Half way up the letters, where serifs do not join them, their
 * strokes can be counted.
 */
final class RomanNumber {

    /** As they are read, with what may follow: {@code II/2023}, {@code III.}, {@code IH,}, {@code XII,}. */
    private static final Pattern SHAPE =
            Pattern.compile("(?<tens>[XV]{0,3})(?<number>[IH1l|]{1,4})(?<rest>(?:[/.,:;].{0,40})?)");

    /** Strokes are looked at between these shares of a word's height. */
    private static final double UPPER = 0.3;

    private static final double LOWER = 0.7;

    /** A stroke has ink in so many of these rows, a slash or a curve has not. */
    private static final double UPRIGHT = 0.9;

    /** A stroke is narrower than this share of its height. */
    private static final double NARROW = 0.4;

    private static final int MOST = 3;

    private RomanNumber() {}

    /** {@code word} with as many strokes as are drawn; as it is where it is no such number, or they cannot be counted. */
    static Word counted(Word word, Picture picture, int threshold) {
        Matcher shape = SHAPE.matcher(word.text());
        if (!shape.matches() || !shape.group("number").contains("I")) {
            return word;
        }
        String tens = shape.group("tens");
        int strokes = strokes(word, !tens.isEmpty(), picture, threshold);
        return strokes == 0 || strokes > MOST ? word : word.reading(tens + "I".repeat(strokes) + shape.group("rest"));
    }

    /** How many upright strokes the word begins with, or has {@code behind} letters that are none; 0 where that cannot be told. */
    private static int strokes(Word word, boolean behind, Picture picture, int threshold) {
        int strokes = 0;
        boolean leaning = false;
        int right = Math.min(word.right(), picture.width);
        int x = Math.max(0, word.left());
        while (x < right) {
            int from = x;
            double most = 0;
            for (double ink = ink(word, picture, threshold, x); ink > 0; ink = ink(word, picture, threshold, x)) {
                most = Math.max(most, ink);
                x++;
            }
            if (x > from) {
                boolean upright = most >= UPRIGHT && x - from <= NARROW * word.height();
                if (!upright && strokes == 0 && behind) {
                    leaning = true;
                    continue;
                }
                if (!upright || leaning != behind) {
                    return upright ? 0 : strokes;
                }
                strokes += isLonger(word, picture, threshold, (from + x) / 2) ? 0 : 1;
            }
            x++;
        }
        return strokes;
    }

    /** Whether the stroke at this column goes on above and below the word, as the line beside a cell does. */
    private static boolean isLonger(Word word, Picture picture, int threshold, int x) {
        int beyond = word.height() / 4;
        int above = word.top() - beyond;
        int below = word.bottom() + beyond;
        return above >= 0
                && below < picture.height
                && picture.at(x, above) <= threshold
                && picture.at(x, below) <= threshold;
    }

    /** The share of the rows half way up that have ink in this column; none outside of the picture. */
    private static double ink(Word word, Picture picture, int threshold, int x) {
        if (x >= picture.width) {
            return 0;
        }
        int top = (int) (word.top() + UPPER * word.height());
        int bottom = Math.min(picture.height, (int) (word.top() + LOWER * word.height()));
        int dark = 0;
        for (int y = top; y < bottom; y++) {
            dark += picture.at(x, y) <= threshold ? 1 : 0;
        }
        return bottom > top ? (double) dark / (bottom - top) : 0;
    }
}
