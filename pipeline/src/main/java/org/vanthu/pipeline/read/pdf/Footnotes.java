package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes the notes at the foot of pages and at the end of the document apart and finds where they are cited. Not thread-safe. */
final class Footnotes {

    /** Notes at the foot are of smaller print than this, in points. */
    private static final float SMALL = 11.5f;

    /**
     * @param marks of the page's notes, each with its number
     * @param first number of the first of them
     * @param count how many there are
     */
    private record Foot(Page page, Map<String, Integer> marks, int first, int count) {}

    private final List<Note> notes = new ArrayList<>();
    private final List<Foot> feet = new ArrayList<>();

    /** Takes the notes of all {@code pages}, and replaces the marks that cite them by their numbers in {@link #notes}. */
    Footnotes(List<Page> pages, Function<Page, Frame> frames) {
        for (Page page : pages) {
            take(page, frames.apply(page));
        }
        Endnotes end = new Endnotes();
        for (Foot foot : feet) {
            end.addUncited(foot.page, foot.marks, notes);
        }
        int last = notes.size();
        read(Endnotes.takeFrom(pages), new HashMap<>());
        end.add(notes, last);
        for (Foot foot : feet) {
            Citations.replace(foot.page, foot.marks, foot.first, foot.count, end);
        }
    }

    /** All notes; a text cites them by number in this list. */
    List<Note> notes() {
        return notes;
    }

    private void take(Page page, Frame frame) {
        Map<String, Integer> here = new LinkedHashMap<>();
        int before = notes.size();
        int first = firstLine(page, frame);
        if (first < page.lines.size()) {
            List<Line> foot = new ArrayList<>(page.lines.subList(first, page.lines.size()));
            page.lines.subList(first, page.lines.size()).clear();
            read(foot, here);
        }
        feet.add(new Foot(page, here, before, notes.size() - before));
    }

    private void read(List<Line> foot, Map<String, Integer> here) {
        Frame frame = Frame.of(foot);
        String expected = "";
        for (Line line : foot) {
            NoteMark mark = NoteMark.opening(line.text());
            if (mark != null
                    && (mark.raised() || expected.isEmpty() || mark.mark().equals(expected))) {
                here.put(mark.mark(), notes.size());
                Line words = new Line(
                        line.text().substring(mark.end()),
                        line.box(),
                        line.baseline(),
                        line.size(),
                        line.bold(),
                        line.firstWord(),
                        List.of());
                notes.add(new Note(mark.mark(), new ArrayList<>(List.of(words)), frame));
                expected = mark.next();
            } else if (!notes.isEmpty()) {
                notes.getLast().lines().add(line);
            }
        }
    }

    /** Number of the first line of notes; the number of lines where there are none. */
    private int firstLine(Page page, Frame frame) {
        for (Ruling rule : page.rules) {
            int below = below(page, rule.at());
            if (below < page.lines.size() && separates(rule, page, frame, page.lines.get(below))) {
                return below;
            }
        }
        return page.lines.size();
    }

    /** Whether {@code next}, the line below {@code rule}, is a note's. */
    private boolean separates(Ruling rule, Page page, Frame frame, Line next) {
        if (rule.length() <= 50 || Math.abs(rule.from() - frame.left()) >= 60) {
            return false;
        }
        boolean goesOn = !notes.isEmpty() && next.size() < SMALL;
        // Above what goes on from the page before word processors draw a line from margin to margin.
        boolean across = rule.length() >= 0.55f * page.width;
        if (across) {
            return goesOn;
        }
        return rule.at() > 0.25f * page.height && (goesOn || NoteMark.opening(next.text()) != null);
    }

    private static int below(Page page, float y) {
        int line = 0;
        while (line < page.lines.size() && page.lines.get(line).baseline() < y) {
            line++;
        }
        boolean table = page.tables.stream().anyMatch(t -> t.box().bottom() > y);
        return table ? page.lines.size() : line;
    }
}
