package org.vanthu.extractors;

import java.util.List;
import java.util.Optional;

/** The facts of a document in reading order, asked by place. */
public final class FactList {

    private final List<Fact> facts;
    private final int[] starts;

    /** @param facts by start of span */
    public FactList(List<Fact> facts) {
        this.facts = List.copyOf(facts);
        this.starts = facts.stream().mapToInt(fact -> fact.span().start()).toArray();
    }

    /** Facts that start inside {@code span}, in reading order. */
    public List<Fact> within(Span span) {
        return facts.subList(firstFrom(span.start()), firstFrom(span.end()));
    }

    /** The days of the first date that starts inside {@code span}. */
    public Optional<DateRange> firstDays(Span span) {
        for (Fact fact : within(span)) {
            if (fact instanceof Fact.Date date) {
                return Optional.of(date.days());
            }
        }
        return Optional.empty();
    }

    private int firstFrom(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
