package org.vanthu.extractors.number;

import static org.vanthu.extractors.number.Shapes.IN_WORDS;
import static org.vanthu.extractors.number.Shapes.LEFT;
import static org.vanthu.extractors.number.Shapes.SCALE;
import static org.vanthu.extractors.number.Shapes.TO;
import static org.vanthu.extractors.number.Shapes.UNIT;
import static org.vanthu.extractors.number.Shapes.noUnit;
import static org.vanthu.extractors.number.Shapes.number;
import static org.vanthu.extractors.number.Shapes.rises;
import static org.vanthu.extractors.number.Shapes.shape;
import static org.vanthu.extractors.number.Shapes.term;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.extractors.number.Amount.Quantity;
import org.vanthu.extractors.number.Labels.Behind;
import org.vanthu.extractors.number.Numeral.Term;
import org.vanthu.extractors.rule.Anchor;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Rule.Example;
import org.vanthu.extractors.rule.WordList;
import org.vanthu.extractors.text.Blanks;

/** Counted and measured quantities. */
public final class QuantityRules {

    private static final Set<String> NOT_NOUNS = WordList.rows(QuantityRules.class, "not-nouns.tsv").stream()
            .map(List::getFirst)
            .collect(Collectors.toUnmodifiableSet());

    /** How many there can be of what numbers of committees stand before: {@code Đội kiểm tra 814 tỉnh}. */
    private static final Map<String, Integer> MOST = Map.of("tỉnh", 64, "cấp", 10);

    private static final int MOST_DIGITS = 4;

    /** In km. */
    private static final BigDecimal METRE = new BigDecimal("0.001");

    private static final Set<String> PARTS_OF_DOCUMENTS = Set.of("điều", "khoản", "điểm", "mục", "chương", "phần");

    public static final List<Rule<Quantity>> ALL = List.of(
            new Rule<>(
                    "quantity",
                    Anchor.DIGITS,
                    shape(LEFT, number("value"), IN_WORDS, " {0,3}", UNIT),
                    QuantityRules::plain,
                    List.of(
                            new Example<>("đạt 58 tạ/ha.", "58 tạ/ha", quantity("58", "tạ/ha")),
                            new Example<>("lúa 20ha;", "20ha", quantity("20", "ha")),
                            new Example<>(
                                    "khám 120 lượt bệnh nhân", "120 lượt bệnh nhân", quantity("120", "lượt bệnh nhân")),
                            new Example<>(
                                    "mua 05 bộ máy vi tính", "05 bộ máy vi tính", quantity("05", "bộ máy vi tính")),
                            new Example<>("có 275 lượt người.", "275 lượt người", quantity("275", "lượt người")),
                            new Example<>("kỷ niệm 78 năm thành lập", "78 năm", quantity("78", "năm")),
                            new Example<>("cho 02 (hai) hộ nghèo", "02 (hai) hộ", quantity("02", "hộ")),
                            new Example<>("Dự án đường 13,5m:", "13,5m", quantity("13,5", "m")),
                            new Example<>("thi hành kỷ luật 01 đảng viên", "01 đảng viên", quantity("01", "đảng viên")),
                            new Example<>(
                                    "mật độ dân số 4.500 người/km2", "4.500 người/km2", quantity("4.500", "người/km2")),
                            new Example<>("công suất 1.000 m3/h", "1.000 m3/h", quantity("1.000", "m3/h")),
                            new Example<>("so với cùng kỳ 05 vụ", "05 vụ", quantity("05", "vụ")),
                            new Example<>("tổng số 98 hộ", "98 hộ", quantity("98", "hộ")),
                            new Example<>("284 năm 2006, 288 đồng chí", "288 đồng chí", quantity("288", "đồng chí")),
                            new Example<>("dân tộc thiểu số 01 đồng chí", "01 đồng chí", quantity("01", "đồng chí"))),
                    List.of(
                            "TDP số 3",
                            "chuyển 2G sang 4G",
                            "đợt 2 năm",
                            "khối 9",
                            "Điều 5 chương 2",
                            "12 phòng, chống",
                            "12 bộ máy của",
                            "cuối năm 2025 lĩnh vực",
                            "tại các khoản 1, 2 và 3 Điều 17",
                            "2.2 Hoạt động của các đoàn thể",
                            "các Đội kiểm tra 814 tỉnh",
                            "ngõ 23 đường Lê Lợi")),
            new Rule<>(
                    "quantity-range",
                    Anchor.DIGITS,
                    shape(LEFT, number("value"), IN_WORDS, TO, number("to"), IN_WORDS, " {0,3}", UNIT),
                    QuantityRules::range,
                    List.of(
                            new Example<>("từ 1-3 tuyến đường", "1-3 tuyến đường", range("1", "3", "tuyến đường")),
                            new Example<>("từ 10 đến 14 hộ", "10 đến 14 hộ", range("10", "14", "hộ"))),
                    List.of("từ năm 2021 đến 14 hộ", "14-10 hộ", "tổ 1-3 hộ")),
            new Rule<>(
                    "quantity-ratio",
                    Anchor.DIGITS,
                    shape(
                            "(?<!ngày {1,2})(?<!ngày)(?<!(?:sáng|chiều|trưa|tối) )",
                            LEFT,
                            number("value"),
                            " {0,1}/ {0,1}",
                            number("of"),
                            " {0,3}",
                            UNIT),
                    QuantityRules::ratio,
                    List.of(
                            new Example<>("đạt 52/52 chỉ tiêu", "52/52 chỉ tiêu", ratio("52", "52", "chỉ tiêu")),
                            new Example<>("có 9/9 tiêu chí", "9/9 tiêu chí", ratio("9", "9", "tiêu chí"))),
                    List.of("ngày 9/9 tiêu chí", "ngày 21, 22/3 tổ chức", "số 12/5 hộ", "tỷ lệ 1/2000 khu")),
            new Rule<>(
                    "quantity-scaled",
                    Anchor.DIGITS,
                    shape(
                            LEFT,
                            number("value"),
                            IN_WORDS,
                            "(?:" + TO + number("to") + ")?",
                            " {0,3}(?<scale>" + SCALE + ") {1,3}",
                            UNIT),
                    m -> Shapes.scaled(m).map(number -> new Quantity(number, m.written("unit"))),
                    List.of(
                            new Example<>(
                                    "sản lượng 1,2 triệu tấn",
                                    "1,2 triệu tấn",
                                    new Quantity(Numeral.of(Term.of("1,2", 1_000_000)), "tấn")),
                            new Example<>(
                                    "nhu cầu khoảng 7,8 - 8 triệu tấn",
                                    "7,8 - 8 triệu tấn",
                                    new Quantity(
                                            Numeral.range(Term.of("7,8", 1_000_000), Term.of("8", 1_000_000)), "tấn"))),
                    List.of("1,2 triệu đồng", "120 nghìn", "8 - 7 triệu đồng")),
            new Rule<>(
                    "quantity-in-parts",
                    Anchor.digits(1, 4),
                    shape(
                            LEFT,
                            "(?<great>\\d{1,4}) {1,2}triệu {1,2}(?<value>\\d{1,3}) {1,2}(?:nghìn|ngàn) {1,3}",
                            UNIT),
                    m -> Optional.of(new Quantity(
                            Numeral.of(new Term(
                                    m.folded("value"),
                                    BigDecimal.valueOf(1_000),
                                    BigDecimal.valueOf(1_000_000L * m.number("great")))),
                            m.written("unit"))),
                    List.of(new Example<>(
                            "đàn gia cầm 7 triệu 520 nghìn con",
                            "7 triệu 520 nghìn con",
                            new Quantity(
                                    Numeral.of(
                                            new Term("520", BigDecimal.valueOf(1_000), BigDecimal.valueOf(7_000_000))),
                                    "con"))),
                    List.of("2 triệu 500 nghìn đồng", "7 triệu và 520 nghìn con")),
            new Rule<>(
                    "quantity-in-metres",
                    Anchor.digits(1, 3),
                    shape(LEFT, "(?<great>\\d{1,3})km(?<value>\\d{3})(?!\\d)"),
                    m -> Optional.of(new Quantity(
                            Numeral.of(new Term(m.folded("value"), METRE, BigDecimal.valueOf(m.number("great")))),
                            "km")),
                    List.of(new Example<>(
                            "kiên cố hóa 2km350 kênh",
                            "2km350",
                            new Quantity(Numeral.of(new Term("350", METRE, BigDecimal.TWO)), "km"))),
                    List.of("tại km350", "Km2+350", "2km35")),
            new Rule<>(
                    "quantity-in-list",
                    Anchor.digits(1, 4),
                    shape(
                            "(?<value>(?<!\\d,)\\d{1,4},\\d{1,2}(?= và )|\\d{1,4})(?!\\d)",
                            "(?=(?:(?<tight>,)\\d{1,4}(?:,\\d{1,4}){0,12}|(?:[,;] (?:trên"
                                    + " )?\\d{1,4}(?![\\d,]\\d)){0,12})(?:,? (?:và|hoặc) |, |,)(?:trên |dưới"
                                    + " )?\\d{1,4}(?:,\\d{1,2})? {1,2}"
                                    + UNIT + ")"),
                    QuantityRules::listed,
                    List.of(
                            new Example<>("trên 70,75,80 và trên 100 tuổi", "70", quantity("70", "tuổi")),
                            new Example<>("gồm 5 và 7 hộ", "5", quantity("5", "hộ")),
                            new Example<>("tăng lần lượt 1,3 và 0,9 ha", "1,3", quantity("1,3", "ha"))),
                    List.of(
                            "chi hội 5,6 và 12 và nhân rộng",
                            "TDP số 1, 2 và 20 hộ",
                            "các khoản 3, 5 Điều 10",
                            "năm 2021 và 20 hộ")),
            new Rule<>(
                    "quantity-of-uncommon-noun",
                    Anchor.DIGITS,
                    shape(
                            LEFT,
                            number("value"),
                            IN_WORDS,
                            "(?: {1,3}(?<noun>\\p{L}{2,12}(?<more> (?!(?:" + WordList.alternatives(NOT_NOUNS)
                                    + ")(?!\\p{L}))\\p{L}{2,12})?+)| {0,1}/ {0,1}(?<of>\\d{1,6})"
                                    + " {1,3}(?<whole>\\p{L}{2,12}))(?![\\p{L}\\d/])"),
                    QuantityRules::uncommon,
                    List.of(
                            new Example<>("trao 05 ngư cụ cho", "05 ngư cụ", quantity("05", "ngư cụ")),
                            new Example<>("bắt giữ 12 khỉ", "12 khỉ", quantity("12", "khỉ"))),
                    List.of(
                            "Đoàn Kiểm tra 437 của Ban",
                            "chi hội 20 vẽ tranh",
                            "năm 2023 đạt",
                            "2 Hoạt động của",
                            "Nghị quyết 30 nêu rõ",
                            "theo 5 Xuân Hương")));

    private QuantityRules() {}

    private static Quantity quantity(String digits, String unit) {
        return new Quantity(Numeral.of(digits), unit);
    }

    private static Quantity range(String from, String to, String unit) {
        return new Quantity(Numeral.range(Term.of(from), Term.of(to)), unit);
    }

    private static Quantity ratio(String value, String of, String unit) {
        return new Quantity(Numeral.ratio(Term.of(value), Term.of(of)), unit);
    }

    private static Optional<Quantity> plain(Match m) {
        String unit = m.written("unit");
        boolean capital = Character.isUpperCase(unit.charAt(0)) && !isAbbreviation(unit);
        boolean heading = capital && startsLine(m) && !m.folded("value").startsWith("0");
        boolean name = kind(m).equals("street") && Character.isUpperCase(charBehind(m.end(), m));
        boolean ofYear = year(m) && Lookback.word(m.text(), m.start()).equals("năm");
        return heading
                        || name
                        || ofYear
                        || tooMany(m)
                        || capitalLetterUnit(m)
                        || noUnit(m)
                        || cites(m)
                        || Labels.label(m, behind(m))
                ? Optional.empty()
                : Optional.of(new Quantity(Numeral.of(term(m, "value")), unit));
    }

    /** {@code khoản 1, 2 và 3 Điều 17}: a part of a document with its own number behind it. */
    private static boolean cites(Match m) {
        String unit = m.folded("unit");
        return PARTS_OF_DOCUMENTS.contains(unit) && Character.isDigit(charBehind(m.start("unit") + unit.length(), m));
    }

    private static boolean tooMany(Match m) {
        String digits = m.folded("value");
        return digits.length() < MOST_DIGITS
                && digits.chars().allMatch(Character::isDigit)
                && Integer.parseInt(digits) > MOST.getOrDefault(m.folded("unit"), Integer.MAX_VALUE);
    }

    private static boolean isAbbreviation(String unit) {
        return unit.length() >= 2 && unit.chars().allMatch(Character::isUpperCase);
    }

    /** First written char behind the blanks at {@code offset}. */
    private static char charBehind(int offset, Match m) {
        int end = offset;
        while (m.text().atOrEnd(end) == ' ') {
            end++;
        }
        return end < m.text().length() ? m.text().written().charAt(end) : '\n';
    }

    private static Behind behind(Match m) {
        return Behind.of(kind(m));
    }

    private static String kind(Match m) {
        String unit = m.folded("unit");
        int slash = unit.indexOf('/');
        String first = slash < 0 || unit.startsWith("đ/")
                ? unit
                : unit.substring(0, slash).strip();
        return Shapes.UNIT_KINDS.getOrDefault(Blanks.collapse(first), "count");
    }

    /** {@code 4G}, {@code 5K}: names; {@code 5 g} and {@code 5 m} are measures. */
    private static boolean capitalLetterUnit(Match m) {
        String unit = m.written("unit");
        return unit.length() == 1 && Character.isUpperCase(unit.charAt(0));
    }

    private static Optional<Quantity> range(Match m) {
        Term from = term(m, "value");
        Term to = term(m, "to");
        boolean year = from.digits().length() == 4
                && Lookback.word(m.text(), m.start()).equals("năm");
        return year || !rises(from, to) || noUnit(m) || Labels.label(m, behind(m))
                ? Optional.empty()
                : Optional.of(new Quantity(Numeral.range(from, to), m.written("unit")));
    }

    private static Optional<Quantity> ratio(Match m) {
        return noUnit(m) || dayOfList(m) || isScale(m) || Labels.label(m, Behind.NOTHING_KNOWN)
                ? Optional.empty()
                : Optional.of(new Quantity(Numeral.ratio(term(m, "value"), term(m, "of")), m.written("unit")));
    }

    /** {@code quy hoạch tỷ lệ 1/500 khu}: how large a map is drawn. */
    private static boolean isScale(Match m) {
        return m.folded("value").equals("1")
                && (Lookback.endsWith(m.text(), m.start(), "tỷ lệ") || Lookback.endsWith(m.text(), m.start(), "tỉ lệ"));
    }

    /** {@code các ngày 21, 22, 23/3 tổ chức}. */
    private static boolean dayOfList(Match m) {
        int head = Lookback.listStart(m.text(), m.start());
        return head < m.start() && Lookback.word(m.text(), head).equals("ngày");
    }

    private static Optional<Quantity> listed(Match m) {
        int head = Lookback.listStart(m.text(), m.start());
        char before = m.text().atOrEnd(head - 1);
        boolean inside = FoldedText.isWordChar(before) || "/.-".indexOf(before) >= 0;
        return inside
                        || cites(m)
                        || Labels.label(m.text(), head, Behind.NOTHING_KNOWN)
                        || Lookback.word(m.text(), head).equals("ngày")
                ? Optional.empty()
                : Optional.of(new Quantity(Numeral.of(term(m, "value")), m.written("unit")));
    }

    /**
     * A noun that no list knows. In Vietnamese a bare number stands before a counted noun or behind the noun that it names, and the
     * words that name by number are few; so what follows a number is counted unless it is a function word, a verb of reports, or a
     * capitalised word.
     */
    private static Optional<Quantity> uncommon(Match m) {
        String group = m.has("noun") ? "noun" : "whole";
        String noun = firstWord(m.folded(group));
        String written = m.written(group);
        boolean capital = Character.isUpperCase(written.charAt(0)) && !isAbbreviation(firstWord(written));
        boolean heading = startsLine(m) && !m.folded("value").startsWith("0");
        boolean decided = Shapes.UNIT_KINDS.containsKey(noun); // the rules above have said no
        if (capital
                || decided
                || NOT_NOUNS.contains(noun)
                || heading
                || Labels.label(m, Behind.NOTHING_KNOWN)
                || year(m)) {
            return Optional.empty();
        }
        if (m.has("of") && dayAndMonth(m)) {
            return Optional.empty();
        }
        Term value = term(m, "value");
        return Optional.of(
                new Quantity(m.has("of") ? Numeral.ratio(value, term(m, "of")) : Numeral.of(value), unit(written)));
    }

    /** Two syllables, as most nouns that no list knows have; of an abbreviation, or before a name, one. */
    private static String unit(String written) {
        String first = firstWord(written);
        boolean one = first.length() == written.length()
                || isAbbreviation(first)
                || Character.isUpperCase(written.charAt(first.length() + 1));
        return one ? first : written;
    }

    private static String firstWord(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }

    private static boolean year(Match m) {
        String digits = m.folded("value");
        return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    }

    /** {@code sáng 02/01 họp}: with a noun that no list knows, a day is likelier than a ratio. */
    private static boolean dayAndMonth(Match m) {
        String day = m.folded("value");
        String month = m.folded("of");
        return day.length() <= 2 && month.length() <= 2 && Integer.parseInt(day) <= 31 && Integer.parseInt(month) <= 12;
    }

    private static boolean startsLine(Match m) {
        char before = m.text().atOrEnd(Lookback.skipSpaces(m.text(), m.start()) - 1);
        return before == '\n' || before == '\t';
    }
}
