package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Headers, footers and page numbers, which are no part of the text that runs over the pages. */
final class RunningLines {

    /** Share of a page's height at its top and bottom where such lines stand. */
    private static final float MARGIN = 0.13f;

    /** Pages that must show a line for it to be one that runs. */
    private static final int PAGES = 3;

    /** How many lines a header may have. */
    private static final int DEEPEST = 3;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iu)[-–—.\\s]*(?:(?:trang|page)\\s*)?(?:\\d{1,4}(?:\\s*[/|]\\s*\\d{1,4})?|[ivx]{1,6})[-–—.\\s]*");

    private RunningLines() {}

    /** Moves them from the lines of each page to those apart. */
    static void setApart(List<Page> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (Page page : pages) {
            edges(page).stream()
                    .map(RunningLines::shape)
                    .distinct()
                    .forEach(shape -> seen.merge(shape, 1, Integer::sum));
        }
        for (Page page : pages) {
            boolean opensDocument = opensDocument(page);
            for (Line line : edges(page)) {
                // Bound documents: their letterheads stand at one height, but open a document.
                boolean letterhead = opensDocument && isAtTop(page, line);
                boolean runs = !letterhead && seen.getOrDefault(shape(line), 0) >= Math.max(PAGES, pages.size() / 3);
                if (runs || PAGE_NUMBER.matcher(line.text()).matches()) {
                    page.lines.remove(line);
                    page.apart.add(line);
                }
            }
        }
    }

    private static boolean opensDocument(Page page) {
        return page.lines.stream().limit(DEEPEST).anyMatch(line -> NationalTitle.endsIn(line.text()));
    }

    private static List<Line> edges(Page page) {
        List<Line> edges = new ArrayList<>();
        int count = page.lines.size();
        for (int i = 0; i < count; i++) {
            Line line = page.lines.get(i);
            boolean top = i < DEEPEST && isAtTop(page, line);
            boolean bottom = i >= count - DEEPEST && line.box().top() > (1 - MARGIN) * page.height;
            if (top || bottom) {
                edges.add(line);
            }
        }
        return edges;
    }

    private static boolean isAtTop(Page page, Line line) {
        return line.box().bottom() < MARGIN * page.height;
    }

    /** What stays the same from page to page: words and height. */
    private static String shape(Line line) {
        return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.baseline() / 4);
    }
}
