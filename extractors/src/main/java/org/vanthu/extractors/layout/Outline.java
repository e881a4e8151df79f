package org.vanthu.extractors.layout;

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
        return sections.stream()
                .filter(s -> s.heading().start() <= offset
                        && offset < Math.max(s.content().end(), s.heading().end()))
                .toList();
    }
}
