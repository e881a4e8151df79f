package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Task;

/** How often a task recurs, by the recurrences among its facts. */
final class Recurrences {

    private Recurrences() {}

    /** The first that names a period. */
    static Optional<Task.Recurrence> of(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Fact.Recurrence recurrence && recurrence.every().isPresent()) {
                return Optional.of(new Task.Recurrence(recurrence.every()));
            }
        }
        return Optional.empty();
    }

    /** Of a table's column of time, where a bare {@code Thường xuyên} is all that it says. */
    static Optional<Task.Recurrence> ofColumn(List<Fact> facts) {
        return of(facts)
                .or(() -> facts.stream().anyMatch(f -> f instanceof Fact.Recurrence)
                        ? Optional.of(new Task.Recurrence(Optional.empty()))
                        : Optional.empty());
    }
}
