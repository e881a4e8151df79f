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

    /** Where it takes place, in a sentence of its own: {@code Điểm tại Hội trường UBND xã (giao Văn phòng chuẩn bị).} */
    private static final Cue PLACE = Cue.compile(
            "(?:địa điểm|nơi họp|điểm|tại)(?:\\s*:\\s*(?:tại )?|\\s+tại )(?<place>[^:;]{3,100}?)(?:\\s*\\((?:giao|LĐ"
                    + " ?VP)[^()]*\\))?(?:;[^;]{0,20})?\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code …, điểm tại Trung tâm Chính trị huyện} */
    private static final Cue PLACE_INSIDE = Cue.compile(
            ", (?:địa )?điểm:? tại (?<place>[^,;:.(]{3,80}[^,;:.(\\s])",
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
        String said = Hour.off(Label.off(text));
        Optional<Actor> actor = context.bodies()
                .subject(said)
                .map(context::actor)
                .or(() -> Leader.inOffice(said, context))
                .or(() -> Label.of(text)
                        .filter(label -> Leader.isNamed(label, context))
                        .flatMap(label -> Leader.of(label, context)))
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
                place.or(() -> placeInside(text)));
    }

    /** The place that a sentence of its own says. */
    static Optional<String> place(String sentence) {
        Cue.Search place = PLACE.matcher(sentence);
        return place.matches() ? Optional.of(place.group("place")) : Optional.empty();
    }

    private static Optional<String> placeInside(String sentence) {
        Cue.Search place = PLACE_INSIDE.matcher(sentence);
        return place.find() ? Optional.of(place.group("place")) : Optional.empty();
    }
}
