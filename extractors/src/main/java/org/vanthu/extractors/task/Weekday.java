package org.vanthu.extractors.task;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Folded;

/** A day that a schedule calls by its name: {@code Thứ Hai}, {@code Thứ 7}, {@code Chủ nhật}. */
final class Weekday {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue NAME = Cue.compile(
            "^[\\s*+•–-]*(?:thứ\\s*(?<day>[2-7]|hai|ba|tư|năm|sáu|bảy|bẩy)|chủ nhật|CN)(?![\\p{L}\\p{M}\\d])", FLAGS);

    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            entry("2", DayOfWeek.MONDAY),
            entry("hai", DayOfWeek.MONDAY),
            entry("3", DayOfWeek.TUESDAY),
            entry("ba", DayOfWeek.TUESDAY),
            entry("4", DayOfWeek.WEDNESDAY),
            entry("tư", DayOfWeek.WEDNESDAY),
            entry("5", DayOfWeek.THURSDAY),
            entry("năm", DayOfWeek.THURSDAY),
            entry("6", DayOfWeek.FRIDAY),
            entry("sáu", DayOfWeek.FRIDAY),
            entry("7", DayOfWeek.SATURDAY),
            entry("bảy", DayOfWeek.SATURDAY),
            entry("bẩy", DayOfWeek.SATURDAY));

    /** A schedule is for so many days; in a longer time a weekday comes again. */
    private static final int WEEK = 7;

    private Weekday() {}

    /** Whether a document is about the days of a week. */
    static boolean schedules(Header header) {
        return header.type().filter(type -> type.startsWith("lịch")).isPresent()
                || header.period()
                        .filter(p -> p.from().plusDays(WEEK).isAfter(p.to()))
                        .isPresent();
    }

    /** Whether a text begins with the name of a day. */
    static boolean opens(String text) {
        return NAME.matcher(text).find();
    }

    /** The day of that name in {@code week}; empty where {@code text} begins with none or where a week is not what is scheduled. */
    static Optional<DateRange> in(Optional<DateRange> week, String text) {
        Cue.Search name = NAME.matcher(text);
        if (week.isEmpty() || !name.find()) {
            return Optional.empty();
        }
        LocalDate first = week.get().from();
        LocalDate day = first.with(TemporalAdjusters.nextOrSame(called(name)));
        return first.plusDays(WEEK).isAfter(week.get().to())
                        && !day.isAfter(week.get().to())
                ? Optional.of(DateRange.day(day))
                : Optional.empty();
    }

    private static DayOfWeek called(Cue.Search name) {
        String day = name.group("day");
        return day == null ? DayOfWeek.SUNDAY : DAYS.getOrDefault(Folded.of(day), DayOfWeek.SUNDAY);
    }
}
