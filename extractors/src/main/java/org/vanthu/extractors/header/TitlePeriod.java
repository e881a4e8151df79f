package org.vanthu.extractors.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Folded;

/** The time that a document as a whole is about, as its title says it. */
final class TitlePeriod {

    private record Form(Cue shape, BiFunction<Cue.Search, OptionalInt, Optional<DateRange>> meaning) {}

    /** Years that a plan or what looks back on it spans at most. */
    private static final int LONGEST_PLAN = 10;

    private static final String YEAR = "(?<year>(?:19|20)\\d{2})";

    /** {@code vụ Hè Thu 2021}, {@code mừng Xuân Mậu Tuất 2018}. */
    private static final String SEASON = "(?<!chuẩn bị"
            + " )(?:vụ(?=\\s+(?:đông|xuân|hè|thu|mùa|chiêm|lúa|màu))|(?:mừng|đón|vui)\\s+xuân|tết|hè|mùa|trung"
            + " thu)(?:\\s+(?!năm(?!\\p{L}))\\p{L}{2,7}){0,4}(?:\\s+năm)?";

    /** From the most telling to the least; the first that a title holds counts, its first place. */
    private static final List<Form> FORMS = List.of(
            form(
                    "(?:từ\\s+)?(?:ngày\\s+)?(?<day>\\d{1,2})(?:\\s*/\\s*(?<month>\\d{1,2})(?:\\s*/\\s*(?<year>\\d{4}))?)?\\s*(?:-{1,2}>|→|-|–|đến(?:\\s+hết)?)\\s*(?:ngày\\s+)?(?<day2>\\d{1,2})\\s*/\\s*(?<month2>\\d{1,2})(?:\\s*/\\s*(?<year2>\\d{4}))?",
                    TitlePeriod::days),
            form(
                    "(?:giai đoạn|(?<!(?:đại biểu (?:quốc hội|hội đồng nhân dân|hđnd)|chào mừng|khóa"
                        + " [ivx]{1,6}).{0,80})nhiệm k[ỳì]|thời kỳ|\\d{1,2} năm|các năm|từ"
                        + " năm)\\s*(?:từ\\s*)?(?:năm\\s*)?(?<first>\\d{4})\\s*(?:-|–|đến)\\s*(?:năm\\s*)?(?<last>\\d{4})",
                    (m, y) -> years(m)),
            form(
                    "(?<=\\()(?<first>\\d{4})\\s*(?:-|–)\\s*(?<last>\\d{4})(?=\\))",
                    (m, y) -> years(m).filter(TitlePeriod::isPlan)),
            form("năm học(?: mới)?\\s*(?<first>\\d{4})\\s*(?:-|–)\\s*(?<last>\\d{4})", (m, y) -> schoolYear(m)),
            form("(?:" + SEASON + "|năm)\\s*(?<first>\\d{4})\\s*(?:-|–)\\s*(?<last>\\d{4})", (m, y) -> years(m)),
            form(
                    "(?<count>1[01]|0?[2-9]|sáu|chín|ba)\\s*tháng\\s*(?<part>đầu|cuối)\\s*năm(?:\\s*" + YEAR + ")?",
                    TitlePeriod::part),
            form(
                    "quý\\s*(?<quarter>iv|iii|ii|i|[1-4])(?!\\p{L})(?:\\s*(?:/|năm|-)\\s*" + YEAR + ")?",
                    TitlePeriod::quarter),
            form(
                    "(?<!\\d )(?<!(?:sau|do|trước)"
                            + " .{0,14})tháng\\s*(?<month>1[0-2]|0?[1-9])(?!\\d)(?:\\s*(?:/|năm|-)\\s*"
                            + YEAR + ")?",
                    TitlePeriod::month),
            form(SEASON + "\\s*" + YEAR, (m, y) -> Optional.of(DateRange.year(number(m, "year")))),
            form(
                    "(?<!đến )(?<!tầm nhìn )(?<!hướng đến )(?<!từ )(?<!tháng \\d{1,2} )năm\\s*" + YEAR,
                    (m, y) -> Optional.of(DateRange.year(number(m, "year")))));

    /** Kinds of document that say what is to be done, whatever they look back on first. */
    private static final Set<String> AHEAD = Set.of("nghị quyết", "chương trình", "kế hoạch", "chỉ thị", "phương án");

    /** What a meeting concluded is to be done, whatever it looked back on first. */
    private static final String CONCLUSION = "kết luận ";

    private static final Cue NEXT_PART = Cue.compile(
            "(?:\\s*[;,.]\\s*(?:và\\s+)?|\\s+và\\s+|\\s+[-–]\\s+)(?:(?:một số )?(?:phương hướng|nhiệm vụ|kế hoạch|mục"
                + " tiêu|chỉ tiêu|giải pháp|trọng tâm|định hướng|dự kiến|dự toán|chương trình|nhìn lại|đánh giá|tổng"
                + " kết|sơ kết|đề xuất|triển khai)(?![\\p{L}])(?! (?:và|của|về))|\\d{1,2} tháng (?:đầu|cuối) năm)");

    private static final Cue A_YEAR = Cue.compile("(?<!\\d)" + YEAR + "(?!\\d)");

    private TitlePeriod() {}

    private static Form form(String shape, BiFunction<Cue.Search, OptionalInt, Optional<DateRange>> meaning) {
        return new Form(Cue.compile("(?<![\\p{L}\\d])" + shape, Pattern.UNICODE_CASE), meaning);
    }

    /**
     * @param type of documents that look back and ahead ({@code kết quả năm 2024; nhiệm vụ 6 tháng đầu năm 2025}) a report is about what it
     *     looks back on, a resolution or a programme about what is to come
     * @param issued gives the year where the title names none
     */
    static Optional<DateRange> of(String title, Optional<String> type, Optional<LocalDate> issued) {
        String folded = Folded.of(title);
        List<Span> parts = parts(folded);
        boolean ahead = type.filter(AHEAD::contains).isPresent() || folded.startsWith(CONCLUSION);
        List<Span> order = ahead ? parts.reversed() : parts;
        for (Span part : order) {
            Optional<DateRange> range = of(folded, part, issued);
            if (range.isPresent()) {
                return range;
            }
        }
        return Optional.empty();
    }

    /** The title in the parts that begin with another matter: what is to come, or what is looked back on as well. */
    private static List<Span> parts(String title) {
        List<Span> parts = new ArrayList<>();
        Cue.Search next = NEXT_PART.matcher(title);
        int start = 0;
        while (next.find()) {
            parts.add(new Span(start, next.start()));
            start = next.start();
        }
        parts.add(new Span(start, title.length()));
        return parts;
    }

    /** The most telling form, but a year that stands before several and is one of them: {@code năm 2023 thực hiện Đề án giai đoạn 2022 - 2025}. */
    private static Optional<DateRange> of(String folded, Span part, Optional<LocalDate> issued) {
        Optional<DateRange> best = Optional.empty();
        int end = part.end();
        for (Form form : FORMS) {
            Cue.Search m = form.shape().matcher(folded).region(part.start(), end);
            boolean found = false;
            while (!found && m.find()) {
                Optional<DateRange> range = form.meaning().apply(m, yearFor(folded, m.end(), issued));
                found = range.isPresent() && (best.isEmpty() || isOneOf(range.get(), best.get()));
                if (found) {
                    best = range;
                    end = m.start();
                }
            }
        }
        return best;
    }

    private static boolean isOneOf(DateRange range, DateRange years) {
        return years.from().getYear() < years.to().getYear() && years.contains(range);
    }

    /** The next year behind the words, else the last before them, else the year of issue. */
    private static OptionalInt yearFor(String title, int at, Optional<LocalDate> issued) {
        Cue.Search m = A_YEAR.matcher(title);
        int before = 0;
        while (m.find()) {
            before = Integer.parseInt(m.group("year"));
            if (m.start() >= at) {
                return OptionalInt.of(before);
            }
        }
        return before > 0
                ? OptionalInt.of(before)
                : issued.map(d -> OptionalInt.of(d.getYear())).orElse(OptionalInt.empty());
    }

    private static int number(Cue.Search m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static Optional<DateRange> days(Cue.Search m, OptionalInt year) {
        String last =
                m.group("year2") != null ? m.group("year2") : year.isPresent() ? String.valueOf(year.getAsInt()) : null;
        if (last == null) {
            return Optional.empty();
        }
        try {
            LocalDate to = LocalDate.of(Integer.parseInt(last), number(m, "month2"), number(m, "day2"));
            int month = m.group("month") == null ? to.getMonthValue() : number(m, "month");
            int first = m.group("year") != null
                    ? number(m, "year")
                    : month > to.getMonthValue() ? to.getYear() - 1 : to.getYear();
            LocalDate from = LocalDate.of(first, month, number(m, "day"));
            // "20/10/1930 - 20/10/2015" is an anniversary.
            boolean anniversary =
                    from.getYear() < to.getYear() && MonthDay.from(from).equals(MonthDay.from(to));
            return to.isBefore(from) || anniversary ? Optional.empty() : Optional.of(new DateRange(from, to));
        } catch (DateTimeException e) {
            return Optional.empty(); // the digits name no day of the calendar
        }
    }

    private static Optional<DateRange> years(Cue.Search m) {
        int first = number(m, "first");
        int last = number(m, "last");
        return first <= last ? Optional.of(DateRange.years(first, last)) : Optional.empty();
    }

    /** {@code (1930 - 2020)} is an anniversary. */
    private static boolean isPlan(DateRange years) {
        return years.to().getYear() - years.from().getYear() < LONGEST_PLAN;
    }

    private static Optional<DateRange> schoolYear(Cue.Search m) {
        return number(m, "first") + 1 == number(m, "last")
                ? Optional.of(
                        new DateRange(LocalDate.of(number(m, "first"), 9, 1), LocalDate.of(number(m, "last"), 8, 31)))
                : Optional.empty();
    }

    private static Optional<DateRange> part(Cue.Search m, OptionalInt year) {
        int months = switch (m.group("count")) {
            case "ba" -> 3;
            case "sáu" -> 6;
            case "chín" -> 9;
            case String digits -> Integer.parseInt(digits);
        };
        boolean start = m.group("part").equals("đầu");
        return year.isEmpty()
                ? Optional.empty()
                : Optional.of(DateRange.months(year.getAsInt(), start ? 1 : 13 - months, start ? months : 12));
    }

    private static Optional<DateRange> quarter(Cue.Search m, OptionalInt year) {
        int quarter = switch (m.group("quarter")) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
        return year.isEmpty() ? Optional.empty() : Optional.of(DateRange.quarter(year.getAsInt(), quarter));
    }

    private static Optional<DateRange> month(Cue.Search m, OptionalInt year) {
        return year.isEmpty()
                ? Optional.empty()
                : Optional.of(DateRange.month(YearMonth.of(year.getAsInt(), number(m, "month"))));
    }
}
