package org.vanthu.extractors.task;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.rule.Cue;

/** What the verbs of a sentence say of its time, where no heading does. */
final class Tense {

    private static final Cue PAST = Cue.compile(
            "(?<![\\p{L}\\p{M}])(?:(?<!(?:khi|nếu) )đã|vừa qua|(?<!phải |cần |sẽ )được tổ chức|kết quả đạt|đạt"
                    + " được)(?![\\p{L}\\p{M}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue FUTURE = Cue.compile(
            "(?<![\\p{L}\\p{M}])(?:tiếp tục|tập trung|phấn đấu|chỉ đạo|sẽ|cần|phải|tăng cường|đẩy mạnh|chủ động|dự"
                    + " kiến)(?![\\p{L}\\p{M}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Behind the verb of the sentence it tells of something that the sentence names: {@code thực hiện quy trình đã được phê duyệt}. */
    private static final String PASSIVE = "đã được ";

    private Tense() {}

    static Optional<Task.Status> of(String sentence) {
        int verb = Verbs.pastParticles(sentence, 0);
        boolean opensWithVerb = Verbs.verbAt(sentence, verb) > 0;
        Cue.Search past = PAST.matcher(sentence);
        boolean found = past.find();
        while (found && isAttribute(sentence, past.start())) {
            found = past.find();
        }
        if (found && (!opensWithVerb || past.start() < verb)) {
            return Optional.of(Task.Status.DONE);
        }
        return FUTURE.matcher(sentence).find() ? Optional.of(Task.Status.PLANNED) : Optional.empty();
    }

    private static boolean isAttribute(String sentence, int at) {
        return sentence.regionMatches(true, at, PASSIVE, 0, PASSIVE.length()) && Verbs.acts(sentence.substring(0, at));
    }
}
