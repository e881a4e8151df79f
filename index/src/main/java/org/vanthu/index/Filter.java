package org.vanthu.index;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which documents and values are wanted; an empty condition holds for all.
 *
 * <p>Words are compared without case and marks: {@code dang uy} finds {@code Đảng ủy}.
 *
 * @param from first day that the document may be issued on; where it has no day of issue its period's first day counts, and where it
 *     has neither, no condition on days lets it through
 * @param to last such day
 * @param type the document's kind, whole
 * @param issuer words that stand together in the issuer's name
 * @param body slug of the body that the value (of documents: any value in it; in a search: any value in the passage) belongs to
 * @param unit of the value, whole: {@code %}, {@code VND}, {@code hộ}; it holds for no task
 */
public record Filter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> type,
        Optional<String> issuer,
        Optional<String> body,
        Optional<String> unit) {

    public static final Filter ALL = new Filter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filter {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("a filter ends before it starts: " + from.get() + ".." + to.get());
        }
    }
}
