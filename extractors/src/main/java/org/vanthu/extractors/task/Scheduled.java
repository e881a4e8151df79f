package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;

/** An item of a schedule, in a cell or in a line. */
final class Scheduled {

    private Scheduled() {}

    /**
     * @param day that it stands under, where it names no deadline itself
     * @param leader who acts, where it names nobody itself
     */
    static Task task(
            Context context,
            Span item,
            Optional<DateRange> day,
            Supplier<Optional<Actor>> leader,
            List<String> persons,
            Optional<String> place) {
        String text = context.source().words(item);
        List<Fact> facts = context.facts().within(item);
        Optional<Actor> actor =
                context.bodies().subject(Label.off(text)).map(context::actor).or(leader);
        return new Task(
                item,
                TaskRules.SCHEDULE,
                text,
                actor.map(Actor::slug),
                actor.flatMap(Actor::name),
                Task.Status.PLANNED,
                Deadline.of(context.source().text(), item, facts, context.header())
                        .or(() -> day),
                Recurrences.of(facts),
                Support.of(text, actor, context.bodies()),
                persons,
                place);
    }
}
