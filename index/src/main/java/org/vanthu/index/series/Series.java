package org.vanthu.index.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Indicator.Status;

/**
 * The values of one measure of one place, by period.
 *
 * @param place whose values they are, from its beginning to its end
 * @param unit that all points stand in
 * @param points by period, then actual, estimate, target
 * @param aside statements that are no point, with the reason
 */
public record Series(Locality place, String unit, List<Point> points, Map<Standing, List<Observation>> aside) {

    public Series {
        points = List.copyOf(points);
        aside = Collections.unmodifiableMap(new TreeMap<>(aside)); // in the order of the standings
    }

    /** How a statement stands to the others of its series. */
    public enum Standing {
        VALUE,
        SAME,
        RESTATED,
        CONTRADICTING,
        /** no point: it does not say for which time */
        NO_PERIOD,
        /** no point: it says how much more or less, or how much of the plan */
        NO_LEVEL,
        /** no point: its unit cannot be counted in that of the others */
        OTHER_UNIT
    }

    /** A statement and how it stands to the others. */
    public record Statement(Observation observation, Standing standing) {}

    /** Every statement that the series was made of: those of its points by time, then those aside. */
    public List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        for (Point point : points) {
            all.add(new Statement(point.value(), Standing.VALUE));
            point.same().forEach(each -> all.add(new Statement(each, Standing.SAME)));
            point.restated().forEach(each -> all.add(new Statement(each, Standing.RESTATED)));
            point.contradicting().forEach(each -> all.add(new Statement(each, Standing.CONTRADICTING)));
        }
        aside.forEach((standing, statements) -> statements.forEach(each -> all.add(new Statement(each, standing))));
        return all;
    }

    /** The points of one grain only; what is aside stays. */
    public Series of(Grain grain) {
        return new Series(
                place,
                unit,
                points.stream().filter(point -> point.grain() == grain).toList(),
                aside);
    }

    private static final Comparator<DateRange> BY_TIME =
            Comparator.comparing(DateRange::to).thenComparing(DateRange::from, Comparator.reverseOrder());

    /** The latest statement first; those without a day last, in the order of reading. */
    private static final Comparator<Observation> LATEST = Comparator.comparing(
                    (Observation each) -> each.stated().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(Observation::document, Comparator.reverseOrder())
            .thenComparingInt(Observation::ordinal);

    private record Key(DateRange period, Status status) {}

    /** One series a place, the one with most points first, and with it those of the places that it was made of or became. */
    public static List<Series> of(List<Observation> observations, Places places) {
        Map<String, Locality> localities = new LinkedHashMap<>();
        Map<String, List<Observation>> stated = new LinkedHashMap<>();
        for (Observation each : observations) {
            Locality place = places.of(each);
            localities.putIfAbsent(place.id(), place);
            stated.computeIfAbsent(place.id(), _ -> new ArrayList<>()).add(each);
        }
        Map<String, Series> all = new LinkedHashMap<>();
        stated.entrySet().stream()
                .map(entry -> of(Objects.requireNonNull(localities.get(entry.getKey())), entry.getValue()))
                .sorted(Comparator.comparingInt(
                                (Series series) -> -series.points().size())
                        .thenComparing(series -> series.place().id()))
                .forEach(series -> all.put(series.place().id(), series));
        List<Series> inLines = new ArrayList<>();
        while (!all.isEmpty()) {
            places.line(all.values().iterator().next().place()).stream()
                    .sorted(Comparator.comparing(
                                    (Locality place) -> place.since().orElse(LocalDate.MIN))
                            .thenComparing(Locality::key))
                    .flatMap(place -> Optional.ofNullable(all.remove(place.id())).stream())
                    .forEach(inLines::add);
        }
        return inLines;
    }

    private static Series of(Locality place, List<Observation> observations) {
        String unit = mostly(observations);
        Map<Standing, List<Observation>> aside = new TreeMap<>();
        Map<Key, List<Observation>> stated = new LinkedHashMap<>();
        for (Observation each : observations) {
            Optional<BigDecimal> factor = Units.factor(each.unit(), unit);
            if (each.role() != Role.LEVEL) {
                put(aside, Standing.NO_LEVEL, each);
            } else if (each.period().isEmpty()) {
                put(aside, Standing.NO_PERIOD, each);
            } else if (factor.isEmpty()) {
                put(aside, Standing.OTHER_UNIT, each);
            } else {
                stated.computeIfAbsent(new Key(each.period().get(), each.status()), _ -> new ArrayList<>())
                        .add(each.in(unit, factor.get()));
            }
        }
        List<Point> points = new ArrayList<>();
        stated.forEach((key, statements) -> points.add(point(key, statements)));
        points.sort(Comparator.comparing(Point::period, BY_TIME).thenComparing(Point::status));
        return new Series(place, unit, points, aside);
    }

    private static void put(Map<Standing, List<Observation>> aside, Standing why, Observation observation) {
        aside.computeIfAbsent(why, _ -> new ArrayList<>()).add(observation);
    }

    private static Point point(Key key, List<Observation> statements) {
        statements.sort(LATEST);
        Observation value = finest(statements);
        List<Observation> same = new ArrayList<>();
        List<Observation> restated = new ArrayList<>();
        List<Observation> contradicting = new ArrayList<>();
        for (Observation other : statements) {
            if (other.equals(value)) {
                continue;
            }
            if (other.agrees(value)) {
                same.add(other);
            } else if (other.document() != value.document() && isEarlier(other, value)) {
                restated.add(other);
            } else {
                contradicting.add(other);
            }
        }
        return new Point(key.period(), Grain.of(key.period()), key.status(), value, same, restated, contradicting);
    }

    /** Of the statements that agree with the latest one, the one with most digits. */
    private static Observation finest(List<Observation> latestFirst) {
        Observation latest = latestFirst.getFirst();
        return latestFirst.stream()
                .filter(each -> each.agrees(latest))
                .max(Comparator.comparingInt(
                        (Observation each) -> each.value().stripTrailingZeros().precision()))
                .orElse(latest);
    }

    private static boolean isEarlier(Observation one, Observation other) {
        return one.stated().isPresent()
                && other.stated().isPresent()
                && one.stated().get().isBefore(other.stated().get());
    }

    private static String mostly(List<Observation> observations) {
        Map<String, Long> units =
                observations.stream().collect(Collectors.groupingBy(Observation::unit, Collectors.counting()));
        return units.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
