package org.vanthu.extractors.time;

import static org.vanthu.extractors.time.Shapes.LEFT;
import static org.vanthu.extractors.time.Shapes.RIGHT;
import static org.vanthu.extractors.time.Shapes.YEAR;
import static org.vanthu.extractors.time.Shapes.shape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.extractors.rule.Anchor;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Rule.Example;

/** Years, school years, terms and stages. */
public final class YearRules {

    private static final String TO = "(?: {0,2}- {0,2}| {1,3}(?:đến|tới) {1,3}(?:hết {1,3})?)(?:năm {1,3})?";
    /** Words (their last syllable) behind which a bare number from 1800 to 2099 is a year. */
    private static final Set<String> BEFORE_YEAR = Set.of(
            "kỳ", "với", "hiện", "toán", "ước", "th", "kh", "dt", "tết", "xuân", "hè", "thu", "đông", "mùa", "vụ",
            "hoạch", "tiêu", "đán", "lịch", "niên", "toàn", "báo", "từ", "trước", "sau", "kể", "cuối", "đầu", "tý",
            "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "dậu", "tuất", "hợi");

    /** Words behind which a bare year is aimed at. */
    private static final Set<String> HORIZONS = Set.of("đến", "nhìn", "tầm", "hướng");

    public static final List<Rule<TimeExpression>> ALL = List.of(
            new Rule<>(
                    "school-year",
                    Anchor.words("năm", "niên"),
                    shape(
                            "(?:năm|niên) {1,3}(?:học|khóa) {1,3}(?:mới {1,3})?(?<from>" + YEAR
                                    + ") {0,2}[-/] {0,2}(?<to>" + YEAR + ")",
                            RIGHT),
                    m -> m.number("to") == m.number("from") + 1
                            ? Optional.of(TimeExpression.schoolYear(m.number("from")))
                            : Optional.empty(),
                    List.of(new Example<>(
                            "Khai giảng năm học 2024-2025.", "năm học 2024-2025", TimeExpression.schoolYear(2024))),
                    List.of("năm học mới", "năm học 2024", "năm 2024-2025")),
            new Rule<>(
                    "years",
                    Anchor.digits(4, 4).orWords("giai", "nhiệm", "thời", "năm", "từ", "khóa"),
                    shape(
                            LEFT,
                            "(?:(?:giai đoạn|nhiệm kỳ|thời kỳ|từ|khóa)(?: từ)? {1,3})?(?:(?:các )?năm {1,3})?",
                            "(?<from>" + YEAR + ")",
                            TO,
                            "(?<to>" + YEAR + ")",
                            RIGHT),
                    YearRules::years,
                    List.of(
                            new Example<>(
                                    "giai đoạn 2021-2030;", "giai đoạn 2021-2030", TimeExpression.years(2021, 2030)),
                            new Example<>(
                                    "nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020 - 2025", TimeExpression.years(2020, 2025)),
                            new Example<>(
                                    "từ năm 2021 đến năm 2025",
                                    "từ năm 2021 đến năm 2025",
                                    TimeExpression.years(2021, 2025)),
                            new Example<>("nhân sự 2022-2027", "2022-2027", TimeExpression.years(2022, 2027))),
                    List.of("2025-2021", "0912-2022", "2021-2030/QĐ-UBND", "năm 2021 và 2022")),
            new Rule<>(
                    "slashed-term",
                    Anchor.words("nhiệm", "vụ"),
                    shape(
                            "(?:nhiệm kỳ|vụ(?: [\\p{L}]{1,8}){0,3}) {1,3}(?<from>" + YEAR + ") {0,1}/ {0,1}(?<to>"
                                    + YEAR + ")",
                            RIGHT),
                    YearRules::years,
                    List.of(new Example<>(
                            "nhiệm kỳ 2020/2025", "nhiệm kỳ 2020/2025", TimeExpression.years(2020, 2025))),
                    List.of("số 2020/2025", "nhiệm kỳ 2025/2020")),
            new Rule<>(
                    "year",
                    Anchor.words("năm"),
                    shape("năm {0,3}(?<year>" + YEAR + ")(?!\\d|[.,]\\d|/\\p{L}| {1,2}%)"),
                    m -> Optional.of(TimeExpression.year(m.number("year"))),
                    List.of(
                            new Example<>("chỉ tiêu năm 2024.", "năm 2024", TimeExpression.year(2024)),
                            new Example<>("cuối năm 2023", "năm 2023", TimeExpression.year(2023))),
                    List.of("năm 24", "năm 2300", "năm học 2024", "năm 2024.500 đồng")),
            new Rule<>(
                    "listed-year",
                    Anchor.digits(4, 4).after(",à"),
                    shape("(?<year>" + YEAR + ")(?!\\d|[.,/-]\\d|/\\p{L})"),
                    YearRules::listedYear,
                    List.of(new Example<>("năm 2021 và 2022", "2022", TimeExpression.year(2022))),
                    List.of("tổ 2021 và 2022", "2022 hộ")),
            new Rule<>(
                    "year-of-occasion",
                    Anchor.digits(4, 4).after("ỳinchtèugaụoừểýỵọm"),
                    shape("(?<year>" + YEAR
                            + ")(?!\\d|[.,/:-]\\d|[/-]\\p{L}| ?%|"
                            + " {0,2}(?:đồng|triệu|tỷ|nghìn|hộ|người|m|ha|tấn)(?!\\p{L}))"),
                    m -> BEFORE_YEAR.contains(Lookback.word(m.text(), m.start())) || isHorizon(m)
                            ? Optional.of(TimeExpression.year(m.number("year")))
                            : Optional.empty(),
                    List.of(
                            new Example<>("so với cùng kỳ 2022 tăng", "2022", TimeExpression.year(2022)),
                            new Example<>("tầm nhìn đến 2045.", "2045", TimeExpression.year(2045)),
                            new Example<>("Tết Nguyên đán 2024", "2024", TimeExpression.year(2024)),
                            new Example<>("Tết Nhâm Dần 2022", "2022", TimeExpression.year(2022)),
                            new Example<>("xuân Canh Tý 2020", "2020", TimeExpression.year(2020))),
                    List.of(
                            "ISO 9001:2015",
                            "từ 1.900 đến 2020 lượt",
                            "số 2022",
                            "thực hiện 2022 hộ",
                            "kế hoạch 2023-KH/ĐU")),
            new Rule<>(
                    "numbered-event-of-year",
                    Anchor.digits(1, 3)
                            .orWords(
                                    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii",
                                    "xiv", "xv")
                            .after("ứntỳa"),
                    shape("(?<event>[ivx]{1,5}|\\d{1,3}) {0,1}/ {0,1}(?<year>" + YEAR + ")(?!\\d|[/.-]\\d|[/-]\\p{L})"),
                    YearRules::event,
                    List.of(
                            new Example<>("Đại hội TDTT phường lần thứ V/2022.", "V/2022", TimeExpression.year(2022)),
                            new Example<>("kết nạp đợt 3/2023", "3/2023", TimeExpression.year(2023))),
                    List.of("06/2023", "Quý II/2023", "số 5/2023")),
            new Rule<>(
                    "year-alone",
                    Anchor.digits(4, 4).after("\n\t"),
                    shape("(?<=(?:^|[\\n\\t]) {0,3})(?<year>" + YEAR + ")(?= {0,3}(?:$|[\\n\\t]))"),
                    m -> Optional.of(TimeExpression.year(m.number("year"))),
                    List.of(new Example<>("Hỗ trợ 02 hộ\t2023\t", "2023", TimeExpression.year(2023))),
                    List.of("2023 hộ", "tổ 2023\t", "2300")));

    private YearRules() {}

    private static Optional<TimeExpression> years(Match m) {
        int from = m.number("from");
        int to = m.number("to");
        return from < to ? Optional.of(TimeExpression.years(from, to)) : Optional.empty();
    }

    /** {@code đến 2030}, {@code tầm nhìn 2045}, with nothing behind that could be counted. */
    private static boolean isHorizon(Match m) {
        String before = Lookback.word(m.text(), m.start());
        char behind = m.text().atOrEnd(m.end());
        boolean counts = FoldedText.isLetter(behind)
                || (behind == ' ' && FoldedText.isWordChar(m.text().atOrEnd(m.end() + 1)));
        return !counts && HORIZONS.contains(before);
    }

    private static Optional<TimeExpression> listedYear(Match m) {
        int head = Lookback.listStart(m.text(), m.start());
        return head < m.start() && Lookback.word(m.text(), head).equals("năm")
                ? Optional.of(TimeExpression.year(m.number("year")))
                : Optional.empty();
    }

    /** {@code V/2022} behind anything but a quarter; {@code 3/2023} only behind a word that counts events. */
    private static Optional<TimeExpression> event(Match m) {
        String before = Lookback.word(m.text(), m.start());
        boolean counted = Set.of("thứ", "lần", "đợt", "kỳ", "khóa").contains(before);
        boolean roman = FoldedText.isLetter(m.folded("event").charAt(0));
        boolean quarter = before.equals("quý") || before.equals("quí") || before.equals("số");
        return counted || (roman && !quarter) ? Optional.of(TimeExpression.year(m.number("year"))) : Optional.empty();
    }
}
