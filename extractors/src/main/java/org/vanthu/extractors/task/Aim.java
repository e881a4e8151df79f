package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;

/** What a part of a document is about: what was done, or what is to be done. */
public enum Aim {
    RESULTS,
    PLANS;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue SIGNS = Cue.compile(
            "(?<plans>phương hướng|nhiệm vụ|dự kiến|trọng tâm|giải pháp|chỉ tiêu|mục tiêu|mục đích|yêu cầu|(?<!hơn"
                    + " |với |vượt |đạt )kế hoạch|tổ chức thực hiện|nội dung thực hiện|thời gian tới|tuần tới|tháng"
                    + " tới|quý tới|kiến nghị|đề xuất|tiến độ thực hiện|chương trình công tác)|(?<results>(?<!trả )kết"
                    + " quả|đánh giá|tình hình|đã đạt|ưu điểm|hạn chế|tồn tại|khó khăn|nguyên nhân|trong tuần qua|trong"
                    + " tháng qua|bài học)",
            FLAGS);

    /** Kinds of document that only say what shall be done: an article about {@code kết quả} tells of no result. */
    private static final Set<String> NORMS = Set.of(
            "quyết định", "quy chế", "quy định", "nội quy", "điều lệ", "nghị định", "thông tư", "luật", "bộ luật");

    /** What became of the aims that the title names. */
    private static final Cue ACHIEVED =
            Cue.compile("chỉ tiêu(?:,| và) kết quả|^(?:việc )?thực hiện (?:các |một số )?chỉ tiêu", FLAGS);

    /** Tình hình and kết quả name results even where they speak of tasks: {@code Kết quả thực hiện nhiệm vụ tháng 9}. */
    private static Optional<Aim> of(String title) {
        if (ACHIEVED.matcher(title).find()) {
            return Optional.of(RESULTS);
        }
        Cue.Search sign = SIGNS.matcher(title);
        return sign.find() ? Optional.of(sign.group("plans") != null ? PLANS : RESULTS) : Optional.empty();
    }

    /** What the innermost telling heading of {@code path} says, else the kind of document. */
    public static Optional<Aim> of(List<Outline.Section> path, Header header) {
        if (header.type().filter(NORMS::contains).isPresent()) {
            return Optional.of(PLANS);
        }
        return ofSections(path)
                .or(() -> header.type().flatMap(Aim::ofType))
                .or(() -> header.title().flatMap(Aim::of));
    }

    /** What the innermost telling heading of {@code path} says. */
    static Optional<Aim> ofSections(List<Outline.Section> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Optional<Aim> aim = of(path.get(i).title());
            if (aim.isPresent()) {
                return aim;
            }
        }
        return Optional.empty();
    }

    private static Optional<Aim> ofType(String type) {
        return switch (type) {
            case "chương trình",
                    "kế hoạch",
                    "lịch công tác",
                    "lịch làm việc",
                    "lịch",
                    "chỉ thị",
                    "đề án",
                    "hướng dẫn",
                    "phương án",
                    "giấy mời",
                    "công văn",
                    "công điện" -> Optional.of(PLANS);
            case "báo cáo" -> Optional.of(RESULTS);
            default -> Optional.empty();
        };
    }
}
