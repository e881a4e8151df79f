package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.DateRange;
import org.vanthu.pipeline.Days;

final class ShownTest {

    @Test
    void nothingThatSteersATerminalIsShownAsItIs() {
        assertEquals("a\\u001b[31m\\u000ab", Shown.line("a\u001b[31m\nb"));
        assertEquals("x\\u202ecod.exe", Shown.line("x\u202ecod.exe"));
        assertEquals("\\u{e0001}", Shown.line(Character.toString(0xe0001)));
        assertEquals("Báo cáo – quý Ⅲ.doc", Shown.line("Báo cáo – quý Ⅲ.doc"));
    }

    @Test
    void combiningMarksTakeNoRoom() {
        assertEquals(6, Shown.columns("Đảng u"));
        assertEquals(4, Shown.columns("Đa\u0309ng"));
        assertEquals("Đản…", Shown.cut("Đảng ủy", 4));
        assertEquals("Đảng ủy", Shown.cut("Đảng ủy", 7));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-23,2021-09-23,2021-09-23",
        "23/9/2021,2021-09-23,2021-09-23",
        "05.02.2021,2021-02-05,2021-02-05",
        "2021-02,2021-02-01,2021-02-28",
        "2/2024,2024-02-01,2024-02-29",
        "2021,2021-01-01,2021-12-31"
    })
    void daysMonthsAndYearsAreUnderstood(String typed, LocalDate from, LocalDate to) {
        assertEquals(Optional.of(new DateRange(from, to)), Days.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2021", "13/2021", "hôm nay", "21", "", "2021-9-23-1"})
    void whatIsNoDayIsNone(String typed) {
        assertEquals(Optional.empty(), Days.read(typed));
    }

    @Test
    void aTableIsAsWideAsItsCellsAndCutAtTheEdge() {
        TextTable table =
                new TextTable("  ").row("Đã nhập", "1", "x".repeat(50)).row("lỗi", "20", "");
        assertEquals(List.of("  Đã nhập  1   " + "x".repeat(24) + "…", "  lỗi      20"), table.lines(40));
    }
}
