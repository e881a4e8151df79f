package org.vanthu.pipeline;

import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.followup.Followed;
import org.vanthu.index.series.Locality;
import org.vanthu.index.series.Places;

/**
 * Which planned tasks are wanted; an empty condition holds for all.
 *
 * @param body slug of who is to do it
 * @param issuer words in the name of who planned it, or a name that its place has or had
 * @param open only what is not known to be done
 * @param due time that its due days touch
 */
public record FollowUpFilter(Optional<String> body, Optional<String> issuer, boolean open, Optional<DateRange> due) {

    /** The wanted ones of the planned tasks, each with what became of it. */
    public List<Followed> among(List<Followed> tasks, Places places) {
        return tasks.stream().filter(followed -> accepts(followed, places)).toList();
    }

    private boolean accepts(Followed followed, Places places) {
        return (issuer.isEmpty()
                        || isBy(
                                issuer.get(),
                                followed.task().document().header().issuer().orElse(""),
                                followed.place(),
                                places))
                && (body.isEmpty() || body.equals(followed.task().task().body()))
                && (!open || followed.state() != Followed.State.DONE)
                && (due.isEmpty()
                        || followed.task()
                                .task()
                                .due()
                                .filter(days -> overlap(days, due.get()))
                                .isPresent());
    }

    /** Whether {@code issuer} means who issues under {@code name}, or a place that was called so. */
    public static boolean isBy(String issuer, String name, Locality place, Places places) {
        return VietnameseFolding.key(name).contains(VietnameseFolding.key(issuer)) || places.isCalled(place, issuer);
    }

    private static boolean overlap(DateRange one, DateRange other) {
        return !one.from().isAfter(other.to()) && !one.to().isBefore(other.from());
    }
}
