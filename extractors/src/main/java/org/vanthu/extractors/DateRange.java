package org.vanthu.extractors;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Calendar days from the first to the last, both inclusive (ISO 8601-1 days).
 *
 * @param from first day
 * @param to last day; not before {@code from}
 */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a range ends before it starts: " + from + ".." + to);
        }
    }

    public static DateRange day(LocalDate day) {
        return new DateRange(day, day);
    }

    public static DateRange month(YearMonth month) {
        return new DateRange(month.atDay(1), month.atEndOfMonth());
    }

    /** @param quarter 1 to 4 */
    public static DateRange quarter(int year, int quarter) {
        return months(year, 3 * quarter - 2, 3 * quarter);
    }

    /** Whole months of one year, both inclusive, 1 to 12. */
    public static DateRange months(int year, int first, int last) {
        return new DateRange(
                YearMonth.of(year, first).atDay(1), YearMonth.of(year, last).atEndOfMonth());
    }

    public static DateRange year(int year) {
        return years(year, year);
    }

    /** 1 January of the first year to 31 December of the last. */
    public static DateRange years(int first, int last) {
        return new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    public boolean isDay() {
        return from.equals(to);
    }

    public boolean contains(DateRange other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
