package org.vanthu.pipeline.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.coverage.Coverage;

/** An inventory: a row for each kind of document and stretch of time, with what is there. */
public final class CoverageTable {
    private CoverageTable() {}

    private record Row(Coverage coverage, Coverage.Slot slot) {}

    private static final List<Column<Row>> COLUMNS = List.of(
            text("place", row -> row.coverage.owner().name()),
            text("document_type", row -> row.coverage.type()),
            text("grain", row -> Iso.name(row.coverage.grain())),
            new Column<>(
                    "period_from",
                    row -> Cell.day(Optional.of(row.slot.period()).map(DateRange::from))),
            new Column<>(
                    "period_to", row -> Cell.day(Optional.of(row.slot.period()).map(DateRange::to))),
            text("state", row -> state(row.slot)),
            new Column<>("documents", row -> Cell.number(row.slot.documents().size())),
            text(
                    "document_numbers",
                    row -> joined(row, document -> document.header().number().orElse(""))),
            text(
                    "source_files",
                    row -> joined(row, document -> document.file().key().path())));

    public static Table<?> of(List<Coverage> all) {
        return new Table<>(
                "coverage",
                COLUMNS,
                (_, _) -> all.stream()
                        .flatMap(coverage -> coverage.slots().stream().map(slot -> new Row(coverage, slot))));
    }

    /** {@code missing}, {@code present} or {@code double}. */
    public static String state(Coverage.Slot slot) {
        return switch (slot.documents().size()) {
            case 0 -> "missing";
            case 1 -> "present";
            default -> "double";
        };
    }

    private static String joined(Row row, Function<DocumentRow, String> text) {
        return row.slot.documents().stream().map(text).collect(Collectors.joining("; "));
    }

    private static Column<Row> text(String name, Function<Row, String> value) {
        return new Column<>(name, row -> Cell.text(value.apply(row)));
    }
}
