package org.vanthu.extractors.number;

import static org.vanthu.extractors.number.Shapes.UNIT;
import static org.vanthu.extractors.number.Shapes.number;
import static org.vanthu.extractors.number.Shapes.shape;
import static org.vanthu.extractors.number.Shapes.term;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.number.Amount.Quantity;
import org.vanthu.extractors.number.Numeral.Term;
import org.vanthu.extractors.rule.Anchor;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Rule.Example;

/**
 * Bare numbers that a counted number falls into, in brackets or behind it: {@code 84 em (nam 46, nữ 38)}, {@code nhận 95 đơn, giải quyết
 * 91, trả lại 4}. They count what it counts; the dead and the hurt are people.
 */
public final class PartRules {

    /** How far before a number its bracket opens, and how far behind it closes, in chars. */
    private static final int BRACKET = 160;

    /** How far before its bracket a number is looked for, in chars. */
    private static final int WHOLE = 80;

    /** Words, each with its number: {@code nam 46, nữ 38}. */
    private static final Pattern PARTS =
            Pattern.compile("(?: ?\\p{L}[\\p{L} .-]{0,40}:? \\d{1,3}(?:\\.?\\d{3}){0,2}(?: ?[,;]|$)){1,16}");

    private static final Pattern PART = Pattern.compile("\\d[\\d.]*");

    private static final Pattern COUNTED =
            Pattern.compile("(?<![\\d/.,])(?<whole>\\d{1,3}(?:\\.?\\d{3}){0,2}) {1,2}" + UNIT + "[\\p{L}, ]{0,60}$");

    /** A counted number, and behind a comma words that each have their number. */
    private static final Pattern SERIES =
            Pattern.compile("(?<![\\d/.,])(?<whole>\\d{1,3}(?:\\.?\\d{3}){0,2}) {1,2}" + UNIT
                    + "[\\p{L} ]{0,60}(?:[,;:](?: trong đó:?)?| trong đó:?)(?<parts>(?: \\p{L}[\\p{L} ]{1,40}:?"
                    + " \\d{1,3}(?:\\.?\\d{3}){0,2}(?:(?:[,;]| và)(?= )|(?=\\.(?![\\p{L}\\d])|[)\\n]|$))){1,16})");

    /** Behind a verb of which a bare number is one of people. */
    private static final Set<String> HARMED = Set.of("chết", "bị thương", "tử vong", "mất tích");

    private static final String PEOPLE = "người";

    /** Words of which one part alone is named: the other is the rest. */
    private static final Pattern HALF = Pattern.compile("(?:trong đó )?(?:có )?(?:nam|nữ):? \\d.*");

    public static final List<Rule<Quantity>> ALL = List.of(new Rule<>(
            "quantity-of-part",
            Anchor.DIGITS,
            shape(number("value"), "(?= ?[,;)]|\\.(?![\\p{L}\\d])| và )"),
            PartRules::part,
            List.of(
                    new Example<>("có 84 em (nam 46, nữ 38).", "46", new Quantity(Numeral.of("46"), "em")),
                    new Example<>(
                            "162 trường hợp nghỉ hưu, nghỉ việc (trong đó nghỉ hưu: 28; nghỉ việc: 134)",
                            "28",
                            new Quantity(Numeral.of("28"), "trường hợp")),
                    new Example<>("có 24 đảng viên (nữ 9)", "9", new Quantity(Numeral.of("9"), "đảng viên")),
                    new Example<>(
                            "hòa giải 1.018 vụ tranh chấp (đất đai 1.008, khác 10)",
                            "1.008",
                            new Quantity(Numeral.of("1.008"), "vụ")),
                    new Example<>(
                            "tiếp nhận 95 đơn thư, giải quyết 91, trả lại 4.",
                            "91",
                            new Quantity(Numeral.of("91"), "đơn thư")),
                    new Example<>(
                            "kiểm tra 15 cơ sở; nhắc nhở 07, xử phạt 02.",
                            "07",
                            new Quantity(Numeral.of("07"), "cơ sở")),
                    new Example<>(
                            "ban hành 96 văn bản trong đó hết hiệu lực 27, còn hiệu lực 69 và tiếp tục rà soát",
                            "69",
                            new Quantity(Numeral.of("69"), "văn bản")),
                    new Example<>("làm chết 01, bị thương 07 người", "01", new Quantity(Numeral.of("01"), "người"))),
            List.of(
                    "họp 2 lần, lần 1, lần 2.",
                    "có 12 hộ, xóm 5, xóm 6.",
                    "xây 12 nhà, nhà tình thương 05.",
                    "nhận 95 đơn, theo quy định tại khoản 2, khoản 3.",
                    "tiếp nhận 95 đơn, giải quyết 91.",
                    "tặng 12 hộ (tổ 4, tổ 6)",
                    "có 84 em (đợt một 46, đợt hai 52)",
                    "có 84 em (mã số 46)",
                    "tại Bình Sơn (nam 46, nữ 38)")));

    private PartRules() {}

    private static Optional<Quantity> part(Match m) {
        char before = m.text().atOrEnd(Lookback.skipSpaces(m.text(), m.start()) - 1);
        if ((before != ':' && !FoldedText.isLetter(before)) || Labels.label(m, Labels.Behind.COUNT)) {
            return Optional.empty();
        }
        if (HARMED.stream().anyMatch(words -> Lookback.endsWith(m.text(), m.start(), words))) {
            return Optional.of(new Quantity(Numeral.of(term(m, "value")), PEOPLE));
        }
        return m.text().atOrEnd(m.end()) == '.' ? behind(m) : inBrackets(m).or(() -> behind(m));
    }

    /** {@code nhận 95 đơn, giải quyết 91, trả lại 4}: two parts at least, and no more than the whole. */
    private static Optional<Quantity> behind(Match m) {
        String text = m.text().folded();
        int from = Math.max(0, m.start() - BRACKET);
        if (!opensSeries(text, from, m.start())) {
            return Optional.empty();
        }
        Matcher series = SERIES.matcher(text)
                .region(from, Math.min(text.length(), m.end() + BRACKET))
                .useTransparentBounds(true);
        while (series.find()) {
            String parts = series.group("parts");
            boolean within = series.start("parts") < m.start() && m.end() <= series.end("parts");
            if (within && PART.matcher(parts).results().count() > 1) {
                return sum(parts).compareTo(value(series.group("whole"))) <= 0 ? counted(m, series) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether something stands there without which no series has begun: most numbers are left at that. */
    private static boolean opensSeries(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (",;:".indexOf(text.charAt(i)) >= 0 || text.startsWith(" trong đó", i)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Quantity> counted(Match m, Matcher whole) {
        return Optional.of(new Quantity(
                Numeral.of(term(m, "value")), m.text().written().substring(whole.start("unit"), whole.end("unit"))));
    }

    private static Optional<Quantity> inBrackets(Match m) {
        String text = m.text().folded();
        int open = open(text, m.start());
        int close = text.indexOf(')', m.end());
        if (open < 0 || close < 0 || close - m.end() > BRACKET) {
            return Optional.empty();
        }
        String parts = text.substring(open + 1, close);
        int from = Math.max(0, open - WHOLE);
        Matcher counted = COUNTED.matcher(text).region(from, open).useTransparentBounds(true);
        boolean listed = PARTS.matcher(parts).matches()
                && (parts.indexOf(',') >= 0
                        || parts.indexOf(';') >= 0
                        || HALF.matcher(parts).matches());
        return listed && counted.find() && sum(parts).compareTo(value(counted.group("whole"))) <= 0
                ? counted(m, counted)
                : Optional.empty();
    }

    /** Where the bracket around {@code at} opens; -1 where none does in the same line. */
    private static int open(String text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - BRACKET); i--) {
            switch (text.charAt(i)) {
                case '(' -> {
                    return i;
                }
                case ')', '\n', '\t' -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -1;
    }

    private static BigDecimal sum(String parts) {
        return PART.matcher(parts).results().map(part -> value(part.group())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(String digits) {
        return Term.of(digits).in(Habit.VIETNAMESE);
    }
}
