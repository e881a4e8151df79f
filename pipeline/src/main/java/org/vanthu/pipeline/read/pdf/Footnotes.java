package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the notes at the foot of pages apart and finds where they are cited. Not thread-safe. */
final class Footnotes {

    /** The note's mark: raised, or as large as the rest. */
    private static final Pattern MARK = Pattern.compile(
            "(?:\uFDD0[(\\[]?(?<raised>[0-9]{1,3}|\\*{1,3}|[ivx]{1,6})[)\\]]?\uFDD1|[(\\[](?<bracketed>[0-9]{1,3})[)\\]]|(?<plain>[0-9]{1,3}|\\*{1,3}))\\s*");

    private final List<Note> notes = new ArrayList<>();

    /** All notes; a text cites them by number in this list. */
    List<Note> notes() {
        return notes;
    }

    /** Takes the notes of {@code page}, then replaces the marks that cite them by their numbers in {@link #notes}. */
    void take(Page page, Frame frame) {
        Map<String, Integer> here = new HashMap<>();
        int before = notes.size();
        int first = firstLine(page, frame);
        if (first < page.lines.size()) {
            List<Line> foot = new ArrayList<>(page.lines.subList(first, page.lines.size()));
            page.lines.subList(first, page.lines.size()).clear();
            read(foot, here);
        }
        Citations.replace(page, here, before, notes.size() - before);
    }

    private void read(List<Line> foot, Map<String, Integer> here) {
        Frame frame = Frame.of(foot);
        int expected = -1;
        for (Line line : foot) {
            Matcher mark = MARK.matcher(line.text());
            boolean opens = mark.lookingAt() && mark.end() < line.text().length();
            String number = opens ? number(mark) : "";
            if (opens && mark.group("raised") == null && expected >= 0) {
                opens = number.equals(String.valueOf(expected));
            }
            if (opens) {
                here.put(number, notes.size());
                Line words = new Line(
                        line.text().substring(mark.end()),
                        line.box(),
                        line.baseline(),
                        line.size(),
                        line.bold(),
                        line.firstWord(),
                        List.of());
                notes.add(new Note(number, new ArrayList<>(List.of(words)), frame));
                expected = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) + 1 : -1;
            } else if (!notes.isEmpty()) {
                notes.getLast().lines().add(line);
            }
        }
    }

    private static String number(Matcher mark) {
        String raised = mark.group("raised");
        String bracketed = mark.group("bracketed");
        return raised != null ? raised : bracketed != null ? bracketed : mark.group("plain");
    }

    /** Number of the first line of notes; the number of lines where there are none. */
    private int firstLine(Page page, Frame frame) {
        for (Ruling rule : page.rules) {
            boolean separates = rule.length() > 50
                    && rule.length() < 0.55f * page.width
                    && Math.abs(rule.from() - frame.left()) < 60
                    && rule.at() > 0.25f * page.height;
            int below = below(page, rule.at());
            if (separates && below < page.lines.size() && isNote(page.lines.get(below))) {
                return below;
            }
        }
        return page.lines.size();
    }

    private boolean isNote(Line line) {
        return MARK.matcher(line.text()).lookingAt() || (!notes.isEmpty() && line.size() < 11.5f);
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
