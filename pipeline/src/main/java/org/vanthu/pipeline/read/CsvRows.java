package org.vanthu.pipeline.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vanthu.extractors.layout.Block;

/** The rows of a file of values with signs between them (RFC 4180), as programs give them out; Vietnamese Excel puts semicolons. */
final class CsvRows {

    private static final List<Character> SIGNS = List.of(';', ',', '\t');

    private CsvRows() {}

    /** One table; none where the lines are no rows of several values. */
    static List<Block> blocks(String text) {
        return SIGNS.stream()
                .map(sign -> rows(text, sign))
                .max(Comparator.comparingLong(CsvRows::alike))
                .filter(rows -> alike(rows) > 1)
                .stream()
                .flatMap(List::stream)
                .map(CsvRows::block)
                .toList();
    }

    /** How many rows have as many values, at least two, as the first. */
    private static long alike(List<List<String>> rows) {
        int values = rows.isEmpty() ? 0 : rows.getFirst().size();
        return values < 2
                ? 0
                : rows.stream().filter(row -> row.size() == values).count();
    }

    private static Block block(List<String> row) {
        List<Block.Cell> cells = new ArrayList<>();
        for (String value : row) {
            cells.add(new Block.Cell(value.replace('\t', ' ').strip(), cells.size(), 1, 1));
        }
        return new Block.TableRow(0, cells);
    }

    private static List<List<String>> rows(String text, char sign) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(sign)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.stream()
                    .map(CSVRecord::toList)
                    .filter(row -> row.stream().anyMatch(value -> !value.isBlank()))
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of(); // quotes that make no sense: a text, whatever its name says
        }
    }
}
