package org.vanthu.extractors;

import java.util.Comparator;

/**
 * A half-open range of UTF-16 offsets into a text; which text is said where the span is given.
 *
 * @param start offset of the first char
 * @param end offset behind the last char; at least {@code start}
 */
public record Span(int start, int end) {

    /** By start, and of those that start together the longest first. */
    public static final Comparator<Span> LEFTMOST_LONGEST = Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed());

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /** Offset of the last {@code sign} of {@code text} in this span and before {@code offset}; -1 where none stands. */
    public int lastBefore(int offset, char sign, String text) {
        int at = offset - 1;
        while (at >= start && text.charAt(at) != sign) {
            at--;
        }
        return at >= start ? at : -1;
    }

    /** The words of {@code text} that this span covers. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
