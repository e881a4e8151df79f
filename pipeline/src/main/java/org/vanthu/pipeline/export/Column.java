package org.vanthu.pipeline.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vanthu.extractors.DateRange;

/**
 * One column of an exported table.
 *
 * @param name its header, stable between versions
 * @param value its cell of a row
 */
public record Column<R>(String name, Function<R, Cell> value) {

    static <R> Column<R> text(String name, Function<R, Optional<String>> value) {
        return new Column<>(name, row -> Cell.text(value.apply(row)));
    }

    /** Empty where there is none. */
    static <R> Column<R> number(String name, Function<R, OptionalInt> value) {
        return new Column<>(name, row -> {
            OptionalInt number = value.apply(row);
            return number.isPresent() ? Cell.number(number.getAsInt()) : Cell.EMPTY;
        });
    }

    /** {@code name_from} and {@code name_to}. */
    static <R> List<Column<R>> days(String name, Function<R, Optional<DateRange>> days) {
        return List.of(
                new Column<>(name + "_from", row -> Cell.day(days.apply(row).map(DateRange::from))),
                new Column<>(name + "_to", row -> Cell.day(days.apply(row).map(DateRange::to))));
    }

    /** Columns one after the other. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <R> List<Column<R>> join(List<Column<R>>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
