package org.vanthu.index.lucene;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vanthu.extractors.DateRange;

/**
 * Days as terms: a range is filed under each month, quarter and year that it lies in, so that a search for a year is one term and not a
 * walk through points.
 */
final class TimeTerms {

    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2100;

    /** No plan and no term of office is longer. */
    private static final int LONGEST_SPAN = 15;

    private TimeTerms() {}

    /** What a range is filed under. */
    static Set<String> of(DateRange range) {
        Set<String> terms = new LinkedHashSet<>();
        LocalDate from = range.from();
        LocalDate to = range.to();
        terms.add(exactly(range));
        if (from.getYear() != to.getYear()) {
            terms.add(span(from.getYear(), to.getYear()));
            return terms;
        }
        terms.add(year(from.getYear()));
        if (quarterOf(from) == quarterOf(to)) {
            terms.add(quarter(from.getYear(), quarterOf(from)));
        }
        if (from.getMonth() == to.getMonth()) {
            terms.add(month(YearMonth.from(from)));
        }
        return terms;
    }

    /** What the ranges within a range are filed under. */
    static Set<String> within(DateRange range) {
        Set<String> terms = new LinkedHashSet<>(List.of(exactly(range)));
        int first = Math.max(range.from().getYear(), FIRST_YEAR);
        int last = Math.min(range.to().getYear(), LAST_YEAR);
        for (int year = first; year <= last; year++) {
            DateRange whole = DateRange.year(year);
            if (range.contains(whole)) {
                terms.add(year(year));
                for (int end = year + 1; end <= Math.min(last, year + LONGEST_SPAN); end++) {
                    if (range.contains(DateRange.years(year, end))) {
                        terms.add(span(year, end));
                    }
                }
            } else {
                addPartOf(year, range, terms);
            }
        }
        return terms;
    }

    private static void addPartOf(int year, DateRange range, Set<String> terms) {
        for (int month = 1; month <= 12; month++) {
            DateRange quarter = DateRange.quarter(year, (month + 2) / 3);
            DateRange whole = DateRange.month(YearMonth.of(year, month));
            if (range.contains(quarter)) {
                terms.add(quarter(year, (month + 2) / 3));
            } else if (range.contains(whole)) {
                terms.add(month(YearMonth.of(year, month)));
            } else {
                whole.from()
                        .datesUntil(whole.to().plusDays(1))
                        .map(DateRange::day)
                        .filter(range::contains)
                        .forEach(day -> terms.add(exactly(day)));
            }
        }
    }

    private static int quarterOf(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    /** The very range and no part of it. */
    static String exactly(DateRange range) {
        return range.isDay() ? range.from().toString() : range.from() + "/" + range.to();
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    private static String quarter(int year, int quarter) {
        return year + "-q" + quarter;
    }

    private static String month(YearMonth month) {
        return month.toString();
    }

    private static String span(int first, int last) {
        return first + ".." + last;
    }
}
