package org.vanthu.pipeline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** An Excel workbook: texts are texts and never formulas, numbers are numbers, days are dates. Rows go to disk as they come. */
final class XlsxSheet implements Sheet {

    // ECMA-376 leaves both to the program; these are Excel's ("Excel specifications and limits").
    private static final int ROWS = 1_048_576;
    private static final int CHARACTERS = 32_767;
    private static final int WIDTH_CHARACTERS = 18;

    private final List<String> header;
    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
    private final CellStyle headerStyle = workbook.createCellStyle();
    private final CellStyle dayStyle = workbook.createCellStyle();
    private SXSSFSheet sheet;
    private @Nullable XlsxCharts charts;
    private int rows;

    XlsxSheet(List<String> header, OutputStream out) {
        this.header = header;
        this.out = out;
        Font bold = workbook.createFont();
        bold.setBold(true);
        headerStyle.setFont(bold);
        dayStyle.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        sheet = begin();
    }

    private SXSSFSheet begin() {
        SXSSFSheet next = workbook.createSheet();
        next.setDefaultColumnWidth(WIDTH_CHARACTERS);
        next.createFreezePane(0, 1);
        Row first = next.createRow(0);
        for (int i = 0; i < header.size(); i++) {
            var cell = first.createCell(i);
            cell.setCellValue(header.get(i));
            cell.setCellStyle(headerStyle);
        }
        rows = 1;
        return next;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (rows == ROWS) {
            sheet = begin();
        }
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case Cell.Empty _ -> {}
                case Cell.Text(String text) -> row.createCell(i).setCellValue(fitted(text));
                case Cell.Decimal(var number) -> row.createCell(i).setCellValue(number.doubleValue());
                case Cell.Day(var day) -> {
                    var cell = row.createCell(i);
                    cell.setCellValue(day);
                    cell.setCellStyle(dayStyle);
                }
            }
        }
    }

    /** Charts have a sheet of their own, before the others. */
    @Override
    public void draw(Chart chart) {
        if (charts == null) {
            XSSFWorkbook whole = workbook.getXSSFWorkbook();
            XSSFSheet first = whole.createSheet();
            whole.setSheetOrder(first.getSheetName(), 0);
            whole.setActiveSheet(0);
            charts = new XlsxCharts(first);
        }
        charts.draw(chart);
    }

    /** Excel refuses a longer cell; the ellipsis says that something is left out, and CSV and JSON have all of it. */
    private static String fitted(String text) {
        return text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(out);
        }
    }
}
