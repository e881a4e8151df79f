package org.vanthu.pipeline.correction;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vanthu.pipeline.export.FormulaGuard;

/**
 * A table that was exported, edited and saved again, by whatever a spreadsheet makes of CSV: commas, semicolons or tabs, UTF-8 with or
 * without a mark, or UTF-16.
 *
 * @param header names of its columns, in small letters
 */
public record EditedTable(List<String> header, List<Row> rows) {

    /** The column that names the value of a row. */
    public static final String ID = "id";

    private static final char[] DELIMITERS = {',', ';', '\t'};

    /**
     * One row.
     *
     * @param number as a spreadsheet counts: the header is row 1
     * @param cells by name of their column; a row that ends early has fewer
     */
    public record Row(long number, Map<String, String> cells) {

        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** The file is no table that can be given back. */
    public static final class Unreadable extends IOException {

        private final Problem problem;

        /** Why. */
        public enum Problem {
            /** letters of another code page: it was not saved as "CSV UTF-8" */
            NOT_UNICODE,
            /** no column {@code id} */
            NO_ID,
            /** a series: its values are brought to one unit, and are not what its documents say */
            SERIES,
            /** quotes that do not end */
            NO_CSV
        }

        Unreadable(Path file, Problem problem) {
            super(file + ": " + problem);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    public EditedTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** @throws Unreadable where it is no such table */
    public static EditedTable read(Path file) throws IOException {
        String text = text(file);
        for (char delimiter : DELIMITERS) {
            Optional<EditedTable> table = read(file, text, delimiter);
            if (table.filter(each -> each.header().contains("measure")).isPresent()) {
                throw new Unreadable(file, Unreadable.Problem.SERIES);
            }
            if (table.isPresent()) {
                return table.get();
            }
        }
        throw new Unreadable(file, Unreadable.Problem.NO_ID);
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean wide = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Unreadable(file, Unreadable.Problem.NOT_UNICODE);
        }
    }

    /** Empty where the first row, parted so, has no column {@value ID}. */
    private static Optional<EditedTable> read(Path file, String text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> header = new ArrayList<>();
            List<Row> rows = new ArrayList<>();
            for (CSVRecord each : parser) {
                if (header.isEmpty()) {
                    each.forEach(name -> header.add(name.strip().toLowerCase(Locale.ROOT)));
                    if (!header.contains(ID)) {
                        return Optional.empty();
                    }
                } else if (each.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(each.getRecordNumber(), cells(header, each)));
                }
            }
            return Optional.of(header).filter(names -> names.contains(ID)).map(names -> new EditedTable(names, rows));
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Unreadable(file, Unreadable.Problem.NO_CSV);
        }
    }

    private static Map<String, String> cells(List<String> header, CSVRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
            cells.putIfAbsent(header.get(i), FormulaGuard.off(record.get(i)));
        }
        return cells;
    }
}
