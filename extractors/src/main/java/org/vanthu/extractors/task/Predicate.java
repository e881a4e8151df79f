package org.vanthu.extractors.task;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.rule.Cue;

/** What a sentence says of its subject: the words behind the subject, its place and the bodies that stand beside it. */
final class Predicate {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** {@code phường}, {@code xã Tân Lập}, {@code trực thuộc Đảng ủy} */
    private static final Cue PLACE = Cue.compile(
            "\\s*(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|địa phương|cơ sở|các cấp|trực thuộc|trên địa"
                    + " bàn|liên quan|công lập)(?![\\p{L}\\p{M}])(?:\\s+\\p{Lu}[\\p{L}]*){0,4}|\\s*\\([^)]{0,60}\\)",
            Pattern.UNICODE_CASE);

    private static final Cue BESIDE =
            Cue.compile("\\s*(?:,|;|và|cùng|với|cùng với|phối hợp|-|–|&)\\s*(?:các |những |toàn thể )?", FLAGS);

    private static final Cue STATE = Cue.compile(
            "(?:là|có|còn|gồm|bao gồm|(?:đã )?được|(?:đã )?bị|ổn định|đạt|chưa|không|cơ"
                    + " bản|luôn|rất|khá|theo|tại|về|của|và|văn hóa|số|thứ|trên|trong|ở|do|với|các|những|khác|cấp|phổ"
                    + " thông|thành viên|liên quan|công lập|nhân dân|này)(?![\\p{L}\\p{M}])",
            FLAGS);

    private static final Cue ATTAINS = Cue.compile("(?:phấn đấu |phải |cần )?đạt (?:[\\p{L}]{1,8} ){0,3}\\d", FLAGS);

    private static final Cue LACKS = Cue.compile(
            "(?:vẫn |còn |vẫn còn |cũng )?(?:chưa|thiếu|không(?! (?:ngừng|để|tổ chức|thu|tiếp"
                    + " nhận|cấp|cho)))(?![\\p{L}\\p{M}])",
            FLAGS);

    private Predicate() {}

    static String of(String sentence, Bodies.Mention subject, Bodies bodies) {
        String rest = sentence.substring(subject.span().end());
        for (int n = 0; n < 12; n++) {
            String next = past(rest, bodies);
            if (next.equals(rest)) {
                break;
            }
            rest = next;
        }
        return rest.strip();
    }

    /** Whether the subject does something: not that it is, has, counts or stays something. */
    static boolean isOfAction(String predicate) {
        return !predicate.isEmpty()
                && Character.isLowerCase(predicate.charAt(0))
                && !STATE.matcher(predicate).lookingAt();
    }

    /** Whether the subject has not or does not: {@code chưa duy trì tốt nền nếp}. */
    static boolean lacks(String predicate) {
        return LACKS.matcher(predicate).lookingAt();
    }

    /** Whether the subject is to reach a figure: {@code đạt tối thiểu 50/52 chỉ tiêu}. */
    static boolean attains(String predicate) {
        return ATTAINS.matcher(predicate).lookingAt();
    }

    private static String past(String rest, Bodies bodies) {
        Cue.Search place = PLACE.matcher(rest);
        if (place.lookingAt() && place.end() > 0) {
            return rest.substring(place.end());
        }
        Cue.Search beside = BESIDE.matcher(rest);
        if (beside.lookingAt()) {
            Optional<Bodies.Mention> next = bodies.atStart(rest.substring(beside.end()));
            if (next.isPresent()) {
                return rest.substring(beside.end() + next.get().span().end());
            }
        }
        return rest;
    }
}
