package org.vanthu.index.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Task;
import org.vanthu.index.TaskRow;
import org.vanthu.index.followup.Followed.State;
import org.vanthu.index.series.Locality;
import org.vanthu.index.series.Owner;
import org.vanthu.index.series.Places;

/**
 * Finds what later documents of the same place say of planned tasks.
 *
 * <p>Two tasks are one where their words agree, each word weighing as much as it is rare in the archive (inverse document frequency,
 * Spärck Jones 1972): the weight of the common words, as a share of the lighter task's, and not too small a share of the
 * heavier one's. Who does it must not differ, and the later document must not be over fifteen months younger than the task's last
 * day: a report on the year comes in the next.
 */
public final class FollowUp {

    private static final double ALIKE = 0.62;
    private static final int COMMON_WORDS = 3;
    private static final int MONTHS = 15;

    /** A heading such as {@code Phòng, chống dịch} says nothing of one task among many. */
    private static final double SHARE_OF_HEAVIER = 0.3;

    /** A task's rarest words lead to its like. */
    private static final int KEYS = 4;

    private record Entry(TaskRow row, Locality place, LocalDate day, Set<String> words) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, List<Entry>> byWord = new HashMap<>();
    private final Map<String, LocalDate> last = new HashMap<>();

    /** Of a place, ids of it and of what came of it: that takes its tasks over. */
    private final Map<String, Set<String>> heirs = new HashMap<>();

    private FollowUp(Stream<TaskRow> tasks, Places places) {
        for (TaskRow row : tasks.toList()) {
            Header header = row.document().header();
            Optional<LocalDate> day = header.issued().or(() -> header.period().map(DateRange::from));
            if (day.isEmpty()) {
                continue;
            }
            Locality place = places.at(Owner.of(Optional.empty(), header.issuer(), header.place()), day);
            Entry entry =
                    new Entry(row, place, day.get(), TaskWords.of(row.task().text()));
            entries.add(entry);
            last.merge(place.id(), day.get(), FollowUp::later);
            heirs.computeIfAbsent(
                    place.id(),
                    _ -> places.heirs(place).stream().map(Locality::id).collect(Collectors.toSet()));
            entry.words.forEach(word -> {
                frequency.merge(word, 1, Integer::sum);
                byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(entry);
            });
        }
    }

    /** Every planned task whose document has a day, in the order of {@code tasks}. */
    public static List<Followed> of(Stream<TaskRow> tasks, Places places) {
        FollowUp all = new FollowUp(tasks, places);
        return all.entries.stream()
                .filter(entry -> entry.row.task().status() == Task.Status.PLANNED)
                .map(all::follow)
                .toList();
    }

    private Followed follow(Entry planned) {
        Map<Task.Status, Like> best = new HashMap<>();
        for (Entry later : candidates(planned)) {
            double alike = alike(planned, later);
            if (alike >= ALIKE) {
                best.merge(
                        later.row.task().status(),
                        new Like(later, alike),
                        (one, other) -> one.alike >= other.alike ? one : other);
            }
        }
        Like done = best.get(Task.Status.DONE);
        if (done != null) {
            return new Followed(planned.row, planned.place, State.DONE, Optional.of(done.entry.row), done.alike);
        }
        Like again = best.get(Task.Status.PLANNED);
        if (again != null) {
            return new Followed(planned.row, planned.place, State.REPEATED, Optional.of(again.entry.row), again.alike);
        }
        return new Followed(planned.row, planned.place, silent(planned), Optional.empty(), 0);
    }

    private record Like(Entry entry, double alike) {}

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
        Set<Entry> found = new HashSet<>();
        planned.words.stream()
                .sorted(Comparator.comparing((String word) -> frequency.getOrDefault(word, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(KEYS)
                .forEach(word -> byWord.getOrDefault(word, List.of()).stream()
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
        return heirs(planned).contains(later.place.id())
                && later.row.document().id() != planned.row.document().id()
                && later.day.isAfter(planned.day)
                && later.day.isBefore(lastDay(planned).plusMonths(MONTHS))
                && isSameBody(planned.row.task(), later.row.task());
    }

    private static LocalDate lastDay(Entry planned) {
        return planned.row
                .task()
                .due()
                .map(DateRange::to)
                .filter(due -> due.isAfter(planned.day))
                .orElse(planned.day);
    }

    /** A report often leaves out who did it. */
    private static boolean isSameBody(Task one, Task other) {
        return one.body().isEmpty() || other.body().isEmpty() || one.body().equals(other.body());
    }

    private double alike(Entry one, Entry other) {
        double common = 0;
        int words = 0;
        for (String word : one.words) {
            if (other.words.contains(word)) {
                common += weight(word);
                words++;
            }
        }
        double lighter = Math.min(weight(one), weight(other));
        double heavier = Math.max(weight(one), weight(other));
        return words < COMMON_WORDS || common < SHARE_OF_HEAVIER * heavier ? 0 : common / lighter;
    }

    private double weight(Entry entry) {
        return entry.words.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String word) {
        return Math.log(1 + (double) entries.size() / frequency.getOrDefault(word, 1));
    }
}
