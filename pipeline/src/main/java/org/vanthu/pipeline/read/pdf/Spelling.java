package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts the letters of one baseline into words and a line. */
final class Spelling {

    /** A gap of so many font sizes parts columns. */
    private static final float WIDE = 1.5f;

    /** Raised letters are at most so large, against the line's. */
    private static final float RAISED_SIZE = 0.8f;

    private static final float RAISED_BY = 0.12f;

    private static final char RAISED = Line.RAISED;
    private static final char LEVEL = Line.LEVEL;
    /** What marks of notes are made of, and powers and degrees: 10⁻³, 25 °C. */
    private static final String MARKS = "0123456789()[]*ivx-−+o";

    private final List<Glyph> letters;
    private final float size;
    private final float baseline;
    private final float gap;

    private Spelling(List<Glyph> letters) {
        this.letters = letters;
        this.size = mainSize();
        this.baseline = mainBaseline();
        this.gap = wordGap();
    }

    /** @param letters of one baseline in any order, at least one; raised ones may be among them */
    static Line line(List<Glyph> letters) {
        return of(letters).line();
    }

    /** @return the words of {@code letters} as {@link #line} parts them, from the left, each as one glyph */
    static List<Glyph> words(List<Glyph> letters) {
        return of(letters).words();
    }

    private static Spelling of(List<Glyph> letters) {
        List<Glyph> sorted = new ArrayList<>(letters);
        sorted.sort(Comparator.comparingDouble(Glyph::left));
        return new Spelling(withoutDoubles(sorted));
    }

    private List<Glyph> words() {
        List<Glyph> words = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            Glyph letter = letters.get(i);
            if (letter.isBlank()) {
                continue;
            }
            if (i == 0 || isWordGap(i)) {
                words.add(new Glyph("", letter.left(), baseline, 0, size, letter.bold()));
            }
            words.set(words.size() - 1, words.getLast().before(letter));
        }
        return words;
    }

    /** Fake bold draws each letter twice. */
    private static List<Glyph> withoutDoubles(List<Glyph> sorted) {
        List<Glyph> once = new ArrayList<>(sorted.size());
        for (Glyph glyph : sorted) {
            Glyph before = once.isEmpty() ? null : once.getLast();
            boolean doubled = before != null
                    && before.text().equals(glyph.text())
                    && glyph.left() - before.left() < 0.25f * before.width()
                    && Math.abs(glyph.baseline() - before.baseline()) < 1;
            if (!doubled) {
                once.add(glyph);
            }
        }
        return once;
    }

    private float mainSize() {
        double[] sizes = letters.stream().mapToDouble(Glyph::size).sorted().toArray();
        return (float) sizes[sizes.length / 2];
    }

    private float mainBaseline() {
        float lowest = Float.NEGATIVE_INFINITY;
        for (Glyph glyph : letters) {
            if (glyph.size() > RAISED_SIZE * size) {
                lowest = Math.max(lowest, glyph.baseline());
            }
        }
        return lowest;
    }

    /** Letter-spaced titles have gaps everywhere; where blanks are drawn, a gap alone must be wider. */
    private float wordGap() {
        float[] gaps = new float[letters.size()];
        int count = 0;
        boolean blanks = false;
        for (int i = 1; i < letters.size(); i++) {
            blanks |= letters.get(i).isBlank();
            if (!letters.get(i).isBlank() && !letters.get(i - 1).isBlank()) {
                gaps[count++] = letters.get(i).left() - letters.get(i - 1).right();
            }
        }
        Arrays.sort(gaps, 0, count);
        float usual = count > 4 ? Math.clamp(gaps[count / 2], 0, 0.5f * size) : 0;
        return usual + (blanks ? 0.2f : 0.14f) * size;
    }

    private Line line() {
        List<Line> parts = new ArrayList<>();
        int from = 0;
        int last = -1;
        for (int i = 0; i < letters.size(); i++) {
            if (letters.get(i).isBlank()) {
                continue;
            }
            if (last >= 0 && letters.get(i).left() - letters.get(last).right() > WIDE * size) {
                parts.add(part(from, i, List.of()));
                from = i;
            }
            last = i;
        }
        if (from > 0) {
            parts.add(part(from, letters.size(), List.of()));
            return part(0, letters.size(), parts);
        }
        Line whole = part(0, letters.size(), List.of());
        int title = nationalTitle(whole);
        return title == 0
                ? whole
                : part(0, letters.size(), List.of(part(0, title, List.of()), part(title, letters.size(), List.of())));
    }

    /** Number of the first letter of a national title that stands close behind other words; 0 where there is none. */
    private int nationalTitle(Line whole) {
        if (!NationalTitle.endsIn(whole.text())) {
            return 0;
        }
        for (int i = 1; i < letters.size(); i++) {
            boolean opensWord = !letters.get(i).isBlank() && isWordGap(i);
            if (opensWord && NationalTitle.is(part(i, letters.size(), List.of()).text())) {
                return i;
            }
        }
        return 0;
    }

    private boolean isWordGap(int i) {
        Glyph before = letters.get(i - 1);
        return before.isBlank() || letters.get(i).left() - before.right() > gap;
    }

    private boolean isMark(Glyph glyph) {
        return glyph.size() <= RAISED_SIZE * size
                && glyph.baseline() <= baseline - RAISED_BY * size
                && glyph.text().chars().allMatch(c -> MARKS.indexOf(c) >= 0);
    }

    private Line part(int from, int to, List<Line> parts) {
        StringBuilder text = new StringBuilder(to - from + 16);
        boolean raised = false;
        boolean bold = true;
        float left = Float.MAX_VALUE;
        float right = 0;
        float firstWord = -1;
        for (int i = from; i < to; i++) {
            Glyph glyph = letters.get(i);
            if (glyph.isBlank()) {
                continue;
            }
            boolean up = isMark(glyph);
            if (raised && !up) {
                text.append(LEVEL);
            }
            if (!text.isEmpty() && isWordGap(i)) {
                boolean tied = letters.get(i - 1).isNoBreakSpace();
                text.append(tied ? '\u00a0' : ' ');
                firstWord = firstWord < 0 && !tied ? right - left : firstWord;
            }
            if (up && !raised) {
                text.append(RAISED);
            }
            raised = up;
            text.append(glyph.text());
            bold &= up || glyph.bold();
            left = Math.min(left, glyph.left());
            right = Math.max(right, glyph.right());
        }
        if (raised) {
            text.append(LEVEL);
        }
        if (text.isEmpty()) {
            left = letters.get(from).left();
            right = left;
        }
        Box box = Line.box(left, right, baseline, size);
        return new Line(text.toString(), box, baseline, size, bold, firstWord < 0 ? right - left : firstWord, parts);
    }
}
