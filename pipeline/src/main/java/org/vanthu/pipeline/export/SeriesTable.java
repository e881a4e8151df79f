package org.vanthu.pipeline.export;

import static org.vanthu.pipeline.export.Column.days;
import static org.vanthu.pipeline.export.Column.join;
import static org.vanthu.pipeline.export.Column.number;
import static org.vanthu.pipeline.export.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vanthu.index.Archive;
import org.vanthu.index.IndicatorRow;
import org.vanthu.index.StoreException;
import org.vanthu.index.correction.Verdict;
import org.vanthu.index.series.Grain;
import org.vanthu.index.series.Locality;
import org.vanthu.index.series.Observation;
import org.vanthu.index.series.Places;
import org.vanthu.index.series.Series;

/** A series as a table, a row a statement: nothing that a document says of the measure is left out. */
public final class SeriesTable {
    private SeriesTable() {}

    /** A statement of a series with its sentence. */
    private record Row(
            String measure, Series series, Broken broken, Series.Statement statement, Optional<IndicatorRow> source) {

        Observation observation() {
            return statement.observation();
        }

        Optional<String> from(Function<IndicatorRow, Optional<String>> source) {
            return this.source.flatMap(source);
        }
    }

    /** What a place was before and after. */
    private record Broken(Places.Life life, List<Locality> formers) {}

    private static final List<Column<Row>> COLUMNS = join(
            List.of(
                    text("measure", row -> Optional.of(row.measure)),
                    text("place", row -> Optional.of(row.series.place().name()))),
            days("period", row -> row.observation().period()),
            List.of(
                    text("grain", row -> row.observation().period().map(period -> Iso.name(Grain.of(period)))),
                    text("status", row -> Optional.of(Iso.name(row.observation().status()))),
                    new Column<>(
                            "value",
                            row -> Cell.number(Optional.of(row.observation().value()))),
                    text("unit", row -> Optional.of(row.observation().unit())),
                    text("standing", row -> Optional.of(Iso.name(row.statement.standing()))),
                    text("indicator", row -> Optional.of(row.observation().name())),
                    text(
                            "document_number",
                            row -> row.from(source -> source.document().header().number())),
                    text(
                            "document_type",
                            row -> row.from(source -> source.document().header().type())),
                    text(
                            "issuer",
                            row -> row.from(source -> source.document().header().issuer())),
                    new Column<>("issued", row -> Cell.day(row.observation().stated())),
                    text("section", row -> row.from(source -> source.place().section())),
                    number(
                            "page",
                            row -> row.source
                                    .map(source -> source.place().page())
                                    .orElse(OptionalInt.empty())),
                    text(
                            "source_file",
                            row -> row.from(source ->
                                    Optional.of(source.document().file().key().path()))),
                    text("text", row -> row.from(source -> Optional.of(source.text()))),
                    new Column<>(
                            "document", row -> Cell.number(row.observation().document())),
                    text(
                            "place_then",
                            row -> Optional.of(row.observation().owner().name())),
                    new Column<>(
                            "place_since", row -> Cell.day(row.series.place().since())),
                    new Column<>(
                            "place_until",
                            row -> Cell.day(row.broken.life.until().map(day -> day.minusDays(1)))),
                    text("former_places", row -> Optional.of(names(row.broken.formers))),
                    text("later_places", row -> Optional.of(names(row.broken.life.successors()))),
                    text("id", row -> row.from(source -> Optional.of(source.id().text()))),
                    text("reviewed", row -> row.from(source -> source.reviewed().map(Verdict::label))),
                    offset(
                            "start",
                            row -> row.source.map(
                                    source -> source.indicator().span().start())),
                    offset(
                            "end",
                            row -> row.source.map(
                                    source -> source.indicator().span().end()))));

    private static Column<Row> offset(String name, Function<Row, Optional<Integer>> offset) {
        return new Column<>(name, row -> offset.apply(row).map(Cell::number).orElse(Cell.EMPTY));
    }

    private static String names(List<Locality> places) {
        return places.stream().map(Locality::name).collect(Collectors.joining("; "));
    }

    /** @param measure id of what is measured */
    public static Table<?> of(String measure, List<Series> all, Places places, List<Chart> charts) {
        return new Table<>("series", COLUMNS, (archive, _) -> rows(archive, measure, all, places).stream(), charts);
    }

    private static List<Row> rows(Archive archive, String measure, List<Series> all, Places places)
            throws StoreException {
        List<Row> rows = new ArrayList<>();
        for (Series series : all) {
            Broken broken = new Broken(places.life(series.place()), places.formers(series.place()));
            List<Series.Statement> statements = series.statements();
            Map<Observation, IndicatorRow> sources = archive.statements(
                    statements.stream().map(Series.Statement::observation).toList());
            for (Series.Statement statement : statements) {
                rows.add(new Row(
                        measure, series, broken, statement, Optional.ofNullable(sources.get(statement.observation()))));
            }
        }
        return rows;
    }
}
