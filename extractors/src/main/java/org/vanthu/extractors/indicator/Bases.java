package org.vanthu.extractors.indicator;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/** What a percent compares with. */
final class Bases {

    private static final Cue COMPARED = Cue.compile(
            "^(?:[^;\\d]{0,120}?\\s)?so (?:với )?(?<other>(?:[^,;.()\\n"
                    + "\\t]|[.,](?=\\d)){2,80})|^\\s*(?:của )?(?<whole>(?:kế hoạch|KH|dự toán|chỉ tiêu|nghị quyết|cùng"
                    + " kỳ|tổng số|tổng|năm trước)(?![\\p{L}])[^,;.()\\n"
                    + "\\t]{0,60})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Bases() {}

    /** Why it came so is no part of what it compares with. */
    private static final Cue REASON = Cue.compile(
            "\\s(?:vì|do|nhờ|bởi|nhưng|trong khi|chủ yếu|(?:và )?(?:gần|chạm|vượt|đạt|tăng|giảm|còn|bằng|chiếm)|và"
                    + " (?:đã|đang|sẽ))\\s",
            Pattern.CASE_INSENSITIVE);

    /** Begins something else than a whole. */
    private static final Cue NO_WHOLE = Cue.compile(
            "^(?:theo|tại|ở|từ|do|vì|nhờ|trên|trong|để|nhằm|vào|nhân|cho|qua|đạt|được|có|đã|đang|và|bằng|trở|tăng|giảm|còn|lên|xuống)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * @param after of the sentence, behind the percent
     * @param tail its first words, as far as they belong to the percent and are no part of its name: {@code 93,5% dân số}
     */
    static Optional<String> of(String after, String tail) {
        Cue.Search basis = COMPARED.matcher(after);
        if (!basis.find()) {
            return tail.isEmpty() || NO_WHOLE.matcher(tail).find() ? Optional.empty() : Optional.of(tail);
        }
        String words = basis.group("other") == null ? basis.group("whole") : basis.group("other");
        String other = Words.collapse(Words.before(REASON, words));
        return Optional.of(other.startsWith("của ") ? other.substring("của ".length()) : other);
    }
}
