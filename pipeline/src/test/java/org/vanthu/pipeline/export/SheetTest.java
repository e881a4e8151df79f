package org.vanthu.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.Indicator.Status;

final class SheetTest {

    private static final List<String> HEADER = List.of("name", "value", "day");

    private static byte[] written(Format format, List<List<Cell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = format.open(HEADER, out)) {
            for (List<Cell> row : rows) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }

    private static String text(Format format, Cell... row) throws IOException {
        return new String(written(format, List.of(List.of(row))), StandardCharsets.UTF_8);
    }

    @Test
    void csvBeginsWithTheMarkThatExcelNeedsAndEndsLinesAsRfc4180Says() throws IOException {
        String csv = text(
                Format.CSV,
                Cell.text("Thu ngân sách"),
                new Cell.Decimal(new BigDecimal("7.644E+9")),
                new Cell.Day(LocalDate.of(2021, 9, 23)));
        assertEquals("\uFEFFname,value,day\r\nThu ngân sách,7644000000,2021-09-23\r\n", csv);
    }

    @Test
    void csvQuotesWhatWouldBreakARow() throws IOException {
        String csv = text(Format.CSV, Cell.text("đạt \"tốt\",\nvượt"), Cell.EMPTY, Cell.EMPTY);
        assertEquals("\uFEFFname,value,day\r\n\"đạt \"\"tốt\"\",\nvượt\",,\r\n", csv);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "- Chỉ đạo", "@SUM(A1)", "\tx", "\rx"})
    void csvGuardsTextsThatASpreadsheetWouldRun(String text) {
        assertEquals("'" + text, FormulaGuard.on(text));
        assertEquals(text, FormulaGuard.off("'" + text));
    }

    @Test
    void csvLeavesNegativeNumbersNumbers() throws IOException {
        String csv = text(Format.CSV, Cell.text("giảm"), new Cell.Decimal(new BigDecimal("-5.20")), Cell.EMPTY);
        assertTrue(csv.endsWith("giảm,-5.2,\r\n"), csv);
    }

    @Test
    void jsonLeavesEmptyCellsOutAndWritesPlainNumbers() throws IOException {
        assertEquals(
                """
                [
                  {
                    "name": "=1+1",
                    "value": 7644000000
                  }
                ]
                """, text(Format.JSON, Cell.text("=1+1"), new Cell.Decimal(new BigDecimal("7.644E+9")), Cell.EMPTY));
    }

    @Test
    void jsonOfNoRowsIsAnEmptyArray() throws IOException {
        assertEquals("[]\n", new String(written(Format.JSON, List.of()), StandardCharsets.UTF_8));
    }

    @Test
    void xlsxKeepsTextsTextNumbersNumbersAndDaysDays() throws IOException {
        byte[] bytes = written(
                Format.XLSX,
                List.of(List.of(
                        Cell.text("=1+1"),
                        new Cell.Decimal(new BigDecimal("-5.2")),
                        new Cell.Day(LocalDate.of(2021, 9, 23)))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertEquals("name", workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
            assertEquals(CellType.STRING, row.getCell(0).getCellType());
            assertEquals("=1+1", row.getCell(0).getStringCellValue());
            assertEquals(-5.2, row.getCell(1).getNumericCellValue(), 0);
            assertEquals(
                    LocalDate.of(2021, 9, 23),
                    row.getCell(2).getLocalDateTimeCellValue().toLocalDate());
        }
    }

    @Test
    void xlsxSaysWhereItCutsWhatExcelCannotHold() throws IOException {
        byte[] bytes = written(Format.XLSX, List.of(List.of(Cell.text("a".repeat(40_000)), Cell.EMPTY, Cell.EMPTY)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            String cell = workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
            assertEquals(32_767, cell.length());
            assertTrue(cell.endsWith("a…"));
        }
    }

    @ParameterizedTest
    @CsvSource({"P7D,P1W", "P14D,P2W", "P1D,P1D", "P3M,P3M", "P1Y,P1Y", "P1M7D,P1M7D"})
    void periodsOfWholeWeeksAreWrittenInWeeks(Period period, String written) {
        assertEquals(written, Iso.period(period));
    }

    @Test
    void xlsxDrawsTargetsAsLinesAndResultsAsColumns() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = Format.XLSX.open(HEADER, out)) {
            sheet.row(List.of(Cell.text("a"), Cell.EMPTY, Cell.EMPTY));
            sheet.draw(new Chart(
                    "Hộ nghèo",
                    "hộ",
                    List.of("năm 2024", "01/07/2025: sáp nhập", "năm 2025"),
                    List.of(
                            new Chart.Row("thực hiện", 0, Status.ACTUAL, values("12", null, "30")),
                            new Chart.Row("ước", 0, Status.ESTIMATE, values("13", null, null)),
                            new Chart.Row("chỉ tiêu", 0, Status.TARGET, values("15", null, null)))));
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(2, book.getNumberOfSheets());
            assertEquals("a", book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue());
            List<XDDFChartData> drawn = book.getSheetAt(0)
                    .createDrawingPatriarch()
                    .getCharts()
                    .getFirst()
                    .getChartSeries();
            XDDFChartData columns = drawn.get(0);
            assertEquals(2, ((XDDFBarChartData) columns).getSeriesCount());
            assertEquals(1, ((XDDFLineChartData) drawn.get(1)).getSeriesCount());
            assertEquals(
                    "01/07/2025: sáp nhập",
                    columns.getSeries(0).getCategoryData().getPointAt(1));
            assertEquals(3, columns.getSeries(0).getValuesData().getPointCount());
        }
    }

    private static List<Optional<BigDecimal>> values(@Nullable String... numbers) {
        return Arrays.stream(numbers)
                .map(number -> Optional.ofNullable(number).map(BigDecimal::new))
                .toList();
    }
}
