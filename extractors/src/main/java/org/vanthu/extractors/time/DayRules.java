package org.vanthu.extractors.time;

import static org.vanthu.extractors.time.Shapes.DAY;
import static org.vanthu.extractors.time.Shapes.LEFT;
import static org.vanthu.extractors.time.Shapes.MONTH;
import static org.vanthu.extractors.time.Shapes.NO_HOUR;
import static org.vanthu.extractors.time.Shapes.RIGHT;
import static org.vanthu.extractors.time.Shapes.TO;
import static org.vanthu.extractors.time.Shapes.YEAR;
import static org.vanthu.extractors.time.Shapes.either;
import static org.vanthu.extractors.time.Shapes.shape;

import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.rule.Anchor;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Phrases;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Rule.Example;
import org.vanthu.extractors.rule.WordList;

/** Days and ranges of days. */
public final class DayRules {

    private static final String ON = "(?:ngày {0,3})?";
    private static final String WEEKDAY = "(?:(?:thứ {1,2}(?:\\d|\\p{L}{2,3})|chủ nhật),? {0,2})?";
    /** Nouns that are followed by a name of two numbers: streets, squares, house numbers. */
    private static final Phrases NAMED_BY_DAY = Phrases.of(WordList.rows(DayRules.class, "named-by-day.tsv"));

    public static final List<Rule<TimeExpression>> ALL = List.of(
            new Rule<>(
                    "day-range",
                    Anchor.digits(1, 2).orWords("từ", "ngày"),
                    shape(
                            LEFT,
                            "(?:từ {1,3})?(?<on>" + WEEKDAY + "ngày {0,3})?",
                            point("1"),
                            TO,
                            WEEKDAY + ON,
                            point("2"),
                            NO_HOUR,
                            RIGHT),
                    DayRules::range,
                    List.of(
                            new Example<>(
                                    "Từ ngày 06 -17/9/2021, các trường",
                                    "Từ ngày 06 -17/9/2021",
                                    TimeExpression.days(new Point(0, 0, 6), new Point(2021, 9, 17))),
                            new Example<>(
                                    "từ ngày 28/4 đến ngày 23/9/2021",
                                    "từ ngày 28/4 đến ngày 23/9/2021",
                                    TimeExpression.days(new Point(0, 4, 28), new Point(2021, 9, 23))),
                            new Example<>(
                                    "(18/11/1930-18/11/2021)",
                                    "18/11/1930-18/11/2021",
                                    TimeExpression.days(new Point(1930, 11, 18), new Point(2021, 11, 18))),
                            new Example<>(
                                    "từ ngày 10 đến ngày 15 tổ chức",
                                    "từ ngày 10 đến ngày 15",
                                    TimeExpression.days(new Point(0, 0, 10), new Point(0, 0, 15))),
                            new Example<>(
                                    "từ ngày 25 tháng 12 đến hết ngày 31 tháng 12 năm 2023",
                                    "từ ngày 25 tháng 12 đến hết ngày 31 tháng 12 năm 2023",
                                    TimeExpression.days(new Point(0, 12, 25), new Point(2023, 12, 31))),
                            new Example<>(
                                    "Từ 0 giờ 00’ ngày 16/1 đến 24 giờ 00’ ngày 20/1/2026 (5 ngày)",
                                    "ngày 16/1 đến 24 giờ 00’ ngày 20/1/2026",
                                    TimeExpression.days(new Point(0, 1, 16), new Point(2026, 1, 20)))),
                    List.of(
                            "ngày 16 đến 24 giờ",
                            "từ 1-3 tuyến đường",
                            "từ 10 đến 14 hộ",
                            "đạt 14-19/40 chỉ tiêu",
                            "số 12-15/9/KH-UBND")),
            new Rule<>(
                    "hyphenated-day-range",
                    Anchor.digits(1, 2).orWords("từ", "ngày"),
                    shape(
                            LEFT,
                            "(?:từ {1,3})?" + ON,
                            "(?<d1>" + DAY + ")-(?<m1>" + MONTH + ")(?:-(?<y1>" + YEAR
                                    + "))? {1,3}đến {1,3}(?:hết {1,3})?" + ON,
                            "(?<d2>" + DAY + ")-(?<m2>" + MONTH + ")-(?<y2>" + YEAR + ")",
                            RIGHT),
                    m -> Optional.of(TimeExpression.days(
                            new Point(m.number("y1"), m.number("m1"), m.number("d1")),
                            new Point(m.number("y2"), m.number("m2"), m.number("d2")))),
                    List.of(new Example<>(
                            "từ ngày 18-5 đến ngày 20-5-2021",
                            "từ ngày 18-5 đến ngày 20-5-2021",
                            TimeExpression.days(new Point(0, 5, 18), new Point(2021, 5, 20)))),
                    List.of("từ 18-5 đến 20 hộ")),
            new Rule<>(
                    "day-month-year",
                    Anchor.digits(1, 2).orWords("ngày"),
                    shape(
                            LEFT,
                            ON,
                            "(?<day>" + DAY + ") {0,2}(?<sign>[/.-]) {0,2}(?<month>" + MONTH
                                    + ") {0,2}\\k<sign> {0,2}(?<year>" + YEAR + ")",
                            RIGHT),
                    DayRules::day,
                    List.of(
                            new Example<>("ngày 18/5/2021 về", "ngày 18/5/2021", TimeExpression.day(2021, 5, 18)),
                            new Example<>("18-5-2021", "18-5-2021", TimeExpression.day(2021, 5, 18)),
                            new Example<>("18.5.2021", "18.5.2021", TimeExpression.day(2021, 5, 18)),
                            new Example<>(
                                    "ngày 13 /01 /2023 của", "ngày 13 /01 /2023", TimeExpression.day(2023, 1, 13))),
                    List.of("số 01/12/2021/QĐ-UBND", "1.350.492.000 đồng", "18/13/2021", "118/5/2021")),
            new Rule<>(
                    "day-month-short-year",
                    Anchor.digits(1, 2).orWords("ngày"),
                    shape(
                            LEFT,
                            ON,
                            "(?<day>" + DAY + ")(?<sign>[/-])(?<month>" + MONTH + ")\\k<sign>(?<short>\\d\\d)(?!\\d)",
                            RIGHT),
                    m -> Optional.of(
                            TimeExpression.day(century(m.number("short")), m.number("month"), m.number("day"))),
                    List.of(
                            new Example<>("ngày 15/10/07 của", "ngày 15/10/07", TimeExpression.day(2007, 10, 15)),
                            new Example<>("sinh 02/9/45", "02/9/45", TimeExpression.day(1945, 9, 2))),
                    List.of("15/10/079", "số 15/10/07/QĐ")),
            new Rule<>(
                    "spelt-day",
                    Anchor.digits(1, 2).orWords("ngày"),
                    shape(
                            LEFT,
                            ON,
                            "(?<day>" + DAY + "),? {0,3}tháng {0,3}(?<month>" + MONTH + ")"
                                    + "(?:(?:,? {0,3}năm {0,3}| {0,2}[/.-] {0,2})(?<year>" + YEAR + "))?",
                            RIGHT),
                    DayRules::spelt,
                    List.of(
                            new Example<>(
                                    "Hương Xuân, ngày 23 tháng 9 năm 2021",
                                    "ngày 23 tháng 9 năm 2021",
                                    TimeExpression.day(2021, 9, 23)),
                            new Example<>("ngày 10 tháng 3 tổ chức", "ngày 10 tháng 3", TimeExpression.day(0, 3, 10))),
                    List.of("trong 6 tháng 2023", "ngày 35 tháng 9", "tuần 35 tháng 8/2024", "tuần 3 tháng 9")),
            new Rule<>(
                    "day-slash-month-of-year",
                    Anchor.digits(1, 2).orWords("ngày"),
                    shape(
                            LEFT,
                            ON,
                            "(?<day>" + DAY + ") {0,1}/ {0,1}(?<month>" + MONTH + "),? {1,3}năm {1,3}(?<year>" + YEAR
                                    + ")",
                            RIGHT),
                    DayRules::day,
                    List.of(new Example<>("ngày 2/9 năm 2024", "ngày 2/9 năm 2024", TimeExpression.day(2024, 9, 2))),
                    List.of("đạt 9/9 năm 24")),
            new Rule<>(
                    "day-and-month",
                    Anchor.digits(1, 2).orWords("ngày"),
                    shape(
                            LEFT,
                            "(?<on>ngày {0,3})?",
                            "(?<day>" + DAY + ") {0,1}(?<sign>[/.-]) {0,1}(?<month>" + MONTH + ")",
                            "(?!\\d|[/.-]\\d| ?/|[/-]\\p{L}| ?%| {1,2}số | {1,2}tổng | {1,2}diện | {1,2}trở )",
                            "(?:(?=(?:,? {1,2}và|,|;) {0,2}(?:ngày {0,2})?\\d{1,2}/\\d{1,2}/(?<later>" + YEAR + ")))?"),
                    DayRules::dayOfSomeYear,
                    List.of(
                            new Example<>("Quốc khánh 02/9, phòng", "02/9", TimeExpression.day(0, 9, 2)),
                            new Example<>("ngày 28/5 họp", "ngày 28/5", TimeExpression.day(0, 5, 28)),
                            new Example<>("Huy hiệu Đảng đợt 7/11", "7/11", TimeExpression.day(0, 11, 7)),
                            new Example<>("ngày 28.5", "ngày 28.5", TimeExpression.day(0, 5, 28)),
                            new Example<>("lễ 30/04 và 01/05/2022", "30/04", TimeExpression.day(2022, 4, 30))),
                    List.of(
                            "mở rộng đường 19/5 của 08 hộ",
                            "số nhà 12/5",
                            "ít nhất 2/3 số đại biểu",
                            "đạt 7.5 điểm",
                            "9/19 tiêu chí",
                            "ngõ 5/12")),
            new Rule<>(
                    "day-of-some-month",
                    Anchor.words("ngày"),
                    shape(
                            "ngày {1,3}(?<day>" + DAY
                                    + ")(?! {0,2}[/.-] {0,2}\\d| {1,3}tháng| {0,2}[:-] {0,2}(?:thứ \\p{L}{2,4},"
                                    + " {0,2})?ngày \\d{1,2}/|(?:(?:, ?| và )\\d{1,2}){0,5},? (?:hàng|hằng|mỗi) )",
                            "(?:(?=(?:(?:, ?| và )\\d{1,2}){0,6}(?:, ?| và )(?:ngày )?\\d{1,2}(?:(?:/| tháng )(?<month>"
                                    + MONTH + ")(?:(?:/| năm )(?<year>" + YEAR + "))?)))?"),
                    DayRules::dayOfSomeMonth,
                    List.of(
                            new Example<>("họp vào ngày 15", "ngày 15", TimeExpression.day(0, 0, 15)),
                            new Example<>("ngày 14, 15/9/2024", "ngày 14", TimeExpression.day(2024, 9, 14)),
                            new Example<>("trong 2 ngày 14, 15/9", "ngày 14", TimeExpression.day(0, 9, 14))),
                    List.of(
                            "mỗi ngày 3 chuyến",
                            "một ngày 20 suất",
                            "30 ngày 15 phút",
                            "ngày 32",
                            "ngày 15, 30 hàng tháng",
                            "NGÀY 1: THỨ HAI, ngày 9/9 tiêu chí")),
            new Rule<>(
                    "listed-day",
                    Anchor.digits(1, 2).after(",à"),
                    shape(
                            "(?<day>" + DAY + ")",
                            "(?=(?:(?:, ?| và )\\d{1,2}){0,6}(?:, ?| và )\\d{1,2}(?:(?:/| tháng )(?<month>" + MONTH
                                    + ")(?:(?:/| năm )(?<year>" + YEAR + "))?))"),
                    DayRules::listedDay,
                    List.of(new Example<>("ngày 14, 15 và 16/9/2024", "15", TimeExpression.day(2024, 9, 15))),
                    List.of("tổ 14, 15 và 16/9/2024")),
            new Rule<>(
                    "listed-day-of-some-month",
                    Anchor.digits(1, 2).after(",;à"),
                    shape("(?<day>" + DAY + ")", "(?=(?:(?:[,;] ?| và )\\d{1,2}){0,9} {0,2}(?:[.;)(\\n\\t]|$))"),
                    DayRules::listedDayOfSomeMonth,
                    List.of(
                            new Example<>("ngày 03; 10; 17 (Thứ 5)", "10", TimeExpression.day(0, 0, 10)),
                            new Example<>("Tháng 7: ngày 3, 10 và 17.", "17", TimeExpression.day(0, 0, 17))),
                    List.of("tổ 14, 15 và 16.", "ngày 15, 30 hàng tháng", "ngày 15, 20 người dự.")));

    private DayRules() {}

    /** One end of a range: a day, with its month and year where they are written. */
    private static String point(String n) {
        return ("(?<d#>" + DAY + ")(?: {0,2}[/.] {0,2}(?<m#>" + MONTH + ")(?: {0,2}[/.] {0,2}(?<y#>" + YEAR + "))?"
                        + "|,? {1,3}tháng {1,3}(?<s#>" + MONTH + ")(?:(?:,? {1,3}năm {1,3}| {0,2}[/.-] {0,2})(?<z#>"
                        + YEAR
                        + "))?)?")
                .replace("#", n);
    }

    private static Optional<TimeExpression> range(Match m) {
        Point from = new Point(either(m, "y1", "z1"), either(m, "m1", "s1"), m.number("d1"));
        Point to = new Point(either(m, "y2", "z2"), either(m, "m2", "s2"), m.number("d2"));
        boolean backwards = from.month() == 0 && from.day() >= to.day();
        if (backwards || (to.month() == 0 && !m.has("on")) || named(m)) {
            return Optional.empty();
        }
        return Optional.of(TimeExpression.days(from, to));
    }

    private static Optional<TimeExpression> day(Match m) {
        return Optional.of(TimeExpression.day(m.number("year"), m.number("month"), m.number("day")));
    }

    private static Optional<TimeExpression> spelt(Match m) {
        return weekNumber(m) ? Optional.empty() : day(m);
    }

    /** {@code tuần 3 tháng 9}: the third week. */
    private static boolean weekNumber(Match m) {
        String before = Lookback.word(m.text(), m.start());
        return before.equals("tuần")
                || before.equals("thứ")
                || before.equals("kỳ")
                || before.equals("đợt")
                || before.equals("lần");
    }

    private static Optional<TimeExpression> dayOfSomeYear(Match m) {
        boolean sure = m.has("on");
        boolean slash = m.folded("sign").equals("/");
        if (!sure && (!slash || named(m))) {
            return Optional.empty();
        }
        return Optional.of(TimeExpression.day(m.number("later"), m.number("month"), m.number("day")));
    }

    private static boolean named(Match m) {
        return NAMED_BY_DAY.before(m.text(), m.start()).isPresent();
    }

    private static Optional<TimeExpression> dayOfSomeMonth(Match m) {
        String before = Lookback.word(m.text(), m.start());
        boolean counted = before.isEmpty() && followsDigit(m) && !m.has("month");
        if (counted || before.equals("mỗi") || before.equals("một") || before.equals("hàng") || before.equals("hằng")) {
            return Optional.empty();
        }
        return Optional.of(TimeExpression.day(m.number("year"), m.number("month"), m.number("day")));
    }

    private static boolean followsDigit(Match m) {
        return Character.isDigit(m.text().atOrEnd(Lookback.skipSpaces(m.text(), m.start()) - 1));
    }

    private static Optional<TimeExpression> listedDay(Match m) {
        return isListed(m)
                ? Optional.of(TimeExpression.day(m.number("year"), m.number("month"), m.number("day")))
                : Optional.empty();
    }

    private static Optional<TimeExpression> listedDayOfSomeMonth(Match m) {
        return isListed(m) ? Optional.of(TimeExpression.day(0, 0, m.number("day"))) : Optional.empty();
    }

    private static boolean isListed(Match m) {
        int head = Lookback.listStart(m.text(), m.start());
        return head < m.start() && Lookback.word(m.text(), head).equals("ngày");
    }

    private static int century(int shortYear) {
        return shortYear <= 40 ? 2000 + shortYear : 1900 + shortYear;
    }
}
