package org.vanthu.pipeline.export;

import static org.vanthu.pipeline.export.Column.days;
import static org.vanthu.pipeline.export.Column.join;
import static org.vanthu.pipeline.export.Column.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.vanthu.index.TaskRow;
import org.vanthu.index.followup.Followed;

/** Planned tasks and what became of them, as a table. */
public final class FollowUpTable {
    private FollowUpTable() {}

    private static final List<Column<Followed>> COLUMNS = join(
            List.of(
                    text("issuer", row -> row.task().document().header().issuer()),
                    text(
                            "document_number",
                            row -> row.task().document().header().number()),
                    new Column<>(
                            "issued",
                            row -> Cell.day(row.task().document().header().issued())),
                    text("body", row -> row.task().task().body()),
                    text("task", row -> Optional.of(row.task().task().text()))),
            days("due", row -> row.task().task().due()),
            List.of(
                    text("state", row -> Optional.of(Iso.name(row.state()))),
                    text(
                            "evidence",
                            row -> row.evidence().map(later -> later.task().text())),
                    text(
                            "evidence_number",
                            row -> row.evidence()
                                    .flatMap(later -> later.document().header().number())),
                    new Column<>(
                            "evidence_issued",
                            row -> Cell.day(row.evidence()
                                    .flatMap(later -> later.document().header().issued()))),
                    new Column<>(
                            "similarity",
                            row -> row.evidence().isEmpty()
                                    ? Cell.EMPTY
                                    : Cell.number(Optional.of(
                                            BigDecimal.valueOf(row.similarity()).setScale(2, RoundingMode.HALF_UP)))),
                    text(
                            "source_file",
                            row -> Optional.of(
                                    row.task().document().file().key().path())),
                    text(
                            "evidence_file",
                            row -> row.evidence()
                                    .map(later -> later.document().file().key().path())),
                    new Column<>(
                            "document", row -> Cell.number(row.task().document().id())),
                    new Column<>(
                            "start", row -> Cell.number(row.task().task().span().start())),
                    evidence("evidence_document", later -> later.document().id()),
                    evidence("evidence_start", later -> later.task().span().start())),
            Tables.review(row -> row.task().id(), row -> row.task().reviewed()));

    private static Column<Followed> evidence(String name, ToLongFunction<TaskRow> number) {
        return new Column<>(
                name,
                row -> row.evidence()
                        .map(later -> Cell.number(number.applyAsLong(later)))
                        .orElse(Cell.EMPTY));
    }

    public static Table<?> of(List<Followed> rows) {
        return new Table<>("tasks", COLUMNS, (_, _) -> rows.stream());
    }
}
