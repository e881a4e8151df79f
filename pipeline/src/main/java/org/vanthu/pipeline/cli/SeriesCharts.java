package org.vanthu.pipeline.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Indicator.Status;
import org.vanthu.index.series.Grain;
import org.vanthu.index.series.Locality;
import org.vanthu.index.series.Places;
import org.vanthu.index.series.Point;
import org.vanthu.index.series.Series;
import org.vanthu.pipeline.export.Chart;

/**
 * Series as charts: one a place with those that it was made of or became, each with its own columns. What was before the day of a
 * break stands to the left of its mark, what came of it to the right; nothing is added up.
 */
final class SeriesCharts {

    private final Session session;
    private final Places places;
    private final Breaks breaks;

    SeriesCharts(Session session, Places places) {
        this.session = session;
        this.places = places;
        this.breaks = new Breaks(session, places);
    }

    /** @param all places of one line one after the other; of each the stretches of time are shown of which there are most values */
    List<Chart> of(String label, List<Series> all) {
        List<List<Series>> lines = new ArrayList<>();
        Set<String> line = Set.of();
        for (Series series : all) {
            if (!line.contains(series.place().id())) {
                line = places.line(series.place()).stream().map(Locality::id).collect(Collectors.toSet());
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(series);
        }
        return lines.stream().flatMap(each -> chart(label, each).stream()).toList();
    }

    private Optional<Chart> chart(String label, List<Series> line) {
        return mostly(line).map(grain -> {
            List<Series> shown = line.stream().map(series -> series.of(grain)).toList();
            Axis axis = new Axis(shown);
            List<Chart.Row> rows = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                Series series = shown.get(i);
                String name = shown.size() == 1 ? "" : breaks.title(series.place()) + ": ";
                for (Status status : statuses(series)) {
                    rows.add(new Chart.Row(
                            name + session.say("status." + status.name().toLowerCase(Locale.ROOT)),
                            i,
                            status,
                            axis.values(series, status)));
                }
            }
            return new Chart(
                    label + " – " + Shown.words(line.getLast().place().name()),
                    line.getLast().unit(),
                    axis.labels,
                    rows);
        });
    }

    private static Optional<Grain> mostly(List<Series> line) {
        Map<Grain, Long> counts = line.stream()
                .flatMap(series -> series.points().stream())
                .collect(Collectors.groupingBy(Point::grain, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static Set<Status> statuses(Series series) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        series.points().forEach(point -> statuses.add(point.status()));
        return statuses;
    }

    /** The times of some series of one line, those of former places before the day on which they ended. */
    private final class Axis {

        private record Mark(LocalDate since, DateRange period) {}

        private final List<String> labels = new ArrayList<>();
        private final Map<Mark, Integer> at = new HashMap<>();

        Axis(List<Series> line) {
            Map<LocalDate, List<Series>> parts =
                    line.stream().collect(Collectors.groupingBy(Axis::since, TreeMap::new, Collectors.toList()));
            parts.forEach((since, part) -> {
                if (!labels.isEmpty()) {
                    part.forEach(series -> breaks.beginning(series.place()).ifPresent(this::label));
                }
                List<Places.Name> renamings = part.stream()
                        .flatMap(series ->
                                places.life(series.place()).names().stream().skip(1))
                        .sorted(Comparator.comparing(name -> name.since().orElseThrow()))
                        .collect(Collectors.toCollection(ArrayList::new));
                part.stream()
                        .flatMap(series -> series.points().stream())
                        .map(Point::period)
                        .distinct()
                        .sorted(Comparator.comparing(DateRange::to).thenComparing(DateRange::from))
                        .forEach(period -> {
                            while (!renamings.isEmpty()
                                    && !renamings
                                            .getFirst()
                                            .since()
                                            .orElseThrow()
                                            .isAfter(period.to())) {
                                label(breaks.renaming(renamings.removeFirst()));
                            }
                            at.put(new Mark(since, period), labels.size());
                            label(PeriodName.of(session, period));
                        });
            });
        }

        private void label(String label) {
            labels.add(label);
        }

        private static LocalDate since(Series series) {
            return series.place().since().orElse(LocalDate.MIN);
        }

        List<Optional<BigDecimal>> values(Series series, Status status) {
            List<Optional<BigDecimal>> values = new ArrayList<>(Collections.nCopies(labels.size(), Optional.empty()));
            for (Point point : series.points()) {
                Integer column = at.get(new Mark(since(series), point.period()));
                if (column != null && point.status() == status) {
                    values.set(column, Optional.of(point.value().value()));
                }
            }
            return values;
        }
    }
}
