package org.vanthu.extractors.indicator;

import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Norms;

/**
 * Quantities that say when something holds and of what it holds, and state no result, target or total: {@code từ 50 hộ trở lên thì được
 * lập tổ}, {@code công trình có diện tích dưới 500 m2}. Mostly articles of norms and decisions have them. Percentages and sums of money
 * state something wherever they stand.
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
            "(?:có|với) (?:quy mô|công suất|diện tích|dung tích|tải trọng|trọng tải|chiều (?:dài|rộng|cao))"
                    + "(?![\\p{L}])[^,;:]{0,120}$",
            FLAGS);

    /** Before a size that is to be reached, not one that a decision bounds something by. */
    private static final Cue REACHED = Cue.compile(
            "(?:đạt|là|còn|tăng|giảm|lên|xuống|bằng|được|phấn đấu|thêm|mới|:)\\s*(?:(?:trên|dưới|từ|tối thiểu|tối đa|ít"
                    + " nhất|không quá|không dưới|hơn)\\s*)*$",
            FLAGS);

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
        if (measure.kind() != Measure.Kind.QUANTITY) {
            return false;
        }
        boolean bound = BOUNDS.contains(measure.figure().comparison());
        return (norms && measure.figure().of().isEmpty())
                || (bound && FOLLOWS.matcher(after).lookingAt())
                || (IF.matcher(before).find() && THEN.matcher(after).find())
                || (decides
                        && bound
                        && (OF_WHICH.matcher(before).find()
                                || (!measure.counts()
                                        && !REACHED.matcher(before).find())));
    }
}
