package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes that stand at the end of the document, and so on another page than what cites them: in order. Not thread-safe. */
final class Endnotes {

    /** Lines of notes differ in size by at most so much, in points. */
    private static final float SAME = 1;

    /** @param page that holds it; it is cited there or before */
    private record Uncited(int note, String mark, int page) {}

    private final List<Uncited> notes = new ArrayList<>();
    private int cited;

    /** Those at the foot of {@code page} that nothing on it cites. */
    void addUncited(Page page, Map<String, Integer> marks, List<Note> all) {
        Set<String> here = page.written().flatMap(Endnotes::marks).collect(Collectors.toSet());
        marks.forEach((mark, note) -> {
            if (!here.contains(mark)) {
                notes.add(new Uncited(note, all.get(note).mark(), page.number));
            }
        });
    }

    /** Those of {@code all} from {@code first} on. */
    void add(List<Note> all, int first) {
        for (int note = first; note < all.size(); note++) {
            notes.add(new Uncited(note, all.get(note).mark(), Integer.MAX_VALUE));
        }
    }

    /** The number of the note that {@code mark} on {@code page} cites; null where it is not the next one's. */
    @Nullable
    Integer next(int page, String mark) {
        while (cited < notes.size() && notes.get(cited).page < page) {
            cited++;
        }
        return cited < notes.size() && notes.get(cited).mark.equals(mark) ? notes.get(cited++).note : null;
    }

    int cited() {
        return cited;
    }

    void backTo(int cited) {
        this.cited = cited;
    }

    /** Takes the lines of the notes behind the text from their pages; none where the document has no such notes. */
    static List<Line> takeFrom(List<Page> pages) {
        List<String> cited = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Line> lines = pages.get(i).lines;
            for (int line = 0; line < lines.size(); line++) {
                NoteMark mark = NoteMark.opening(lines.get(line).text());
                if (mark != null && mark.isFirst() && cited.contains(mark.mark())) {
                    List<Page> rest = pages.subList(i, pages.size());
                    // A mark that is not raised may be any number, but not on top of a page with all notes that are
                    // cited.
                    if (mark.raised() || (line == 0 && openAll(rest, mark, cited))) {
                        return takeFrom(rest, line);
                    }
                }
                marks(lines.get(line)).forEach(cited::add);
            }
            pages.get(i)
                    .tables
                    .forEach(table -> table.lines().flatMap(Endnotes::marks).forEach(cited::add));
        }
        return List.of();
    }

    private static Stream<String> marks(Line line) {
        return Citations.CITED.matcher(line.text()).results().map(mark -> mark.group("mark"));
    }

    /** Whether lines of {@code pages} begin with each mark that is cited, from {@code first} on. */
    private static boolean openAll(List<Page> pages, NoteMark first, List<String> cited) {
        String expected = first.mark();
        for (Page page : pages) {
            for (Line line : page.lines) {
                NoteMark mark = NoteMark.opening(line.text());
                expected = mark != null && mark.mark().equals(expected) ? mark.next() : expected;
            }
        }
        return !cited.contains(expected);
    }

    private static List<Line> takeFrom(List<Page> pages, int first) {
        List<Line> taken = new ArrayList<>();
        float size = pages.getFirst().lines.get(first).size();
        float top = pages.getFirst().lines.get(first).box().top();
        int from = first;
        for (Page page : pages) {
            int to = from;
            while (to < page.lines.size() && Math.abs(page.lines.get(to).size() - size) <= SAME) {
                to++;
            }
            float begin = top;
            boolean ends = to < page.lines.size()
                    || page.tables.stream().anyMatch(table -> table.box().bottom() > begin);
            List<Line> notes = page.lines.subList(from, to);
            taken.addAll(notes);
            notes.clear();
            if (ends) {
                break;
            }
            from = 0;
            top = 0;
        }
        return taken;
    }
}
