package org.vanthu.extractors.indicator;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.number.Units;
import org.vanthu.extractors.rule.Cue;

/**
 * A fact that can be measured: percent, money or quantity under one roof.
 *
 * @param span the figure's words
 * @param unit {@code %}, a currency, or the quantity's unit
 */
record Measure(Span span, Figure figure, String unit, Kind kind) {

    enum Kind {
        PERCENT,
        MONEY,
        QUANTITY
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Lengths of time, ages, frequencies: how long or how often, never how much was reached. */
    private static final Cue TIME = Cue.compile(
            "(?:năm|tháng|tuần|ngày(?! công)|giờ|phút|quý|buổi|tuổi|nhiệm kỳ|thế kỷ|kỳ)(?:[ /].*)?|lần/.*", FLAGS);

    /** Parts of documents and programmes that are counted when they are announced, unless they are a ratio. */
    private static final Cue PAPER = Cue.compile(
            "(?:chỉ tiêu|tiêu chí|nội dung|nhiệm vụ|chương trình|quy chế|quy tắc|bộ quy tắc|bộ tiêu chí|lĩnh vực|kế"
                + " hoạch|bước|điều|khoản|mục|đề án|nghị quyết|chuyên đề|vấn đề|giải pháp|nguyên tắc|quan điểm|chữ|phụ"
                + " lục|trang|bản|phần|ý)(?:[ /].*)?",
            FLAGS);

    /** Words of a name in front of the figure: {@code đường 13,5m}, {@code Dự án 96ha}. */
    private static final Cue NAMED = Cue.compile("(?:đường|phố|dự án|khu|ngõ|đề án|tuyến|cầu|kênh)\\s$", FLAGS);

    /** The measure that {@code fact} is; empty for dates, recurrences and references. */
    static Optional<Measure> of(Fact fact) {
        return switch (fact) {
            case Fact.Percent p -> Optional.of(new Measure(p.span(), p.figure(), "%", Kind.PERCENT));
            case Fact.Money m -> Optional.of(new Measure(m.span(), m.figure(), m.currency(), Kind.MONEY));
            case Fact.Quantity q -> Optional.of(new Measure(q.span(), q.figure(), q.unit(), Kind.QUANTITY));
            case Fact.Date _, Fact.Recurrence _, Fact.Reference _ -> Optional.empty();
        };
    }

    /** Whether it states a result, a target or a total. */
    boolean states(String text) {
        return kind != Kind.QUANTITY || (!qualifies(text) && (figure.of().isPresent() || !isPaper()));
    }

    /** Whether it only belongs to the words around it: {@code người trên 18 tuổi}, {@code đường 13,5m}. */
    boolean qualifies(String text) {
        return kind == Kind.QUANTITY
                && (TIME.matcher(unit).matches()
                        || NAMED.matcher(text.substring(Math.max(0, span.start() - 10), span.start()))
                                .find());
    }

    boolean isPaper() {
        return kind == Kind.QUANTITY && PAPER.matcher(unit).matches();
    }

    /** Whether its unit is the noun that is counted: {@code 12 hộ}, not {@code 12 ha}. */
    boolean counts() {
        return kind == Kind.QUANTITY && !Units.measures(unit);
    }
}
