package org.vanthu.pipeline.cli;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.coverage.Coverage;

/** Which documents of a kind there are, a mark a stretch of time, each at its place in the year. */
final class Calendar {

    private static final int WEEKS = 53;
    private static final int MONTHS = 12;

    private final Session session;

    Calendar(Session session) {
        this.session = session;
    }

    /** A line a year, or one for all years where there is one stretch of time a year. */
    List<String> lines(Coverage coverage) {
        return switch (coverage.grain()) {
            case YEAR -> List.of(years(coverage.slots()));
            case WEEK -> byYear(coverage.slots(), WEEKS);
            case MONTH, DAY -> byYear(coverage.slots(), MONTHS);
            case QUARTER -> byYear(coverage.slots(), 4);
            case HALF -> byYear(coverage.slots(), 2);
            case CUMULATIVE, YEARS, OTHER ->
                coverage.slots().stream()
                        .map(slot -> PeriodName.of(session, slot.period()) + "  "
                                + mark(slot.documents().size()))
                        .toList();
        };
    }

    private static String years(List<Coverage.Slot> slots) {
        return slots.stream()
                .map(slot -> slot.period().from().getYear() + " "
                        + mark(slot.documents().size()))
                .collect(Collectors.joining("   "));
    }

    private static List<String> byYear(List<Coverage.Slot> slots, int columns) {
        TreeMap<Integer, Integer[]> years = new TreeMap<>();
        for (Coverage.Slot slot : slots) {
            Integer[] counts = years.computeIfAbsent(year(slot.period(), columns), _ -> new Integer[columns]);
            int column = column(slot.period(), columns);
            Integer before = counts[column];
            counts[column] = (before == null ? 0 : before) + slot.documents().size();
        }
        List<String> lines = new ArrayList<>();
        years.forEach((year, counts) -> {
            StringBuilder line = new StringBuilder(year + "  ");
            for (Integer count : counts) {
                line.append(count == null ? " " : mark(count));
            }
            lines.add(line.toString().stripTrailing());
        });
        return lines;
    }

    private static int year(DateRange period, int columns) {
        LocalDate from = period.from();
        return columns == WEEKS ? from.get(IsoFields.WEEK_BASED_YEAR) : from.getYear();
    }

    private static int column(DateRange period, int columns) {
        return columns == WEEKS
                ? period.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - 1
                : (period.from().getMonthValue() - 1) * columns / MONTHS;
    }

    /** Ten and more are a plus. */
    private static String mark(int documents) {
        return documents == 0 ? "·" : documents == 1 ? "█" : documents < 10 ? String.valueOf(documents) : "+";
    }
}
