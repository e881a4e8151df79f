package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.coverage.Coverage;
import org.vanthu.index.coverage.Coverage.Slot.State;
import org.vanthu.index.series.Places;

final class CalendarTest {

    private static final String OFFICE = "Ủy ban nhân dân phường Mai Hạ";

    private static DocumentRow report(String issuer, String number, DateRange period) {
        Header header = new Header(
                Optional.of("báo cáo"),
                Optional.of(number),
                Optional.of(issuer),
                Optional.empty(),
                Optional.of(period.to()),
                Optional.empty(),
                Optional.of(period),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        FileRecord file = new FileRecord(
                new FileKey("/reports", number + ".doc"),
                new FileRecord.Stamp(1, Instant.EPOCH),
                Optional.of("00"),
                FileState.IMPORTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new FileRecord.Effort(Duration.ZERO, 1, "test"),
                Optional.empty(),
                List.of());
        return new DocumentRow(1, file, 0, header, 1, Optional.empty());
    }

    private static DocumentRow monthly(int month, String number) {
        return report(OFFICE, number, DateRange.months(2023, month, month));
    }

    private static List<Coverage> coverage(DocumentRow... documents) {
        return Coverage.of(Stream.of(documents), Places.STANDARD);
    }

    private static List<String> lines(DocumentRow... documents) {
        Session session = Session.of(
                OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Map.of(), false, Language.EN);
        return new Calendar(session).lines(coverage(documents).getFirst());
    }

    @Test
    void aMonthStandsAtItsPlaceInTheYear() {
        assertEquals(
                List.of("2023    █·2█"), lines(monthly(3, "1"), monthly(5, "2"), monthly(5, "3"), monthly(6, "4")));
    }

    @Test
    void whatComesOnceAYearIsOneLine() {
        assertEquals(
                List.of("2020 █   2021 █   2022 ·   2023 █"),
                lines(
                        report(OFFICE, "1", DateRange.year(2020)),
                        report(OFFICE, "2", DateRange.year(2021)),
                        report(OFFICE, "3", DateRange.year(2023))));
    }

    @Test
    void aWeekOfDecemberMayBeTheFirstOfTheNextYear() {
        LocalDate monday = LocalDate.of(2024, 12, 30);
        assertEquals(List.of("2025  █"), lines(report(OFFICE, "1", new DateRange(monday, monday.plusDays(6)))));
    }

    @Test
    void eachIssuerReportsForItself() {
        List<Coverage> both = coverage(
                report(OFFICE, "1", DateRange.year(2023)), report("Đảng ủy phường Mai Hạ", "2", DateRange.year(2023)));
        assertEquals(
                List.of(State.PRESENT, State.PRESENT),
                both.stream().map(each -> each.slots().getFirst().state()).toList());
    }

    @Test
    void twoWithOneNumberAreOneTwice() {
        assertEquals(
                State.DOUBLE,
                coverage(monthly(3, "12/BC-UBND"), monthly(3, "12 /BC-UBND"))
                        .getFirst()
                        .slots()
                        .getFirst()
                        .state());
        assertEquals(
                State.SEVERAL,
                coverage(monthly(3, "12/BC-UBND"), monthly(3, "13/BC-UBND"))
                        .getFirst()
                        .slots()
                        .getFirst()
                        .state());
    }
}
