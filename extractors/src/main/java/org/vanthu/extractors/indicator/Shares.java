package org.vanthu.extractors.indicator;

import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Verbs;

/** Names of percentages that say only whose they are, where the sentence said before what is measured. */
final class Shares {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What shares are listed of. */
    private static final Cue RATE = Cue.compile(
            "(?:tổng )?(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ suất|tỉ suất|cơ cấu|tốc độ)(?![\\p{L}])\\s*", FLAGS);

    private static final Cue ALONE = Cue.compile("[\\s,;]*(?:trong đó )?riêng\\s", FLAGS);

    private static final Cue OF_WHICH = Cue.compile("[\\s,;(]*trong đó\\s+(?=(?:có|được|đạt|là)\\s)", FLAGS);

    /** Where the subject of a statement ends. */
    private static final Cue PREDICATE = Cue.compile("\\s(?:thuộc|được|đạt|có|đã|đang|thực hiện|tham gia)\\s", FLAGS);

    /** Of a name that says only whose a share is, in syllables. */
    private static final int LONGEST_OWNER = 3;

    private Shares() {}

    /** Under a label that is the rate whose shares are listed: {@code Tỷ lệ tập hợp: Hội Phụ nữ 82%}. */
    static String under(String label, String name, Measure measure) {
        boolean listed = measure.kind() == Measure.Kind.PERCENT
                && !name.isEmpty()
                && RATE.matcher(label).lookingAt()
                && !RATE.matcher(name).lookingAt();
        return listed ? label + " " + name : name;
    }

    /**
     * Behind another share in the same clause: {@code tỷ lệ phá án đạt 80%, riêng trọng án 95%}, {@code lao động qua đào tạo 68%, trong
     * đó có chứng chỉ 27%}, {@code tỷ lệ tiêm phòng gia súc 86%, gia cầm 78%}, {@code doanh nghiệp nhỏ chiếm 96%, sử dụng 49% lao động}.
     *
     * @param name of its own
     * @param head what stands before it, back to the share before
     */
    static String beside(String name, String head, Measure measure, Spoken spoken) {
        if (measure.kind() != Measure.Kind.PERCENT || spoken.kind != Measure.Kind.PERCENT || name.equals(spoken.name)) {
            return name;
        }
        if (OF_WHICH.matcher(head).lookingAt() && Phrase.qualifies(name)) {
            return Words.before(PREDICATE, spoken.name) + " " + name;
        }
        if (Verbs.verbAt(name, 0) == name.length() && !Verbs.begins(spoken.first)) {
            return spoken.first + " " + name;
        }
        Cue.Search rate = RATE.matcher(spoken.name);
        if (!rate.lookingAt() || RATE.matcher(name).lookingAt()) {
            return name;
        }
        if (ALONE.matcher(head).lookingAt()) {
            return spoken.name + " " + name;
        }
        int verb = Verbs.verbAt(spoken.name, rate.end());
        boolean owned = verb > rate.end() && Phrase.syllables(spoken.name.substring(rate.end(), verb)) > 1;
        return owned && Phrase.syllables(name) <= LONGEST_OWNER && !Verbs.begins(name)
                ? spoken.name.substring(0, verb) + " " + name
                : name;
    }

    /** The share of a predicate that is said of the name before: {@code 12 xã được công nhận, trong đó đạt nâng cao 20%}. */
    static String predicated(String predicate, Spoken spoken) {
        return Words.before(PREDICATE, spoken.name) + " " + predicate;
    }
}
