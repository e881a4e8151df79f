package org.vanthu.pipeline.read.pdf;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Letters on one baseline with what the layout asks about them.
 *
 * @param text without blanks at its ends; raised note marks stand in {@link #RAISED} … {@link #LEVEL}, raised figures that are known to be
 *     none in {@link #HIGH} … {@link #LEVEL}
 * @param box around the letters
 * @param size of most of its letters
 * @param bold whether all its letters are
 * @param firstWord width of its first word
 * @param parts what wide gaps part, from the left; empty where there are none
 */
record Line(String text, Box box, float baseline, float size, boolean bold, float firstWord, List<Line> parts) {

    /** Non-characters, so that they never stand for a letter (Unicode §23.7). */
    static final char RAISED = '\uFDD0';

    static final char LEVEL = '\uFDD1';

    static final char HIGH = '\uFDD2';

    private static final Pattern DASHES = Pattern.compile("[-–—_=\\s]{3,}");

    Line {
        parts = List.copyOf(parts);
    }

    /** Around letters of {@code size} that stand on {@code baseline}. */
    static Box box(float left, float right, float baseline, float size) {
        return new Box(left, baseline - 0.8f * size, right, baseline + 0.2f * size);
    }

    /** Whether it says nothing: dashes alone rule the page. */
    boolean isBlank() {
        return text.isEmpty() || DASHES.matcher(text).matches();
    }

    /** Parts of one line, from the left, as one. */
    static Line joined(List<Line> parts) {
        Line first = parts.getFirst();
        if (parts.size() == 1) {
            return first;
        }
        String text = parts.stream().map(Line::text).collect(Collectors.joining(" "));
        Box box = parts.stream().map(Line::box).reduce(Box::union).orElseThrow();
        boolean bold = parts.stream().allMatch(Line::bold);
        return new Line(text, box, first.baseline, first.size, bold, first.firstWord, List.of());
    }

    Line moved(float right) {
        List<Line> moved = parts.stream().map(part -> part.moved(right)).toList();
        return new Line(text, box.moved(right), baseline, size, bold, firstWord, moved);
    }

    /** The line's only part, or its parts. */
    List<Line> pieces() {
        return parts.isEmpty() ? List.of(this) : parts;
    }
}
