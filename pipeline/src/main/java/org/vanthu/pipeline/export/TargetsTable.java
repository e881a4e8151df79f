package org.vanthu.pipeline.export;

import static org.vanthu.pipeline.export.Column.days;
import static org.vanthu.pipeline.export.Column.join;
import static org.vanthu.pipeline.export.Column.text;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vanthu.index.series.Achievement;
import org.vanthu.index.series.Observation;
import org.vanthu.index.series.Point;
import org.vanthu.index.series.Series;

/** Targets and what came of them, as a table. */
public final class TargetsTable {
    private TargetsTable() {}

    /**
     * A target of one place.
     *
     * @param measure id of what is measured
     * @param label its name for people
     */
    public record Row(String measure, String label, Series series, Achievement achievement) {}

    private static final List<Column<Row>> COLUMNS = join(
            List.of(
                    text("measure", row -> Optional.of(row.measure)),
                    text("name", row -> Optional.of(row.label)),
                    text("place", row -> Optional.of(row.series.place().name()))),
            days("period", row -> Optional.of(row.achievement.period())),
            List.of(
                    text("unit", row -> Optional.of(row.series.unit())),
                    value("target", row -> Optional.of(row.achievement.target())),
                    text(
                            "target_comparator",
                            row -> Optional.of(Iso.name(
                                    row.achievement.target().value().figure().comparison()))),
                    value("estimate", row -> row.achievement.estimate()),
                    value("result", row -> row.achievement.result()),
                    new Column<>(
                            "percent_computed",
                            row -> Cell.number(
                                    row.achievement.computed().map(share -> share.setScale(2, RoundingMode.HALF_UP)))),
                    new Column<>(
                            "percent_stated",
                            row -> Cell.number(row.achievement.stated().map(Observation::value))),
                    text("verdict", row -> Optional.of(Iso.name(row.achievement.verdict()))),
                    text("disagrees", row -> Optional.of(row.achievement.disagrees() ? "yes" : "")),
                    document("target_document", row -> Optional.of(row.achievement.target())),
                    document("result_document", row -> row.achievement.result().or(row.achievement::estimate))));

    public static Table<?> of(List<Row> rows) {
        return new Table<>("targets", COLUMNS, (_, _) -> rows.stream());
    }

    private static Column<Row> value(String name, Function<Row, Optional<Point>> point) {
        return new Column<>(
                name,
                row -> Cell.number(point.apply(row).map(each -> each.value().value())));
    }

    private static Column<Row> document(String name, Function<Row, Optional<Point>> point) {
        return new Column<>(
                name,
                row -> point.apply(row)
                        .map(each -> Cell.number(each.value().document()))
                        .orElse(Cell.EMPTY));
    }
}
