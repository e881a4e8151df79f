package org.vanthu.extractors.number;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.number.Amount.Money;
import org.vanthu.extractors.number.Amount.Percentage;
import org.vanthu.extractors.number.Amount.Quantity;
import org.vanthu.extractors.number.Numeral.Term;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.WordList;

/** What the bare numbers of a column, a row or a table count, as its heading, unit cell or unit line says. */
sealed interface TableUnit {

    record Percents() implements TableUnit {}

    /**
     * @param factor how many đồng one is
     * @param per what a rate is counted by
     */
    record Dong(long factor, Optional<String> per) implements TableUnit {}

    record Counted(String unit) implements TableUnit {}

    Pattern UNIT_LINE =
            Pattern.compile("(?<!\\p{L})(?:đơn vị(?: tính)?|đvt) {0,2}[:(] {0,2}(?<unit>[^\\n\\t;)]{1,40})");
    Pattern MONEY =
            Pattern.compile("(?<!\\p{L})(?<scale>nghìn|ngàn|1\\.?000|triệu|tr|1\\.?000\\.000|t[ỷỉ]|trăm triệu)?[."
                    + " ]{0,2}(?:đồng|đ(?! ?/ ?c)|vnđ|vnd)(?!\\p{L})(?: ?/ ?(?<per>\\p{L}[\\p{L} /]{0,20}))?");
    Pattern COUNT = Pattern.compile(
            "(?:tổng số|số) {1,2}(?<unit>" + WordList.alternatives(Shapes.UNIT_KINDS.keySet()) + ")(?![\\p{L}\\d])");
    Pattern BRACKETS = Pattern.compile("\\((?:(?:đvt|đơn vị(?: tính)?):? {0,2})?(?<unit>[^()]{1,20})\\)");

    /** The unit that a line such as {@code Đơn vị tính: triệu đồng} gives. */
    static Optional<TableUnit> ofLine(String line) {
        Matcher matcher = UNIT_LINE.matcher(FoldedText.fold(line));
        return matcher.find() ? ofWords(line.substring(matcher.start("unit"), matcher.end("unit"))) : Optional.empty();
    }

    /** The unit that the heading of a column gives: {@code Tỷ lệ (%)}, {@code Số tiền (đồng)}, {@code Số hộ}. */
    static Optional<TableUnit> ofHeading(String heading) {
        String folded = FoldedText.fold(heading);
        if (folded.indexOf('%') >= 0 || folded.startsWith("tỷ lệ")) {
            return Optional.of(new Percents());
        }
        Optional<TableUnit> line = ofLine(heading);
        if (line.isPresent()) {
            return line;
        }
        Matcher brackets = BRACKETS.matcher(folded);
        while (brackets.find()) {
            Optional<TableUnit> unit = ofWords(heading.substring(brackets.start("unit"), brackets.end("unit")));
            if (unit.isPresent()) {
                return unit;
            }
        }
        Matcher count = COUNT.matcher(folded);
        return count.find()
                ? Optional.of(new Counted(heading.substring(count.start("unit"), count.end("unit"))))
                : Optional.empty();
    }

    /** The unit that {@code words} are; empty where they are none. */
    static Optional<TableUnit> ofWords(String words) {
        String unit = FoldedText.fold(words).strip().replaceAll(" +", " ").replaceAll("[.,]$", "");
        if (unit.startsWith("%")) {
            return Optional.of(new Percents());
        }
        Matcher money = MONEY.matcher(unit);
        if (money.lookingAt()) {
            return Optional.of(new Dong(factor(money.group("scale")), Optional.ofNullable(money.group("per"))));
        }
        int slash = unit.indexOf('/');
        String head = slash < 0 ? unit : unit.substring(0, slash).strip();
        return Shapes.UNIT_KINDS.containsKey(head) ? Optional.of(new Counted(words.strip())) : Optional.empty();
    }

    private static long factor(@Nullable String scale) {
        if (scale == null) {
            return 1;
        }
        return switch (scale.replace(".", "")) {
            case "1000" -> 1_000;
            case "1000000" -> 1_000_000;
            default -> Shapes.factor(scale);
        };
    }

    /** The bare number {@code value} of this unit, up to {@code to} in a range, counted by {@code per} in a rate. */
    default Amount amount(String value, Optional<String> to, Optional<String> per) {
        return switch (this) {
            case Percents _ -> new Percentage(numeral(value, to, 1));
            case Dong dong -> new Money(numeral(value, to, dong.factor()), Money.DONG, per.or(dong::per));
            case Counted counted -> new Quantity(numeral(value, to, 1), counted.unit());
        };
    }

    private static Numeral numeral(String value, Optional<String> to, long factor) {
        return new Numeral(Term.of(value, factor), to.map(end -> Term.of(end, factor)), Optional.empty());
    }
}
