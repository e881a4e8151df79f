package org.vanthu.pipeline.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet of charts, each above the numbers that it draws: results and estimates as columns, targets as a dashed line. */
final class XlsxCharts {

    private static final int PICTURE_ROWS = 22;
    private static final int PICTURE_COLUMNS = 8;
    private static final int WIDTH_CHARACTERS = 18;
    private static final String NUMBER = "#,##0.##";

    /** RGB of a place's results, of its estimates, and of its targets. */
    private record Colours(int result, int estimate, int target) {}

    private static final List<Colours> COLOURS = List.of(
            new Colours(0x1F77B4, 0xA6CBE3, 0x0B3C5D),
            new Colours(0x2CA02C, 0xA9D9A9, 0x145214),
            new Colours(0xD9730D, 0xF4C79A, 0x7A3E00),
            new Colours(0x8E5EA2, 0xCFB7DA, 0x4B2A5A));

    private final XSSFSheet sheet;
    private final CellStyle head;
    private final CellStyle number;
    private int nextRow;

    XlsxCharts(XSSFSheet sheet) {
        this.sheet = sheet;
        head = sheet.getWorkbook().createCellStyle();
        head.setWrapText(true);
        number = sheet.getWorkbook().createCellStyle();
        number.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(NUMBER));
        sheet.setDefaultColumnWidth(WIDTH_CHARACTERS);
        sheet.setFitToPage(true); // one page wide, as many as it takes
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    void draw(Chart chart) {
        if (chart.times().isEmpty() || chart.rows().isEmpty()) {
            return;
        }
        int top = nextRow;
        int headRow = top + PICTURE_ROWS;
        nextRow = headRow;
        write(chart);
        nextRow++;
        var drawing = sheet.createDrawingPatriarch();
        XSSFChart picture =
                drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, PICTURE_COLUMNS, top + PICTURE_ROWS - 1));
        picture.setTitleText(chart.title());
        picture.setTitleOverlay(false);
        picture.displayBlanksAs(DisplayBlanks.GAP);
        picture.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var times = picture.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = picture.createValueAxis(AxisPosition.LEFT);
        values.setTitle(chart.unit());
        values.setNumberFormat(NUMBER);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        var columns = (XDDFBarChartData) picture.createData(ChartTypes.BAR, times, values);
        columns.setBarDirection(BarDirection.COL);
        columns.setBarGrouping(BarGrouping.CLUSTERED);
        columns.setVaryColors(false);
        var lines = (XDDFLineChartData) picture.createData(ChartTypes.LINE, times, values);
        lines.setVaryColors(false);
        int first = headRow + 1;
        int last = headRow + chart.times().size();
        XDDFCategoryDataSource categories =
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 0, 0));
        for (int i = 0; i < chart.rows().size(); i++) {
            Chart.Row row = chart.rows().get(i);
            var numbers =
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(first, last, i + 1, i + 1));
            Colours colours = COLOURS.get(row.place() % COLOURS.size());
            XDDFChartData.Series drawn = switch (row.status()) {
                case ACTUAL -> filled(columns.addSeries(categories, numbers), colours.result);
                case ESTIMATE -> filled(columns.addSeries(categories, numbers), colours.estimate);
                case TARGET -> dashed((XDDFLineChartData.Series) lines.addSeries(categories, numbers), colours.target);
            };
            drawn.setTitle(row.name(), new CellReference(sheet.getSheetName(), headRow, i + 1, true, true));
        }
        if (columns.getSeriesCount() > 0) {
            picture.plot(columns);
        }
        if (lines.getSeriesCount() > 0) {
            picture.plot(lines);
        }
    }

    /** A head, and a line a time. */
    private void write(Chart chart) {
        XSSFRow names = sheet.createRow(nextRow++);
        for (int i = 0; i < chart.rows().size(); i++) {
            var cell = names.createCell(i + 1);
            cell.setCellValue(chart.rows().get(i).name());
            cell.setCellStyle(head);
        }
        for (int time = 0; time < chart.times().size(); time++) {
            XSSFRow line = sheet.createRow(nextRow++);
            line.createCell(0).setCellValue(chart.times().get(time));
            for (int i = 0; i < chart.rows().size(); i++) {
                Optional<BigDecimal> value = chart.rows().get(i).values().get(time);
                if (value.isPresent()) {
                    var cell = line.createCell(i + 1);
                    cell.setCellValue(value.get().doubleValue());
                    cell.setCellStyle(number);
                }
            }
        }
    }

    private static XDDFChartData.Series filled(XDDFChartData.Series columns, int colour) {
        columns.setFillProperties(new XDDFSolidFillProperties(colour(colour)));
        return columns;
    }

    private static XDDFChartData.Series dashed(XDDFLineChartData.Series line, int colour) {
        XDDFSolidFillProperties fill = new XDDFSolidFillProperties(colour(colour));
        XDDFLineProperties stroke = new XDDFLineProperties(fill);
        stroke.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        stroke.setWidth(1.5);
        line.setLineProperties(stroke);
        line.setSmooth(false);
        line.setMarkerStyle(MarkerStyle.DIAMOND);
        return line;
    }

    private static XDDFColor colour(int rgb) {
        return XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
