package org.vanthu.index.series;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.rule.WordList;
import org.vanthu.index.analysis.VietnameseFolding;

/**
 * Which place a name meant on which day: {@code phường An Thịnh} before 1 July 2025, and the ward of that name that it was merged into.
 * Immutable.
 */
public final class Places {

    /** What the National Assembly resolved of provinces, and that there are no districts any more; wards are an archive's own business. */
    public static final Places STANDARD = new Places(WordList.written(Places.class, "places.tsv").stream()
            .map(Succession::of)
            .toList());

    private final List<Succession> all;
    private final Map<String, NavigableMap<LocalDate, List<Succession>>> beginnings = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, List<Succession>>> endings = new HashMap<>();

    private Places(List<Succession> all) {
        this.all = all;
        for (Succession each : all) {
            put(endings, each.former(), each);
            each.successor().ifPresent(successor -> put(beginnings, successor, each));
        }
    }

    private static void put(
            Map<String, NavigableMap<LocalDate, List<Succession>>> index, Owner place, Succession succession) {
        index.computeIfAbsent(place.key(), _ -> new TreeMap<>())
                .computeIfAbsent(succession.day(), _ -> new ArrayList<>())
                .add(succession);
    }

    public Places with(List<Succession> own) {
        return new Places(Stream.concat(all.stream(), own.stream()).distinct().toList());
    }

    /** A name that a place bore from a day on; without one, from its beginning. */
    public record Name(Optional<LocalDate> since, Owner name) {}

    /**
     * How a place went on.
     *
     * @param names in the order of time
     * @param until the first day on which it was no more
     * @param successors what it became then; none where its kind was abolished
     */
    public record Life(List<Name> names, Optional<LocalDate> until, List<Locality> successors) {
        public Life {
            names = List.copyOf(names);
            successors = List.copyOf(successors);
        }
    }

    /** @param day on which somebody calls a place so; absent for what a name means last */
    public Locality at(Owner named, Optional<LocalDate> day) {
        Locality origin = origin(named, day.orElse(LocalDate.MAX));
        return endings.containsKey(origin.key())
                ? new Locality(
                        origin.key(), life(origin).names().getLast().name().name(), origin.since())
                : origin;
    }

    /** Whose value it is: who stated it says that, on the day when it was stated. */
    public Locality of(Observation observation) {
        return at(observation.owner(), observation.stated());
    }

    /** Under the name that it began with. */
    private Locality origin(Owner named, LocalDate day) {
        var begun = beginnings.getOrDefault(named.key(), NONE).floorEntry(day);
        if (begun == null) {
            return new Locality(named.key(), named.name(), Optional.empty());
        }
        Succession first = begun.getValue().getFirst();
        return isRenaming(first)
                ? origin(first.former(), begun.getKey().minusDays(1))
                : new Locality(named.key(), named.name(), Optional.of(begun.getKey()));
    }

    private static final NavigableMap<LocalDate, List<Succession>> NONE = new TreeMap<>();

    /** One place became one other, which was nothing else before. */
    private boolean isRenaming(Succession succession) {
        return succession.successor().isPresent()
                && !succession
                        .successor()
                        .get()
                        .key()
                        .equals(succession.former().key())
                && on(endings, succession.former(), succession.day()).size() == 1
                && on(beginnings, succession.successor().get(), succession.day())
                                .size()
                        == 1;
    }

    private static List<Succession> on(
            Map<String, NavigableMap<LocalDate, List<Succession>>> index, Owner place, LocalDate day) {
        return index.getOrDefault(place.key(), NONE).getOrDefault(day, List.of());
    }

    public Life life(Locality place) {
        List<Name> names = new ArrayList<>();
        Name last = new Name(place.since(), new Owner(place.key(), place.name()));
        while (true) {
            names.add(last);
            var ended = ending(last);
            if (ended == null) {
                return new Life(names, Optional.empty(), List.of());
            }
            LocalDate day = ended.getKey();
            if (!isRenaming(ended.getValue().getFirst())) {
                List<Locality> successors = ended.getValue().stream()
                        .flatMap(each -> each.successor().stream())
                        .map(successor -> at(successor, Optional.of(day)))
                        .toList();
                return new Life(names, Optional.of(day), successors);
            }
            last = new Name(
                    Optional.of(day), ended.getValue().getFirst().successor().orElseThrow());
        }
    }

    /** What happened first to a place of this name, else to all of its kind. */
    private Map.@Nullable Entry<LocalDate, List<Succession>> ending(Name name) {
        LocalDate since = name.since().orElse(LocalDate.MIN);
        var own = endings.getOrDefault(name.name().key(), NONE).higherEntry(since);
        return own != null
                ? own
                : endings.getOrDefault(name.name().kind(), NONE).higherEntry(since);
    }

    /** What it was made of; empty where no table says so. */
    public List<Locality> formers(Locality place) {
        return place.since().stream()
                .flatMap(day -> on(beginnings, new Owner(place.key(), place.name()), day).stream())
                .map(each -> at(each.former(), Optional.of(each.day().minusDays(1))))
                .toList();
    }

    /** It, and what came of it. */
    public Collection<Locality> heirs(Locality place) {
        return reached(place, each -> life(each).successors().stream());
    }

    /** It, what it was made of, what came of it, and what else came into that. */
    public Collection<Locality> line(Locality place) {
        return reached(place, each -> Stream.concat(formers(each).stream(), life(each).successors().stream()));
    }

    private static Collection<Locality> reached(Locality from, Function<Locality, Stream<Locality>> next) {
        Map<String, Locality> reached = new LinkedHashMap<>();
        Deque<Locality> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            Locality at = ahead.remove();
            if (reached.putIfAbsent(at.id(), at) == null) {
                next.apply(at).forEach(ahead::add);
            }
        }
        return reached.values();
    }

    /** The places that {@link #isCalled} says yes of. */
    public Whose called(String words) {
        Map<Locality, Boolean> known = new HashMap<>();
        return new Whose() {
            @Override
            public boolean includes(Owner owner, Optional<LocalDate> day) {
                return known.computeIfAbsent(at(owner, day), place -> isCalled(place, words));
            }

            @Override
            public boolean mayInclude(Owner owner) {
                // On each of these days the name begins to mean another place; before the first it means one as well.
                return Stream.concat(
                                Stream.of(LocalDate.MIN), beginnings.getOrDefault(owner.key(), NONE).keySet().stream())
                        .anyMatch(day -> includes(owner, Optional.of(day)));
            }
        };
    }

    /** Whether these words stand in a name of the place or of one of its line; marks and case do not matter. */
    public boolean isCalled(Locality place, String words) {
        String wanted = VietnameseFolding.key(words);
        return line(place).stream()
                .flatMap(each -> life(each).names().stream())
                .anyMatch(each -> each.name().key().contains(wanted));
    }
}
