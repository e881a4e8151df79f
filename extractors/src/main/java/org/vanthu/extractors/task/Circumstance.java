package org.vanthu.extractors.task;

import java.util.regex.Pattern;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.rule.Cue;

/** When, wherefore or on what ground something is done, told before what is done: {@code Khi cấp phát ở vùng ngập, bố trí người cảnh giới}. */
final class Circumstance {

    private static final Cue WHEN = Cue.compile(
            "^(?:khi|trước khi|sau khi|ngay sau khi)(?![\\p{L}\\p{M}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** These are short, and an action follows at once or not at all. */
    private static final Cue TIME = Cue.compile(
            "^(?:(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|trong (?:tháng|quý|tuần|dịp|năm|giai đoạn)|định kỳ|trước"
                    + " mắt|trước ngày|từ (?:ngày|tháng)|đến (?:ngày|hết|tháng))[^,.;:]{0,40}, ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code Từ đầu năm đến nay kết nạp được 4 đảng viên}. */
    private static final Cue SINCE = Cue.compile(
            "^từ đầu (?:năm|quý|tháng|tuần|nhiệm kỳ|vụ)(?: \\d{4})? (?:đến|tới) nay,? ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code Chậm nhất 30/5 phải có phương án}: the deadline first. */
    private static final Cue MUST = Cue.compile(
            "^(?:chậm nhất|muộn nhất|trước)[^,;:]{2,40} phải ", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code Trên đây là Kế hoạch …, yêu cầu các thôn …}: what a closing asks for stands behind what it says of the document. */
    private static final Cue CLOSES = Cue.compile(
            "^trên đây là [^;]{5,300}?[,.;] (?=(?:đề nghị|yêu cầu) )", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code Để nâng cao chất lượng, trong năm qua, UBND tỉnh đã ban hành …}: who acts stands behind what opens so. */
    private static final Cue BEFORE_WHO = Cue.compile(
            "^(?:ngay )?(?:để|nhằm|thực hiện|đặc biệt|ngoài ra|đồng thời|bên cạnh|cùng với|kể từ|sau khi|thời gian"
                + " (?:qua|tới)|hiện nay|tính đến|từ (?:ngày|tháng|năm)|trong (?:năm|tháng|quý|tuần|kỳ|thời gian|nhiệm"
                + " kỳ|giai đoạn|\\d)|(?:năm|tháng|quý|ngày|(?:sáng|chiều|tối) (?:ngày )?)\\s?\\d)(?![\\p{L}\\p{M}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue BARE_TIME = Cue.compile(
            "(?:(?:cụ thể|theo đó|ngoài ra|đồng thời|bên cạnh đó|trong đó)[, ]+)?(?:ngay |kể"
                    + " )?(?:từ|trong|đầu|cuối|định kỳ|hàng|hằng|mỗi|năm|tháng|quý|tuần|vừa qua|thời gian qua|hiện"
                    + " nay|sáng|chiều|đến)(?![\\p{L}\\p{M}])[^,;:]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Of a body behind these something else is said. */
    private static final Cue OWNED = Cue.compile(
            "(?<![\\p{L}\\p{M}])(?:của|cho|với|do|tại|bởi|về|thuộc|theo|và) (?:các )?$|[,;:]\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue SURELY_ACTS = Cue.compile(
            "(?:đã|sẽ|đang|phải|cần|đều|luôn|cũng đã)(?![\\p{L}\\p{M}])(?! được| bị)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A time is told in fewer words, in chars, the name behind it too. */
    private static final int LONGEST_TIME = 120;

    /** {@code Đồng thời, huy động …}: behind these what is done may follow at once, in chars. */
    private static final int LONGEST_ADVERB = 12;

    private static final String GROUND = "căn cứ ";

    /** How far the circumstance may reach, in chars. */
    private static final int REACH = 240;

    private Circumstance() {}

    /** Whether a sentence opens with the time since which something was done. */
    static boolean looksBackOnAction(String sentence) {
        Cue.Search since = SINCE.matcher(sentence);
        return since.lookingAt() && acts(sentence, since.end());
    }

    /** Whether a sentence opens with a circumstance and goes on with a verb behind one of its commas. */
    static boolean precedesAction(String sentence) {
        if (MUST.matcher(sentence).lookingAt()) {
            return true;
        }
        Cue.Search time = TIME.matcher(sentence);
        if (time.lookingAt()) {
            return acts(sentence, time.end());
        }
        if (!WHEN.matcher(sentence).lookingAt()) {
            return false;
        }
        for (int comma = sentence.indexOf(", ");
                comma > 0 && comma < REACH;
                comma = sentence.indexOf(", ", comma + 1)) {
            if (acts(sentence, comma + 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time and a comma stand before all else. */
    static boolean opensWithTime(String sentence) {
        return TIME.matcher(sentence).lookingAt();
    }

    private static boolean acts(String sentence, int at) {
        return Verbs.verbAt(sentence, Verbs.pastParticles(sentence, at)) > 0;
    }

    /** The sentence from its subject on where only a time or an aim stands before: {@code Hằng tháng, Chi bộ họp một lần}. */
    static String off(String words, Bodies bodies) {
        String sentence = Hour.off(words);
        Cue.Search time = TIME.matcher(sentence);
        if (time.lookingAt()) {
            String rest = sentence.substring(time.end());
            int group = Group.named(rest);
            return bodies.subject(rest).isPresent() || (group > 0 && Group.says(rest, group) == Group.Says.ACTS)
                    ? rest
                    : sentence;
        }
        if (BEFORE_WHO.matcher(sentence).lookingAt()) {
            for (int comma = sentence.indexOf(", ");
                    comma > 0 && comma < REACH;
                    comma = sentence.indexOf(", ", comma + 1)) {
                if (comma < LONGEST_ADVERB && acts(sentence, comma + 2)) {
                    return sentence;
                }
                String rest = sentence.substring(comma + 2);
                if (bodies.subject(rest)
                        .filter(s -> Predicate.isOfAction(Predicate.of(rest, s, bodies)))
                        .isPresent()) {
                    return rest;
                }
            }
        }
        return pastTime(sentence, bodies);
    }

    /** {@code Ngay từ đầu năm UBND xã đã ban hành …}: no comma stands between the time and who acts. */
    private static String pastTime(String sentence, Bodies bodies) {
        if (!BARE_TIME.matcher(sentence).lookingAt()) {
            return sentence;
        }
        String start = sentence.substring(0, Math.min(sentence.length(), LONGEST_TIME));
        for (Bodies.Mention mention : bodies.find(start)) {
            String before = sentence.substring(0, mention.span().start());
            if (Verbs.acts(before) || OWNED.matcher(before).find()) {
                return sentence;
            }
            if (SURELY_ACTS.matcher(Predicate.of(sentence, mention, bodies)).lookingAt()) {
                return sentence.substring(mention.span().start());
            }
        }
        return sentence;
    }

    /** The request with which a document closes, without what it says of itself before it. */
    static String withoutClosing(String sentence) {
        Cue.Search closes = CLOSES.matcher(sentence);
        return closes.lookingAt() ? sentence.substring(closes.end()) : sentence;
    }

    /** Whether a sentence says on what ground something is done and that it is: {@code Căn cứ Kế hoạch này chủ động xây dựng …}. */
    static boolean isGroundOfAction(String sentence) {
        return sentence.regionMatches(true, 0, GROUND, 0, GROUND.length())
                && !sentence.endsWith(";")
                && Verbs.acts(sentence.substring(GROUND.length()));
    }
}
