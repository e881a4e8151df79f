package org.vanthu.extractors.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator.Status;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Aim;

/** Whether a figure is a result, an estimate or a target. */
final class Statuses {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue ESTIMATED =
            Cue.compile("(?<![\\p{L}\\p{M}])(?:ước|ước tính|ước đạt|ước thực hiện|dự ước)(?![\\p{L}\\p{M}])", FLAGS);

    private static final Cue AIMED = Cue.compile(
            "(?<![\\p{L}\\p{M}])(?:ph[ấầẩ]n đ[ấầẩ]u|chỉ tiêu (?:giao|đề ra|năm)|mục tiêu|dự toán giao|kế hoạch giao|dự"
                    + " kiến)(?![\\p{L}\\p{M}])",
            FLAGS);

    private static final Cue REACHED =
            Cue.compile("(?<![\\p{L}\\p{M}])(?:đã|đạt được|kết quả|đến nay)(?![\\p{L}\\p{M}])", FLAGS);

    private Statuses() {}

    /** @param before what the sentence says in front of the figure */
    static Status of(String before, List<Outline.Section> path, Header header) {
        Optional<Aim> aim = Aim.of(path, header);
        if (aim.isPresent() && aim.get() == Aim.PLANS && !path.isEmpty()) {
            return Status.TARGET;
        }
        if (ESTIMATED.matcher(before).find()) {
            return Status.ESTIMATE;
        }
        if (AIMED.matcher(before).find()) {
            return Status.TARGET;
        }
        return aim.filter(a -> a == Aim.PLANS).isPresent()
                        && !REACHED.matcher(before).find()
                ? Status.TARGET
                : Status.ACTUAL;
    }

    /** What the heading of a table column says; empty where it says nothing. */
    static Optional<Status> ofHeading(String heading) {
        if (Pattern.compile("ước", FLAGS).matcher(heading).find()) {
            return Optional.of(Status.ESTIMATE);
        }
        if (Pattern.compile("dự toán|kế hoạch|chỉ tiêu|mục tiêu|\\bKH\\b|\\bDT\\b|giao", FLAGS)
                        .matcher(heading)
                        .find()
                && !Pattern.compile("so sánh|so với|/|%", FLAGS)
                        .matcher(heading)
                        .find()) {
            return Optional.of(Status.TARGET);
        }
        return Pattern.compile("thực hiện|kết quả|đạt được|quyết toán|\\bTH\\b", FLAGS)
                        .matcher(heading)
                        .find()
                ? Optional.of(Status.ACTUAL)
                : Optional.empty();
    }
}
