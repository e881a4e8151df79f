package org.vanthu.extractors.time;

import static org.vanthu.extractors.time.Shapes.LEFT;
import static org.vanthu.extractors.time.Shapes.MONTH;
import static org.vanthu.extractors.time.Shapes.RIGHT;
import static org.vanthu.extractors.time.Shapes.TO;
import static org.vanthu.extractors.time.Shapes.YEAR;
import static org.vanthu.extractors.time.Shapes.shape;
import static org.vanthu.extractors.time.Shapes.yearBehind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.extractors.rule.Anchor;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Rule.Example;

/** Months, quarters, and the months at the beginning or end of a year. */
public final class MonthRules {

    private static final String QUARTER = "(?:iv|i{1,3}|0?[1-4])(?![\\p{L}\\d])";
    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);
    private static final Map<String, Integer> WORDS =
            Map.of("hai", 2, "ba", 3, "bốn", 4, "năm", 5, "sáu", 6, "bảy", 7, "tám", 8, "chín", 9, "mười", 10);

    /** A year that stands at the end of the list that the words begin. */
    private static final String LATER_MONTH_YEAR = "(?:(?=(?:(?:, ?| và |, và )(?:tháng )?" + MONTH
            + "){1,10}(?: {0,2}/ {0,2}| năm )(?<later>" + YEAR + ")))?";

    private static final String LATER_QUARTER_YEAR = "(?:(?=(?:(?:, ?| và |, và )(?:qu[ýí] )?" + QUARTER
            + "){1,3}(?: {0,2}/ {0,2}|,? năm )(?<later>" + YEAR + ")))?";

    public static final List<Rule<TimeExpression>> ALL = List.of(
            new Rule<>(
                    "month-range",
                    Anchor.words("từ", "tháng"),
                    shape(
                            "(?:từ {1,3})?tháng {1,3}(?<m1>" + MONTH + ")" + yearBehind("y1") + "?",
                            TO,
                            "(?<again>tháng {1,3})?(?<m2>" + MONTH + ")" + yearBehind("y2") + "?",
                            RIGHT),
                    MonthRules::range,
                    List.of(
                            new Example<>(
                                    "tháng 1/2023 – tháng 12/2023",
                                    "tháng 1/2023 – tháng 12/2023",
                                    TimeExpression.months(new Point(2023, 1, 0), new Point(2023, 12, 0))),
                            new Example<>(
                                    "từ tháng 11 đến tháng 2 năm 2024",
                                    "từ tháng 11 đến tháng 2 năm 2024",
                                    TimeExpression.months(new Point(0, 11, 0), new Point(2024, 2, 0))),
                            new Example<>(
                                    "tháng 4-6/2023",
                                    "tháng 4-6/2023",
                                    TimeExpression.months(new Point(0, 4, 0), new Point(2023, 6, 0)))),
                    List.of("tháng 4 - 2 đồng chí", "tháng 4, 5", "tháng 5-2023", "tháng 6 đến 5 hộ")),
            new Rule<>(
                    "month",
                    Anchor.words("tháng"),
                    shape(
                            "tháng {0,3}(?<month>" + MONTH + ")(?:" + yearBehind("year") + "|" + LATER_MONTH_YEAR + ")",
                            "(?!\\d|[/.]\\d|-\\d|/\\p{L}| {1,2}âm lịch)"),
                    MonthRules::month,
                    List.of(
                            new Example<>(
                                    "Nhiệm vụ tháng 10 năm 2021", "tháng 10 năm 2021", TimeExpression.month(2021, 10)),
                            new Example<>("Tháng 9/ 2023", "Tháng 9/ 2023", TimeExpression.month(2023, 9)),
                            new Example<>("trong tháng 4 và", "tháng 4", TimeExpression.month(0, 4)),
                            new Example<>("tuần 2 tháng 11 tổ chức", "tháng 11", TimeExpression.month(0, 11)),
                            new Example<>("Tháng 6, 11/2023", "Tháng 6", TimeExpression.month(2023, 6)),
                            new Example<>("tháng 5 - 2023", "tháng 5 - 2023", TimeExpression.month(2023, 5))),
                    List.of("Cách mạng tháng 8", "rằm tháng 7", "tháng 13", "6 tháng 20 ngày", "tháng 3 âm lịch")),
            new Rule<>(
                    "listed-month",
                    Anchor.digits(1, 2).after(",à"),
                    shape(
                            "(?<month>" + MONTH + ")(?:" + yearBehind("year") + "|" + LATER_MONTH_YEAR + ")",
                            "(?!\\d|[/.]\\d|-\\d|/\\p{L})"),
                    MonthRules::listedMonth,
                    List.of(new Example<>("tháng 4, 5 và 6 năm 2023", "5", TimeExpression.month(2023, 5))),
                    List.of("tổ 4, 5 và 6", "4 tháng, 5 ngày")),
            new Rule<>(
                    "abbreviated-month",
                    Anchor.words("t"),
                    shape("t\\.?(?<month>" + MONTH + ") {0,1}[/.-] {0,1}(?<year>" + YEAR + ")", RIGHT),
                    m -> Optional.of(TimeExpression.month(m.number("year"), m.number("month"))),
                    List.of(new Example<>("T5/2023", "T5/2023", TimeExpression.month(2023, 5))),
                    List.of("T5", "T13/2023", "QT5/2023")),
            new Rule<>(
                    "month-slash-year-range",
                    Anchor.digits(1, 2),
                    shape(
                            LEFT,
                            "(?<m1>" + MONTH + ") ?/ ?(?<y1>" + YEAR + ")",
                            TO,
                            "(?<m2>" + MONTH + ") ?/ ?(?<y2>" + YEAR + ")",
                            RIGHT),
                    m -> numbered(m)
                            ? Optional.empty()
                            : Optional.of(TimeExpression.months(
                                    new Point(m.number("y1"), m.number("m1"), 0),
                                    new Point(m.number("y2"), m.number("m2"), 0))),
                    List.of(new Example<>(
                            "(01/2022 - 12/2022)",
                            "01/2022 - 12/2022",
                            TimeExpression.months(new Point(2022, 1, 0), new Point(2022, 12, 0)))),
                    List.of("số 01/2022 - 12/2022/QĐ-UBND")),
            new Rule<>(
                    "month-slash-year",
                    Anchor.digits(1, 2),
                    shape(
                            LEFT,
                            "(?<month>" + MONTH + ") {0,1}/ {0,1}(?<year>" + YEAR + ")",
                            "(?!\\d| {0,1}[/-] {0,1}[\\d\\p{L}]|\\.\\d)"),
                    m -> numbered(m)
                            ? Optional.empty()
                            : Optional.of(TimeExpression.month(m.number("year"), m.number("month"))),
                    List.of(new Example<>("xong trong 06/2024.", "06/2024", TimeExpression.month(2024, 6))),
                    List.of("số 06/2013/NĐ-CP", "Quyết định 12/2021", "đợt 3/2023", "13/2024", "1.5/2024")),
            new Rule<>(
                    "quarter-range",
                    Anchor.words("từ", "quý", "quí"),
                    shape(
                            "(?:từ {1,3})?qu[ýí] {1,3}(?<q1>" + QUARTER + ")" + yearBehind("y1") + "?",
                            "(?:" + TO + "(?:qu[ýí] {1,3})?| {1,3}và {1,3}qu[ýí] {1,3})",
                            "(?<q2>" + QUARTER + ")" + yearBehind("y2") + "?",
                            RIGHT),
                    MonthRules::quarters,
                    List.of(
                            new Example<>(
                                    "quý I và quý II năm 2024",
                                    "quý I và quý II năm 2024",
                                    TimeExpression.months(new Point(0, 1, 0), new Point(2024, 6, 0))),
                            new Example<>(
                                    "từ quý I đến quý III", "từ quý I đến quý III", TimeExpression.months(0, 1, 9))),
                    List.of("quý II, III", "quý vị", "quý I - 5 hộ")),
            new Rule<>(
                    "quarter",
                    Anchor.words("quý", "quí"),
                    shape(
                            "qu[ýí] {0,3}(?<quarter>" + QUARTER + ")(?:" + yearBehind("year") + "|" + LATER_QUARTER_YEAR
                                    + ")",
                            "(?!\\d|[/.]\\d)"),
                    m -> Optional.of(TimeExpression.quarter(year(m), quarter(m, "quarter"))),
                    List.of(
                            new Example<>("Quý III/2023", "Quý III/2023", TimeExpression.quarter(2023, 3)),
                            new Example<>("quý 2 năm 2022", "quý 2 năm 2022", TimeExpression.quarter(2022, 2)),
                            new Example<>("Quý II, III", "Quý II", TimeExpression.quarter(0, 2)),
                            new Example<>("quý I, II năm 2023", "quý I", TimeExpression.quarter(2023, 1))),
                    List.of("quý 5", "quý vị", "quý iii5", "từng quý")),
            new Rule<>(
                    "listed-quarter",
                    Anchor.digits(1, 2).orWords("i", "ii", "iii", "iv").after(",à"),
                    shape(
                            "(?<quarter>" + QUARTER + ")(?:" + yearBehind("year") + "|" + LATER_QUARTER_YEAR + ")",
                            "(?!\\d|[/.]\\d)"),
                    MonthRules::listedQuarter,
                    List.of(
                            new Example<>("Quý II, III", "III", TimeExpression.quarter(0, 3)),
                            new Example<>("quý 1, 2 và 3 năm 2024", "3 năm 2024", TimeExpression.quarter(2024, 3))),
                    List.of("mục II, III", "III. Tổ chức", "tổ 1, 2 và 3", "quý 1, 25 hộ")),
            new Rule<>(
                    "months-of-year",
                    Anchor.digits(1, 2).orWords("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
                    shape(
                            LEFT,
                            "(?:(?<count>\\d{1,2})|(?<word>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) {0,3}tháng",
                            "(?: {1,3}(?<end>đầu|cuối)(?: {1,3}của)?(?: {1,3}năm(?: {1,3}(?<year>" + YEAR
                                    + "))?|/(?<slashed>" + YEAR + "))",
                            "|(?: {1,3}(?:năm {1,3})?|/)(?<plain>" + YEAR + "))",
                            "(?! {1,3}học| {1,3}thứ)",
                            RIGHT),
                    MonthRules::monthsOfYear,
                    List.of(
                            new Example<>(
                                    "sơ kết 9 tháng đầu năm 2024;",
                                    "9 tháng đầu năm 2024",
                                    TimeExpression.months(2024, 1, 9)),
                            new Example<>(
                                    "kết quả 6 tháng cuối năm", "6 tháng cuối năm", TimeExpression.months(0, 7, 12)),
                            new Example<>(
                                    "báo cáo 9 tháng năm 2023", "9 tháng năm 2023", TimeExpression.months(2023, 1, 9)),
                            new Example<>("so với 6 tháng 2023", "6 tháng 2023", TimeExpression.months(2023, 1, 6)),
                            new Example<>(
                                    "trong hai tháng đầu năm 2021",
                                    "hai tháng đầu năm 2021",
                                    TimeExpression.months(2021, 1, 2)),
                            new Example<>(
                                    "sáu tháng đầu năm 2021",
                                    "sáu tháng đầu năm 2021",
                                    TimeExpression.months(2021, 1, 6))),
                    List.of(
                            "6 tháng đầu năm học",
                            "đánh giá 6 tháng, 1 năm",
                            "13 tháng đầu năm",
                            "trong 6 tháng 2.023 hộ",
                            "03 tháng cuối khóa")),
            new Rule<>(
                    "months-looked-back-on",
                    Anchor.digits(1, 2).orWords("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
                    shape(
                            LEFT,
                            "(?:(?<count>\\d{1,2})|(?<word>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) {0,3}tháng",
                            "(?! {1,3}(?:tuổi|tù|liền|liên|một|kể|trước|sau|từ|cho|/)| {0,3}/)",
                            RIGHT),
                    MonthRules::monthsLookedBackOn,
                    List.of(
                            new Example<>(
                                    "Thu ngân sách 9 tháng được 7,2 tỷ đồng",
                                    "9 tháng",
                                    TimeExpression.months(0, 1, 9)),
                            new Example<>("Thực hiện 6 tháng", "6 tháng", TimeExpression.months(0, 1, 6)),
                            new Example<>("thuế đất 9 tháng đạt 318 triệu", "9 tháng", TimeExpression.months(0, 1, 9)),
                            new Example<>("lũy kế 10 tháng đạt 15 tỷ", "10 tháng", TimeExpression.months(0, 1, 10)),
                            new Example<>("cộng dồn 5 tháng 1.240 hộ", "5 tháng", TimeExpression.months(0, 1, 5))),
                    List.of(
                            "thời gian thực hiện 6 tháng",
                            "hợp đồng 9 tháng",
                            "sau 6 tháng đạt 15 tỷ",
                            "nuôi 4 tháng đạt 90 kg",
                            "Sơ kết 6 tháng thi hành luật",
                            "tổng kết 12 tháng",
                            "trong thời hạn 6 tháng")));

    /** Words behind which so many months are those since the year began. */
    private static final Set<String> LOOKED_BACK = Set.of(
            "thực hiện",
            "kết quả",
            "lũy kế",
            "luỹ kế",
            "cộng dồn",
            "tính chung",
            "ngân sách",
            "cùng kỳ",
            "sơ kết",
            "tổng kết");

    /** The same in the heads of tables. */
    private static final Set<String> LOOKED_BACK_SHORT = Set.of("th", "ước", "ưth", "uth", "ck");

    /** So many months a report looks back on, and what it then tells. */
    private static final Set<Integer> QUARTERS = Set.of(3, 6, 9);

    private static final Set<String> REACHED = Set.of(" đạt ", " ước ", " được ", " thu được ");

    /** Words behind which so many months are a length of time. */
    private static final Set<String> LASTING =
            Set.of("trong", "sau", "hơn", "gần", "đủ", "hạn", "mỗi", "qua", "gian", "từ", "dài", "khoảng", "trước");

    private MonthRules() {}

    private static Optional<TimeExpression> range(Match m) {
        boolean closed = m.has("again") || m.has("y2");
        int from = m.number("m1");
        int to = m.number("m2");
        boolean rises = from < to || (m.has("again") && m.has("y2"));
        return closed && rises
                ? Optional.of(
                        TimeExpression.months(new Point(m.number("y1"), from, 0), new Point(m.number("y2"), to, 0)))
                : Optional.empty();
    }

    private static int year(Match m) {
        return Shapes.either(m, "year", "later");
    }

    private static Optional<TimeExpression> month(Match m) {
        int start = m.start();
        boolean name = Lookback.endsWith(m.text(), start, "cách mạng")
                || Lookback.endsWith(m.text(), start, "rằm")
                || Lookback.endsWith(m.text(), start, "mùng");
        boolean counted = !m.has("year") && isCounted(m.text(), start);
        return name || counted ? Optional.empty() : Optional.of(TimeExpression.month(year(m), m.number("month")));
    }

    /** {@code 6 tháng 20 ngày} and so many months, but {@code tuần 2 tháng 11} and a month. */
    private static boolean isCounted(FoldedText text, int start) {
        int number = Lookback.skipSpaces(text, start);
        int end = number;
        while (FoldedText.isDigit(text.atOrEnd(number - 1))) {
            number--;
        }
        return number < end && !Lookback.word(text, number).equals("tuần");
    }

    private static Optional<TimeExpression> listedMonth(Match m) {
        int head = Lookback.listStart(m.text(), m.start());
        return head < m.start() && Lookback.word(m.text(), head).equals("tháng")
                ? Optional.of(TimeExpression.month(year(m), m.number("month")))
                : Optional.empty();
    }

    /** Whether a word stands before that makes the first figure a number and no month. */
    private static boolean numbered(Match m) {
        return switch (Lookback.word(m.text(), m.start())) {
            case "số",
                    "đợt",
                    "lần",
                    "kỳ",
                    "thứ",
                    "định",
                    "quyết",
                    "tư",
                    "luật",
                    "lệnh",
                    "mẫu",
                    "biểu",
                    "khóa",
                    "bản",
                    "đạt",
                    "hoạch",
                    "văn",
                    "thị" -> true;
            default -> false;
        };
    }

    private static int quarter(Match m, String group) {
        String written = m.folded(group);
        Integer roman = ROMAN.get(written);
        return roman == null ? Integer.parseInt(written) : roman;
    }

    private static Optional<TimeExpression> quarters(Match m) {
        int first = quarter(m, "q1");
        int last = quarter(m, "q2");
        if (last <= first && !m.has("y1")) {
            return Optional.empty();
        }
        return Optional.of(TimeExpression.months(
                new Point(m.number("y1"), 3 * first - 2, 0), new Point(m.number("y2"), 3 * last, 0)));
    }

    private static Optional<TimeExpression> listedQuarter(Match m) {
        int end = Lookback.skipSpaces(m.text(), m.start());
        int head = Lookback.listStart(m.text(), m.start());
        if (head < m.start() && isQuarter(Lookback.word(m.text(), head))) {
            return Optional.of(TimeExpression.quarter(year(m), quarter(m, "quarter")));
        }
        boolean afterComma = m.text().atOrEnd(end - 1) == ',';
        if (!afterComma && !Lookback.word(m.text(), m.start()).equals("và")) {
            return Optional.empty();
        }
        int at = afterComma ? end - 1 : Lookback.skipSpaces(m.text(), end - 2);
        for (int i = 0; i < 3; i++) {
            String before = Lookback.word(m.text(), at);
            if (!ROMAN.containsKey(before)) {
                return Optional.empty();
            }
            at = Lookback.skipSpaces(m.text(), at) - before.length();
            if (isQuarter(Lookback.word(m.text(), at))) {
                return Optional.of(TimeExpression.quarter(year(m), quarter(m, "quarter")));
            }
            at = Lookback.skipSpaces(m.text(), at);
            if (m.text().atOrEnd(at - 1) == ',') {
                at--;
            }
        }
        return Optional.empty();
    }

    private static boolean isQuarter(String word) {
        return word.equals("quý") || word.equals("quí");
    }

    /** {@code kết quả 9 tháng}; not {@code thời gian thực hiện 6 tháng}, {@code sơ kết 6 tháng thi hành luật}. */
    private static Optional<TimeExpression> monthsLookedBackOn(Match m) {
        int count = count(m);
        boolean looksBack = LOOKED_BACK_SHORT.contains(Lookback.word(m.text(), m.start()))
                || LOOKED_BACK.contains(Lookback.words(m.text(), m.start(), 2));
        boolean lasts = Lookback.endsWith(m.text(), m.start(), "thời gian thực hiện")
                || m.text().folded().startsWith(" thi", m.end())
                || m.text().folded().startsWith(" thực hiện", m.end());
        boolean reported = QUARTERS.contains(count)
                && REACHED.stream().anyMatch(words -> m.text().folded().startsWith(words, m.end()))
                && !LASTING.contains(Lookback.word(m.text(), m.start()));
        return (looksBack || reported) && !lasts && count > 1 && count < 12
                ? Optional.of(TimeExpression.months(0, 1, count))
                : Optional.empty();
    }

    private static int count(Match m) {
        return m.has("count") ? m.number("count") : WORDS.getOrDefault(m.folded("word"), 0);
    }

    private static Optional<TimeExpression> monthsOfYear(Match m) {
        int count = count(m);
        if (count < 1 || count > 12) {
            return Optional.empty();
        }
        int year = m.has("plain") ? m.number("plain") : Shapes.either(m, "year", "slashed");
        return Optional.of(
                m.folded("end").equals("cuối")
                        ? TimeExpression.months(year, 13 - count, 12)
                        : TimeExpression.months(year, 1, count));
    }
}
