package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.jspecify.annotations.Nullable;

/**
 * Excel sheets as they are seen on a Vietnamese computer: {@code 1.350,5}, {@code 23/09/2021}. Hidden sheets are left out; hidden
 * rows and columns are kept, since a filter that was left on, a folded outline and columns that formulas count with are how offices
 * hide them, and their figures are part of the table.
 */
final class SheetFile implements FormatReader {

    /** Larger files are left to Tika, which does not hold a whole sheet in memory. */
    private static final long LARGE = 12 << 20;

    /** Excel's own formats of a date follow the computer. */
    private static final Set<Short> DATES_OF_THE_COMPUTER = Set.of((short) 14, (short) 22);

    private static final int MOST_EMPTY_ROWS = 2000;

    /** Names that Excel gives itself, in the languages found here, say nothing. */
    private static final Pattern UNNAMED =
            Pattern.compile("(?iu)(?:sheet|trang[ _]tính|feuil)\\s?\\d{0,3}(?:\\s?\\(\\d{1,3}\\))?");

    @Override
    public Set<String> mediaTypes() {
        return Set.of(
                "application/vnd.ms-excel",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
                "application/vnd.ms-excel.sheet.macroenabled.12",
                // Excel locks what is only not to be changed with a password that every program knows.
                "application/x-tika-ooxml-protected");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException {
        if (Files.size(file) > LARGE) {
            throw new IllegalArgumentException("too large to hold in memory");
        }
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    name(workbook.getSheetName(i), builder);
                    read(workbook, i, builder);
                }
            }
        }
    }

    /** One sheet, without its name. */
    static void read(Workbook workbook, int sheet, BlockBuilder builder) {
        new SheetText(workbook, workbook.getSheetAt(sheet), builder).read();
    }

    /** The sheet's name is the heading of what follows, if somebody gave it one. */
    static void name(String sheet, BlockBuilder builder) {
        if (isNamed(sheet)) {
            builder.font(null);
            builder.beginHeading(1);
            builder.text(sheet);
            builder.endParagraph();
        }
    }

    private static boolean isNamed(String sheet) {
        return !UNNAMED.matcher(sheet).matches();
    }

    private static final class SheetText {
        private final DataFormatter formatter = new DataFormatter();
        private final SheetNumber numbers = new SheetNumber();
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
            apart(sheet.getHeader());
            builder.beginTable();
            int empty = 0;
            for (int r = sheet.getFirstRowNum(); r >= 0 && r <= sheet.getLastRowNum() && empty < MOST_EMPTY_ROWS; r++) {
                Row row = sheet.getRow(r);
                empty = row == null ? empty + 1 : 0;
                if (row != null || mergedRows.contains(r)) {
                    builder.beginRow();
                    if (row != null) {
                        row(row);
                    }
                    builder.endRow();
                }
            }
            builder.endTable();
            boxes();
            apart(sheet.getFooter());
        }

        /** What is written on drawn shapes: remarks, and now and then a signature. */
        private void boxes() {
            switch (sheet.getDrawingPatriarch()) {
                case HSSFPatriarch drawing -> drawing.getChildren().forEach(this::box);
                case XSSFDrawing drawing -> drawing.getShapes().forEach(this::box);
                case null, default -> {} // nothing is drawn
            }
        }

        private void box(Object shape) {
            switch (shape) {
                case HSSFShapeGroup group -> group.getChildren().forEach(this::box);
                case XSSFShapeGroup group -> group.forEach(this::box);
                case HSSFComment _ -> {} // somebody's remark on a cell
                case HSSFSimpleShape old
                when old.getString() != null -> box(old.getString().getString());
                case XSSFSimpleShape xml -> box(xml.getText());
                default -> {}
            }
        }

        private void box(String words) {
            words.lines().forEach(line -> {
                builder.beginParagraph();
                builder.text(line);
                builder.endParagraph();
            });
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
                CellRangeAddress region = merged.get(key(row.getRowNum(), c));
                if (region == null) {
                    cell(row.getCell(c), 1, 1);
                } else if (region.getFirstRow() == row.getRowNum() && region.getFirstColumn() == c) {
                    cell(
                            row.getCell(c),
                            region.getLastColumn() - region.getFirstColumn() + 1,
                            region.getLastRow() - region.getFirstRow() + 1);
                }
            }
        }

        private boolean isBlank(@Nullable Cell cell) {
            return cell == null
                    || cell.getCellType() == CellType.BLANK
                    || text(cell).isBlank();
        }

        private void cell(@Nullable Cell cell, int columns, int rows) {
            builder.beginCell(columns, rows);
            if (cell != null) {
                words(cell);
                builder.font(null);
            }
            builder.endCell();
        }

        /** Letters of one cell may be in several fonts. */
        private void words(Cell cell) {
            Font font = workbook.getFontAt(cell.getCellStyle().getFontIndex());
            RichTextString rich = cell.getCellType() == CellType.STRING ? cell.getRichStringCellValue() : null;
            int runs = rich == null ? 0 : rich.numFormattingRuns();
            builder.font(font.getFontName());
            if (rich == null || runs == 0) {
                builder.text(text(cell));
                return;
            }
            String words = rich.getString();
            int from = 0;
            Font open = font;
            for (int i = 0; i < runs; i++) {
                int start = Math.clamp(rich.getIndexOfFormattingRun(i), from, words.length());
                words(words.substring(from, start), open);
                open = font(rich, i, font);
                from = start;
            }
            words(words.substring(from), open);
        }

        private void words(String words, Font font) {
            builder.font(font.getFontName());
            if (font.getTypeOffset() == Font.SS_SUPER) {
                builder.raised(words);
            } else {
                builder.text(words);
            }
        }

        private Font font(RichTextString rich, int run, Font otherwise) {
            return switch (rich) {
                case HSSFRichTextString old -> workbook.getFontAt(old.getFontOfFormattingRun(run));
                case XSSFRichTextString xml -> Objects.requireNonNullElse(xml.getFontOfFormattingRun(run), otherwise);
                default -> otherwise;
            };
        }

        private String text(Cell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            if (type == CellType.ERROR) {
                return "";
            }
            if (type != CellType.NUMERIC) {
                return formatter.formatCellValue(cell);
            }
            if (isUncounted(cell)) {
                return counted(cell);
            }
            return number(cell, cell.getNumericCellValue());
        }

        private String number(Cell cell, double value) {
            CellStyle style = cell.getCellStyle();
            String format = Objects.requireNonNullElse(style.getDataFormatString(), "General");
            if (!DateUtil.isCellDateFormatted(cell)) {
                return numbers.shown(value, style.getDataFormat(), format);
            }
            boolean computers = DATES_OF_THE_COMPUTER.contains(style.getDataFormat());
            return SheetDate.shown(cell.getLocalDateTimeCellValue(), computers ? SheetDate.USUAL : format);
        }

        /** Programs that write a sheet without counting leave this to who opens it. */
        private static boolean isUncounted(Cell cell) {
            return cell instanceof XSSFCell xml && cell.getCellType() == CellType.FORMULA && xml.getRawValue() == null;
        }

        private String counted(Cell cell) {
            try {
                CellValue value =
                        workbook.getCreationHelper().createFormulaEvaluator().evaluate(cell);
                return switch (value.getCellType()) {
                    case NUMERIC -> number(cell, value.getNumberValue());
                    case STRING -> value.getStringValue();
                    default -> "";
                };
            } catch (RuntimeException | StackOverflowError e) {
                return ""; // it asks for another file, or for what POI does not know
            }
        }
    }
}
