package org.vanthu.extractors.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A day, month or year as far as the words name it; 0 stands for what they leave out.
 *
 * @param year 0 where it is not said
 * @param month 1 to 12; 0 where it is not said
 * @param day 1 to 31; 0 where it is not said
 */
public record Point(int year, int month, int day) {

    /** Nothing known. */
    public static final Point NONE = new Point(0, 0, 0);

    public static Point of(LocalDate date) {
        return new Point(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    Point withYear(int value) {
        return new Point(value, month, day);
    }

    Point orMonth(int value) {
        return month == 0 ? new Point(year, value, day) : this;
    }

    Point orYear(int value) {
        return year == 0 ? new Point(value, month, day) : this;
    }

    boolean isBefore(Point other) {
        return 400 * month + day < 400 * other.month + other.day;
    }

    /** Empty where the calendar has no such day. */
    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Optional<YearMonth> yearMonth() {
        return year == 0 || month == 0 ? Optional.empty() : Optional.of(YearMonth.of(year, month));
    }
}
