package org.vanthu.extractors.number;

import static org.vanthu.extractors.number.Shapes.IN_WORDS;
import static org.vanthu.extractors.number.Shapes.LEFT;
import static org.vanthu.extractors.number.Shapes.TO;
import static org.vanthu.extractors.number.Shapes.number;
import static org.vanthu.extractors.number.Shapes.rises;
import static org.vanthu.extractors.number.Shapes.shape;
import static org.vanthu.extractors.number.Shapes.term;

import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.number.Amount.Percentage;
import org.vanthu.extractors.number.Numeral.Term;
import org.vanthu.extractors.rule.Anchor;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Rule.Example;

/** Percentages and ranges of them. */
public final class PercentRules {

    private static final String SIGN = " {0,2}(?:%|phần trăm(?!\\p{L}))";

    private static final String LISTED = "\\d{1,3}(?:,\\d{1,2})?";

    public static final List<Rule<Percentage>> ALL = List.of(
            new Rule<>(
                    "percent",
                    Anchor.DIGITS,
                    shape(LEFT, number("value"), IN_WORDS, SIGN),
                    m -> Optional.of(new Percentage(Numeral.of(term(m, "value")))),
                    List.of(
                            new Example<>("đạt 93,5%.", "93,5%", percent("93,5")),
                            new Example<>("tăng 0,4 % so", "0,4 %", percent("0,4")),
                            new Example<>("giảm 5 phần trăm", "5 phần trăm", percent("5")),
                            new Example<>("bằng 1.250,5%", "1.250,5%", percent("1.250,5"))),
                    List.of("93,5 điểm", "5 phần quà", "12.5.2%")),
            new Rule<>(
                    "percent-range",
                    Anchor.DIGITS,
                    shape(LEFT, number("value"), "(?:", SIGN, ")?", TO, number("to"), SIGN),
                    PercentRules::range,
                    List.of(
                            new Example<>(
                                    "đạt 90-95% kế hoạch",
                                    "90-95%", new Percentage(Numeral.range(Term.of("90"), Term.of("95")))),
                            new Example<>(
                                    "từ 8,5 đến 9%",
                                    "8,5 đến 9%", new Percentage(Numeral.range(Term.of("8,5"), Term.of("9"))))),
                    List.of("năm 2020 đến 95%", "90-95 hộ")),
            new Rule<>(
                    "percent-in-list",
                    Anchor.DIGITS,
                    shape(LEFT, number("value"), "(?=(?:[,;] " + LISTED + "){0,6},? và " + LISTED + SIGN + ")"),
                    PercentRules::listed,
                    List.of(
                            new Example<>("lần lượt 82, 85,5 và 90%", "82", percent("82")),
                            new Example<>("tăng 1,3 và 0,9%", "1,3", percent("1,3"))),
                    List.of("năm 2021 và 98%", "tổ 5 và 20%", "12 hộ và 98%")));

    private PercentRules() {}

    /** Not years and labels, which only happen to stand before a percentage. */
    private static Optional<Percentage> listed(Match m) {
        int head = Lookback.listStart(m.text(), m.start());
        boolean year = Lookback.word(m.text(), head).equals("năm");
        return year || Labels.label(m.text(), head, Labels.Behind.NOTHING_KNOWN)
                ? Optional.empty()
                : Optional.of(new Percentage(Numeral.of(term(m, "value"))));
    }

    private static Percentage percent(String digits) {
        return new Percentage(Numeral.of(digits));
    }

    private static Optional<Percentage> range(Match m) {
        Term from = term(m, "value");
        Term to = term(m, "to");
        return rises(from, to) ? Optional.of(new Percentage(Numeral.range(from, to))) : Optional.empty();
    }
}
