package org.vanthu.extractors;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as the text gives it, without its unit.
 *
 * @param value the number; of a range the lower end
 * @param to the upper end of a range ({@code 90-95%})
 * @param of the whole of a ratio ({@code 52/52})
 * @param comparison how the text bounds it
 * @param change the direction of a movement ({@code tăng 5,2 %}); absent where the figure is a level
 * @param other what the value may be as well, where neither the number nor the document's other numbers say whether a dot or comma parts
 *     thousands or decimals ({@code 1,250 tấn})
 */
public record Figure(
        BigDecimal value,
        Optional<BigDecimal> to,
        Optional<BigDecimal> of,
        Comparison comparison,
        Optional<Change> change,
        Optional<BigDecimal> other) {

    /** Direction of a movement. */
    public enum Change {
        UP,
        DOWN
    }

    public static Figure of(BigDecimal value) {
        return new Figure(value, Optional.empty(), Optional.empty(), Comparison.EQ, Optional.empty(), Optional.empty());
    }

    public Figure with(Comparison comparison) {
        return new Figure(value, to, of, comparison, change, other);
    }

    public Figure with(Change change) {
        return new Figure(value, to, of, comparison, Optional.of(change), other);
    }

    /** The same figure in a unit that is {@code factor} times smaller: 7.644 million in ones. */
    public Figure times(BigDecimal factor) {
        return new Figure(
                value.multiply(factor),
                to.map(factor::multiply),
                of.map(factor::multiply),
                comparison,
                change,
                other.map(factor::multiply));
    }
}
