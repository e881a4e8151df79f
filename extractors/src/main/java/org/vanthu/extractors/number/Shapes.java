package org.vanthu.extractors.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vanthu.extractors.number.Numeral.Term;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Phrases;
import org.vanthu.extractors.rule.WordList;

/** Pieces that the shapes of figures are made of. */
final class Shapes {

    /**
     * A number with its dots, commas and, between groups of three, blanks; at most 15 digits before them. No number begins with {@code 000}:
     * it ends one that lost a dot on its way, most often in a scanner ({@code 120.000 000 đồng}).
     */
    private static final String DIGITS = "\\d{1,15}+(?:(?:\\.\\d{3}(?!\\d)){1,5}+(?:"
        + " 000(?!\\d))?+(?:,\\d{1,6})?|,\\d{3}\\.\\d{1,6}|(?:,\\d{3}(?!\\d)){2,5}+(?:\\.\\d{1,6})?|[.,]\\d{1,6}(?![.,]\\d)|(?:"
        + " \\d{3}(?!\\d)){2,4}+(?:,\\d{1,2})?)?+(?!\\d)";

    /** The same number in words, which offices add in brackets: {@code 02 (hai) hộ}. */
    static final String IN_WORDS = "(?: {0,2}\\(\\p{L}[\\p{L} ]{1,60}\\))?";

    /** Nothing before of which the digits would be the rest. */
    static final String LEFT = "(?<!\\d[.,/:+])(?<!\\p{L} ?-)";

    static final String TO = "(?: {0,2}- {0,2}| {1,3}(?:đến|tới) {1,3})";

    static final String END = "(?![\\p{L}\\d])";

    private static final List<List<String>> UNIT_ROWS = WordList.rows(Shapes.class, "units.tsv");

    static final Map<String, String> UNIT_KINDS =
            UNIT_ROWS.stream().collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.get(1)));

    private static final Phrases NOT_UNITS = Phrases.of(WordList.rows(Shapes.class, "not-units.tsv"));

    /** A measure or counted noun of the list, or so many times it: {@code lượt khách}. */
    static final String NOUN = "(?:lượt )?(?:" + WordList.alternatives(UNIT_KINDS.keySet()) + ")";

    /** A noun, and what it is counted by: {@code tạ/ha}. */
    static final String UNIT = "(?<unit>" + NOUN + END + "(?: {0,1}/ {0,1}(?:"
            + WordList.alternatives(UNIT_KINDS.keySet()) + "|h|s)" + END + "){0,2})";

    static final String SCALE =
            "(?:nghìn tỷ|ngàn tỷ|trăm nghìn|trăm triệu|trăm tỷ|nghìn|ngàn|triệu(?! {1,3}(?:tập|chứng))|vạn|t[ỷỉ](?!"
                    + " {1,3}(?:lệ|trọng|suất|số)))";

    private static final Map<String, Long> FACTORS = Map.ofEntries(
            Map.entry("nghìn", 1_000L),
            Map.entry("ngàn", 1_000L),
            Map.entry("vạn", 10_000L),
            Map.entry("trăm nghìn", 100_000L),
            Map.entry("triệu", 1_000_000L),
            Map.entry("tr", 1_000_000L),
            Map.entry("trăm triệu", 100_000_000L),
            Map.entry("tỷ", 1_000_000_000L),
            Map.entry("tỉ", 1_000_000_000L),
            Map.entry("trăm tỷ", 100_000_000_000L),
            Map.entry("nghìn tỷ", 1_000_000_000_000L),
            Map.entry("ngàn tỷ", 1_000_000_000_000L));

    private Shapes() {}

    /** A number, in group {@code name}. */
    static String number(String name) {
        return "(?<" + name + ">" + DIGITS + ")";
    }

    static Pattern shape(String... pieces) {
        return Pattern.compile(String.join("", pieces));
    }

    /** What {@code scale} multiplies by; 1 for no scale. */
    static long factor(String scale) {
        Long factor = FACTORS.get(scale);
        return factor == null
                ? FACTORS.getOrDefault(scale.replaceAll("[. ]+", " ").strip(), 1L)
                : factor;
    }

    /** Whether the match's unit only begins like one: {@code 5 phòng chống}; not {@code 5 bộ máy tính}, all of which is one. */
    static boolean noUnit(Match match) {
        int start = match.start("unit");
        return NOT_UNITS.startsAt(match.text(), start, match.folded("unit").length());
    }

    static Term term(Match match, String group, String scale) {
        return new Term(match.folded(group), BigDecimal.valueOf(factor(scale)), BigDecimal.ZERO);
    }

    static Term term(Match match, String group) {
        return Term.of(match.folded(group));
    }

    /** The number that {@code value}, {@code to} where there is one, and {@code scale} make; empty where a range does not rise. */
    static Optional<Numeral> scaled(Match match) {
        String scale = match.folded("scale");
        Term from = term(match, "value", scale);
        Optional<Term> to = match.has("to") ? Optional.of(term(match, "to", scale)) : Optional.empty();
        return to.isEmpty() || rises(from, to.get())
                ? Optional.of(new Numeral(from, to, Optional.empty()))
                : Optional.empty();
    }

    /** Whether the lower end of a range is below its upper end. */
    static boolean rises(Term from, Term to) {
        return from.in(Habit.VIETNAMESE).compareTo(to.in(Habit.VIETNAMESE)) < 0;
    }
}
