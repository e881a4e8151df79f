package org.vanthu.pipeline.read.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.pipeline.read.RaisedFigures;
import org.vanthu.pipeline.read.ocr.Recognised.Area;
import org.vanthu.pipeline.read.ocr.Recognised.Word;

/**
 * Raised marks behind words, which cite notes. A recogniser reads them as figures of the word ({@code 2022¹} as {@code 20221}), as signs
 * ({@code kế hoạch”}) or not at all; by their shapes they are plain. They become words of their own.
 */
final class RaisedMarks {

    /** Stands for a mark of which no figure was read; notes are not counted from it. */
    static final String UNREAD = "0";

    /** Of a figure's height: larger than a quotation mark, smaller than a letter. */
    private static final double LEAST = 0.52;

    private static final double MOST = 0.8;

    /** Two figures that run into each other are so wide, against their height, quotation marks wider. */
    private static final double WIDEST = 1.2;

    /** It ends so high above the line. */
    private static final double RAISED = 0.2;

    /** It stands so close to the letter before it. */
    private static final double CLOSE = 0.5;

    /** A word as it is read: its letters, figures and signs that may be marks, stops. */
    private static final Pattern READ =
            Pattern.compile("(?<letters>.*?)(?<figures>[0-9]*)(?<signs>['!’”“\"*°?|¹²³]{0,3})(?<stop>[.,;:)]{0,3})");

    private final List<Word> words;
    private final List<Area> shapes;
    private final double height;
    private final double baseline;

    /** @param shapes of the line that {@code words} are, from the left */
    private RaisedMarks(List<Word> words, List<Area> shapes) {
        this.words = words;
        this.shapes = shapes;
        int[] heights = shapes.stream().mapToInt(Area::height).sorted().toArray();
        this.height = heights[heights.length * 17 / 20];
        int[] bottoms = shapes.stream()
                .filter(shape -> shape.height() > 0.5 * height)
                .mapToInt(Area::bottom)
                .sorted()
                .toArray();
        this.baseline = bottoms[bottoms.length / 2];
    }

    /**
     * @param words of a page, those of one line one after the other
     * @param shapes pieces of connected ink of a letter's size, on the whole page
     */
    static List<Word> apart(List<Word> words, List<Area> shapes) {
        List<Area> sorted = new ArrayList<>(shapes);
        sorted.sort(Comparator.comparingInt(Area::left));
        List<Word> apart = new ArrayList<>(words.size());
        for (int from = 0; from < words.size(); ) {
            int to = from;
            while (to < words.size() && words.get(to).line() == words.get(from).line()) {
                to++;
            }
            List<Word> line = words.subList(from, to);
            List<Area> drawn =
                    sorted.stream().filter(shape -> isOn(line, shape)).toList();
            if (drawn.isEmpty()) {
                apart.addAll(line);
            } else {
                new RaisedMarks(line, drawn).part(apart);
            }
            from = to;
        }
        return apart;
    }

    private static boolean isOn(List<Word> line, Area shape) {
        int y = shape.top() + shape.height() / 2;
        return line.stream()
                .anyMatch(word -> y >= word.top()
                        && y < word.bottom()
                        && shape.left() >= word.left() - word.height()
                        && shape.right() <= word.right() + word.height());
    }

    private void part(List<Word> apart) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int end = i + 1 < words.size() ? words.get(i + 1).left() : Integer.MAX_VALUE;
            List<Area> own = shapes.stream()
                    .filter(shape ->
                            shape.middle() >= word.left() && shape.middle() < Math.min(end, word.right() + height))
                    .toList();
            List<Area> marks = marks(own);
            apart.addAll(marks.isEmpty() ? List.of(word) : parted(word, own.size() - marks.size(), marks));
        }
    }

    /** The raised shapes that {@code own}, the shapes of a word, end with; empty where there are none. */
    private List<Area> marks(List<Area> own) {
        int first = own.size();
        while (first > 0 && isRaised(own.get(first - 1))) {
            first--;
        }
        boolean behindLetter = first > 0
                && first < own.size()
                && own.get(first).left() - own.get(first - 1).right() < CLOSE * height
                && own.get(first - 1).bottom() > baseline - RAISED * height;
        return behindLetter ? own.subList(first, own.size()) : List.of();
    }

    private boolean isRaised(Area shape) {
        return shape.height() >= LEAST * height
                && shape.height() <= MOST * height
                && shape.width() <= WIDEST * shape.height()
                && shape.bottom() <= baseline - RAISED * height
                && shape.top() >= baseline - 1.6 * height
                && shapes.stream().noneMatch(other -> !other.equals(shape) && isAboveOrBelow(shape, other));
    }

    /** A letter's mark stands above or below the letter. */
    private static boolean isAboveOrBelow(Area shape, Area other) {
        int common = Math.min(shape.right(), other.right()) - Math.max(shape.left(), other.left());
        return common > 0.3 * shape.width();
    }

    /** @param drawn how many shapes of a letter's size the word has beside its marks */
    private List<Word> parted(Word word, int drawn, List<Area> marks) {
        Matcher read = READ.matcher(word.text());
        if (!read.matches()) {
            return List.of(word);
        }
        String letters = read.group("letters") + read.group("figures");
        String mark = UNREAD;
        if (read.group("signs").isEmpty()) {
            int figures = figures(read, drawn, marks);
            if (figures < 0) {
                return List.of(word);
            }
            mark = figures == 0 ? UNREAD : letters.substring(letters.length() - figures);
            letters = letters.substring(0, letters.length() - figures);
        }
        if (letters.isEmpty() || RaisedFigures.isMeasure(letters)) {
            return List.of(word);
        }
        Area first = marks.getFirst();
        Area last = marks.getLast();
        List<Word> parts = new ArrayList<>();
        parts.add(word.part(letters, word.left(), first.left()));
        int top = marks.stream().mapToInt(Area::top).min().orElseThrow();
        int bottom = marks.stream().mapToInt(Area::bottom).max().orElseThrow();
        parts.add(new Word(
                mark, word.line(), first.left(), top, last.right() - first.left(), bottom - top, word.confidence()));
        if (!read.group("stop").isEmpty()) {
            parts.add(word.part(read.group("stop"), last.right(), Math.max(word.right(), last.right() + 1)));
        }
        return parts;
    }

    /** How many of the last figures are raised; less than 0 where nobody can tell. */
    private static int figures(Matcher read, int drawn, List<Area> marks) {
        int figures = read.group("figures").length();
        int most = marks.stream()
                .mapToInt(mark -> mark.width() > 0.8 * mark.height() ? 2 : 1)
                .sum();
        String letters = read.group("letters");
        if (!letters.isEmpty() && Character.isLetter(letters.charAt(letters.length() - 1))) {
            return Math.min(figures, most);
        }
        // Figures behind figures: as many as are more than stand on the line.
        long more = letters.chars().filter(c -> ".,-".indexOf(c) < 0).count() + figures - drawn;
        return more >= 0 && more <= Math.min(figures, most) ? (int) more : -1;
    }
}
