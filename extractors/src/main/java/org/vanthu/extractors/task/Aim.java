package org.vanthu.extractors.task;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/** What a part of a document is about: what was done, or what is to be done. */
public enum Aim {
    RESULTS,
    PLANS;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue SIGNS = Cue.compile(
            "(?<plans>phương hướng|nhiệm vụ|dự kiến|trọng tâm|giải pháp|chỉ tiêu|mục tiêu|mục đích|yêu cầu|(?<!hơn"
                    + " |với |vượt |đạt |bằng |% )kế hoạch|tổ chức thực hiện|nội dung thực hiện|thời gian tới|tuần"
                    + " tới|tháng tới|quý tới|kiến nghị|đề xuất|tiến độ thực hiện|chương trình công"
                    + " tác)|(?<results>(?<!trả )kết quả|đánh giá|tình hình|hiện trạng|thực trạng|đã (?:đạt|làm|triển"
                    + " khai|thực hiện|hoàn thành)|làm được|nhìn lại|ưu điểm|hạn chế|tồn tại|khó khăn|nguyên nhân|trong"
                    + " tuần qua|trong tháng qua|bài học)",
            FLAGS);

    /** What became of the aims that the title names. */
    private static final Cue ACHIEVED =
            Cue.compile("chỉ tiêu(?:,| và) kết quả|^(?:việc )?thực hiện (?:các |một số )?chỉ tiêu", FLAGS);

    /** Tình hình and kết quả name results even where they speak of tasks: {@code Kết quả thực hiện nhiệm vụ tháng 9}. */
    static Optional<Aim> of(String title) {
        if (ACHIEVED.matcher(title).find()) {
            return Optional.of(RESULTS);
        }
        Cue.Search sign = SIGNS.matcher(title);
        return sign.find() ? Optional.of(sign.group("plans") != null ? PLANS : RESULTS) : Optional.empty();
    }

    /** Whether a title says that something is to be done. */
    static boolean isPlan(String title) {
        return of(title).filter(PLANS::equals).isPresent();
    }

    static Optional<Aim> ofType(String type) {
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
