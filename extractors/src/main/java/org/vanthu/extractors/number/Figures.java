package org.vanthu.extractors.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.rule.Extraction;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.text.Folded;

/** Turns amounts as written into facts: digits into numbers by the document's habit, and the words around them into bounds. */
public final class Figures {

    private static final int EACH_REACH = 40;

    /** {@code mỗi hội viên từ}, up to the figure that follows. */
    private static final Pattern EACH = Pattern.compile(
            "(?<!\\p{L})mỗi {1,2}(?<unit>\\p{L}{1,10}(?: \\p{L}{1,10}){0,2}?)(?: (?:từ|là|được|hỗ trợ|ít nhất|tối"
                + " thiểu|khoảng|trên|số tiền|trị giá|mức|không dưới|không quá|tối đa|dưới|hơn|gần|ước|đến|đạt)){0,3}"
                + " {0,2}$");

    private static final String COUNTED = "count";

    private static final BigDecimal MINUS = BigDecimal.ONE.negate();

    private Figures() {}

    /** @param amounts in reading order */
    public static List<Fact> facts(FoldedText text, List<Extraction<Amount>> amounts, Habit habit) {
        List<Fact> facts = new ArrayList<>(amounts.size());
        int floor = 0;
        for (Extraction<Amount> extraction : amounts) {
            boolean below = isBelowZero(text, extraction);
            Span span = below
                    ? new Span(extraction.span().start() - 1, extraction.span().end())
                    : extraction.span();
            Figure unsigned = figure(extraction.value(), habit);
            Figure figure = Bounds.apply(text, span, floor, below ? unsigned.times(MINUS) : unsigned);
            facts.add(
                    switch (extraction.value()) {
                        case Amount.Percentage _ -> new Fact.Percent(span, extraction.rule(), figure);
                        case Amount.Money money ->
                            new Fact.Money(
                                    span,
                                    extraction.rule(),
                                    figure,
                                    money.currency(),
                                    money.per().or(() -> each(text, span.start())));
                        case Amount.Quantity quantity ->
                            new Fact.Quantity(span, extraction.rule(), figure, collapse(quantity.unit()));
                    });
            floor = span.end();
        }
        return facts;
    }

    /** {@code Điều chỉnh giảm: -500.000 đồng}, {@code (-2,5%)}: a share or a sum with its sign; a dash behind a word is none. */
    private static boolean isBelowZero(FoldedText text, Extraction<Amount> amount) {
        int sign = amount.span().start() - 1;
        char before = text.atOrEnd(Lookback.skipSpaces(text, sign) - 1);
        return !(amount.value() instanceof Amount.Quantity)
                && amount.value().numeral().to().isEmpty()
                && text.atOrEnd(sign) == '-'
                && (before == ':' || before == '(' || before == '=');
    }

    /** Everything that {@code amounts} write with digits, for {@link Habit#of}. */
    public static List<String> digits(List<Extraction<Amount>> amounts) {
        List<String> digits = new ArrayList<>();
        for (Extraction<Amount> amount : amounts) {
            Numeral numeral = amount.value().numeral();
            digits.add(numeral.value().digits());
            numeral.to().ifPresent(to -> digits.add(to.digits()));
            numeral.of().ifPresent(of -> digits.add(of.digits()));
        }
        return digits;
    }

    private static Figure figure(Amount amount, Habit habit) {
        Numeral numeral = amount.numeral();
        boolean whole = isWhole(amount);
        Habit.Reading value = numeral.value().in(habit, whole);
        return new Figure(
                value.value(),
                numeral.to().map(to -> to.in(habit, whole).value()),
                numeral.of().map(of -> of.in(habit, whole).value()),
                Comparison.EQ,
                Optional.empty(),
                value.other());
    }

    /** Nobody counts a fraction of a household or pays one of a đồng; the measured and the rated may have decimals. */
    private static boolean isWhole(Amount amount) {
        return switch (amount) {
            case Amount.Percentage _ -> false;
            case Amount.Money money -> money.currency().equals(Amount.Money.DONG);
            case Amount.Quantity quantity ->
                COUNTED.equals(Shapes.UNIT_KINDS.get(Folded.of(quantity.unit()).strip()));
        };
    }

    /** What {@code mỗi} in the same clause counts by: {@code mỗi hội viên từ 30.000 đồng}. */
    private static Optional<String> each(FoldedText text, int offset) {
        Matcher each = EACH.matcher(text.folded()).region(Math.max(0, offset - EACH_REACH), offset);
        return each.find()
                ? Optional.of(text.written().substring(each.start("unit"), each.end("unit")))
                : Optional.empty();
    }

    private static String collapse(String unit) {
        return unit.indexOf(' ') < 0 && unit.indexOf('\n') < 0 ? unit : unit.replaceAll("\\s+", " ");
    }
}
