package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Queries out of a file: one a line, or the column of a CSV table. */
final class QueryList {

    /** What stands for bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private QueryList() {}

    /**
     * One query.
     *
     * @param line that it begins in, from 1
     * @param problem key of the message that says why it cannot be asked; empty where it can
     */
    record Entry(long line, String query, String problem) {

        private static Entry of(long line, String text) {
            String query = text.strip();
            if (query.isEmpty()) {
                return new Entry(line, query, "batch.empty");
            }
            return new Entry(line, query, query.indexOf(REPLACEMENT) < 0 ? "" : "batch.not-utf8");
        }
    }

    /** Lines that are blank are none. */
    static List<Entry> lines(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        long number = 0;
        for (String line : text(file).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                entries.add(Entry.of(number, line));
            }
        }
        return entries;
    }

    /** The column of that name; a row without a query in it is one that cannot be asked. */
    static List<Entry> column(Session session, Path file, String name) throws IOException {
        String text = text(file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<Entry> entries = new ArrayList<>();
        try (CSVParser table = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            if (!table.getHeaderNames().contains(name)) {
                throw CommandFailure.wrongUse(session.say(
                        "unknown.column", Shown.line(name), Shown.line(String.join(", ", table.getHeaderNames()))));
            }
            long line = 1 + table.getCurrentLineNumber();
            for (CSVRecord row : table) {
                entries.add(Entry.of(line, row.isSet(name) ? row.get(name) : ""));
                line = 1 + table.getCurrentLineNumber();
            }
            return entries;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            // An open quote, or two columns of one name.
            throw CommandFailure.wrongUse(session.say(
                    "batch.no-table", Shown.line(file.toString()), Shown.words(String.valueOf(e.getMessage()))));
        }
    }

    /** Excel writes semicolons where the comma is the decimal sign, as it is in Vietnamese. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.chars().filter(c -> c == ';').count()
                        > header.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    private static String text(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
