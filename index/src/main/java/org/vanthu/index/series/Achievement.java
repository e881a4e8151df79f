package org.vanthu.index.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Indicator.Status;
import org.vanthu.index.catalogue.CatalogueEntry.Better;

/**
 * What was aimed at in a period and what came of it.
 *
 * @param computed the result, else the estimate, in per cent of the target; absent for a target that is itself a percentage, or zero
 * @param stated the percentage of the plan that documents give
 */
public record Achievement(
        DateRange period,
        Point target,
        Optional<Point> estimate,
        Optional<Point> result,
        Optional<BigDecimal> computed,
        Optional<Observation> stated,
        Verdict verdict,
        boolean disagrees) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether the target was met. */
    public enum Verdict {
        MET,
        MISSED,
        /** only an estimate says so */
        LIKELY_MET,
        LIKELY_MISSED,
        /** no result yet, or the target may be that of the whole year */
        OPEN
    }

    /**
     * Every target of a series with what came of it, by period.
     *
     * @param shares statements that may give a percentage of the plan; those of other places and of other roles are passed over
     * @param better which way is good where the target has no bound of its own
     */
    public static List<Achievement> of(Series series, List<Observation> shares, Better better, Places places) {
        List<Observation> own = shares.stream()
                .filter(share -> share.role() == Role.ATTAINMENT
                        && places.of(share).id().equals(series.place().id()))
                .toList();
        Map<DateRange, Map<Status, Point>> periods = new LinkedHashMap<>();
        for (Point point : series.points()) {
            periods.computeIfAbsent(point.period(), _ -> new EnumMap<>(Status.class))
                    .put(point.status(), point);
        }
        List<Achievement> all = new ArrayList<>();
        periods.forEach((period, points) -> {
            Point target = points.get(Status.TARGET);
            if (target != null) {
                all.add(of(
                        target,
                        Optional.ofNullable(points.get(Status.ESTIMATE)),
                        Optional.ofNullable(points.get(Status.ACTUAL)),
                        stated(period, own),
                        better,
                        series.unit()));
            }
        });
        return all;
    }

    private static Optional<Observation> stated(DateRange period, List<Observation> shares) {
        return shares.stream()
                .filter(share -> share.period().equals(Optional.of(period)))
                .reduce((earlier, later) -> isLater(earlier, later) ? earlier : later);
    }

    private static boolean isLater(Observation one, Observation other) {
        return one.stated().isPresent()
                && (other.stated().isEmpty()
                        || one.stated().get().isAfter(other.stated().get()));
    }

    private static Achievement of(
            Point target,
            Optional<Point> estimate,
            Optional<Point> result,
            Optional<Observation> stated,
            Better better,
            String unit) {
        Optional<Point> outcome = result.or(() -> estimate);
        BigDecimal aim = target.value().value();
        Optional<BigDecimal> computed = unit.equals("%") || aim.signum() == 0
                ? Optional.empty()
                : outcome.map(point -> point.value().value().multiply(HUNDRED).divide(aim, MathContext.DECIMAL64));
        boolean disagrees = computed.isPresent()
                && stated.isPresent()
                && !isRoundingOf(stated.get().value(), computed.get(), outcome.orElseThrow());
        Verdict verdict = outcome.filter(_ -> !isOnlyQuoted(target))
                .map(point -> verdict(point, target, better, result.isPresent()))
                .orElse(Verdict.OPEN);
        return new Achievement(target.period(), target, estimate, result, computed, stated, verdict, disagrees);
    }

    /**
     * Whether a part of a year has a target only by what was written when most of it was over: such a report quotes the year's plan in the
     * same table.
     */
    private static boolean isOnlyQuoted(Point target) {
        return switch (target.grain()) {
            case QUARTER, HALF, CUMULATIVE -> {
                DateRange period = target.period();
                LocalDate late = period.from().plusDays(ChronoUnit.DAYS.between(period.from(), period.to()) * 2 / 3);
                yield Stream.concat(Stream.of(target.value()), target.same().stream())
                        .allMatch(each -> each.stated().filter(late::isBefore).isPresent());
            }
            case DAY, WEEK, MONTH, YEAR, YEARS, OTHER -> false;
        };
    }

    private static Verdict verdict(Point outcome, Point target, Better better, boolean certain) {
        int above = outcome.value().value().compareTo(target.value().value());
        boolean met = switch (target.value().figure().comparison()) {
            case GT -> above > 0;
            case GE -> above >= 0;
            case LT -> above < 0;
            case LE -> above <= 0;
            case EQ, APPROX -> better == Better.LESS ? above <= 0 : above >= 0;
        };
        if (certain) {
            return met ? Verdict.MET : Verdict.MISSED;
        }
        return met ? Verdict.LIKELY_MET : Verdict.LIKELY_MISSED;
    }

    /** The percentage may be rounded, and so may the result; a target is what it says. */
    private static boolean isRoundingOf(BigDecimal stated, BigDecimal computed, Point outcome) {
        BigDecimal half = BigDecimal.ONE
                .movePointLeft(Math.max(0, stated.stripTrailingZeros().scale()))
                .divide(BigDecimal.TWO);
        BigDecimal play = rounding(outcome.value()).multiply(computed);
        return stated.subtract(computed).abs().compareTo(half.add(play)) <= 0;
    }

    /** Half of the last place, as a share of the value. */
    private static BigDecimal rounding(Observation observation) {
        BigDecimal value = observation.value();
        return value.signum() == 0
                ? BigDecimal.ZERO
                : observation.place().divide(BigDecimal.TWO).divide(value.abs(), MathContext.DECIMAL32);
    }
}
