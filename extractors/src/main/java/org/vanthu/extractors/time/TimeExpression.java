package org.vanthu.extractors.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.rule.Sense;

/**
 * A time as the words give it, which may leave the year or the month to the context.
 *
 * @param from first day, month or year
 * @param to last one; equal to {@code from} where the words name one
 * @param grain what the two points are
 */
public record TimeExpression(Point from, Point to, Grain grain) implements Sense {

    /** What the ends of an expression name. */
    public enum Grain {
        DAY,
        MONTH,
        YEAR,
        /** a school year, from 1 September of the first year to 31 August of the last */
        SCHOOL_YEAR
    }

    static TimeExpression day(int year, int month, int day) {
        return days(new Point(year, month, day), new Point(year, month, day));
    }

    static TimeExpression days(Point from, Point to) {
        return new TimeExpression(from, to, Grain.DAY);
    }

    static TimeExpression month(int year, int month) {
        return months(new Point(year, month, 0), new Point(year, month, 0));
    }

    static TimeExpression months(int year, int first, int last) {
        return months(new Point(year, first, 0), new Point(year, last, 0));
    }

    static TimeExpression months(Point from, Point to) {
        return new TimeExpression(from, to, Grain.MONTH);
    }

    /** @param quarter 1 to 4 */
    static TimeExpression quarter(int year, int quarter) {
        return months(year, 3 * quarter - 2, 3 * quarter);
    }

    static TimeExpression year(int year) {
        return years(year, year);
    }

    static TimeExpression years(int first, int last) {
        return new TimeExpression(new Point(first, 0, 0), new Point(last, 0, 0), Grain.YEAR);
    }

    static TimeExpression schoolYear(int first) {
        return new TimeExpression(new Point(first, 0, 0), new Point(first + 1, 0, 0), Grain.SCHOOL_YEAR);
    }

    /** Whether the words leave the year to the context. */
    boolean lacksYear() {
        return from.year() == 0 && to.year() == 0;
    }

    /** Whether the words name days and leave the month to the context. */
    boolean lacksMonth() {
        return from.month() == 0 && to.month() == 0 && grain == Grain.DAY;
    }

    /** @return the days meant, what is missing taken from {@code context}; empty where they are not of the calendar */
    Optional<DateRange> in(Point context) {
        int month = to.month() != 0 ? to.month() : from.month() != 0 ? from.month() : context.month();
        int year = to.year() != 0 ? to.year() : from.year() != 0 ? from.year() : context.year();
        Point last = to.orMonth(month).orYear(year);
        Point first = from.orMonth(month).orYear(year);
        if (from.year() == 0 && last.isBefore(first)) {
            first = first.withYear(year - 1); // 25/12 - 05/01/2024
        } else if (to.year() == 0 && from.year() != 0 && last.isBefore(first)) {
            last = last.withYear(year + 1);
        }
        return year == 0 ? Optional.empty() : range(first, last);
    }

    private Optional<DateRange> range(Point first, Point last) {
        Optional<LocalDate> start = switch (grain) {
            case DAY -> first.date();
            case MONTH -> first.yearMonth().map(m -> m.atDay(1));
            case YEAR -> Optional.of(LocalDate.of(first.year(), 1, 1));
            case SCHOOL_YEAR -> Optional.of(LocalDate.of(first.year(), 9, 1));
        };
        Optional<LocalDate> end = switch (grain) {
            case DAY -> last.date();
            case MONTH -> last.yearMonth().map(YearMonth::atEndOfMonth);
            case YEAR -> Optional.of(LocalDate.of(last.year(), 12, 31));
            case SCHOOL_YEAR -> Optional.of(LocalDate.of(last.year(), 8, 31));
        };
        return start.flatMap(s -> end.filter(e -> !e.isBefore(s)).map(e -> new DateRange(s, e)));
    }
}
