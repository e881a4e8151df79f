package org.vanthu.pipeline.read.pdf;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vanthu.pipeline.read.RaisedFigures;

/** Replaces the raised marks of a page that cite notes by the notes' numbers. Not thread-safe. */
final class Citations {

    static final Pattern CITED = Pattern.compile(" ?\uFDD0[(\\[]?(?<mark>[^\uFDD1]*?)[)\\]]?\uFDD1");

    private static final Pattern ROMAN = Pattern.compile("[ivx]+");

    private final Page page;
    private final Map<String, Integer> notes;
    private final int first;
    private final Endnotes end;

    /** Whether the marks, which a recogniser hardly reads, are as many as the notes, so that they cite them in order. */
    private final boolean inOrder;

    private int next;

    /** @param notes numbers of the page's notes by their marks, on from {@code first}, {@code count} of them */
    private Citations(Page page, Map<String, Integer> notes, int first, int count, Endnotes end) {
        this.page = page;
        this.end = end;
        this.notes = notes;
        this.first = first;
        this.inOrder = page.recognised
                && count
                        == page.written()
                                .mapToLong(line ->
                                        CITED.matcher(line.text()).results().count())
                                .sum();
    }

    /**
     * @param notes numbers of the page's notes by their marks
     * @param first number of the first of them
     * @param count how many there are
     * @param end those of the whole document
     */
    static void replace(Page page, Map<String, Integer> notes, int first, int count, Endnotes end) {
        Citations citations = new Citations(page, notes, first, count, end);
        page.lines.replaceAll(citations::in);
        page.tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> cell.lines().replaceAll(citations::in));
    }

    private Line in(Line line) {
        if (line.text().indexOf(Line.RAISED) < 0) {
            return line;
        }
        int begin = next;
        int endBegin = end.cited();
        List<Line> parts = line.parts().stream().map(this::in).toList();
        next = begin; // the line's text is that of its parts once more
        end.backTo(endBegin);
        String text = CITED.matcher(line.text())
                .replaceAll(mark ->
                        Matcher.quoteReplacement(words(mark, line.text().substring(0, mark.start()))));
        return new Line(text, line.box(), line.baseline(), line.size(), line.bold(), line.firstWord(), parts);
    }

    /**
     * Raised numbers that no note of the page bears are kept as such: {@code m²}. On a recognised page they would make other numbers of
     * the words before them, and may be none; Roman ones cite notes that the file does not hold.
     */
    private String words(MatchResult mark, String before) {
        @Nullable Integer note = inOrder ? Integer.valueOf(first + next++) : notes.get(mark.group("mark"));
        if (note == null && !RaisedFigures.isMeasure(before)) {
            note = end.next(page.number, mark.group("mark"));
        }
        if (note == null) {
            String figures = mark.group("mark");
            boolean dropped = (page.recognised && !figures.equals("o")) // of degrees
                    || ROMAN.matcher(figures).matches();
            return dropped ? "" : mark.group().replace(Line.RAISED, Line.HIGH);
        }
        return Line.RAISED + "" + note + Line.LEVEL;
    }
}
