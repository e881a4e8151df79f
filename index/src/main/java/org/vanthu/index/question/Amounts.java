package org.vanthu.index.question;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.index.question.Question.Amount;
import org.vanthu.index.question.Question.Sign;

/** Figures behind a sign as people type them into a search: {@code > 1 tỷ đồng}, {@code >= 95,5%}, {@code < 20 ha}. */
final class Amounts {

    private static final Map<String, Sign> SIGNS = Map.of(
            ">", Sign.GT,
            "<", Sign.LT,
            "=", Sign.EQ,
            ">=", Sign.GE,
            "=>", Sign.GE,
            "≥", Sign.GE,
            "<=", Sign.LE,
            "=<", Sign.LE,
            "≤", Sign.LE);

    private static final Map<String, Double> SCALES = Map.of(
            "nghin", 1e3, "ngan", 1e3, "k", 1e3, "trieu", 1e6, "tr", 1e6, "ty", 1e9, "ti", 1e9, "nghin ty", 1e12);

    private static final Pattern SHAPE = Pattern.compile("(?<sign>>=|=>|<=|=<|[≥≤><=]) ?"
            + "(?<number>(?<text>(?<digits>\\d{1,3}(?:[.]\\d{3}){1,6}(?:,\\d{1,9})?|\\d{1,15}(?:[.,]\\d{1,9})?)"
            + "(?: ?(?<scale>nghin ty|nghin|ngan|trieu|tr|ty|ti|k)(?![\\p{L}\\d]))?)"
            + "(?: ?(?<unit>%|phan tram(?!\\p{L})|\\p{L}[\\p{L}²³/]{0,15}))?)");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.]\\d{3})+(?:,\\d+)?");

    private Amounts() {}

    /** @param end where it ends in the query */
    record Found(Amount amount, int end) {}

    /** The amount that begins, with its sign, at a place of a query. */
    static Optional<Found> at(FoldedQuery query, int start) {
        Matcher match =
                SHAPE.matcher(query.folded()).region(start, query.folded().length());
        if (!match.lookingAt()) {
            return Optional.empty();
        }
        String unit = match.group("unit");
        String scale = match.group("scale");
        Sign sign = SIGNS.getOrDefault(match.group("sign"), Sign.EQ);
        double value = value(match.group("digits")) * (scale == null ? 1 : SCALES.getOrDefault(scale, 1.0));
        if (unit == null && scale == null) {
            return found(query, match, sign, value, Optional.empty(), match.end("text"));
        }
        if (unit == null) {
            return found(query, match, sign, value, Optional.of("VND"), match.end("text"));
        }
        return switch (unit) {
            case "%", "phan tram" -> found(query, match, sign, value, Optional.of("%"), match.end());
            case "dong", "d", "vnd" -> found(query, match, sign, value, Optional.of("VND"), match.end());
            default ->
                scale == null
                        ? found(
                                query,
                                match,
                                sign,
                                value,
                                Optional.of(query.text().substring(match.start("unit"), match.end("unit"))),
                                match.end())
                        : found(query, match, sign, value, Optional.of("VND"), match.end("text"));
        };
    }

    private static Optional<Found> found(
            FoldedQuery query, Matcher match, Sign sign, double value, Optional<String> unit, int end) {
        String text = query.text().substring(match.start("number"), end);
        return Optional.of(new Found(new Amount(sign, value, unit, text), end));
    }

    /** Points between groups of three part thousands; any other point or comma parts the fraction. */
    private static double value(String digits) {
        String plain = THOUSANDS.matcher(digits).matches()
                ? digits.replace(".", "").replace(',', '.')
                : digits.replace(',', '.');
        return Double.parseDouble(plain);
    }
}
