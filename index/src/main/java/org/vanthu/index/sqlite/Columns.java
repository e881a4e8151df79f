package org.vanthu.index.sqlite;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Figure.Change;
import org.vanthu.extractors.Span;

/** How values stand in columns. */
final class Columns {

    /** U+001F, the information separator that Unicode has for units; no text of a document holds it. */
    private static final String UNIT_SEPARATOR = "\u001f";

    /** {@code 2024-02-29}; years of more than four digits are longer. */
    private static final int ISO_LENGTH = 10;

    private Columns() {}

    static String joined(List<String> entries) {
        return String.join(
                UNIT_SEPARATOR,
                entries.stream()
                        .map(entry -> entry.replace(UNIT_SEPARATOR, " "))
                        .toList());
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(UNIT_SEPARATOR, -1));
    }

    /** Blanks between; empty where there are none. */
    static Optional<String> numbers(List<Integer> numbers) {
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(numbers.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return text(row, column)
                .map(numbers ->
                        Stream.of(numbers.split(" ")).map(Integer::valueOf).toList())
                .orElse(List.of());
    }

    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static OptionalInt number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static OptionalLong big(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return text(row, column).map(Columns::day);
    }

    /** A series has thousands of days, and a formatter takes ten times as long. */
    private static LocalDate day(String iso) {
        return iso.length() == ISO_LENGTH
                ? LocalDate.of(
                        Integer.parseInt(iso, 0, 4, 10),
                        Integer.parseInt(iso, 5, 7, 10),
                        Integer.parseInt(iso, 8, ISO_LENGTH, 10))
                : LocalDate.parse(iso);
    }

    static Optional<Period> period(ResultSet row, String column) throws SQLException {
        return text(row, column).map(Period::parse);
    }

    static Optional<DateRange> range(ResultSet row, String from, String to) throws SQLException {
        Optional<LocalDate> last = day(row, to);
        return day(row, from).flatMap(first -> last.map(end -> new DateRange(first, end)));
    }

    static Span span(ResultSet row, String start, String end) throws SQLException {
        return new Span(row.getInt(start), row.getInt(end));
    }

    /**
     * A figure in {@code value}, {@code value_to}, {@code value_of}, {@code comparison}, {@code change} and
     * {@code value_else}.
     */
    static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                new BigDecimal(row.getString("value")),
                text(row, "value_to").map(BigDecimal::new),
                text(row, "value_of").map(BigDecimal::new),
                constant(Comparison.class, row.getString("comparison")),
                text(row, "change").map(label -> constant(Change.class, label)),
                text(row, "value_else").map(BigDecimal::new));
    }
}
