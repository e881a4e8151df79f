package org.vanthu.extractors.indicator;

import java.math.BigDecimal;
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

    /** Lengths of time, ages, frequencies, and what things are built with: how long, how often or of what kind, never how much. */
    private static final Cue TIME = Cue.compile(
            "(?:tầng|bánh|chỗ ngồi|sao|năm|tháng|tuần|ngày(?! công)|giờ|phút|quý|tuổi|nhiệm kỳ|thế kỷ|kỳ)(?:["
                    + " /].*)?|(?:lần|buổi)/.*",
            FLAGS);

    /** Parts of documents and programmes that are counted when they are announced, unless they are a ratio. */
    private static final Cue PAPER = Cue.compile(
            "(?:chỉ tiêu|tiêu chí|nội dung|nhiệm vụ|chương trình|quy chế|quy tắc|bộ quy tắc|bộ tiêu chí|lĩnh vực|kế"
                + " hoạch|bước|điều(?! dưỡng| kiện)|khoản|mục|đề án|nghị quyết|chuyên đề|vấn đề|giải pháp|nguyên"
                + " tắc|quan điểm|chữ(?! ký)|phụ lục|trang(?! trại)|bản(?! làng| sao| án| cam kết| tin)|phần(?! quà|"
                + " cơm| thưởng)|ý(?! kiến))(?:[ /].*)?",
            FLAGS);

    /** {@code ban hành 8 nghị quyết, 12 kế hoạch}, {@code đạt thêm 2 tiêu chí}: papers that were counted when they were done. */
    private static final Cue DONE = Cue.compile(
            "ban hành(?: được)?(?:[^;.:]*,)?\\s$|(?:đạt|hoàn thành|tăng|giảm|thêm|còn(?: lại)?)\\s$", FLAGS);

    /** Words in front of the figure that make it part of a name, a rate or a choice: {@code đường 13,5m}, {@code /100 dân}. */
    private static final Cue NAMED = Cue.compile(
            "(?:(?<!(?:toàn|cả) )quận|đường|phố|dự án|quy hoạch|khu|ngõ|đề án|tuyến|cầu|kênh|một trong|một trong số|1"
                    + " trong|thời gian:?)\\s$|/\\s?$",
            FLAGS);

    /** Before a length that says where something lies. */
    private static final Cue DISTANT =
            Cue.compile("(?:cách|trải dài|trung tâm|khoảng cách)(?:\\s[^,;:.\\d]{0,60})?\\s$", FLAGS);

    private static final Cue LENGTH = Cue.compile("k?m|cây số|hải lý", FLAGS);

    /** {@code 12 hộ/540 hộ}: the whole of a part, where both are counted; {@code 104 bé trai/100 bé gái} is a rate. */
    private static final Cue PART = Cue.compile("\\d\\s?\\p{L}[^\\d/]{0,20}/\\s?(?:tổng số )?$");

    private static final Cue FOR_EACH = Cue.compile("/\\s?(?:0?1\\s?)?\\p{L}");

    /** Behind a sum, up to the first letter of what it is paid for, in chars. */
    private static final int LONGEST_STROKE = 6;

    /** {@code con/m2}: so many on an area. */
    private static final Cue DENSITY = Cue.compile("[^/]+/\\s?(?:k?m[2²]|ha)", FLAGS);

    private static final Cue RATED_BY = Cue.compile("10{0,6}");

    /** {@code tuổi đời bình quân 41}, {@code thời gian bình quân là 3 ngày}; {@code tăng bình quân 4 năm} is over so long a time. */
    private static final Cue AVERAGE = Cue.compile(
            "(?:tuổi(?: đời| Đảng| nghề)?|thời gian|thời hạn|tuổi thọ)(?: [\\p{L}]{1,7}){0,5} (?:bình quân|trung"
                    + " bình)(?: (?:là|đạt|khoảng|trên|hơn|dưới|gần)){0,2}:?\\s$",
            FLAGS);

    /** Where such a word ends a name, it ends no verb: {@code chuyển tuyến 214 ca}. */
    private static final Cue NOT_NAMED =
            Cue.compile("(?:chuyển|vượt|phân|trực|dài|rộng) tuyến\\s$|(?:dài|rộng) (?:đường|cầu|kênh)\\s$", FLAGS);

    /** Before the one unit that a rate is counted by: {@code giá trị sản phẩm trên 1 ha}. */
    private static final Cue RATED =
            Cue.compile("(?:sản phẩm|sản xuất|thu nhập|thu được|bình quân|tính) trên\\s$", FLAGS);

    /** How far before a figure the words are read that make it a part of a name, in chars. */
    private static final int BEFORE = 24;

    /** The same for the words that say from where something lies so far. */
    private static final int FAR = 80;

    /** Between what is counted and its size. */
    private static final Cue SIZED = Cue.compile(
            "\\s*(?:\\p{L}{2,6}\\s)?(?:có )?(?:chiều )?(?:dài |rộng |cao |công suất |trọng tải"
                    + " )?(?:từ|dưới|trên|quá|không quá)\\s*",
            FLAGS);

    private static final int LONGEST_SIZE = 24;

    /** The same with a longer unit: {@code con lợn} of {@code 12 con}. */
    Measure counting(String noun) {
        return new Measure(span, figure, noun, kind);
    }

    /** Whether {@code fact} can be measured. */
    static boolean is(Fact fact) {
        return switch (fact) {
            case Fact.Percent _, Fact.Money _, Fact.Quantity _ -> true;
            case Fact.Date _, Fact.Recurrence _, Fact.Reference _ -> false;
        };
    }

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
        return kind != Kind.QUANTITY || (!qualifies(text) && (figure.of().isPresent() || !isPaper() || isDone(text)));
    }

    /** Whether it only belongs to the words around it: {@code người trên 18 tuổi}, {@code đường 13,5m}. */
    boolean qualifies(String text) {
        return kind == Kind.QUANTITY
                && ((TIME.matcher(unit).matches() && !averages(text))
                        || named(text.substring(Math.max(0, span.start() - BEFORE), span.start()))
                        || (LENGTH.matcher(unit).matches()
                                && DISTANT.matcher(text.substring(Math.max(0, span.start() - FAR), span.start()))
                                        .find()));
    }

    /** {@code tuổi đời bình quân 41 tuổi}: an age or a time that is measured itself. */
    private boolean averages(String text) {
        return AVERAGE.matcher(text.substring(Math.max(0, span.start() - FAR), span.start()))
                .find();
    }

    private boolean named(String before) {
        return (NAMED.matcher(before).find()
                        && !NOT_NAMED.matcher(before).find()
                        && !(PART.matcher(before).find()
                                && !RATED_BY.matcher(figure.value().toPlainString())
                                        .matches()))
                || (figure.value().compareTo(BigDecimal.ONE) == 0
                        && !counts()
                        && RATED.matcher(before).find());
    }

    /** Whether it says only how big the things are that {@code counted} counts: {@code 41 tàu dưới 15m}. */
    boolean sizes(Measure counted, String text) {
        int from = counted.span().end();
        return kind == Kind.QUANTITY
                && !counts()
                && counted.counts()
                && span.start() - from <= LONGEST_SIZE
                && span.start() >= from
                && SIZED.matcher(text.substring(from, span.start())).matches();
    }

    private boolean isDone(String text) {
        return DONE.matcher(text.substring(Math.max(0, span.start() - FAR), span.start()))
                .find();
    }

    /** Whether it is so much for each: {@code 6.000 đồng/con}. */
    boolean isRate(String text) {
        return kind == Kind.MONEY
                && FOR_EACH.matcher(text.substring(span.start(), Math.min(text.length(), span.end() + LONGEST_STROKE)))
                        .find();
    }

    boolean isPaper() {
        return kind == Kind.QUANTITY && PAPER.matcher(unit).matches();
    }

    /** Whether its unit is the noun that is counted: {@code 12 hộ}, not {@code 12 ha}. */
    boolean counts() {
        return kind == Kind.QUANTITY
                && !Units.measures(unit)
                && !DENSITY.matcher(unit).matches();
    }
}
