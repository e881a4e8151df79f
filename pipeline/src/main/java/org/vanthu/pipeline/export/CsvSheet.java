package org.vanthu.pipeline.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV by RFC 4180, with a byte order mark, because without one Excel does not read UTF-8. */
final class CsvSheet implements Sheet {

    private final CSVPrinter csv;

    CsvSheet(List<String> header, Writer out) throws IOException {
        out.write('\uFEFF');
        csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(header);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (Cell cell : cells) {
            csv.print(
                    switch (cell) {
                        case Cell.Empty _ -> "";
                        case Cell.Text(String text) -> FormulaGuard.on(text);
                        case Cell.Decimal(var number) -> Json.plain(number).toPlainString();
                        case Cell.Day(var day) -> day.toString();
                    });
        }
        csv.println();
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
