package org.vanthu.pipeline.cli;

import org.vanthu.extractors.DateRange;
import org.vanthu.index.series.Grain;

/** A stretch of time as people call it: {@code quý III/2023}, {@code 9 tháng 2023}. */
final class PeriodName {
    private PeriodName() {}

    static String of(Session session, DateRange period) {
        int year = period.from().getYear();
        int month = period.to().getMonthValue();
        return switch (Grain.of(period)) {
            case DAY -> Shown.day(period.from(), session.messages().language());
            case WEEK ->
                session.say(
                        "period.week",
                        Shown.day(period.from(), session.messages().language()));
            case MONTH -> session.say("period.month", month, year);
            case QUARTER -> session.say("period.quarter", (month + 2) / 3, year);
            case HALF -> session.say(month == 6 ? "period.first-half" : "period.second-half", year);
            case YEAR -> session.say("period.year", year);
            case CUMULATIVE -> session.say("period.cumulative", month, year);
            case YEARS -> session.say("period.years", year, period.to().getYear());
            case OTHER ->
                Shown.day(period.from(), session.messages().language()) + " – "
                        + Shown.day(period.to(), session.messages().language());
        };
    }
}
