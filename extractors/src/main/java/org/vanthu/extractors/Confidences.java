package org.vanthu.extractors;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * How sure a recogniser was of the words of a text, 0 to 100. A word is whatever stands between blanks and line ends. Words whose
 * letters were in the file, and not in a picture, have none. Instances are immutable.
 */
public final class Confidences {

    /**
     * A value read from a word with less may be misread. Measured on 45 scanned pages: two in three misread words with a figure have
     * less, and four in a hundred of those that are right.
     */
    public static final int DOUBTFUL = 90;

    /** Of a text that nobody had to recognise. */
    public static final Confidences NONE = new Confidences("", List.of(), List.of());

    /** In {@link #ofWords}: a word without a confidence. */
    public static final int UNKNOWN = -1;

    private final String text;
    private final List<Span> words;
    private final List<Integer> percents;

    private Confidences(String text, List<Span> words, List<Integer> percents) {
        this.text = text;
        this.words = words;
        this.percents = percents;
    }

    /**
     * @param ofWords one a word of {@code text}, in order, {@link #UNKNOWN} where it has none; an empty list is {@link #NONE}
     * @throws IllegalArgumentException when there are more or fewer than words
     */
    public static Confidences of(String text, List<Integer> ofWords) {
        if (ofWords.isEmpty()) {
            return NONE;
        }
        List<Span> words = words(text);
        if (words.size() != ofWords.size()) {
            throw new IllegalArgumentException(
                    "a text of " + words.size() + " words has confidences of " + ofWords.size());
        }
        boolean none = ofWords.stream().allMatch(percent -> percent == UNKNOWN);
        return none ? NONE : new Confidences(text, words, List.copyOf(ofWords));
    }

    /** Where the words of {@code text} stand, in order. */
    public static List<Span> words(String text) {
        List<Span> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (start >= 0) {
                    words.add(new Span(start, i));
                }
                start = -1;
            } else {
                start = start < 0 ? i : start;
            }
        }
        return words;
    }

    /** As they were given; empty for {@link #NONE}. */
    public List<Integer> ofWords() {
        return percents;
    }

    public boolean isEmpty() {
        return percents.isEmpty();
    }

    /** The lowest of the words that {@code span} touches; empty where none of them was recognised. */
    public OptionalInt lowest(Span span) {
        return lowest(span, _ -> true);
    }

    /** The lowest of the words with a digit that {@code span} touches. */
    public OptionalInt lowestFigure(Span span) {
        return lowest(span, i -> words.get(i).of(text).chars().anyMatch(Character::isDigit));
    }

    private OptionalInt lowest(Span span, IntPredicate wanted) {
        int lowest = Integer.MAX_VALUE;
        for (int i = first(span); i < words.size() && words.get(i).start() < span.end(); i++) {
            if (percents.get(i) != UNKNOWN && wanted.test(i)) {
                lowest = Math.min(lowest, percents.get(i));
            }
        }
        return lowest == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(lowest);
    }

    /** The mean over the letters of the recognised words that {@code span} touches. */
    public OptionalInt mean(Span span) {
        long letters = 0;
        long sum = 0;
        for (int i = first(span); i < words.size() && words.get(i).start() < span.end(); i++) {
            if (percents.get(i) != UNKNOWN) {
                letters += words.get(i).length();
                sum += (long) words.get(i).length() * percents.get(i);
            }
        }
        return letters == 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(Math.round((double) sum / letters)));
    }

    /** Number of the first word that ends behind the start of {@code span}. */
    private int first(Span span) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
