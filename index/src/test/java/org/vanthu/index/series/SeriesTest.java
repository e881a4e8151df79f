package org.vanthu.index.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Indicator.Status;
import org.vanthu.index.catalogue.CatalogueEntry.Better;
import org.vanthu.index.series.Achievement.Verdict;

class SeriesTest {

    private static final Owner PLACE = new Owner("phuong mai ha", "phường Mai Hạ");
    private int documents;

    private Observation says(String day, String value, String unit, Status status, DateRange period, Role role) {
        return new Observation(
                "thu",
                ++documents,
                0,
                Optional.of(LocalDate.parse(day)),
                PLACE,
                "thu ngân sách",
                Figure.of(new BigDecimal(value)),
                unit,
                status,
                role,
                Optional.of(period));
    }

    private static List<Series> seriesOf(List<Observation> observations) {
        return Series.of(observations, Places.STANDARD);
    }

    private Observation result(String day, String value, DateRange period) {
        return says(day, value, "VND", Status.ACTUAL, period, Role.LEVEL);
    }

    @Test
    void theLatestStatementCountsAndTheEarlierOneIsKept() {
        Observation first = result("2024-01-15", "7644000000", DateRange.year(2023));
        Observation later = result("2024-12-20", "7650000000", DateRange.year(2023));
        Point point = only(seriesOf(List.of(first, later)));
        assertEquals(later, point.value());
        assertEquals(List.of(first), point.restated());
        assertTrue(point.contradicting().isEmpty());
    }

    @Test
    void twoValuesOfOneDayContradict() {
        Observation one = result("2024-01-15", "7644000000", DateRange.year(2023));
        Observation other = result("2024-01-15", "8644000000", DateRange.year(2023));
        Point point = only(seriesOf(List.of(one, other)));
        assertEquals(1, point.contradicting().size());
    }

    @Test
    void aRoundingIsNoRestatement() {
        Observation exact = result("2024-01-15", "7644000000", DateRange.year(2023));
        Observation rounded = result("2024-12-20", "7600000000", DateRange.year(2023));
        Point point = only(seriesOf(List.of(exact, rounded)));
        assertEquals(exact, point.value());
        assertEquals(List.of(rounded), point.same());
    }

    @Test
    void partsOfAYearAreTheirOwnPoints() {
        List<Point> points = seriesOf(List.of(
                        result("2024-01-15", "12", DateRange.year(2023)),
                        result("2023-10-05", "9", DateRange.months(2023, 1, 9)),
                        result("2023-07-05", "5", DateRange.months(2023, 1, 6))))
                .getFirst()
                .points();
        assertEquals(
                List.of(Grain.HALF, Grain.CUMULATIVE, Grain.YEAR),
                points.stream().map(Point::grain).toList());
    }

    @Test
    void unitsAreBroughtToTheCommonOne() {
        Series series = seriesOf(List.of(
                        says("2022-01-15", "1.5", "ha", Status.ACTUAL, DateRange.year(2021), Role.LEVEL),
                        says("2023-01-15", "18000", "m²", Status.ACTUAL, DateRange.year(2022), Role.LEVEL),
                        says("2024-01-15", "2", "ha", Status.ACTUAL, DateRange.year(2023), Role.LEVEL),
                        says("2024-01-15", "2", "sào", Status.ACTUAL, DateRange.year(2020), Role.LEVEL)))
                .getFirst();
        assertEquals("ha", series.unit());
        assertEquals(
                0,
                new BigDecimal("1.8").compareTo(series.points().get(1).value().value()));
        assertEquals(
                1,
                series.aside()
                        .getOrDefault(Series.Standing.OTHER_UNIT, List.of())
                        .size());
    }

    @Test
    void everyStatementIsThere() {
        List<Observation> all = List.of(
                result("2024-01-15", "7644000000", DateRange.year(2023)),
                result("2024-01-15", "8644000000", DateRange.year(2023)),
                says("2024-01-15", "5", "%", Status.ACTUAL, DateRange.year(2023), Role.CHANGE));
        assertEquals(all.size(), seriesOf(all).getFirst().statements().size());
    }

    @Test
    void theStatedPercentageIsCheckedAgainstTheFigures() {
        Observation target = says("2022-12-20", "7000000000", "VND", Status.TARGET, DateRange.year(2023), Role.LEVEL);
        Observation result = result("2024-01-15", "7644000000", DateRange.year(2023));
        Observation right = says("2024-01-15", "109.2", "%", Status.ACTUAL, DateRange.year(2023), Role.ATTAINMENT);
        Observation wrong = says("2024-01-15", "119.2", "%", Status.ACTUAL, DateRange.year(2023), Role.ATTAINMENT);
        Series series = seriesOf(List.of(target, result)).getFirst();
        Achievement agreeing = Achievement.of(series, List.of(right), Better.MORE, Places.STANDARD)
                .getFirst();
        assertFalse(agreeing.disagrees());
        assertEquals(Verdict.MET, agreeing.verdict());
        assertTrue(Achievement.of(series, List.of(wrong), Better.MORE, Places.STANDARD)
                .getFirst()
                .disagrees());
    }

    @Test
    void aTargetHasADirection() {
        Observation poor = says("2022-12-20", "2.5", "%", Status.TARGET, DateRange.year(2023), Role.LEVEL);
        Observation came = says("2024-01-15", "2.8", "%", Status.ACTUAL, DateRange.year(2023), Role.LEVEL);
        Series series = seriesOf(List.of(poor, came)).getFirst();
        assertEquals(
                Verdict.MISSED,
                Achievement.of(series, List.of(), Better.LESS, Places.STANDARD)
                        .getFirst()
                        .verdict());
        assertEquals(
                Verdict.MET,
                Achievement.of(series, List.of(), Better.MORE, Places.STANDARD)
                        .getFirst()
                        .verdict());
    }

    @Test
    void aBoundOfTheTargetIsItsDirection() {
        Observation below = new Observation(
                "ngheo",
                90,
                0,
                Optional.of(LocalDate.parse("2022-12-20")),
                PLACE,
                "hộ nghèo",
                Figure.of(new BigDecimal("3")).with(Comparison.LT),
                "%",
                Status.TARGET,
                Role.LEVEL,
                Optional.of(DateRange.year(2023)));
        Observation came = says("2024-01-15", "3", "%", Status.ACTUAL, DateRange.year(2023), Role.LEVEL);
        Series series = seriesOf(List.of(below, came)).getFirst();
        assertEquals(
                Verdict.MISSED,
                Achievement.of(series, List.of(), Better.NEITHER, Places.STANDARD)
                        .getFirst()
                        .verdict());
    }

    private static Point only(List<Series> all) {
        assertEquals(1, all.size());
        assertEquals(1, all.getFirst().points().size());
        return all.getFirst().points().getFirst();
    }

    @Test
    void aPlanThatAHalfYearReportQuotesIsNoTargetOfTheHalfYear() {
        DateRange half = DateRange.months(2023, 1, 6);
        Observation quoted = says("2023-06-18", "12000", "VND", Status.TARGET, half, Role.LEVEL);
        Observation planned = says("2022-12-20", "6000", "VND", Status.TARGET, half, Role.LEVEL);
        Observation came = result("2023-06-18", "6500", half);
        assertEquals(Verdict.OPEN, verdict(quoted, came));
        assertEquals(Verdict.MET, verdict(planned, came));
    }

    private static Verdict verdict(Observation target, Observation result) {
        Series series = seriesOf(List.of(target, result)).getFirst();
        return Achievement.of(series, List.of(), Better.MORE, Places.STANDARD)
                .getFirst()
                .verdict();
    }
}
