package org.vanthu.index.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Indicator.Status;

/**
 * One value of a measure, as one document states it.
 *
 * @param measure id of what is measured
 * @param document number of the document
 * @param ordinal which of its indicators
 * @param stated day of the document
 * @param owner place whose value it is
 * @param name as the document words it
 * @param period what the value is measured over
 */
public record Observation(
        String measure,
        long document,
        int ordinal,
        Optional<LocalDate> stated,
        Owner owner,
        String name,
        Figure figure,
        String unit,
        Status status,
        Role role,
        Optional<DateRange> period) {

    public BigDecimal value() {
        return figure.value();
    }

    /** The same in another unit of the same kind. */
    Observation in(String other, BigDecimal factor) {
        return new Observation(
                measure, document, ordinal, stated, owner, name, figure.times(factor), other, status, role, period);
    }

    /** Whether the two figures can be roundings of one: they differ by no more than half a place of the coarser one. */
    boolean agrees(Observation other) {
        BigDecimal difference = value().subtract(other.value()).abs();
        BigDecimal place = place().max(other.place());
        return difference.multiply(BigDecimal.TWO).compareTo(place) <= 0 || difference.signum() == 0;
    }

    /**
     * The last place that the figure gives, for who rounds drops digits behind it: 100 million of 7.6 billion. At least two digits count
     * as given. Of a whole number up to ten thousand none is dropped, for 500 is rarely a rounding.
     */
    BigDecimal place() {
        BigDecimal plain = value().stripTrailingZeros();
        if (plain.scale() <= 0 && value().abs().compareTo(BigDecimal.valueOf(10_000)) < 0) {
            return BigDecimal.ZERO;
        }
        int secondDigit = plain.scale() - plain.precision() + 2;
        return BigDecimal.ONE.movePointLeft(Math.max(plain.scale(), secondDigit));
    }
}
