package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.rule.Cue;

/** An item of a schedule, in a cell or in a line. */
final class Scheduled {

    /** {@code 7 giờ 30, đồng chí …}: who acts stands behind the hour. */
    private static final Cue HOUR = Cue.compile(
            "(?:(?:lúc|từ|đúng|vào lúc)"
                    + " )?\\d{1,2}(?:\\s*giờ(?:\\s*\\d{1,2}(?:\\s*phút)?)?|\\s*[hg:]\\s*\\d{0,2}),?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
        String said = withoutHour(Label.off(text));
        Optional<Actor> actor = context.bodies()
                .subject(said)
                .map(context::actor)
                .or(() -> Leader.inOffice(said, context))
                .or(leader);
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

    private static String withoutHour(String words) {
        Cue.Search hour = HOUR.matcher(words);
        return hour.lookingAt() ? words.substring(hour.end()) : words;
    }
}
