package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell shows for what it holds. */
final class SheetNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.125           | 0.0%                   | 12,5%",
                "12.5            | 0.0\"%\"               | 12,5%",
                "12.5            | 0.0\\%                 | 12,5%",
                "-1234.6         | #,##0_);\\(#,##0\\)    | (1.235)",
                "5000            | #,##0\" đồng\"         | 5.000 đồng",
                "3               | \"Quý \"0              | Quý 3",
                "123456789012    | General                | 123456789012",
                "12.5            | General                | 12,5",
                "12345678        | #,##0.0,,              | 12,3",
                "0               | #,##0;-#,##0;\"-\"??   | 0",
                "0               | 0;-0;;@                | ''",
                "0               | #,###                  | ''",
                "-4              | 0;;0                   | ''",
                "7               | 000                    | 007",
            })
    void aNumberReadsAsItsFormatShowsIt(double value, String format, String shown) {
        assertEquals(shown, new SheetNumber().shown(value, 200, format));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-09-03T00:00 | dd/mm/yyyy               | 03/09/2022",
                "2022-09-03T00:00 | [$-1010000]d/m/yyyy;@    | 3/9/2022",
                "2022-09-03T00:00 | dd\\-mm\\-yy             | 03-09-22",
                "2022-09-03T00:00 | m/d/yyyy                 | 03/09/2022",
                "2022-09-03T00:00 | d\\-mmm\\-yy             | 03/09/2022",
                "2022-09-03T00:00 | [$-42A]dd mmmm yyyy;@    | 03/09/2022",
                "2022-09-03T00:00 | mmm-yy                   | 09/2022",
                "2022-09-03T00:00 | \"T\"m/yyyy              | T9/2022",
                "2022-09-03T00:00 | dddd                     | Thứ Bảy",
                "2022-09-03T07:05 | h\"h\"mm                 | 7h05",
                "2022-09-03T14:30 | h:mm AM/PM               | 14:30",
                "2022-09-03T14:30 | dd/mm/yyyy hh:mm         | 03/09/2022 14:30",
                "2022-09-03T00:01 | mm:ss                    | 01:00",
            })
    void aDayReadsAsItsFormatShowsItWithItsMonthInFigures(LocalDateTime time, String format, String shown) {
        assertEquals(shown, SheetDate.shown(time, format));
    }
}
