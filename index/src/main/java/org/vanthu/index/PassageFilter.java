package org.vanthu.index;

import java.util.List;
import java.util.Optional;

/**
 * Which passages of the wanted documents are wanted; an empty condition holds for all.
 *
 * @param kind of a value that stands in the passage, one of {@link #KINDS}
 * @param status of an indicator or a task in it, one of {@link #STATUSES}
 * @param source words that stand together in the path of the file
 */
public record PassageFilter(Optional<String> kind, Optional<String> status, Optional<String> source) {

    public static final List<String> KINDS =
            List.of("date", "recurrence", "percent", "money", "quantity", "reference", "indicator", "task");

    public static final List<String> STATUSES = List.of("actual", "estimate", "target", "done", "planned");

    public static final PassageFilter ALL = new PassageFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
