package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.vanthu.extractors.Span;

/**
 * The sections of a document in reading order.
 *
 * @param sections every heading opens one
 */
public record Outline(List<Section> sections) {

    public Outline {
        sections = List.copyOf(sections);
    }

    /**
     * One section.
     *
     * @param level depth from 1, as its numbering says ({@code A} over {@code I} over {@code 1} over {@code a})
     * @param title the heading without its number ({@code Về kinh tế})
     * @param label the number as printed, without its dot ({@code II}, {@code 2.1}, {@code a}); empty where it has none
     * @param heading where the heading stands
     * @param content from the end of the heading to the end of the last sub-section
     * @param parent position in {@link Outline#sections()} of the section around it
     */
    public record Section(int level, String label, String title, Span heading, Span content, OptionalInt parent) {}

    /** Sections around {@code offset}, the outermost first; a heading belongs to its own section. */
    public List<Section> path(int offset) {
        List<Section> path = new ArrayList<>();
        OptionalInt at = lastFrom(offset);
        while (at.isPresent()) {
            Section section = sections.get(at.getAsInt());
            if (offset < Math.max(section.content().end(), section.heading().end())) {
                path.add(section);
            }
            at = section.parent();
        }
        return path.reversed();
    }

    /** Sections whose heading lies in {@code span}, in order. */
    public List<Section> opened(Span span) {
        List<Section> opened = new ArrayList<>();
        for (int i = lastFrom(span.end()).orElse(-1);
                i >= 0 && sections.get(i).heading().start() >= span.start();
                i--) {
            if (span.contains(sections.get(i).heading())) {
                opened.addFirst(sections.get(i));
            }
        }
        return opened;
    }

    /** Whether {@code span} lies in a heading. */
    public boolean isHeading(Span span) {
        OptionalInt last = lastFrom(span.start());
        return last.isPresent() && sections.get(last.getAsInt()).heading().contains(span);
    }

    /** The last section whose heading starts at {@code offset} or before it. */
    private OptionalInt lastFrom(int offset) {
        int low = 0;
        int high = sections.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sections.get(middle).heading().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? OptionalInt.empty() : OptionalInt.of(low - 1);
    }
}
