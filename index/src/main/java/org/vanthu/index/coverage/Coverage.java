package org.vanthu.index.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.series.Grain;
import org.vanthu.index.series.Locality;
import org.vanthu.index.series.Owner;
import org.vanthu.index.series.Places;

/**
 * One kind of document of one issuer over the years.
 *
 * @param place that the documents are of, from its beginning to its end
 * @param issuer as its first document spells it; empty where none is named
 * @param type as documents call it: {@code báo cáo}
 * @param grain stretch of time that each is about
 * @param slots by time; without a gap where the kind is regular
 */
public record Coverage(Locality place, String issuer, String type, Grain grain, List<Slot> slots) {

    /** Fewer of a kind say nothing of what should be there. */
    private static final int REGULAR = 3;

    /** A kind is regular where at least this share of the slots between its first and its last is filled. */
    private static final double FILLED = 0.5;

    public Coverage {
        slots = List.copyOf(slots);
    }

    /**
     * One stretch of time.
     *
     * @param documents about it; none where one is missing
     */
    public record Slot(DateRange period, List<DocumentRow> documents) {
        public Slot {
            documents = List.copyOf(documents);
        }

        /** What there is for a time. */
        public enum State {
            MISSING,
            PRESENT,
            /** each with a number of its own */
            SEVERAL,
            /** two that have one number, or none: probably one document twice */
            DOUBLE
        }

        public State state() {
            long numbers = documents.stream()
                    .map(document -> document.header()
                            .number()
                            .map(VietnameseFolding::numberKey)
                            .orElse(""))
                    .distinct()
                    .count();
            return switch (documents.size()) {
                case 0 -> State.MISSING;
                case 1 -> State.PRESENT;
                default -> numbers == documents.size() ? State.SEVERAL : State.DOUBLE;
            };
        }
    }

    private record Kind(String place, String issuer, String type, Grain grain) {}

    private static final Comparator<DateRange> BY_TIME =
            Comparator.comparing(DateRange::from).thenComparing(DateRange::to);

    private static final Comparator<Kind> BY_NAME = Comparator.comparing(Kind::place)
            .thenComparing(Kind::issuer)
            .thenComparing(Kind::type)
            .thenComparing(Kind::grain);

    /** By place, issuer, kind and stretch of time. A document that names no period is about the day of its issue, and about none else. */
    public static List<Coverage> of(Stream<DocumentRow> documents, Places places) {
        Map<Kind, TreeMap<DateRange, List<DocumentRow>>> kinds = new TreeMap<>(BY_NAME);
        Map<String, Locality> localities = new TreeMap<>();
        for (DocumentRow document : documents.toList()) {
            Optional<DateRange> period = period(document);
            if (period.isEmpty()) {
                continue;
            }
            Header header = document.header();
            Locality place = places.at(
                    Owner.of(Optional.empty(), header.issuer(), header.place()),
                    header.issued().or(() -> period.map(DateRange::to)));
            localities.putIfAbsent(place.id(), place);
            String type = document.header().type().map(VietnameseFolding::key).orElse("");
            String issuer = header.issuer().map(VietnameseFolding::key).orElse("");
            kinds.computeIfAbsent(
                            new Kind(place.id(), issuer, type, Grain.of(period.get())), _ -> new TreeMap<>(BY_TIME))
                    .computeIfAbsent(period.get(), _ -> new ArrayList<>())
                    .add(document);
        }
        List<Coverage> all = new ArrayList<>();
        kinds.forEach((kind, filled) -> {
            Locality place = Objects.requireNonNull(localities.get(kind.place()));
            Header first = filled.firstEntry().getValue().getFirst().header();
            all.add(new Coverage(
                    place,
                    first.issuer().orElse(""),
                    first.type().orElse(""),
                    kind.grain(),
                    slots(kind.grain(), filled)));
        });
        return all;
    }

    private static Optional<DateRange> period(DocumentRow document) {
        return document.header().period().or(() -> document.header().issued().map(DateRange::day));
    }

    private static List<Slot> slots(Grain grain, TreeMap<DateRange, List<DocumentRow>> filled) {
        List<Slot> found = new ArrayList<>();
        filled.forEach((period, documents) -> found.add(new Slot(period, documents)));
        List<DateRange> all = between(grain, isOnceAYear(grain, filled), filled.firstKey(), filled.lastKey());
        if (found.size() < REGULAR || found.size() < FILLED * all.size()) {
            return found;
        }
        all.forEach(period -> {
            if (!filled.containsKey(period)) {
                found.add(new Slot(period, List.of()));
            }
        });
        found.sort(Comparator.comparing(Slot::period, BY_TIME));
        return found;
    }

    /** A report on the first half only, every year: nobody writes one on the second. */
    private static boolean isOnceAYear(Grain grain, TreeMap<DateRange, List<DocumentRow>> filled) {
        return (grain == Grain.HALF || grain == Grain.QUARTER)
                && filled.keySet().stream()
                                .map(period -> period.from().getMonth())
                                .distinct()
                                .count()
                        == 1;
    }

    private static List<DateRange> between(Grain grain, boolean onceAYear, DateRange first, DateRange last) {
        List<DateRange> all = new ArrayList<>();
        Optional<DateRange> at = Optional.of(first);
        while (at.isPresent() && !at.get().from().isAfter(last.from())) {
            all.add(at.get());
            at = onceAYear ? Optional.of(aYearLater(at.get())) : next(grain, at.get());
        }
        return all;
    }

    private static DateRange aYearLater(DateRange period) {
        LocalDate from = period.from().plusYears(1);
        return new DateRange(
                from,
                from.plusMonths(period.from().until(period.to().plusDays(1)).toTotalMonths())
                        .minusDays(1));
    }

    /** Empty where such stretches do not follow upon each other. */
    private static Optional<DateRange> next(Grain grain, DateRange period) {
        LocalDate after = period.to().plusDays(1);
        return switch (grain) {
            case MONTH -> Optional.of(new DateRange(after, after.plusMonths(1).minusDays(1)));
            case QUARTER -> Optional.of(new DateRange(after, after.plusMonths(3).minusDays(1)));
            case HALF -> Optional.of(new DateRange(after, after.plusMonths(6).minusDays(1)));
            case YEAR -> Optional.of(new DateRange(after, after.plusYears(1).minusDays(1)));
            case WEEK -> Optional.of(new DateRange(after, after.plusDays(6)));
            case DAY, CUMULATIVE, YEARS, OTHER -> Optional.empty();
        };
    }
}
