package org.vanthu.pipeline.read.ocr;

import java.awt.image.BufferedImage;
import java.util.List;
import org.vanthu.pipeline.read.PageWord;

/**
 * A page as it was read, upright and straight. All lengths are in pixels of that, from the top left corner.
 *
 * @param tilt how it had to be turned to be so
 * @param words in reading order
 * @param strokes lines drawn on the page, level or upright
 * @param confidence 0 to 1, mean over the letters
 * @param illegible whether something is drawn on it of which little or nothing could be made
 * @param unread shapes of a letter's size that belong to no word
 */
public record Recognised(
        int width,
        int height,
        Tilt tilt,
        List<Word> words,
        List<Stroke> strokes,
        double confidence,
        boolean illegible,
        int unread) {

    /** Of what was made of a page with less confidence hardly a word is right. */
    static final double DOUBTFUL = 0.5;

    /** A stamp has so many letters, and its words are on the page beside it. */
    private static final int STAMP = 40;

    /** With a larger share of its letters unread a page's reading cannot be relied on. */
    private static final double MUCH = 0.3;

    /** So many letters are wider than high, in a line from left to right. */
    private static final int LONGER = 4;

    private static final int FEW = 5;

    /** At this angle a line leaves a row of words within the width of a page. */
    private static final double CROOKED = Math.toRadians(0.5);

    public Recognised {
        words = List.copyOf(words);
        strokes = List.copyOf(strokes);
    }

    /** The same, of a picture that had been turned to the right by so many quarters before. */
    Recognised turned(int quarters) {
        return new Recognised(width, height, tilt.with(quarters), words, strokes, confidence, illegible, unread);
    }

    /** The same, of a page of which a part could not be shown: what that holds nobody knows. */
    public Recognised incomplete() {
        return new Recognised(width, height, tilt, words, strokes, confidence, /* illegible= */ true, unread);
    }

    /** Its words where they stand on the picture that was given to be read. */
    public List<PageWord> placed() {
        return words.stream().map(word -> tilt.undone(word, width, height)).toList();
    }

    /** Whether much of what is written on it belongs to no word that was made out. */
    public boolean isPartlyUnread() {
        long read = words.stream()
                .filter(Word::isLikely)
                .flatMapToInt(word -> word.text().chars())
                .filter(Character::isLetterOrDigit)
                .count();
        return unread > STAMP && unread > MUCH * (read + unread);
    }

    /** Whether its lines run up or down the page: a recogniser makes out their words, but not how they follow each other. */
    boolean liesOnItsSide() {
        List<Word> longer =
                words.stream().filter(word -> word.text().length() >= LONGER).toList();
        long upright =
                longer.stream().filter(word -> word.height() > word.width()).count();
        return longer.size() >= FEW && upright * 2 > longer.size();
    }

    /** Whether a page is rather read this way than as {@code other}, the same turned otherwise. */
    boolean isBetterThan(Recognised other) {
        if (liesOnItsSide() == other.liesOnItsSide()) {
            return confidence > other.confidence;
        }
        return other.liesOnItsSide() ? !illegible : other.illegible;
    }

    /** Of {@code words} together, mean over their letters; 0 where there are none. */
    static double confidence(List<Word> words) {
        double letters = 0;
        double sum = 0;
        for (Word word : words) {
            letters += word.text().length();
            sum += word.text().length() * word.confidence();
        }
        return letters == 0 ? 0 : sum / letters;
    }

    /** One word; those with the same number of a line stand on one. */
    public record Word(String text, int line, int left, int top, int width, int height, double confidence) {
        public int right() {
            return left + width;
        }

        public int bottom() {
            return top + height;
        }

        Area area() {
            return new Area(left, top, width, height);
        }

        Word onLine(int number) {
            return new Word(text, number, left, top, width, height, confidence);
        }

        /** What of it stands between {@code from} and {@code to}. */
        Word part(String letters, int from, int to) {
            return new Word(letters, line, from, top, to - from, height, confidence);
        }

        Word reading(String letters) {
            return new Word(letters, line, left, top, width, height, confidence);
        }

        /** Whether it is rather right than wrong. */
        boolean isLikely() {
            return confidence >= DOUBTFUL;
        }

        boolean covers(Area shape) {
            int x = shape.left() + shape.width() / 2;
            int y = shape.top() + shape.height() / 2;
            return x >= left && x < right() && y >= top && y < bottom();
        }

        /** A word of a picture that was enlarged so many times, in the picture itself. */
        Word shrunk(int times) {
            return new Word(text, line, left / times, top / times, width / times, height / times, confidence);
        }

        /** A word of the picture that was cut out of the page at {@code area}, on the page. */
        Word moved(Area area, int lines) {
            int x = left - Picture.MARGIN + area.left();
            int y = top - Picture.MARGIN + area.top();
            return new Word(text, line + lines, x, y, width, height, confidence);
        }
    }

    /** A part of the page. */
    public record Area(int left, int top, int width, int height) {

        int right() {
            return left + width;
        }

        int bottom() {
            return top + height;
        }

        int middle() {
            return left + width / 2;
        }

        Area grown(int by) {
            return new Area(left - by, top - by, width + 2 * by, height + 2 * by);
        }

        /** What of it lies on a page of this size. */
        Area within(int pageWidth, int pageHeight) {
            int x = Math.clamp(left, 0, pageWidth);
            int y = Math.clamp(top, 0, pageHeight);
            return new Area(
                    x, y, Math.clamp(left + width, x, pageWidth) - x, Math.clamp(top + height, y, pageHeight) - y);
        }
    }

    /** A line from left to right where {@code level}, else from top to bottom. */
    public record Stroke(boolean level, int at, int from, int to) {

        /** Those on the picture of a page that lies straight; none where it does not, so that they would not fit its words. */
        public static List<Stroke> on(BufferedImage image, int dpi) {
            Picture picture = Picture.of(image);
            int threshold = picture.threshold();
            double skew = Skew.of(picture, threshold);
            if (Math.abs(skew) > CROOKED) {
                return List.of();
            }
            Picture straight = skew == 0 ? picture : picture.turned(-skew);
            int paper = straight.paper(threshold);
            return Strokes.takeFrom(straight, paper, straight.pale(threshold, paper), dpi);
        }
    }
}
