package org.vanthu.extractors.time;

import static org.vanthu.extractors.time.Shapes.shape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.extractors.rule.Anchor;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Rule.Example;
import org.vanthu.extractors.rule.Sense;

/** Forms with digits that look like times or amounts and are no facts. */
public final class NotTimeRules {

    private static final String MOON_DAY =
            "(?:\\d{1,2}(?:(?: {0,1}[/-] {0,1}| {1,2}tháng {1,2})\\d{1,2}(?:(?: {0,1}[/-] {0,1}| {1,2}năm"
                    + " {1,2})\\d{4})?)?)";

    /** Words behind which {@code 24 giờ} is how long and not when. */
    private static final Set<String> LASTING =
            Set.of("trong", "quá", "vòng", "hơn", "thêm", "đủ", "mất", "được", "khoảng", "tổng", "gần");

    public static final List<Rule<Sense>> ALL = List.of(
            new Rule<>(
                    "clock-time",
                    Anchor.digits(1, 2),
                    shape("(?<hour>[01]?\\d|2[0-4])(?: {0,1}(?:h|g)"
                            + " {0,1}(?:[0-5]\\d(?!\\d))?(?![\\p{L}\\d])|(?<word> {0,1}giờ)(?:"
                            + " {0,1}[0-5]\\d(?!\\d)(?: {0,1}(?:phút|'))?)?(?!\\p{L})|:[0-5]\\d(?![\\d.,]))"),
                    NotTimeRules::clock,
                    List.of(
                            new Example<>("-14h-15h30: Làm việc", "14h", Sense.NO_FACT),
                            new Example<>("vào 8 giờ sáng", "8 giờ", Sense.NO_FACT),
                            new Example<>("lúc 14:30", "14:30", Sense.NO_FACT)),
                    List.of("trong 24 giờ", "20ha", "14 hộ", "48 giờ", "2 giường")),
            new Rule<>(
                    "street-named-by-day",
                    Anchor.words("đường", "phố", "ngõ", "ngách", "hẻm", "kiệt", "trường", "công"),
                    shape("(?:đường|phố|ngõ|ngách|hẻm|kiệt|trường|công viên) {1,3}\\d{1,2} {0,1}/"
                            + " {0,1}\\d{1,2}(?![\\d/]| {0,1}/)"),
                    m -> Optional.of(Sense.NO_FACT),
                    List.of(new Example<>("mở rộng đường 19/5 của", "đường 19/5", Sense.NO_FACT)),
                    List.of("đường 13,5m", "đường 19/5/2021")),
            new Rule<>(
                    "fraction",
                    Anchor.digits(1, 1),
                    shape("(?<![\\d/.,-])(?<part>[1-8]) {0,1}/ {0,1}(?<whole>[2-9]|10)(?![\\d/]| {0,1}/)(?<more>"
                        + " (?:đến|-) [1-8]/(?:[2-9]|10)(?![\\d/]))?(?<of> {1,3}(?:trang|khổ|chiều"
                        + " (?:dài|rộng|cao|ngang)|độ dài|độ rộng|tổng số|số|dân số|diện tích|thời gian|chi phí|kinh"
                        + " phí|giá trị|quỹ|nguồn vốn|sản lượng|là (?:các|những))(?!\\p{L}))?"),
                    NotTimeRules::fraction,
                    List.of(
                            new Example<>("khoảng 1/3 số thanh niên", "1/3 số", Sense.NO_FACT),
                            new Example<>("chỉ bằng 1/2 dân số", "1/2 dân số", Sense.NO_FACT),
                            new Example<>("chiếm khoảng 1/2 trang giấy", "1/2 trang", Sense.NO_FACT),
                            new Example<>("dài từ 1/3 đến 1/2 độ dài", "1/3 đến 1/2 độ dài", Sense.NO_FACT),
                            new Example<>("- 1/2 là các chuyên gia", "1/2 là các", Sense.NO_FACT),
                            new Example<>("giảm 1/2.", "1/2", Sense.NO_FACT)),
                    List.of(
                            "ngày 1/3 số hộ",
                            "từ 1/3 đến 5/5 chiều tối",
                            "9/9 tiêu chí",
                            "từ 1/3 số hộ nộp",
                            "khoảng 1/3 sẽ khởi công",
                            "1/6 số")),
            new Rule<>(
                    "day-of-the-moon", // it falls on another day of the calendar each year
                    Anchor.digits(1, 2).orWords("ngày", "mùng", "mồng", "từ"),
                    shape("(?<!\\d[/.-])(?:từ {1,2})?(?:(?:ngày|mùng|mồng) {1,2})?(?:" + MOON_DAY
                            + "? {0,2}(?:-|đến) {0,2}(?:(?:hết )?(?:ngày|mùng|mồng) {1,2})?)?" + MOON_DAY
                            + " {0,2}(?:năm {1,2}\\p{L}{2,4} \\p{L}{2,4} {0,2})?\\(?(?:âm lịch|al)(?!\\p{L})"),
                    m -> Optional.of(Sense.NO_FACT),
                    List.of(
                            new Example<>("đêm ngày 15/8 âm lịch (ngày", "ngày 15/8 âm lịch", Sense.NO_FACT),
                            new Example<>("tức ngày 10/01 Âm lịch)", "ngày 10/01 Âm lịch", Sense.NO_FACT),
                            new Example<>(
                                    "giỗ Tổ mùng 10 tháng 3 (âm lịch)", "mùng 10 tháng 3 (âm lịch", Sense.NO_FACT),
                            new Example<>(
                                    "từ 10 đến 12/01/2023 âm lịch", "từ 10 đến 12/01/2023 âm lịch", Sense.NO_FACT)),
                    List.of("ngày 15/8 âm thanh", "ngày 15/8 dương lịch", "15/8, âm lịch")),
            new Rule<>(
                    "day-of-next-month",
                    Anchor.words("ngày", "mùng"),
                    shape("(?:ngày|mùng) {1,3}\\d{1,2} {1,3}(?:của )?tháng (?:sau|kế tiếp|liền kề|tiếp"
                            + " theo)(?!\\p{L})"),
                    m -> Optional.of(Sense.NO_FACT),
                    List.of(new Example<>(
                            "thanh toán trước ngày 05 của tháng sau.", "ngày 05 của tháng sau", Sense.NO_FACT)),
                    List.of("ngày 05 tháng 8", "ngày 05/8 của tháng")));

    private NotTimeRules() {}

    /** A part of a whole that is named, or that something became: {@code 1/3 số hộ}, {@code giảm 1/2}. */
    private static Optional<Sense> fraction(Match m) {
        String before = Lookback.word(m.text(), m.start());
        boolean day = switch (before) {
            case "ngày", "đến", "dịp" -> true;
            case "từ" -> !m.has("more");
            default -> false;
        };
        boolean less = m.number("part") < m.number("whole");
        boolean became = Set.of("giảm", "bằng", "chiếm").contains(before);
        boolean usual = m.number("whole") <= 5; // 1/6 is a day of festivals rather than a sixth
        return !day && less && usual && (m.has("of") || became) ? Optional.of(Sense.NO_FACT) : Optional.empty();
    }

    private static Optional<Sense> clock(Match m) {
        String before = Lookback.word(m.text(), m.start());
        // sau 15 giờ is an hour of the day, sau 24 giờ a length of time
        boolean duration =
                m.has("word") && (LASTING.contains(before) || (before.equals("sau") && m.number("hour") == 24));
        return duration ? Optional.empty() : Optional.of(Sense.NO_FACT);
    }
}
