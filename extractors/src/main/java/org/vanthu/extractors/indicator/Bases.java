package org.vanthu.extractors.indicator;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/** What a percent compares with. */
final class Bases {

    private static final Cue COMPARED = Cue.compile(
            "^(?:[^;\\d]{0,120}?\\s)?so (?:với )?(?<other>(?:[^,;.()\\n"
                    + "\\t]|[.,](?=\\d)){2,80})|^\\s*(?:của )?(?<whole>(?:kế hoạch|KH|dự toán|chỉ tiêu|nghị quyết|cùng"
                    + " kỳ|tổng số|tổng|năm trước|năm \\d{4})(?![\\p{L}])[^,;.()\\n"
                    + "\\t]{0,60})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Bases() {}

    /** @param after of the sentence, behind the percent */
    static Optional<String> of(String after) {
        Cue.Search basis = COMPARED.matcher(after);
        if (!basis.find()) {
            return Optional.empty();
        }
        String words = basis.group("other") == null ? basis.group("whole") : basis.group("other");
        return Optional.of(Words.collapse(words));
    }
}
