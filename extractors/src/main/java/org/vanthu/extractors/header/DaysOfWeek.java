package org.vanthu.extractors.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.rule.Cue;

/** The days that a week's schedule lists, each over its own lines: {@code Thứ Hai, ngày 05/6/2023}. */
final class DaysOfWeek {

    private static final int WEEK = 7;

    private static final Cue DAY = Cue.compile(
            "(?iu)^.{0,24}?\\(?(?:ngày\\s+)?(?<day>\\d{1,2})\\s?[/-]\\s?(?<month>\\d{1,2})\\s?[/-]\\s?(?<year>20\\d{2})(?!\\d)");

    private DaysOfWeek() {}

    /** From the first to the last; empty where they are no two, stand in no order or are more than a week. */
    static Optional<DateRange> of(List<HeaderLine> lines) {
        List<LocalDate> days = lines.stream()
                .filter(HeaderLine::opensDay)
                .flatMap(line -> day(line.text()).stream())
                .distinct()
                .toList();
        boolean week = days.size() > 1
                && days.equals(days.stream().sorted().toList())
                && days.getFirst().plusDays(WEEK).isAfter(days.getLast());
        return week ? Optional.of(new DateRange(days.getFirst(), days.getLast())) : Optional.empty();
    }

    private static Optional<LocalDate> day(String line) {
        Cue.Search m = DAY.matcher(line);
        return m.find() ? InlineHead.day(m) : Optional.empty();
    }
}
