package org.vanthu.pipeline.export;

import static org.vanthu.pipeline.export.Column.days;
import static org.vanthu.pipeline.export.Column.join;
import static org.vanthu.pipeline.export.Column.text;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vanthu.index.Archive;
import org.vanthu.index.StoreException;
import org.vanthu.index.catalogue.CatalogueEntry;
import org.vanthu.index.catalogue.CatalogueEntry.Better;
import org.vanthu.index.correction.Verdict;
import org.vanthu.index.series.Achievement;
import org.vanthu.index.series.Observation;
import org.vanthu.index.series.Point;
import org.vanthu.index.series.Series;
import org.vanthu.pipeline.OwnWords;

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

    /** A target with what people said of its figures. */
    private record Reviewed(Row row, Optional<Verdict> target, Optional<Verdict> result) {}

    private static final List<Column<Row>> OF_TARGET = join(
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
                    document("result_document", TargetsTable::result)));

    private static final List<Column<Reviewed>> COLUMNS = join(
            Tables.columns(Reviewed::row, OF_TARGET),
            List.of(
                    text("target_reviewed", row -> row.target.map(Verdict::label)),
                    text("result_reviewed", row -> row.result.map(Verdict::label))));

    /**
     * @param observations of the time that is asked about
     * @param place a name that the place of the targets has or had; empty for all
     */
    public static List<Row> rows(List<Observation> observations, OwnWords.Reading words, Optional<String> place) {
        Map<String, List<Observation>> measures = new LinkedHashMap<>();
        observations.forEach(each ->
                measures.computeIfAbsent(each.measure(), _ -> new ArrayList<>()).add(each));
        List<Row> rows = new ArrayList<>();
        measures.forEach((measure, statements) -> {
            Optional<CatalogueEntry> entry = words.catalogue().entry(measure);
            Better better = entry.map(CatalogueEntry::better).orElse(Better.NEITHER);
            String label =
                    entry.map(CatalogueEntry::name).orElse(statements.getFirst().name());
            List<Observation> shares = new ArrayList<>(measures.getOrDefault(measure + "%", List.of()));
            shares.addAll(statements);
            for (Series series : Series.of(statements, words.places())) {
                if (place.isEmpty() || words.places().isCalled(series.place(), place.get())) {
                    for (Achievement achievement : Achievement.of(series, shares, better, words.places())) {
                        rows.add(new Row(measure, label, series, achievement));
                    }
                }
            }
        });
        return rows;
    }

    public static Table<?> of(List<Row> rows) {
        return new Table<>("targets", COLUMNS, (archive, _) -> reviewed(archive, rows).stream());
    }

    private static List<Reviewed> reviewed(Archive archive, List<Row> rows) throws StoreException {
        List<Reviewed> reviewed = new ArrayList<>();
        for (Row row : rows) {
            Optional<Point> result = result(row);
            reviewed.add(new Reviewed(
                    row,
                    archive.reviewed(row.achievement.target().value()),
                    result.isEmpty()
                            ? Optional.empty()
                            : archive.reviewed(result.get().value())));
        }
        return reviewed;
    }

    /** What came of it, else what is expected. */
    private static Optional<Point> result(Row row) {
        return row.achievement.result().or(row.achievement::estimate);
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
