package org.vanthu.extractors;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * One sentence (or table row) that states something that a body did, does or is to do.
 *
 * @param span where it stands in {@link SourceText#text()}
 * @param rule name of the rule that composed it
 * @param text the item as it stands, bullets and numbering removed, blanks collapsed
 * @param body slug of the acting body; absent where the document names none
 * @param bodyName the body's own name where the slug is {@code other}
 * @param status done or planned
 * @param due deadline or scheduled time, of planned tasks only
 * @param recurrence how often, where it recurs
 * @param support slugs of the co-ordinating bodies, in order
 * @param persons names in charge, without titles
 * @param place where a schedule gives one
 */
public record Task(
        Span span,
        String rule,
        String text,
        Optional<String> body,
        Optional<String> bodyName,
        Status status,
        Optional<DateRange> due,
        Optional<Recurrence> recurrence,
        List<String> support,
        List<String> persons,
        Optional<String> place) {

    public Task {
        support = List.copyOf(support);
        persons = List.copyOf(persons);
    }

    /** The same with where it takes place. */
    public Task at(String where) {
        return new Task(
                span, rule, text, body, bodyName, status, due, recurrence, support, persons, Optional.of(where));
    }

    /** Whether it happened or is to happen. */
    public enum Status {
        DONE,
        PLANNED
    }

    /**
     * That a task recurs.
     *
     * @param every its period; empty where none is named ({@code thường xuyên})
     */
    public record Recurrence(Optional<Period> every) {}
}
