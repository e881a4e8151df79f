package org.vanthu.index.lucene;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.NumericUtils;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.question.Question.Sign;

/** Figures of a passage as points in a plane: which unit, and how many. */
final class Figures {

    private Figures() {}

    /** A fact's figure, if it has one. */
    record Measured(String unit, Figure figure) {}

    static Optional<Measured> of(Fact fact) {
        return switch (fact) {
            case Fact.Percent percent -> Optional.of(new Measured("%", percent.figure()));
            case Fact.Money money -> Optional.of(new Measured(money.currency(), money.figure()));
            case Fact.Quantity quantity -> Optional.of(new Measured(quantity.unit(), quantity.figure()));
            case Fact.Date _, Fact.Recurrence _, Fact.Reference _ -> Optional.empty();
        };
    }

    /** The ends of its range, or the one value. */
    static Stream<LongPoint> points(Measured measured) {
        long unit = unit(measured.unit());
        return Stream.concat(Stream.of(measured.figure().value()), measured.figure().to().stream())
                .map(BigDecimal::doubleValue)
                .map(value -> new LongPoint(Fields.FIGURE, unit, NumericUtils.doubleToSortableLong(value)));
    }

    /** @param unit any where it is empty */
    static Query query(Sign sign, double value, Optional<String> unit) {
        double low = switch (sign) {
            case GE, EQ -> value;
            case GT -> Math.nextUp(value);
            case LT, LE -> Double.NEGATIVE_INFINITY;
        };
        double high = switch (sign) {
            case LE, EQ -> value;
            case LT -> Math.nextDown(value);
            case GT, GE -> Double.POSITIVE_INFINITY;
        };
        return LongPoint.newRangeQuery(
                Fields.FIGURE,
                new long[] {unit.map(Figures::unit).orElse(Long.MIN_VALUE), NumericUtils.doubleToSortableLong(low)},
                new long[] {unit.map(Figures::unit).orElse(Long.MAX_VALUE), NumericUtils.doubleToSortableLong(high)});
    }

    /** Two units of one number are so rare that a search may show both. */
    private static long unit(String unit) {
        return VietnameseFolding.key(unit).hashCode();
    }
}
