package org.vanthu.extractors.indicator;

import java.util.List;
import java.util.regex.Pattern;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Aim;
import org.vanthu.extractors.task.Aims;

/**
 * Whether the line that announces a list says that it is to be reached: {@code Đại hội thống nhất mục tiêu, nhiệm vụ như sau:}. It holds
 * for the marked lines and the unnumbered headings below it.
 */
final class AnnouncedPlans {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue PLANS =
            Cue.compile("(?<![\\p{L}])(?:mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ|phấn đấu)(?![\\p{L}])", FLAGS);

    /** What a report on results calls so is still to come. */
    private static final Cue AHEAD = Cue.compile("(?<![\\p{L}])(?:phương hướng|phấn đấu)(?![\\p{L}])", FLAGS);

    private static final Cue RESULTS =
            Cue.compile("(?<![\\p{L}])(?:kết quả|đánh giá|tình hình|đạt được|đã|hoàn thành)(?![\\p{L}])", FLAGS);

    private static final Cue NUMBERED = Cue.compile("\\s*(?:Điều )?\\d{1,2}[.):]");

    private static final Cue MARKED = Cue.compile("\\s*(?:[\\-–+*•●]|(?:\\p{L}|\\d{1,2}(?:\\.\\d{1,2}){0,2})[.)])");

    private final Aims aims;
    private boolean announced;
    private boolean numbered;
    private List<Outline.Section> section = List.of();

    AnnouncedPlans(Aims aims) {
        this.aims = aims;
    }

    /** A block outside tables. */
    void read(String line, List<Outline.Section> path) {
        if (line.stripTrailing().endsWith(":") && announces(line, path)) {
            announced = true;
            numbered = NUMBERED.matcher(line).lookingAt();
            section = numbered(path);
        } else if (announced && numbered(path).equals(section)) {
            boolean next = numbered && NUMBERED.matcher(line).lookingAt();
            announced = !next && MARKED.matcher(line).lookingAt();
        }
    }

    private boolean announces(String line, List<Outline.Section> path) {
        boolean results = aims.of(path).filter(Aim.RESULTS::equals).isPresent();
        return (results ? AHEAD : PLANS).matcher(line).find()
                && !RESULTS.matcher(line).find();
    }

    /** Whether what stands under {@code path} now was announced so. */
    boolean hold(List<Outline.Section> path) {
        return announced
                && numbered(path).equals(section)
                && path.stream()
                        .skip(section.size())
                        .noneMatch(below -> RESULTS.matcher(below.title()).find());
    }

    private static List<Outline.Section> numbered(List<Outline.Section> path) {
        return path.stream().filter(s -> !s.label().isEmpty()).toList();
    }
}
