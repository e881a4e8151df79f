package org.vanthu.extractors.indicator;

import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/** Measures that say nothing without the thing measured: {@code tiến độ}, {@code năng suất}, {@code tổng kinh phí}. */
final class Generic {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String NOUN =
            "(?:tiến độ|tỷ lệ|tỉ lệ|chiều dài|diện tích|giá trị|sản lượng|khối lượng|năng suất|kinh phí|trọng"
                + " lượng|tổng mức đầu tư|tổng vốn|vốn|trị giá|công suất|(?:mặt|nền|chiều) rộng|chiều cao|quy mô|tổng"
                + " trị giá|định mức|mức|tổng giá trị|giá|bình quân|tổng)";

    private static final String MANNER =
            "(?:thực hiện|gieo cấy|gieo trồng|canh tác|bình quân|trung bình|ước tính|chung|cả năm|đạt được|hoàn"
                    + " thành|đầu tư|thi công|giải ngân|khởi điểm|mới)";

    private static final Cue WHOLLY =
            Cue.compile("(?:và |với |của |còn )?(?:tổng )?" + NOUN + "(?: " + MANNER + "){0,2}", FLAGS);

    private static final Cue JOINED = Cue.compile("^(?:và|với|của|còn)\\s+", FLAGS);

    private static final Cue LEADING =
            Cue.compile("^(?:tổng )?(?:" + NOUN + "|số|số lượng)(?: " + MANNER + "){0,2}\\s+(?=\\p{L})", FLAGS);

    private static final Cue WORTH_AT_END = Cue.compile(
            "[\\s,]+(?:với |cùng |có )?(?<worth>(?:tổng )?(?:kinh phí|số tiền|trị giá|giá trị|mức đầu tư|số vốn))(?:"
                    + " (?:trên|hơn|khoảng))?$",
            FLAGS);

    private static final Cue PRICE = Cue.compile("^giá khởi điểm(?![\\p{L}])", FLAGS);

    private static final Cue SHARE = Cue.compile("^(?:t[ỷỉ] lệ|t[ỷỉ] trọng)(?![\\p{L}])", FLAGS);

    private Generic() {}

    /** {@code tỷ lệ}: of what was spoken of last. */
    static boolean isShare(String subject) {
        return SHARE.matcher(subject).find();
    }

    /** Whether it is of what was counted last: {@code bán 5 lô đất, giá khởi điểm 2 triệu đồng/m2}. */
    static boolean isOfLast(String subject) {
        return isShare(subject) || PRICE.matcher(subject).find();
    }

    /** {@code với trọng lượng} as {@code trọng lượng}. */
    static String bare(String subject) {
        return JOINED.matcher(subject).replaceFirst("");
    }

    static boolean is(String subject) {
        return WHOLLY.matcher(subject).matches();
    }

    /** {@code tiến độ cầu Bến Gỗ} as {@code cầu Bến Gỗ}. */
    static String without(String name) {
        return is(name) ? "" : LEADING.matcher(name).replaceFirst("");
    }

    /** {@code kè tạm với kinh phí} as {@code kinh phí kè tạm}; {@code kè tạm với số tiền} as {@code kè tạm}. */
    static String worthFirst(String subject) {
        Cue.Search worth = WORTH_AT_END.matcher(subject);
        if (!worth.find() || worth.start() == 0) {
            return subject;
        }
        String thing = subject.substring(0, worth.start());
        String noun = worth.group("worth");
        return noun.contains("số tiền") ? thing : noun + " " + thing;
    }

    /** Whether {@code part} begins with a measure. */
    static boolean leads(String part) {
        return LEADING.matcher(part.strip()).find() || is(part.strip());
    }
}
