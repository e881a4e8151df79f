package org.vanthu.extractors.time;

import static org.vanthu.extractors.time.Shapes.shape;

import java.time.Period;
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

/** How often: {@code hàng tháng}, {@code 02 lần/năm}, {@code thường xuyên}. */
public final class RecurrenceRules {

    private static final Map<String, Period> UNITS = Map.of(
            "ngày", Period.ofDays(1),
            "tuần", Period.ofWeeks(1),
            "tháng", Period.ofMonths(1),
            "quý", Period.ofMonths(3),
            "quí", Period.ofMonths(3),
            "năm", Period.ofYears(1));
    private static final Map<String, Integer> NUMERALS =
            Map.of("một", 1, "hai", 2, "ba", 3, "bốn", 4, "năm", 5, "sáu", 6);

    private static final String UNIT = "(?<unit>ngày|tuần|tháng|qu[ýí]|năm)(?!\\p{L})";
    private static final String EVERY = "(?:hàng|hằng|mỗi|từng)";
    private static final String COUNT = "(?:(?<count>\\d{1,2})|(?<word>một|hai|ba|bốn|năm|sáu))";
    private static final String WEEKDAY = "(?:thứ {1,2}(?:[2-7]|hai|ba|tư|năm|sáu|bảy)(?![\\p{L}\\d])|chủ nhật)";
    private static final String PART_OF_DAY = "(?:(?:các |mỗi )?(?:buổi )?(?:sáng|chiều|tối|trưa) {1,2})?";

    public static final List<Rule<Frequency>> ALL = List.of(
            new Rule<>(
                    "every-unit-by-its-day",
                    Anchor.words("hàng", "hằng", "mỗi", "định"),
                    shape("(?:định kỳ,? {1,2})?" + EVERY + " {1,3}" + UNIT
                            + " {0,2}\\((?:(?:chậm nhất|trước|trong|vào|đến|là)"
                            + " {1,2}){0,3}ngày {1,2}\\d{1,2}+(?: {0,2}(?:/|tháng) {0,2}\\d{1,2}+)?+(?! {0,2}(?:/|năm"
                            + " \\d))"),
                    m -> Optional.of(Frequency.every(unit(m))),
                    List.of(new Example<>(
                            "Định kỳ hằng năm (trước ngày 15 tháng 12) báo cáo",
                            "Định kỳ hằng năm (trước ngày 15 tháng 12",
                            Frequency.every(Period.ofYears(1)))),
                    List.of("hằng năm (ngày 15/12/2024)", "hàng tháng (ngày 5 tháng 3 năm 2024)", "hàng hóa (ngày 5)")),
            new Rule<>(
                    "every-unit",
                    Anchor.words("hàng", "hằng", "mỗi", "từng", "định"),
                    shape("(?:định kỳ,? {1,2}(?:theo {1,2})?)?" + EVERY + " {1,3}" + UNIT + "(?! {1,2}(?:học|tuổi))"),
                    m -> isCrop(m) ? Optional.empty() : Optional.of(Frequency.every(unit(m))),
                    List.of(
                            new Example<>("hỗ trợ hàng tháng", "hàng tháng", Frequency.every(Period.ofMonths(1))),
                            new Example<>("Hằng quý nghe báo cáo", "Hằng quý", Frequency.every(Period.ofMonths(3))),
                            new Example<>("mỗi tuần một phần việc", "mỗi tuần", Frequency.every(Period.ofWeeks(1))),
                            new Example<>("định kỳ hàng năm", "định kỳ hàng năm", Frequency.every(Period.ofYears(1)))),
                    List.of(
                            "hàng hóa",
                            "mỗi hội viên",
                            "từng bước",
                            "hàng ngang",
                            "Cây hằng năm khác",
                            "đất trồng cây hàng năm")),
            new Rule<>(
                    "every-unit-some-times",
                    Anchor.digits(1, 2).orWords("mỗi", "hàng", "hằng", "một"),
                    shape("(?:" + EVERY + "|một|0?1) {1,3}" + UNIT + ",? {1,3}(?:ít nhất |tối thiểu |họp |tổ chức )?"
                            + COUNT + " {1,2}lần(?!\\p{L})"),
                    m -> Optional.of(fraction(unit(m), count(m))),
                    List.of(
                            new Example<>("mỗi quý một lần", "mỗi quý một lần", Frequency.every(Period.ofMonths(3))),
                            new Example<>("mỗi năm 2 lần", "mỗi năm 2 lần", Frequency.every(Period.ofMonths(6))),
                            new Example<>("ra quân 1 tháng 2 lần", "1 tháng 2 lần", Frequency.UNSAID)),
                    List.of("mỗi năm một khác", "tháng 2 lần 1")),
            new Rule<>(
                    "listed-unit",
                    Anchor.digits(1, 2)
                            .orWords("tuần", "tháng", "quý", "quí", "năm")
                            .after(",àc"),
                    shape("(?:(?<count>\\d{1,2}) {1,2})?" + UNIT
                            + "(?! {0,2}\\d| {1,2}(?:học|tuổi|nay|qua|trước|sau|mới|thực)(?!\\p{L}))"),
                    RecurrenceRules::listed,
                    List.of(
                            new Example<>("theo từng tháng, quý", "quý", Frequency.every(Period.ofMonths(3))),
                            new Example<>(
                                    "từng tháng, quý, 6 tháng, năm", "6 tháng", Frequency.every(Period.ofMonths(6))),
                            new Example<>("hằng quý, năm và theo yêu cầu", "năm", Frequency.every(Period.ofYears(1)))),
                    List.of("trong tháng, quý", "hàng tháng, năm 2023", "từng tháng. Năm nay")),
            new Rule<>(
                    "by-unit",
                    Anchor.words("định"),
                    shape("định kỳ {1,3}(?:theo {1,3})?(?:" + EVERY + " {1,3})?(?:(?<count>\\d{1,2}) {1,2})?" + UNIT
                            + "(?! {1,3}(?:\\d|thứ(?!\\p{L})))"),
                    m -> Optional.of(Frequency.every(times(unit(m), Math.max(1, m.number("count"))))),
                    List.of(
                            new Example<>(
                                    "báo cáo định kỳ theo quý, năm",
                                    "định kỳ theo quý",
                                    Frequency.every(Period.ofMonths(3))),
                            new Example<>("định kỳ 6 tháng", "định kỳ 6 tháng", Frequency.every(Period.ofMonths(6)))),
                    List.of("định kỳ theo quy định", "định kỳ năm 2023", "định kỳ ngày thứ 5")),
            new Rule<>(
                    "units-a-time",
                    Anchor.digits(1, 2).orWords("tuần", "tháng", "quý", "quí", "năm", "một", "hai", "ba", "bốn", "sáu"),
                    shape("(?:" + COUNT + " {1,3})?" + UNIT
                            + " {0,2}(?:/ {0,2}(?:0?1 {1,2})?| (?:0?1|một) {1,2})lần(?!\\p{L})"),
                    m -> Optional.of(Frequency.every(times(unit(m), Math.max(1, count(m))))),
                    List.of(
                            new Example<>("- 01 tháng/lần", "01 tháng/lần", Frequency.every(Period.ofMonths(1))),
                            new Example<>("3 tháng 1 lần", "3 tháng 1 lần", Frequency.every(Period.ofMonths(3))),
                            new Example<>("quý/lần", "quý/lần", Frequency.every(Period.ofMonths(3)))),
                    List.of("3 tháng 2 lần", "ngày lần đầu")),
            new Rule<>(
                    "times-a-unit",
                    Anchor.digits(1, 2).orWords("định", "tối", "ít", "một", "hai", "ba", "bốn"),
                    shape("(?:định kỳ {1,2})?(?:tối thiểu {1,2}|ít nhất {1,2})?" + COUNT
                            + " {0,2}lần {0,2}(?:/ {0,2}|trong {1,2}|một {1,2}|mỗi {1,2})(?:một {1,2}|0?1 {1,2})?"
                            + UNIT
                            + "(?:/\\p{L}{1,10}(?: \\p{L}{1,5})?(?=[,;.)\\t\\n]))?"),
                    m -> Optional.of(fraction(unit(m), count(m))),
                    List.of(
                            new Example<>(
                                    "y học cổ truyền 02 lần/năm.", "02 lần/năm", Frequency.every(Period.ofMonths(6))),
                            new Example<>(
                                    "giám sát định kỳ tối thiểu 1 lần/năm/cơ sở, trong đó",
                                    "định kỳ tối thiểu 1 lần/năm/cơ sở",
                                    Frequency.every(Period.ofYears(1))),
                            new Example<>("1 lần/tuần", "1 lần/tuần", Frequency.every(Period.ofWeeks(1)))),
                    List.of("lần 2 năm 2023", "lần thứ 2 năm 2022", "02 lần kiểm tra")),
            new Rule<>(
                    "weekday",
                    Anchor.words("sáng", "chiều", "tối", "trưa", "thứ", "chủ", "định"),
                    shape("(?:định kỳ,? {1,2}(?:vào {1,2})?)?" + PART_OF_DAY + "(?:(?:vào )?ngày {1,2})?" + WEEKDAY
                            + "(?:(?:,| và|,? -| hoặc) {0,2}"
                            + PART_OF_DAY + WEEKDAY
                            + "){0,3}(?<weekly> {1,2}(?:hàng|hằng|mỗi|các) {1,2}tuần)?(?! {0,2},? {0,2}(?:ngày"
                            + " )?[(\\d])"),
                    RecurrenceRules::weekday,
                    List.of(
                            new Example<>(
                                    "vào 8 giờ sáng thứ Hai hàng tuần.",
                                    "sáng thứ Hai hàng tuần",
                                    Frequency.every(Period.ofWeeks(1))),
                            new Example<>(
                                    "tiếp dân định kỳ vào ngày thứ 5 hàng tuần",
                                    "định kỳ vào ngày thứ 5 hàng tuần",
                                    Frequency.every(Period.ofWeeks(1))),
                            new Example<>(
                                    "trụ sở, sáng thứ 7 tại các tổ", "sáng thứ 7", Frequency.every(Period.ofWeeks(1)))),
                    List.of(
                            "kỳ họp thứ 7 HĐND",
                            "đứng thứ 3",
                            "Ngày Chủ nhật xanh",
                            "Thứ 2 (09/9)",
                            "thứ 2, ngày 9/9",
                            "lần thứ tư")),
            new Rule<>(
                    "day-of-every-unit",
                    Anchor.digits(1, 2).orWords("ngày"),
                    shape("(?:ngày {1,2})?\\d{1,2}(?:(?:/| tháng )\\d{1,2}|(?:(?:, ?| và )\\d{1,2}){1,5})?(?:"
                            + "(?: {1,2}của)? {1,2}(?:tháng"
                            + " {1,2})?(?:đầu|cuối|giữa))?,?"
                            + " {1,2}(?:của"
                            + " {1,2})?" + EVERY + "? {0,2}" + UNIT + "(?! {0,3}\\d)"),
                    RecurrenceRules::dayOfUnit,
                    List.of(
                            new Example<>(
                                    "quý: ngày 15 tháng cuối quý;",
                                    "ngày 15 tháng cuối quý",
                                    Frequency.every(Period.ofMonths(3))),
                            new Example<>(
                                    "trước ngày 15 của tháng cuối quý.",
                                    "ngày 15 của tháng cuối quý",
                                    Frequency.every(Period.ofMonths(3))),
                            new Example<>(
                                    "trước ngày 30/11 hằng năm",
                                    "ngày 30/11 hằng năm",
                                    Frequency.every(Period.ofYears(1))),
                            new Example<>(
                                    "ngày 25 hàng tháng", "ngày 25 hàng tháng", Frequency.every(Period.ofMonths(1)))),
                    List.of("20 năm thành lập", "ngày 20 tháng 5", "ngày 5 tuần này")),
            new Rule<>(
                    "often",
                    Anchor.words("thường"),
                    shape("thường xuyên(?!\\p{L})"),
                    m -> budgetTerm(m) ? Optional.empty() : Optional.of(Frequency.UNSAID),
                    List.of(new Example<>("Thường xuyên kiểm tra", "Thường xuyên", Frequency.UNSAID)),
                    List.of("chi thường xuyên", "thường niên", "kinh phí thường xuyên", "chi hoạt động thường xuyên")),
            new Rule<>(
                    "regularly",
                    Anchor.words("định"),
                    shape("định kỳ(?!\\p{L})"),
                    m -> Optional.of(Frequency.UNSAID),
                    List.of(new Example<>("tiếp công dân định kỳ.", "định kỳ", Frequency.UNSAID)),
                    List.of("định hướng", "quy định kỹ thuật")),
            new Rule<>(
                    "as-it-progresses",
                    Anchor.words("theo"),
                    shape("theo tiến độ(?!\\p{L})"),
                    m -> Optional.of(Frequency.UNSAID),
                    List.of(new Example<>("Theo tiến độ", "Theo tiến độ", Frequency.UNSAID)),
                    List.of("theo đúng tiến độ", "theo tiến trình")));

    private RecurrenceRules() {}

    private static Period unit(Match m) {
        Period unit = UNITS.get(m.folded("unit"));
        if (unit == null) {
            throw new IllegalStateException("the shape allows a unit that the list lacks: " + m.folded("unit"));
        }
        return unit;
    }

    private static int count(Match m) {
        return m.has("count") ? m.number("count") : NUMERALS.getOrDefault(m.folded("word"), 0);
    }

    private static Period times(Period unit, int count) {
        Period total = unit.multipliedBy(count);
        return total.getMonths() % 12 == 0 && total.getMonths() > 0 ? Period.ofYears(total.getMonths() / 12) : total;
    }

    /** {@code count} times a unit, where that is a whole number of months; else no period can be named. */
    private static Frequency fraction(Period unit, int count) {
        if (count <= 1) {
            return Frequency.every(unit);
        }
        int months = (int) unit.toTotalMonths();
        if (months > 0 && months % count == 0) {
            return Frequency.every(Period.ofMonths(months / count));
        }
        return Frequency.UNSAID;
    }

    /** A unit that goes on with a list of recurrences: {@code hàng tháng, quý, năm}. */
    private static Optional<Frequency> listed(Match m) {
        FoldedText text = m.text();
        int at = m.start();
        for (int i = 0; i < 5; i++) {
            int end = Lookback.skipSpaces(text, at);
            if (text.atOrEnd(end - 1) == ',') {
                at = end - 1;
            } else if (Lookback.endsWith(text, end, "và") || Lookback.endsWith(text, end, "hoặc")) {
                at = Lookback.skipSpaces(text, end) - Lookback.word(text, end).length();
            } else {
                return Optional.empty();
            }
            String before = Lookback.word(text, at);
            if (!UNITS.containsKey(before)) {
                return Optional.empty();
            }
            at = Lookback.skipSpaces(text, at) - before.length();
            String head = Lookback.word(text, at);
            if (Set.of("hàng", "hằng", "mỗi", "từng").contains(head) || Lookback.endsWith(text, at, "định kỳ theo")) {
                return Optional.of(Frequency.every(times(unit(m), Math.max(1, m.number("count")))));
            }
            int number = Lookback.skipSpaces(text, at);
            while (FoldedText.isDigit(text.atOrEnd(number - 1))) {
                number--;
            }
            at = number;
        }
        return Optional.empty();
    }

    /** A weekday with {@code hàng tuần}, or in a sentence that says when something is done each week. */
    private static Optional<Frequency> weekday(Match m) {
        Frequency weekly = Frequency.every(Period.ofWeeks(1));
        if (m.has("weekly")) {
            return Optional.of(weekly);
        }
        char first = m.text().at(m.start());
        boolean partOfDay = first == 's'
                || m.text().folded().startsWith("chiều", m.start())
                || m.text().folded().startsWith("tối", m.start());
        String before = Lookback.word(m.text(), m.start());
        boolean inSentence = !before.isEmpty() || m.text().atOrEnd(Lookback.skipSpaces(m.text(), m.start()) - 1) == ',';
        return (partOfDay && inSentence)
                        || (before.equals("vào") && !m.text().folded().startsWith("chủ", m.start()))
                ? Optional.of(weekly)
                : Optional.empty();
    }

    /** {@code cây hằng năm} is a kind of crop. */
    private static boolean isCrop(Match m) {
        return Lookback.word(m.text(), m.start()).equals("cây");
    }

    private static Optional<Frequency> dayOfUnit(Match m) {
        String words = m.text().folded().substring(m.start(), m.end());
        boolean named =
                words.contains("hàng ") || words.contains("hằng ") || words.contains("mỗi ") || words.contains("từng ");
        boolean within = words.startsWith("ngày") || words.startsWith("trước") || words.startsWith("vào");
        boolean part = words.contains(" đầu ") || words.contains(" cuối ") || words.contains(" giữa ");
        return named || (within && part) ? Optional.of(Frequency.every(unit(m))) : Optional.empty();
    }

    private static boolean budgetTerm(Match m) {
        return switch (Lookback.word(m.text(), m.start())) {
            case "chi", "phí", "toán", "vốn", "nguồn" -> true;
            case "động" -> Lookback.endsWith(m.text(), Lookback.skipSpaces(m.text(), m.start()), "chi hoạt động");
            default -> false;
        };
    }
}
