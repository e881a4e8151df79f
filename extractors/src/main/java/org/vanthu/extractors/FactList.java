package org.vanthu.extractors;

import java.util.List;

/**
 * The facts of a document in reading order, asked by place.
 *
 * @param facts by start of span
 */
public record FactList(List<Fact> facts) {

    public FactList {
        facts = List.copyOf(facts);
    }

    /** Facts that start inside {@code span}, in reading order. */
    public List<Fact> within(Span span) {
        int first = firstFrom(span.start());
        int end = first;
        while (end < facts.size() && facts.get(end).span().start() < span.end()) {
            end++;
        }
        return facts.subList(first, end);
    }

    private int firstFrom(int offset) {
        int low = 0;
        int high = facts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (facts.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
