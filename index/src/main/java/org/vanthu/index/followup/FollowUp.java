package org.vanthu.index.followup;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.task.Norms;
import org.vanthu.index.TaskRow;
import org.vanthu.index.followup.Followed.State;
import org.vanthu.index.series.Locality;
import org.vanthu.index.series.Owner;
import org.vanthu.index.series.Places;

/**
 * Finds what later documents of the same place, or of what it became, say of planned tasks.
 *
 * <p>Two tasks are one where their words agree, each word weighing as much as it is rare in the archive (inverse document frequency,
 * Spärck Jones 1972): the weight of the common words, as a share of the lighter task's, and not too small a share of the
 * heavier one's. Who does it must not differ, nor the part of the place that it is for, and the later document must be about a time that
 * begins at most half a year after the task's last day: what is planned in the year after is another task.
 */
public final class FollowUp {

    private static final double ALIKE = 0.62;
    private static final int COMMON_PAIRS = 2;

    /** What is late is reported, or planned again, within this time. */
    private static final Period LATE = Period.ofMonths(6);

    /** What nobody says the last day of is for so long. */
    private static final Period OPEN_END = Period.ofYears(1);

    /** Of two tasks that are equally alike, the one that comes sooner is meant; a month weighs so much of likeness. */
    private static final double A_MONTH = 0.01;

    /** A heading such as {@code Phòng, chống dịch} says nothing of one task among many. */
    private static final double SHARE_OF_HEAVIER = 0.3;

    /** A task's rarest words lead to its like. */
    private static final int KEYS = 4;

    /**
     * A task of a document.
     *
     * @param about first and last day of what the document is about
     */
    private record Entry(TaskRow row, Locality place, LocalDate day, DateRange about, TaskWords task) {

        Set<String> words() {
            return task.words();
        }

        Task.Status status() {
            return row.task().status();
        }

        /** Until when it is to be done; never before it was planned. */
        LocalDate lastDay() {
            return row.task()
                    .due()
                    .or(() -> row.document().header().period())
                    .map(DateRange::to)
                    .filter(last -> !last.isBefore(day))
                    .orElse(day.plus(OPEN_END));
        }
    }

    private record Like(Entry entry, double alike) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    /** By the id of the place, then by word: a task is followed in its own place alone. */
    private final Map<String, Map<String, List<Entry>>> byWord = new HashMap<>();

    private final Map<String, LocalDate> last = new HashMap<>();

    /** Of a place, ids of it and of what came of it: that takes its tasks over. */
    private final Map<String, Set<String>> heirs = new HashMap<>();

    private FollowUp(Stream<TaskRow> tasks, Places places) {
        Map<String, String> known = new HashMap<>();
        tasks.forEach(row -> add(row, places, known));
    }

    /** @param known words and pairs of words that tasks share, each by itself: there are few of them, and many tasks */
    private void add(TaskRow row, Places places, Map<String, String> known) {
        Header header = row.document().header();
        Optional<LocalDate> day = header.issued().or(() -> header.period().map(DateRange::from));
        if (day.isEmpty()) {
            return;
        }
        Owner owner = Owner.of(Optional.empty(), header.issuer(), header.place());
        if (owner.key().isEmpty() || Norms.fill(header)) {
            return;
        }
        Locality place = places.at(owner, day);
        DateRange about = header.period().orElse(DateRange.day(day.get()));
        Entry entry = new Entry(
                row, place, day.get(), about, TaskWords.of(row.task().text()).shared(known));
        entries.add(entry);
        last.merge(place.id(), day.get(), FollowUp::later);
        heirs.computeIfAbsent(
                place.id(),
                _ -> places.heirs(place).stream().map(Locality::id).collect(Collectors.toCollection(TreeSet::new)));
        entry.words().forEach(word -> {
            frequency.merge(word, 1, Integer::sum);
            byWord.computeIfAbsent(place.id(), _ -> new HashMap<>())
                    .computeIfAbsent(word, _ -> new ArrayList<>())
                    .add(entry);
        });
    }

    /** Every planned task of programmes, plans, resolutions and reports whose document has a day and an issuer, in the order of {@code tasks}. */
    public static List<Followed> of(Stream<TaskRow> tasks, Places places) {
        FollowUp all = new FollowUp(tasks, places);
        return all.entries.stream()
                .filter(entry -> entry.status() == Task.Status.PLANNED)
                .map(all::follow)
                .toList();
    }

    private Followed follow(Entry planned) {
        Map<Task.Status, Like> best = best(planned);
        Like again = best.get(Task.Status.PLANNED);
        Like done = best.get(Task.Status.DONE);
        double alike = done == null ? 0 : done.alike;
        if (done == null && again != null) {
            done = best(again.entry).get(Task.Status.DONE); // in words that only the second plan has
            alike = done == null || done.entry.task.isShortOf(planned.task) ? 0 : done.alike * again.alike;
        }
        if (done != null && alike >= ALIKE) {
            return new Followed(planned.row, planned.place, State.DONE, Optional.of(done.entry.row), alike);
        }
        if (again != null) {
            return new Followed(planned.row, planned.place, State.REPEATED, Optional.of(again.entry.row), again.alike);
        }
        return new Followed(planned.row, planned.place, silent(planned), Optional.empty(), 0);
    }

    /** The most alike of the later tasks that are done, and of those that are planned. */
    private Map<Task.Status, Like> best(Entry planned) {
        Map<Task.Status, Like> best = new EnumMap<>(Task.Status.class);
        for (Entry later : candidates(planned)) {
            double alike = alike(planned, later);
            if (alike >= ALIKE) {
                best.merge(later.status(), new Like(later, alike), (one, other) -> better(planned, one, other));
            }
        }
        return best;
    }

    private static Like better(Entry planned, Like one, Like other) {
        int order = Double.compare(score(planned, one), score(planned, other));
        if (order == 0) {
            order = other.entry.row.task().span().start()
                    - one.entry.row.task().span().start();
        }
        return order >= 0 ? one : other;
    }

    private static double score(Entry planned, Like like) {
        return like.alike
                - A_MONTH * Period.between(planned.day, like.entry.day).toTotalMonths();
    }

    private State silent(Entry planned) {
        Optional<DateRange> due = planned.row.task().due();
        if (due.isEmpty()) {
            return State.UNKNOWN;
        }
        LocalDate today = heirs(planned).stream()
                .flatMap(heir -> Optional.ofNullable(last.get(heir)).stream())
                .reduce(planned.day, FollowUp::later);
        return due.get().to().isBefore(today) ? State.OVERDUE : State.OPEN;
    }

    private Set<Entry> candidates(Entry planned) {
        Set<Entry> found = new LinkedHashSet<>();
        planned.words().stream()
                .sorted(Comparator.comparing((String word) -> frequency.getOrDefault(word, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(KEYS)
                .forEach(word -> heirs(planned).stream()
                        .flatMap(heir -> byWord.getOrDefault(heir, Map.of()).getOrDefault(word, List.of()).stream())
                        .filter(later -> isLater(planned, later))
                        .forEach(found::add));
        return found;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Set<String> heirs(Entry planned) {
        return heirs.getOrDefault(planned.place.id(), Set.of());
    }

    private boolean isLater(Entry planned, Entry later) {
        return later.row.document().id() != planned.row.document().id()
                && later.day.isAfter(planned.day)
                && !later.about.to().isBefore(planned.day)
                && !later.about.from().isAfter(planned.lastDay().plus(LATE))
                && isSameBody(planned.row.task(), later.row.task())
                && !planned.task.areApart(later.task)
                && switch (later.status()) {
                    case DONE -> !later.task.isShortOf(planned.task);
                    case PLANNED -> !later.task.aimsElsewhere(planned.task);
                };
    }

    /** A report often leaves out who did it. */
    private static boolean isSameBody(Task one, Task other) {
        return one.body().isEmpty() || other.body().isEmpty() || one.body().equals(other.body());
    }

    private double alike(Entry one, Entry other) {
        if (one.task.commonPairs(other.task) < COMMON_PAIRS) {
            return 0;
        }
        double common = one.words().stream()
                .filter(other.words()::contains)
                .mapToDouble(this::weight)
                .sum();
        double lighter = Math.min(weight(one), weight(other));
        double heavier = Math.max(weight(one), weight(other));
        return common < SHARE_OF_HEAVIER * heavier ? 0 : common / lighter;
    }

    private double weight(Entry entry) {
        return entry.words().stream().mapToDouble(this::weight).sum();
    }

    private double weight(String word) {
        return Math.log(1 + (double) entries.size() / frequency.getOrDefault(word, 1));
    }
}
