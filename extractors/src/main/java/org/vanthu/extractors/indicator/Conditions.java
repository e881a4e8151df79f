package org.vanthu.extractors.indicator;

import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Norms;

/**
 * Figures that say when something holds and of what it holds, and state no result, target or total: {@code từ 50 triệu đồng trở lên thì
 * phải đấu giá}, {@code tài sản có nguyên giá dưới 1 tỷ đồng}. Mostly articles of norms and decisions have them.
 */
final class Conditions {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Set<Comparison> BOUNDS = Set.of(Comparison.GT, Comparison.GE, Comparison.LT, Comparison.LE);

    private static final String DECISION = "quyết định";

    /** Annexes of plans and reports hold their tables. */
    private static final String ANNEX = "phụ lục";

    /** Opens a clause that goes on with {@code thì}. */
    private static final Cue IF = Cue.compile(
            "^[\\s\\-+*•]*(?:(?:\\p{L}|\\d{1,2})[.)]\\s+)?(?:nếu|trường hợp|khi|đối với trường hợp)(?![\\p{L}])",
            FLAGS);

    /** Behind a bound that something follows from. */
    private static final Cue FOLLOWS = Cue.compile("^(?:\\s+trở (?:lên|xuống))?[^;.\\n]{0,40}?,?\\s+thì\\s", FLAGS);

    private static final Cue THEN = Cue.compile("\\s+thì\\s", FLAGS);

    /** Before a bound that says of which things a norm speaks. */
    private static final Cue OF_WHICH = Cue.compile(
            "(?:có|với) (?:nguyên giá|giá trị|trị giá|tổng mức|tổng trị giá|tổng giá trị|quy mô|công suất|diện"
                    + " tích|dung tích|tải trọng|trọng tải|chiều (?:dài|rộng|cao))(?![\\p{L}])[^,;:]{0,120}$",
            FLAGS);

    /** {@code doanh nghiệp do Nhà nước nắm giữ 100% vốn điều lệ}. */
    private static final Cue OWNED =
            Cue.compile("(?:nắm giữ|nắm)\\s+(?:trên|dưới|từ|không quá|hơn|ít nhất)?\\s*$", FLAGS);

    /** Whether the document consists of norms: of them only shares and sums can be told in a table. */
    private final boolean norms;

    private final boolean decides;

    Conditions(Header header) {
        this.norms = Norms.fill(header) && header.type().filter(ANNEX::equals).isEmpty();
        this.decides = norms || header.type().filter(DECISION::equals).isPresent();
    }

    /**
     * @param before what the clause of the figure says in front of it
     * @param after what the sentence says behind it
     */
    boolean hold(Measure measure, String before, String after) {
        boolean bound = BOUNDS.contains(measure.figure().comparison());
        if ((bound && FOLLOWS.matcher(after).lookingAt())
                || (IF.matcher(before).find() && THEN.matcher(after).find())) {
            return true;
        }
        boolean counted = norms
                && measure.kind() == Measure.Kind.QUANTITY
                && measure.figure().of().isEmpty();
        return counted
                || (decides && bound && OF_WHICH.matcher(before).find())
                || (decides
                        && measure.kind() == Measure.Kind.PERCENT
                        && OWNED.matcher(before).find());
    }
}
