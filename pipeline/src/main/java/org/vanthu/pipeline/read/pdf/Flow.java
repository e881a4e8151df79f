package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.pipeline.read.pdf.Element.Pair;
import org.vanthu.pipeline.read.pdf.Element.Ruled;
import org.vanthu.pipeline.read.pdf.Element.Words;

/** Joins what belongs together over lines and pages. Not thread-safe. */
final class Flow {

    private final List<Note> notes;
    private final List<Element> elements = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private @Nullable Line last;
    private int lastPage;
    private int begun;

    /** @param pages in order; their lines are consumed */
    Flow(List<Page> pages) {
        RunningLines.setApart(pages);
        HeadingNumerals.mend(pages);
        Map<Integer, Frame> frames = frames(pages);
        Function<Page, Frame> frame = page -> frames.getOrDefault(Math.round(page.width), frame(List.of(page)));
        notes = new Footnotes(pages, frame).notes();
        for (Page page : pages) {
            add(page, frame.apply(page));
        }
        flush();
        for (Element element : elements) {
            if (element instanceof Ruled(int _, Table table)) {
                table.mend();
            }
        }
    }

    List<Element> elements() {
        return elements;
    }

    List<Note> notes() {
        return notes;
    }

    /** Pages of one width share their margins. */
    private static Map<Integer, Frame> frames(List<Page> pages) {
        Map<Integer, List<Page>> legible = pages.stream()
                .filter(page -> page.illegible == null)
                .collect(Collectors.groupingBy(page -> Math.round(page.width)));
        Map<Integer, Frame> frames = new HashMap<>();
        legible.forEach((width, alike) -> frames.put(width, frame(alike)));
        return frames;
    }

    private static Frame frame(List<Page> pages) {
        return Frame.of(
                pages.stream().flatMap(page -> page.lines.stream()).toList(),
                pages.stream()
                        .flatMap(page -> page.tables.stream())
                        .map(Table::box)
                        .toList());
    }

    private void add(Page page, Frame frame) {
        if (page.illegible != null) {
            flush();
        }
        boolean first = true;
        int line = 0;
        for (Table table : page.tables) {
            int above = line;
            while (above < page.lines.size()
                    && page.lines.get(above).baseline() < table.box().top()) {
                above++;
            }
            addLines(page.number, page.lines.subList(line, above), frame);
            add(page.number, table, first && above == 0);
            first = false;
            line = above;
        }
        addLines(page.number, page.lines.subList(line, page.lines.size()), frame);
        if (page.illegible != null) {
            flush();
        }
    }

    private void add(int page, Table table, boolean tops) {
        flush();
        if (tops
                && !elements.isEmpty()
                && elements.getLast() instanceof Ruled(int _, Table before)
                && before.rows().getLast().page() == page - 1
                && before.goesOnIn(table)) {
            before.add(table);
        } else {
            elements.add(new Ruled(page, table));
        }
    }

    private void addLines(int page, List<Line> lines, Frame frame) {
        int i = 0;
        while (i < lines.size()) {
            Columns columns = Columns.at(lines, i, frame);
            if (columns == null) {
                add(page, lines.get(i), frame);
                i++;
            } else if (columns.isProse(frame)) {
                List<Line> column = columns.inOneColumn();
                Frame narrow = Frame.of(column);
                column.forEach(line -> add(page, line, narrow));
                i = columns.end();
            } else {
                flush();
                elements.add(new Pair(page, columns.leftWords(), columns.rightWords()));
                i = columns.end();
            }
        }
    }

    private void add(int page, Line line, Frame frame) {
        if (last != null && page - lastPage <= 1 && !Paragraphs.goesOn(last, line, frame)) {
            flush();
        }
        if (paragraph.isEmpty()) {
            begun = page;
        }
        Paragraphs.append(paragraph, line.text());
        last = line;
        lastPage = page;
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            elements.add(new Words(begun, paragraph.toString()));
            paragraph.setLength(0);
        }
        last = null;
    }
}
