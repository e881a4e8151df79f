package org.vanthu.extractors.number;

import static org.vanthu.extractors.number.Shapes.END;
import static org.vanthu.extractors.number.Shapes.IN_WORDS;
import static org.vanthu.extractors.number.Shapes.LEFT;
import static org.vanthu.extractors.number.Shapes.SCALE;
import static org.vanthu.extractors.number.Shapes.TO;
import static org.vanthu.extractors.number.Shapes.factor;
import static org.vanthu.extractors.number.Shapes.number;
import static org.vanthu.extractors.number.Shapes.rises;
import static org.vanthu.extractors.number.Shapes.shape;
import static org.vanthu.extractors.number.Shapes.term;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.number.Amount.Money;
import org.vanthu.extractors.number.Numeral.Term;
import org.vanthu.extractors.rule.Anchor;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Rule.Example;
import org.vanthu.extractors.rule.WordList;

/** Sums of money: đồng with its scales and abbreviations, and foreign currencies. */
public final class MoneyRules {

    private static final String DONG = "(?:đồng(?! {1,2}(?:chí|bào|thời|bộ|thuận|đội))|đ(?! ?/ ?c)|vnđ|vnd)(?!\\p{L})";
    /** A sum's unit in đồng: {@code đồng}, {@code triệu đồng}, {@code trđ}, {@code tr.đ}. */
    private static final String OF_DONG = " {0,3}(?:(?<scale>" + SCALE + "|tr)\\.? {0,3})?" + DONG;

    private static final String PER =
            "(?: {0,1}/ {0,1}(?<per>(?:0?1 {1,2})?(?:" + WordList.alternatives(Shapes.UNIT_KINDS.keySet())
                    + "|\\p{L}{1,12})" + END + "(?: {0,1}/ {0,1}(?:" + WordList.alternatives(Shapes.UNIT_KINDS.keySet())
                    + "|\\p{L}{1,12})" + END + "){0,2}))?";
    private static final String FOREIGN = "(?<foreign>usd|đô la mỹ|đô la|us\\$|euro|eur|jpy|yên nhật|\\$)(?!\\p{L})";

    /** How far before a sum the currency of its sentence is looked for, in chars. */
    private static final int SENTENCE = 160;

    public static final List<Rule<Money>> ALL = List.of(
            new Rule<>(
                    "dong",
                    Anchor.DIGITS,
                    shape(LEFT, number("value"), IN_WORDS, OF_DONG, PER),
                    MoneyRules::dong,
                    List.of(
                            new Example<>(
                                    "số tiền 1.350.492.000 đồng;", "1.350.492.000 đồng", dong("1.350.492.000", 1)),
                            new Example<>("31,9 triệu đồng", "31,9 triệu đồng", dong("31,9", 1_000_000)),
                            new Example<>("đạt 120.000 000 đồng", "120.000 000 đồng", dong("120.000 000", 1)),
                            new Example<>("giá 500.000đ", "500.000đ", dong("500.000", 1)),
                            new Example<>("3.250 trđ", "3.250 trđ", dong("3.250", 1_000_000)),
                            new Example<>("1 350 000 đồng", "1 350 000 đồng", dong("1 350 000", 1)),
                            new Example<>(
                                    "trị giá: 2.000.000 đồng/sổ",
                                    "2.000.000 đồng/sổ",
                                    new Money(Numeral.of("2.000.000"), Money.DONG, Optional.of("sổ"))),
                            new Example<>(
                                    "100 (một trăm) triệu đồng", "100 (một trăm) triệu đồng", dong("100", 1_000_000))),
                    List.of("5 đồng chí", "03 đ/c", "15 đoàn viên", "10 đồng bào dân tộc")),
            new Rule<>(
                    "dong-scale-only",
                    Anchor.DIGITS,
                    shape(
                            LEFT,
                            number("value"),
                            IN_WORDS,
                            "(?:" + TO + number("to") + ")?",
                            " {0,3}(?<scale>t[ỷỉ]|triệu|nghìn tỷ|tr(?! ?đ|\\. ?\\S))",
                            END,
                            "(?! {1,3}(?:lệ|trọng|suất|số|tập|chứng))",
                            PER),
                    MoneyRules::scaled,
                    List.of(
                            new Example<>(
                                    "khoảng 8 - 10 nghìn tỷ trái phiếu",
                                    "8 - 10 nghìn tỷ",
                                    Money.dong(Numeral.range(
                                            Term.of("8", 1_000_000_000_000L), Term.of("10", 1_000_000_000_000L)))),
                            new Example<>(
                                    "dầu thô 5,1 tỷ USD, dệt may 4,1 tỷ;",
                                    "4,1 tỷ",
                                    new Money(Numeral.of(Term.of("4,1", 1_000_000_000)), "USD", Optional.empty())),
                            new Example<>(
                                    "vay 2 triệu USD, vốn trong nước 5 tỷ đồng, còn 1 tỷ.",
                                    "1 tỷ",
                                    dong("1", 1_000_000_000)),
                            new Example<>("tổng vốn 1,2 tỷ.", "1,2 tỷ", dong("1,2", 1_000_000_000)),
                            new Example<>("còn lại 250 tr.", "250 tr", dong("250", 1_000_000)),
                            new Example<>(
                                    "hỗ trợ 1,5 triệu/hộ",
                                    "1,5 triệu/hộ",
                                    new Money(Numeral.of(Term.of("1,5", 1_000_000)), Money.DONG, Optional.of("hộ"))),
                            new Example<>("tương đương 450tr;", "450tr", dong("450", 1_000_000))),
                    List.of("03 triệu tập viên", "5 tỷ lệ", "120 nghìn", "số 250 tr.15")),
            new Rule<>(
                    "dong-range",
                    Anchor.DIGITS,
                    shape(
                            LEFT,
                            number("value"),
                            "(?: {0,3}(?<low>" + SCALE + "|tr)?\\.? {0,3}(?:" + DONG + ")?)",
                            TO,
                            number("to"),
                            OF_DONG,
                            PER),
                    MoneyRules::range,
                    List.of(
                            new Example<>(
                                    "từ 30 đến 50 triệu đồng",
                                    "30 đến 50 triệu đồng",
                                    Money.dong(Numeral.range(Term.of("30", 1_000_000), Term.of("50", 1_000_000)))),
                            new Example<>(
                                    "500 nghìn đến 1 triệu đồng",
                                    "500 nghìn đến 1 triệu đồng",
                                    Money.dong(Numeral.range(Term.of("500", 1_000), Term.of("1", 1_000_000))))),
                    List.of("năm 2020 đến 50 hộ", "50-30 triệu đồng")),
            new Rule<>(
                    "dong-ratio",
                    Anchor.DIGITS,
                    shape(LEFT, number("value"), " {0,1}/ {0,1}", number("of"), OF_DONG, PER),
                    m -> Optional.of(new Money(
                            Numeral.ratio(term(m, "value", m.folded("scale")), term(m, "of", m.folded("scale"))),
                            Money.DONG,
                            per(m))),
                    List.of(new Example<>(
                            "thu 12.375,3/10.200 triệu đồng",
                            "12.375,3/10.200 triệu đồng",
                            Money.dong(Numeral.ratio(Term.of("12.375,3", 1_000_000), Term.of("10.200", 1_000_000))))),
                    List.of("52/52 chỉ tiêu", "2 tỷ đồng/3 tỷ đồng")),
            new Rule<>(
                    "dong-in-parts",
                    Anchor.digits(1, 6),
                    shape(
                            LEFT,
                            "(?<great>\\d{1,6}) {0,3}t[ỷỉ](?: {1,3}đồng)?,? {1,3}(?<value>\\d{1,3}(?:[.,]\\d{1,6})?)"
                                    + " {0,3}triệu",
                            "(?: {1,3}(?<small>\\d{1,3}) {0,3}(?:nghìn|ngàn))?(?: {1,3}" + DONG + ")?",
                            PER),
                    MoneyRules::parts,
                    List.of(new Example<>(
                            "chi 1 tỷ 250 triệu đồng",
                            "1 tỷ 250 triệu đồng",
                            Money.dong(Numeral.of(new Term(
                                    "250", BigDecimal.valueOf(1_000_000), BigDecimal.valueOf(1_000_000_000)))))),
                    List.of("1 tỷ đồng và 250 triệu đồng", "1,5 tỷ 250 hộ")),
            new Rule<>(
                    "dong-in-small-parts",
                    Anchor.digits(1, 6),
                    shape(
                            LEFT,
                            "(?<great>\\d{1,6}) {0,3}triệu(?: {1,3}đồng)?,? {1,3}(?<value>\\d{1,3})"
                                    + " {0,3}(?:nghìn|ngàn)(?: {1,3}"
                                    + DONG + ")",
                            PER),
                    m -> Optional.of(new Money(
                            Numeral.of(new Term(
                                    m.folded("value"),
                                    BigDecimal.valueOf(1_000),
                                    BigDecimal.valueOf(1_000_000L * m.number("great")))),
                            Money.DONG,
                            per(m))),
                    List.of(new Example<>(
                            "2 triệu 500 nghìn đồng",
                            "2 triệu 500 nghìn đồng",
                            Money.dong(Numeral.of(
                                    new Term("500", BigDecimal.valueOf(1_000), BigDecimal.valueOf(2_000_000)))))),
                    List.of("2 triệu đồng và 500 nghìn đồng")),
            new Rule<>(
                    "foreign-currency",
                    Anchor.DIGITS,
                    shape(
                            LEFT,
                            number("value"),
                            IN_WORDS,
                            "(?:" + TO + number("to") + ")?",
                            " {0,3}(?:(?<scale>" + SCALE + ") {0,3})?",
                            FOREIGN,
                            PER),
                    MoneyRules::foreign,
                    List.of(
                            new Example<>(
                                    "tài trợ 15.000 USD",
                                    "15.000 USD",
                                    new Money(Numeral.of("15.000"), "USD", Optional.empty())),
                            new Example<>(
                                    "mức 65-70 USD/thùng",
                                    "65-70 USD/thùng",
                                    new Money(
                                            Numeral.range(Term.of("65"), Term.of("70")), "USD", Optional.of("thùng")))),
                    List.of("15.000 đồng", "15 usdt")));

    private MoneyRules() {}

    private static Money dong(String digits, long factor) {
        return Money.dong(Numeral.of(Term.of(digits, factor)));
    }

    private static Optional<String> per(Match m) {
        return m.has("per") ? Optional.of(m.written("per")) : Optional.empty();
    }

    private static Optional<Money> dong(Match m) {
        boolean bareLetter = m.folded("scale").isEmpty() && m.text().at(m.end() - 1) == 'đ';
        if (bareLetter && m.folded("value").length() < 4) {
            return Optional.empty(); // 5đ are points
        }
        return Optional.of(new Money(Numeral.of(term(m, "value", m.folded("scale"))), Money.DONG, per(m)));
    }

    private static Optional<Money> scaled(Match m) {
        return Shapes.scaled(m).map(number -> new Money(number, inDollars(m) ? "USD" : Money.DONG, per(m)));
    }

    /** Whether the sums before it in the sentence are of dollars: {@code dầu thô 5,1 tỷ USD, dệt may 4,1 tỷ}. */
    private static boolean inDollars(Match m) {
        int from = Math.max(0, m.start() - SENTENCE);
        String before = m.text().folded().substring(from, m.start());
        int dollars = before.lastIndexOf(" usd");
        return dollars >= 0
                && before.indexOf("đồng", dollars) < 0
                && before.indexOf(". ", dollars) < 0
                && before.indexOf('\n', dollars) < 0;
    }

    private static Optional<Money> range(Match m) {
        String scale = m.folded("scale");
        Term from = term(m, "value", m.has("low") ? m.folded("low") : scale);
        Term to = term(m, "to", scale);
        return rises(from, to) ? Optional.of(new Money(Numeral.range(from, to), Money.DONG, per(m))) : Optional.empty();
    }

    private static Optional<Money> foreign(Match m) {
        return Shapes.scaled(m).map(number -> new Money(number, currency(m.folded("foreign")), per(m)));
    }

    private static Optional<Money> parts(Match m) {
        BigDecimal plus = BigDecimal.valueOf(factor("tỷ") * m.number("great") + 1_000L * m.number("small"));
        return Optional.of(new Money(
                Numeral.of(new Term(m.folded("value"), BigDecimal.valueOf(1_000_000), plus)), Money.DONG, per(m)));
    }

    private static String currency(String name) {
        return switch (name) {
            case "usd", "đô la mỹ", "đô la", "us$", "$" -> "USD";
            case "euro", "eur" -> "EUR";
            default -> "JPY";
        };
    }
}
