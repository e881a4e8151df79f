package org.vanthu.index.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.vanthu.extractors.DateRange;

/** What kind of stretch of time a value is measured over; values of different grains are never compared. */
public enum Grain {
    DAY,
    /** seven days: a week, whichever day it begins with */
    WEEK,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    /** from 1 January to the end of a month: {@code 9 tháng} */
    CUMULATIVE,
    /** several whole years: {@code giai đoạn}, {@code nhiệm kỳ} */
    YEARS,
    OTHER;

    /** Half a year and a first quarter are both also cumulative; they count as what they are called. */
    public static Grain of(DateRange period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (period.isDay()) {
            return DAY;
        }
        if (from.plusDays(6).equals(to)) {
            return WEEK;
        }
        if (from.getDayOfMonth() != 1 || !to.equals(YearMonth.from(to).atEndOfMonth())) {
            return OTHER;
        }
        if (from.getYear() != to.getYear()) {
            return from.getMonthValue() == 1 && to.getMonthValue() == 12 ? YEARS : OTHER;
        }
        int first = from.getMonthValue();
        int months = to.getMonthValue() - first + 1;
        return switch (months) {
            case 1 -> MONTH;
            case 3 -> first % 3 == 1 ? QUARTER : OTHER;
            case 6 -> first % 6 == 1 ? HALF : OTHER;
            case 12 -> YEAR;
            default -> first == 1 ? CUMULATIVE : OTHER;
        };
    }

    /** By the name that people type. */
    public static Optional<Grain> named(String name) {
        for (Grain grain : values()) {
            if (grain.name().equalsIgnoreCase(name)) {
                return Optional.of(grain);
            }
        }
        return Optional.empty();
    }
}
