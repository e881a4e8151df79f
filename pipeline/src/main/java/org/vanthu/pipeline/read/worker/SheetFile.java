package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Excel sheets as they are seen on a Vietnamese computer: {@code 1.350,5}, {@code 23/09/2021}. What is hidden is left out. */
final class SheetFile implements FormatReader {

    /** Larger files are left to Tika, which does not hold a whole sheet in memory. */
    private static final long LARGE = 12 << 20;

    /** Excel's own formats of a date follow the computer; those that put the month first were never chosen by anybody here. */
    private static final Set<Short> DATES_OF_THE_COMPUTER = Set.of((short) 14, (short) 22);

    private static final Pattern MONTH_FIRST = Pattern.compile("(?i)m{1,2}/d{1,2}/y{2,4}.*");

    private static final int MOST_EMPTY_ROWS = 2000;

    @Override
    public Set<String> mediaTypes() {
        return Set.of(
                "application/vnd.ms-excel",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
                "application/vnd.ms-excel.sheet.macroenabled.12");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException {
        if (Files.size(file) > LARGE) {
            throw new IllegalArgumentException("too large to hold in memory");
        }
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    new SheetText(workbook, workbook.getSheetAt(i), builder).read();
                }
            }
        }
    }

    private static final class SheetText {
        private final DataFormatter formatter = new DataFormatter(Locale.of("vi", "VN"));
        private final Workbook workbook;
        private final Sheet sheet;
        private final BlockBuilder builder;
        private final Map<Long, CellRangeAddress> merged = new HashMap<>();
        private final Set<Integer> mergedRows = new HashSet<>();

        SheetText(Workbook workbook, Sheet sheet, BlockBuilder builder) {
            this.workbook = workbook;
            this.sheet = sheet;
            this.builder = builder;
            formatter.setUseCachedValuesForFormulaCells(true);
            for (CellRangeAddress region : sheet.getMergedRegions()) {
                if (region.getNumberOfCells() > 100_000) {
                    continue; // whole columns that were marked and merged
                }
                for (int r = region.getFirstRow(); r <= region.getLastRow(); r++) {
                    mergedRows.add(r);
                    for (int c = region.getFirstColumn(); c <= region.getLastColumn(); c++) {
                        merged.put(key(r, c), region);
                    }
                }
            }
        }

        private static long key(int row, int column) {
            return (long) row << 16 | column;
        }

        void read() {
            builder.font(null);
            builder.beginHeading(1);
            builder.text(sheet.getSheetName());
            builder.endParagraph();
            apart(sheet.getHeader());
            builder.beginTable();
            int empty = 0;
            for (int r = sheet.getFirstRowNum(); r >= 0 && r <= sheet.getLastRowNum() && empty < MOST_EMPTY_ROWS; r++) {
                Row row = sheet.getRow(r);
                empty = row == null ? empty + 1 : 0;
                if (row == null ? mergedRows.contains(r) : !row.getZeroHeight()) {
                    builder.beginRow();
                    if (row != null) {
                        row(row);
                    }
                    builder.endRow();
                }
            }
            builder.endTable();
            apart(sheet.getFooter());
        }

        private void apart(org.apache.poi.ss.usermodel.@Nullable HeaderFooter lines) {
            if (lines != null) {
                builder.beginApart();
                for (String line : new String[] {lines.getLeft(), lines.getCenter(), lines.getRight()}) {
                    builder.beginParagraph();
                    builder.text(line == null ? "" : HeaderFooter.stripFields(line));
                }
                builder.endApart();
            }
        }

        private void row(Row row) {
            int last = row.getLastCellNum() - 1;
            while (last >= 0 && isBlank(row.getCell(last))) {
                last--;
            }
            for (int c = 0; c <= last; c++) {
                if (sheet.isColumnHidden(c)) {
                    continue;
                }
                CellRangeAddress region = merged.get(key(row.getRowNum(), c));
                if (region == null) {
                    cell(row.getCell(c), 1, 1);
                } else if (region.getFirstRow() == row.getRowNum() && region.getFirstColumn() == c) {
                    cell(row.getCell(c), columns(region), rows(region));
                }
            }
        }

        private boolean isBlank(@Nullable Cell cell) {
            return cell == null
                    || cell.getCellType() == CellType.BLANK
                    || text(cell).isBlank();
        }

        private int columns(CellRangeAddress region) {
            int visible = 0;
            for (int c = region.getFirstColumn(); c <= region.getLastColumn(); c++) {
                visible += sheet.isColumnHidden(c) ? 0 : 1;
            }
            return Math.max(1, visible);
        }

        private int rows(CellRangeAddress region) {
            int visible = 0;
            for (int r = region.getFirstRow(); r <= region.getLastRow(); r++) {
                Row row = sheet.getRow(r);
                visible += row != null && row.getZeroHeight() ? 0 : 1;
            }
            return Math.max(1, visible);
        }

        private void cell(@Nullable Cell cell, int columns, int rows) {
            builder.beginCell(columns, rows);
            if (cell != null) {
                builder.font(
                        workbook.getFontAt(cell.getCellStyle().getFontIndex()).getFontName());
                builder.text(text(cell));
                builder.font(null);
            }
            builder.endCell();
        }

        private String text(Cell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            if (type == CellType.ERROR) {
                return "";
            }
            if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
                String format = cell.getCellStyle().getDataFormatString();
                boolean computers = DATES_OF_THE_COMPUTER.contains(
                                cell.getCellStyle().getDataFormat())
                        || (format != null && MONTH_FIRST.matcher(format).matches());
                if (computers) {
                    return formatter.formatRawCellContents(cell.getNumericCellValue(), 0, "dd/mm/yyyy");
                }
            }
            return formatter.formatCellValue(cell);
        }
    }
}
