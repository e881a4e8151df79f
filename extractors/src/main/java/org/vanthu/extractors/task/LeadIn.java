package org.vanthu.extractors.task;

import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/** A line that announces the items below it and is no task of its own: {@code UBND phường tập trung thực hiện các nhiệm vụ sau:}. */
final class LeadIn {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue ANNOUNCES = Cue.compile(
            "(?:sau|sau đây|dưới đây|trong đó|cụ thể|như|gồm|bao gồm|là|kết quả|chỉ tiêu|thống nhất|nhất trí|quyết"
                    + " nghị)\\s*:\\s*$|(?:như sau|sau đây)\\.$",
            FLAGS);

    /** What its subject is to do stands below it. */
    private static final Cue CHARGES =
            Cue.compile("(?:nhiệm vụ|nội dung|công việc|công tác|giải pháp|hoạt động|việc)[^:]{0,60}:\\s*$", FLAGS);

    /** What somebody says stands below it, and nobody is to do it. */
    private static final Cue TELLS = Cue.compile(
            "(?:báo cáo|thông báo|kết luận|đánh giá|nhận xét|phát biểu|ý kiến|thông qua|nhất trí|thống"
                    + " nhất|có)(?:[^:,;]{0,60})(?:sau|sau đây|dưới đây|là|gồm)\\s*:\\s*$",
            FLAGS);

    /** What a document says of itself: nobody is to do more than it then asks. */
    private static final Cue ISSUES = Cue.compile(
            "(?:(?<![\\p{L}])(?:ra|thông qua|ban hành) nghị quyết|kết luận (?:một số |những |các )?(?:nội dung|nhiệm"
                    + " vụ|vấn đề))[^:]{0,80}:\\s*$",
            FLAGS);

    /** A shorter line that ends with a colon only announces, in chars. */
    private static final int SHORT = 45;

    private LeadIn() {}

    static boolean is(String words) {
        return ANNOUNCES.matcher(words).find()
                || (words.endsWith(":") && (words.length() < SHORT || !Verbs.acts(words)));
    }

    /** Whether it announces what its subject is to do. */
    static boolean charges(Statement statement) {
        String words = statement.words();
        return !ISSUES.matcher(words).find()
                && (CHARGES.matcher(words).find()
                        || (!statement.path().isEmpty()
                                && Verbs.acts(words)
                                && !TELLS.matcher(words).find()));
    }
}
