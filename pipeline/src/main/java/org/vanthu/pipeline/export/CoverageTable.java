package org.vanthu.pipeline.export;

import static org.vanthu.pipeline.export.Column.days;
import static org.vanthu.pipeline.export.Column.join;
import static org.vanthu.pipeline.export.Column.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.coverage.Coverage;

/** An inventory: a row for each kind of document and stretch of time, with what is there. */
public final class CoverageTable {
    private CoverageTable() {}

    private record Row(Coverage coverage, Coverage.Slot slot) {}

    private static final List<Column<Row>> COLUMNS = join(
            List.of(
                    text("place", row -> Optional.of(row.coverage.place().name())),
                    text("document_type", row -> Optional.of(row.coverage.type())),
                    text("grain", row -> Optional.of(Iso.name(row.coverage.grain())))),
            days("period", row -> Optional.of(row.slot.period())),
            List.of(
                    text("state", row -> Optional.of(Iso.name(row.slot.state()))),
                    new Column<>(
                            "documents", row -> Cell.number(row.slot.documents().size())),
                    text(
                            "document_numbers",
                            row -> joined(
                                    row, document -> document.header().number().orElse(""))),
                    text(
                            "source_files",
                            row -> joined(row, document -> document.file().key().path())),
                    text("issuer", row -> Optional.of(row.coverage.issuer())),
                    text("document_ids", row -> joined(row, document -> String.valueOf(document.id())))));

    public static Table<?> of(List<Coverage> all) {
        return new Table<>(
                "coverage",
                COLUMNS,
                (_, _) -> all.stream()
                        .flatMap(coverage -> coverage.slots().stream().map(slot -> new Row(coverage, slot))));
    }

    private static Optional<String> joined(Row row, Function<DocumentRow, String> text) {
        return Optional.of(row.slot.documents().stream().map(text).collect(Collectors.joining("; ")));
    }
}
