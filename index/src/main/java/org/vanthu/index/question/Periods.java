package org.vanthu.index.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;

/** Periods as people type them into a search, with or without marks; a year is always named. */
final class Periods {

    private static final String YEAR = "(?:19[3-9]\\d|20\\d\\d)";

    /** A day, a month or a year in digits. */
    private static final String POINT = "(?:\\d{4}-\\d{1,2}(?:-\\d{1,2})?|(?:\\d{1,2}[/.-]){0,2}" + YEAR + ")";

    private static final String IN_YEAR = "(?: ?[/-] ?| nam | )(?<year>" + YEAR + ")";
    private static final String TO = "(?: ?[-–] ?| den(?: nam| thang| ngay)? | toi(?: nam)? )";

    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** @param saidSo whether a passage may say it in these words */
    private record Form(Pattern shape, boolean saidSo, Function<Matcher, Optional<DateRange>> meaning) {}

    private static final List<Form> FORMS = List.of(
            // 2019..2021, 5/2019.., ..2020
            form("(?<from>" + POINT + ")?\\.\\.(?<to>" + POINT + ")?", false, Periods::span),
            // từ 2018 đến 2020, từ tháng 5/2019 đến 2020, giai đoạn 2011 - 2015, 2018-2020
            form(
                    "(?:tu (?:nam |thang |ngay )?|giai doan |nhiem ky )?(?<from>" + POINT + ")" + TO + "(?<to>" + POINT
                            + ")",
                    true,
                    Periods::span),
            // 6/11 đến 12/11/2023
            form(
                    "(?:tu (?:ngay )?)?(?<day>\\d{1,2})/(?<month>\\d{1,2})" + TO + "(?<to>\\d{1,2}/\\d{1,2}/" + YEAR
                            + ")",
                    true,
                    Periods::daysOfOneYear),
            form(
                    "(?:ngay )?(?<day>\\d{1,2}) thang (?<month>\\d{1,2})" + IN_YEAR,
                    true,
                    match -> day(number(match, "year"), number(match, "month"), number(match, "day"))),
            form("quy (?<quarter>[1-4]|iv|i{1,3})" + IN_YEAR, true, Periods::quarter),
            form("(?<months>\\d{1,2}) thang(?<half> dau| cuoi)?" + IN_YEAR, true, Periods::months),
            form(
                    "(?:thang |t)(?<month>\\d{1,2})" + IN_YEAR,
                    true,
                    match -> month(number(match, "year"), number(match, "month"))),
            form("(?:ngay |nam |thang )?(?<from>" + POINT + ")", true, match -> point(match.group("from"))));

    private Periods() {}

    private static Form form(String shape, boolean saidSo, Function<Matcher, Optional<DateRange>> meaning) {
        return new Form(Pattern.compile(shape), saidSo, meaning);
    }

    /**
     * @param end where it ends in the query
     * @param saidSo whether a passage may say it in these words
     */
    record Period(DateRange days, int end, boolean saidSo) {}

    /** The period that begins at a place of a query; the place is the beginning of a word. */
    static Optional<Period> at(FoldedQuery query, int start) {
        for (Form form : FORMS) {
            Matcher match = form.shape()
                    .matcher(query.folded())
                    .region(start, query.folded().length());
            if (match.lookingAt() && match.end() > start && isEnd(query.folded(), match.end())) {
                Optional<DateRange> days = form.meaning().apply(match);
                if (days.isPresent()) {
                    return Optional.of(new Period(days.get(), match.end(), form.saidSo()));
                }
            }
        }
        return Optional.empty();
    }

    /** A number goes on in {@code 2020/NQ}, {@code 2020.000}, {@code 2020%}. */
    private static boolean isEnd(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        boolean more = end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
        return !Character.isLetterOrDigit(next) && next != '%' && !(more && "/.,-_".indexOf(next) >= 0);
    }

    private static Optional<DateRange> span(Matcher match) {
        String from = match.group("from");
        String to = match.group("to");
        if (from == null && to == null) {
            return Optional.empty();
        }
        Optional<LocalDate> first =
                from == null ? Optional.of(FIRST) : point(from).map(DateRange::from);
        Optional<LocalDate> last = to == null ? Optional.of(LAST) : point(to).map(DateRange::to);
        return first.flatMap(a -> last.flatMap(b -> range(a, b)));
    }

    private static Optional<DateRange> range(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? Optional.empty() : Optional.of(new DateRange(from, to));
    }

    private static Optional<DateRange> daysOfOneYear(Matcher match) {
        return point(match.group("to"))
                .flatMap(to -> day(to.from().getYear(), number(match, "month"), number(match, "day"))
                        .flatMap(from -> range(from.from(), to.to())));
    }

    private static Optional<DateRange> quarter(Matcher match) {
        String quarter = match.group("quarter");
        return Optional.of(DateRange.quarter(
                number(match, "year"), ROMAN.containsKey(quarter) ? ROMAN.get(quarter) : Integer.parseInt(quarter)));
    }

    /** {@code 6 tháng cuối năm 2021}; without a word the first ones. */
    private static Optional<DateRange> months(Matcher match) {
        int months = number(match, "months");
        if (months < 1 || months > 12) {
            return Optional.empty();
        }
        int year = number(match, "year");
        return Optional.of(
                " cuoi".equals(match.group("half"))
                        ? DateRange.months(year, 13 - months, 12)
                        : DateRange.months(year, 1, months));
    }

    private static Optional<DateRange> point(String digits) {
        String[] parts = digits.split("[/.-]", -1);
        int year = Integer.parseInt(parts[0].length() == 4 ? parts[0] : parts[parts.length - 1]);
        boolean yearFirst = parts[0].length() == 4;
        return switch (parts.length) {
            case 1 -> Optional.of(DateRange.year(year));
            case 2 -> month(year, Integer.parseInt(parts[yearFirst ? 1 : 0]));
            default -> day(year, Integer.parseInt(parts[1]), Integer.parseInt(parts[yearFirst ? 2 : 0]));
        };
    }

    private static Optional<DateRange> month(int year, int month) {
        return month < 1 || month > 12 ? Optional.empty() : Optional.of(DateRange.month(YearMonth.of(year, month)));
    }

    private static Optional<DateRange> day(int year, int month, int day) {
        try {
            return Optional.of(DateRange.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException _) {
            return Optional.empty(); // 31/2/2021
        }
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
