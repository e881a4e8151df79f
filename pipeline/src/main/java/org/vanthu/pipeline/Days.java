package org.vanthu.pipeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;

/** Days, months and years as a person types them. */
public final class Days {
    private Days() {}

    private record Form(Pattern shape, Function<Matcher, DateRange> meaning) {}

    private static final String YEAR = "(?<year>\\d{4})";
    private static final String MONTH = "(?<month>\\d{1,2})";
    private static final String DAY = "(?<day>\\d{1,2})";

    private static final List<Form> FORMS = List.of(
            new Form(Pattern.compile(YEAR + "-" + MONTH + "-" + DAY), Days::day),
            new Form(Pattern.compile(DAY + "[/.-]" + MONTH + "[/.-]" + YEAR), Days::day),
            new Form(Pattern.compile(YEAR + "-" + MONTH), Days::month),
            new Form(Pattern.compile(MONTH + "[/.-]" + YEAR), Days::month),
            new Form(Pattern.compile(YEAR + "-[Qq](?<quarter>[1-4])"), Days::quarter),
            new Form(Pattern.compile(YEAR), match -> DateRange.year(number(match, "year"))));

    /** {@code 2021-09-23}, {@code 23/9/2021}, {@code 2021-09}, {@code 9/2021}, {@code 2021-Q3}, {@code 2021}; else empty. */
    public static Optional<DateRange> read(String text) {
        for (Form form : FORMS) {
            Matcher match = form.shape().matcher(text.strip());
            if (match.matches()) {
                try {
                    return Optional.of(form.meaning().apply(match));
                } catch (DateTimeException _) {
                    return Optional.empty(); // 31/2/2021
                }
            }
        }
        return Optional.empty();
    }

    private static DateRange day(Matcher match) {
        return DateRange.day(LocalDate.of(number(match, "year"), number(match, "month"), number(match, "day")));
    }

    private static DateRange quarter(Matcher match) {
        return DateRange.quarter(number(match, "year"), number(match, "quarter"));
    }

    private static DateRange month(Matcher match) {
        return DateRange.month(YearMonth.of(number(match, "year"), number(match, "month")));
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
