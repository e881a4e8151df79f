package org.vanthu.extractors.number;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.number.Amount.Money;
import org.vanthu.extractors.number.Amount.Percentage;
import org.vanthu.extractors.number.Amount.Quantity;
import org.vanthu.extractors.number.Numeral.Term;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.text.Blanks;

/** What the bare numbers of a column, a row or a table count, as its heading, unit cell or unit line says. */
sealed interface TableUnit {

    record Percents() implements TableUnit {}

    /**
     * @param factor how many đồng or dollars one is
     * @param currency ISO 4217
     * @param per what a rate is counted by
     */
    record Sums(long factor, String currency, Optional<String> per) implements TableUnit {}

    /** @param factor how many one is: a thousand under {@code Nghìn tấn} */
    record Counted(String unit, long factor) implements TableUnit {

        Counted(String unit) {
            this(unit, 1);
        }
    }

    Cue UNIT_LINE = Cue.compile("(?<!\\p{L})(?:đơn vị(?: tính)?|đvt) {0,2}[:(] {0,2}(?<unit>[^\\n\\t;)]{1,40})");
    Cue MONEY = Cue.compile("(?<!\\p{L})(?<scale>(?:nghìn|ngàn|ngh?\\.) ?t[ỷỉ]|nghìn|ngàn|ngh?\\.(?="
            + " ?đ)|1\\.?000|triệu|tr|1\\.?000\\.000|t[ỷỉ]|trăm triệu)?[. ]{0,2}(?:đồng|đ(?! ?/"
            + " ?c)|vnđ|vnd|(?<dollars>usd|us\\$|đô la(?: mỹ)?))(?!\\p{L})(?: ?/ ?(?<per>\\p{L}[\\p{L} /]{0,20}))?");
    /** Before a unit: {@code Nghìn tấn}, {@code 1.000 con}. */
    Cue SCALED = Cue.compile("(?<scale>nghìn|ngàn|ngh?\\.|1\\.?000(?:\\.000)?|triệu|tr\\.|vạn) ?(?=\\p{L})");

    Cue BLANKS = Cue.compile(" {2,}");

    /** Not {@code ngập trên 70% (ha)}. */
    Cue PERCENTS = Cue.compile("(?<!\\d ?)%");

    /** {@code KH 2003/ước 2002}: one figure of a row as a share of another. */
    Cue QUOTIENT =
            Cue.compile("(?<!\\p{L})(?:ước|ưth|uth|thực hiện|th|kế hoạch|kh|dự toán|dt)(?!\\p{L})[^/]{0,16}/\\s{0,2}"
                    + "(?:ước|ưth|uth|thực hiện|th|kế hoạch|kh|dự toán|dt|cùng kỳ|ck)(?!\\p{L})");

    Cue COUNT = Cue.compile("(?:tổng số|số) {1,2}(?<unit>" + Shapes.NOUN + ")(?![\\p{L}\\d])");
    /** {@code Diện tích: ha; năng suất: tạ/ha}: a unit for each measure. */
    Cue OF_MEASURE = Cue.compile(
            "(?<!\\p{L})(?<measure>\\p{L}[\\p{L} ]{1,40}) {0,2}: {0,2}(?<unit>[\\p{L}%²³][\\p{L}\\d/%²³. ]{0,20})");

    /** At the end of a row's own words: {@code Thu ngân sách (triệu đồng)}, {@code Sản lượng, tấn}. */
    Cue AT_END = Cue.compile(
            "(?:\\((?:(?:đvt|đơn vị(?: tính)?):? {0,2})?(?<unit>[^()]{1,20})\\)|, {0,2}(?<bare>[^,()]{1,16}))[ :]*$");

    /** Rows that begin so count a noun: {@code Số hộ nghèo}, {@code Tổng số học sinh}. */
    Cue COUNTS_ROW =
            Cue.compile("^[-+ \\d.]*(?:tổng số|số|tổng)(?: lượng)? {1,2}(?<unit>" + Shapes.NOUN + ")(?![\\p{L}\\d])");

    Cue RATE_ROW = Cue.compile("[-+ \\d.]*(?:tỷ lệ|tỉ lệ|tỷ trọng)(?!\\p{L}).*");

    /** A longer heading says more than what is counted, in chars. */
    int LONGEST_NOUN = 30;

    /** Headings of what numbers or names, and of who does something. */
    Cue NO_COUNT = Cue.compile("mã|hiệu|thứ tự|phụ trách|thực hiện|chủ trì|đứng đầu|ký");

    /** Nouns that head a column of their numbers. */
    Set<String> COUNTED = Set.of(
            "hộ",
            "người",
            "học sinh",
            "lao động",
            "đảng viên",
            "đoàn viên",
            "hội viên",
            "trẻ em",
            "trẻ",
            "cán bộ",
            "công chức",
            "viên chức",
            "giáo viên",
            "vụ",
            "ca",
            "trường hợp",
            "hồ sơ",
            "lượt người",
            "lượt",
            "cử tri",
            "đại biểu",
            "nhân khẩu",
            "khẩu",
            "cây",
            "suất",
            "phiếu",
            "doanh nghiệp",
            "hợp tác xã",
            "chi bộ",
            "tổ chức",
            "mô hình",
            "buổi",
            "cuộc",
            "công trình",
            "căn nhà",
            "hộ gia đình",
            "thanh niên",
            "phụ nữ",
            "công dân",
            "bệnh nhân",
            "đơn thư",
            "lớp",
            "trường",
            "trường học",
            "phòng học",
            "hs",
            "gv",
            "em",
            "cháu",
            "thẻ",
            "sổ");

    /** What stands over a column as a noun that is counted: {@code Học sinh}. */
    static Optional<TableUnit> ofNoun(String head) {
        return COUNTED.contains(Blanks.collapse(FoldedText.fold(head)))
                ? Optional.of(new Counted(head.strip()))
                : Optional.empty();
    }

    /** The noun of {@code Hộ nghèo}, {@code Học sinh giỏi}. */
    static Optional<TableUnit> ofQualifiedNoun(String head) {
        String folded = FoldedText.fold(head).strip();
        if (folded.length() > LONGEST_NOUN || NO_COUNT.matcher(folded).find()) {
            return Optional.empty();
        }
        return COUNTED.stream()
                .filter(noun -> folded.startsWith(noun + " "))
                .max(Comparator.comparingInt(String::length))
                .map(noun -> new Counted(head.strip().substring(0, noun.length())));
    }

    /** The unit that the words of a row give to its numbers. */
    static Optional<TableUnit> ofRow(String label) {
        String folded = FoldedText.fold(label).strip();
        int last = folded.length() - 1;
        while (last >= 0 && " :".indexOf(folded.charAt(last)) >= 0) {
            last--;
        }
        int opens = last >= 0 && folded.charAt(last) == ')' ? folded.lastIndexOf('(') : folded.lastIndexOf(',');
        Cue.Search end = AT_END.matcher(folded).region(Math.max(0, opens), folded.length());
        if (opens >= 0 && end.lookingAt()) {
            boolean bare = end.group("unit") == null;
            Optional<TableUnit> unit = ofWords(bare ? end.group("bare") : end.group("unit"))
                    .filter(u -> !bare || !(u instanceof Counted counted) || Units.measures(counted.unit()));
            if (unit.isPresent()) {
                return unit;
            }
        }
        if (RATE_ROW.matcher(folded).matches()) {
            return Optional.of(new Percents());
        }
        Cue.Search count = COUNTS_ROW.matcher(folded);
        return count.find() ? Optional.of(new Counted(count.group("unit"))) : Optional.empty();
    }

    /** The units that a line gives to one measure each, by measure, folded; fewer than two are no such line. */
    static Map<String, TableUnit> ofMeasures(String line) {
        if (line.indexOf(':') == line.lastIndexOf(':')) {
            return Map.of();
        }
        Map<String, TableUnit> units = new LinkedHashMap<>();
        Cue.Search pairs = OF_MEASURE.matcher(FoldedText.fold(line));
        while (pairs.find()) {
            ofWords(line.substring(pairs.start("unit"), pairs.end("unit")))
                    .ifPresent(unit -> units.put(pairs.group("measure").strip(), unit));
        }
        return units.size() < 2 ? Map.of() : units;
    }

    Cue BRACKETS = Cue.compile("\\((?:(?:đvt|đơn vị(?: tính)?):? {0,2})?(?<unit>[^()]{1,20})\\)");

    /** The unit that a line such as {@code Đơn vị tính: triệu đồng} gives. */
    static Optional<TableUnit> ofLine(String line) {
        Cue.Search matcher = UNIT_LINE.matcher(FoldedText.fold(line));
        return matcher.find() ? ofWords(line.substring(matcher.start("unit"), matcher.end("unit"))) : Optional.empty();
    }

    /** The unit that the heading of a column gives: {@code Tỷ lệ (%)}, {@code Số tiền (đồng)}, {@code Số hộ}. */
    static Optional<TableUnit> ofHeading(String heading) {
        String folded = FoldedText.fold(heading);
        if (PERCENTS.matcher(folded).find()
                || folded.startsWith("tỷ lệ")
                || QUOTIENT.matcher(folded).find()) {
            return Optional.of(new Percents());
        }
        Optional<TableUnit> line = ofLine(heading);
        if (line.isPresent()) {
            return line;
        }
        Cue.Search brackets = BRACKETS.matcher(folded);
        while (brackets.find()) {
            Optional<TableUnit> unit = ofWords(heading.substring(brackets.start("unit"), brackets.end("unit")));
            if (unit.isPresent()) {
                return unit;
            }
        }
        Cue.Search count = COUNT.matcher(folded);
        return count.find()
                ? Optional.of(new Counted(heading.substring(count.start("unit"), count.end("unit"))))
                : Optional.empty();
    }

    /** Whether words of this unit name nothing else: {@code triệu đồng}, {@code Nghìn tấn}, {@code tạ/ha}, not {@code hộ}. */
    default boolean isSure() {
        return switch (this) {
            case Percents _ -> false;
            case Sums _ -> true;
            case Counted counted -> counted.factor() > 1 || Units.measures(counted.unit());
        };
    }

    /** The unit that {@code words} are; empty where they are none. */
    static Optional<TableUnit> ofWords(String words) {
        String folded = BLANKS.matcher(FoldedText.fold(words).strip()).replaceAll(" ");
        String unit = folded.endsWith(".") || folded.endsWith(",") ? folded.substring(0, folded.length() - 1) : folded;
        if (unit.startsWith("%")) {
            return Optional.of(new Percents());
        }
        Cue.Search money = MONEY.matcher(unit);
        if (money.lookingAt()) {
            return Optional.of(new Sums(
                    factor(money.group("scale")),
                    money.group("dollars") == null ? Money.DONG : "USD",
                    Optional.ofNullable(money.group("per"))));
        }
        Cue.Search scaled = SCALED.matcher(unit);
        if (scaled.lookingAt()) {
            long factor = factor(scaled.group("scale"));
            return ofWords(Blanks.collapse(words).substring(scaled.end()))
                    .filter(Counted.class::isInstance)
                    .map(noun -> new Counted(((Counted) noun).unit(), factor));
        }
        int slash = unit.indexOf('/');
        String head = slash < 0 ? unit : unit.substring(0, slash).strip();
        String noun = head.startsWith("lượt ") ? head.substring("lượt ".length()) : head;
        return Shapes.UNIT_KINDS.containsKey(noun) ? Optional.of(new Counted(words.strip())) : Optional.empty();
    }

    private static long factor(@Nullable String scale) {
        if (scale == null) {
            return 1;
        }
        return switch (scale.replace(".", "")) {
            case "1000" -> 1_000;
            case "1000000" -> 1_000_000;
            default -> Shapes.factor(scale.replaceFirst("^ngh?\\. ?", "nghìn ").replaceFirst("^tr\\.$", "triệu"));
        };
    }

    /** The bare number {@code value} of this unit, up to {@code to} in a range, counted by {@code per} in a rate. */
    default Amount amount(String value, Optional<String> to, Optional<String> per) {
        return switch (this) {
            case Percents _ -> new Percentage(numeral(value, to, 1));
            case Sums sums -> new Money(numeral(value, to, sums.factor()), sums.currency(), per.or(sums::per));
            case Counted counted -> new Quantity(numeral(value, to, counted.factor()), counted.unit());
        };
    }

    private static Numeral numeral(String value, Optional<String> to, long factor) {
        return new Numeral(Term.of(value, factor), to.map(end -> Term.of(end, factor)), Optional.empty());
    }
}
