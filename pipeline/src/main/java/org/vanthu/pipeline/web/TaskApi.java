package org.vanthu.pipeline.web;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.Filter;
import org.vanthu.index.followup.Followed;
import org.vanthu.pipeline.FollowUpFilter;
import org.vanthu.pipeline.export.FollowUpTable;
import org.vanthu.pipeline.export.Iso;

/** Planned tasks and what became of them, a part at a time. */
final class TaskApi {

    private static final int ROWS = 10_000;
    private static final int MOST_ROWS = 1_000_000;

    private final Office office;

    TaskApi(Office office) {
        this.office = office;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                        "/tasks",
                        this::tasks,
                        "body",
                        "issuer",
                        "open",
                        "due",
                        "state",
                        "week",
                        "offset",
                        "limit",
                        "format"),
                Route.of("/tasks/sums", this::sums, "body", "issuer", "open", "due", "state"));
    }

    private List<Followed> wanted(Asked asked) throws IOException {
        FollowUpFilter filter =
                new FollowUpFilter(asked.text("body"), asked.text("issuer"), asked.flag("open"), asked.days("due"));
        return filter.among(office.tasks(filter.issuer()), office.words().places());
    }

    private static Stream<Followed> inState(List<Followed> tasks, Asked asked) {
        Optional<Followed.State> state = asked.oneOf("state", Followed.State.values());
        return tasks.stream().filter(each -> state.isEmpty() || each.state() == state.get());
    }

    private void tasks(Asked asked, Answer answer) throws IOException {
        Optional<LocalDate> week = asked.days("week").map(DateRange::from).map(TaskApi::monday);
        List<Followed> rows = inState(wanted(asked), asked)
                .filter(each -> week.isEmpty() || week.equals(week(each)))
                .skip(asked.offset())
                .limit(asked.limit(ROWS, MOST_ROWS))
                .toList();
        answer.table(office.archive(), FollowUpTable.of(rows), Filter.ALL, asked.format());
    }

    /** Of what is to be done on one day the Monday of its week. */
    private static Optional<LocalDate> week(Followed task) {
        return task.task()
                .task()
                .due()
                .filter(due -> due.from().equals(due.to()))
                .map(due -> monday(due.from()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void sums(Asked asked, Answer answer) throws IOException {
        List<Followed> wanted = wanted(asked);
        Map<Followed.State, Integer> states = new TreeMap<>();
        NavigableSet<String> bodies = new TreeSet<>();
        wanted.forEach(each -> {
            states.merge(each.state(), 1, Integer::sum);
            each.task().task().body().ifPresent(bodies::add);
        });
        NavigableSet<LocalDate> weeks = new TreeSet<>();
        inState(wanted, asked).forEach(each -> week(each).ifPresent(weeks::add));
        answer.json(json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("states");
            states.forEach((state, number) -> json.writeNumberProperty(Iso.name(state), number));
            json.writeEndObject();
            json.writeArrayPropertyStart("bodies");
            bodies.forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("weeks");
            weeks.forEach(day -> json.writeString(day.toString()));
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
