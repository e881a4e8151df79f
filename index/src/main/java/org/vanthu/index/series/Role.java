package org.vanthu.index.series;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.Figure;

/** What a figure says of its measure. */
public enum Role {
    /** how much there is */
    LEVEL,
    /** how much of the plan that is, in per cent */
    ATTAINMENT,
    /** how much more or less it became, or is than something else */
    CHANGE;

    private static final Pattern PLAN = Pattern.compile(
            "kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu|(?<!\\p{L})(?:kh|nq|dt|ct)(?!\\p{L})|giao(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EARLIER = Pattern.compile(
            "cùng kỳ|năm trước|năm ngoái|kỳ trước|tháng trước|quý trước|năm \\d{4}|so với",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** @param basis what a percentage compares with */
    public static Role of(Figure figure, String unit, Optional<String> basis) {
        if (figure.change().isPresent()) {
            return CHANGE;
        }
        if (!unit.equals("%") || basis.isEmpty()) {
            return LEVEL;
        }
        if (PLAN.matcher(basis.get()).find()) {
            return ATTAINMENT;
        }
        return EARLIER.matcher(basis.get()).find() ? CHANGE : LEVEL;
    }
}
