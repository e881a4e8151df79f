package org.vanthu.extractors.indicator;

import java.util.List;
import java.util.regex.Pattern;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Aim;
import org.vanthu.extractors.task.Aims;

/**
 * What is announced as still to be reached. A line that ends with a colon ({@code Đại hội thống nhất mục tiêu, nhiệm vụ như sau:})
 * announces the marked lines and the unnumbered headings below it, the line that a text without a type opens with ({@code MỤC TIÊU ĐẾN
 * NĂM 2030}) all of it, a sentence ({@code Xã đề ra mục tiêu đến năm 2025: …}, {@code Đại hội
 * thông qua 15 chỉ tiêu. Cụ thể, …}) the rest of its paragraph.
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

    private static final Cue MARKED = Cue.compile("\\s*(?:[\\-–+*•●]|\\(?(?:\\p{L}|\\d{1,2}(?:\\.\\d{1,2}){0,2})[.)])");

    /** A sentence that sets aims and goes on with them. */
    private static final Cue SETS = Cue.compile(
            "[^:;.]{0,80}(?<![\\p{L}])(?:đề ra|đặt ra|xác định|thông qua|phấn đấu)\\s[^:;.]{0,60}(?:mục|chỉ)"
                    + " tiêu(?![\\p{L}])[^:;.%]{0,60}(?:[.]\\s*$|:\\s)",
            FLAGS);

    /** Begins to say what the aims are that the sentence before spoke of. */
    private static final Cue IN_DETAIL = Cue.compile("\\s*(?:cụ thể|trong đó|theo đó|gồm)(?![\\p{L}])", FLAGS);

    /** What a text about the time to come opens with. */
    private static final Cue OPENS = Cue.compile(
            "[\\s\\-–+*•]*(?:(?:các|những) )?(?:phương hướng|mục tiêu|chỉ tiêu|định hướng|nhiệm"
                    + " vụ)(?![\\p{L}])[^.;]{0,120}$",
            FLAGS);

    private final Aims aims;
    private final boolean typed;
    private boolean opened;

    /** Whether all of the text is about what is to be reached. */
    private boolean overall;

    private boolean announced;
    private boolean numbered;
    private List<Outline.Section> section = List.of();

    /** Whether the paragraph goes on with aims, and whether its next sentence has to say so. */
    private boolean sets;

    private boolean waits;

    AnnouncedPlans(Aims aims, Header header) {
        this.aims = aims;
        this.typed = header.type().isPresent();
    }

    /** A block outside tables, before its sentences. */
    void read(String line, List<Outline.Section> path) {
        sets = false;
        waits = false;
        overall |= !opened
                && !typed
                && OPENS.matcher(line.strip()).matches()
                && !RESULTS.matcher(line).find();
        opened |= !line.isBlank();
        if (line.stripTrailing().endsWith(":") && announces(line, path)) {
            announced = true;
            numbered = NUMBERED.matcher(line).lookingAt();
            section = numbered(path);
        } else if (announced && numbered(path).equals(section)) {
            boolean next = numbered && NUMBERED.matcher(line).lookingAt();
            announced = !next && MARKED.matcher(line).lookingAt();
        }
    }

    /** The next sentence of the block. */
    void hear(String sentence, List<Outline.Section> path) {
        if (waits) {
            waits = false;
            sets = IN_DETAIL.matcher(sentence).lookingAt();
        }
        Cue.Search setting = SETS.matcher(sentence);
        if (setting.lookingAt() && !areResults(path)) {
            sets = sentence.charAt(setting.end() - 1) == ' ';
            waits = !sets;
        }
    }

    private boolean announces(String line, List<Outline.Section> path) {
        return (areResults(path) ? AHEAD : PLANS).matcher(line).find()
                && !RESULTS.matcher(line).find();
    }

    private boolean areResults(List<Outline.Section> path) {
        return aims.of(path).filter(Aim.RESULTS::equals).isPresent();
    }

    /** Whether what stands under {@code path} now was announced so. */
    boolean hold(List<Outline.Section> path) {
        return sets
                || (overall && !areResults(path))
                || (announced
                        && numbered(path).equals(section)
                        && path.stream()
                                .skip(section.size())
                                .noneMatch(
                                        below -> RESULTS.matcher(below.title()).find()));
    }

    private static List<Outline.Section> numbered(List<Outline.Section> path) {
        return path.stream().filter(s -> !s.label().isEmpty()).toList();
    }
}
