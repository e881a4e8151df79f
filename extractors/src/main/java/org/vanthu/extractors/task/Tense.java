package org.vanthu.extractors.task;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.rule.Cue;

/** What the verbs of a sentence say of its time, where no heading does. */
final class Tense {

    private static final Cue PAST = Cue.compile(
            "(?<![\\p{L}\\p{M}])(?:đã|vừa qua|được tổ chức|kết quả đạt|đạt được)(?![\\p{L}\\p{M}])|^ngày \\d",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue FUTURE = Cue.compile(
            "(?<![\\p{L}\\p{M}])(?:tiếp tục|tập trung|phấn đấu|chỉ đạo|sẽ|cần|phải|tăng cường|đẩy mạnh|chủ động|dự"
                    + " kiến)(?![\\p{L}\\p{M}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Tense() {}

    static Optional<Task.Status> of(String sentence) {
        int verb = Verbs.pastParticles(sentence, 0);
        boolean opensWithVerb = Verbs.verbAt(sentence, verb) > 0;
        Cue.Search past = PAST.matcher(sentence);
        if (past.find() && (!opensWithVerb || past.start() < verb)) {
            return Optional.of(Task.Status.DONE);
        }
        return FUTURE.matcher(sentence).find() ? Optional.of(Task.Status.PLANNED) : Optional.empty();
    }
}
