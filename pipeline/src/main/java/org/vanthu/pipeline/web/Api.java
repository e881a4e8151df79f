package org.vanthu.pipeline.web;

import static org.vanthu.pipeline.web.Route.FILTER;
import static org.vanthu.pipeline.web.Route.PASSAGES;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.Archive;
import org.vanthu.index.FileState;
import org.vanthu.index.Filter;
import org.vanthu.index.MeasureRow;
import org.vanthu.index.Query;
import org.vanthu.index.SearchResult;
import org.vanthu.index.catalogue.MeasureName;
import org.vanthu.index.coverage.Coverage;
import org.vanthu.index.series.Grain;
import org.vanthu.index.series.Series;
import org.vanthu.pipeline.Measures;
import org.vanthu.pipeline.OwnWords;
import org.vanthu.pipeline.Reasons;
import org.vanthu.pipeline.export.ContentsJson;
import org.vanthu.pipeline.export.CoverageTable;
import org.vanthu.pipeline.export.HitsJson;
import org.vanthu.pipeline.export.HitsTable;
import org.vanthu.pipeline.export.Iso;
import org.vanthu.pipeline.export.MeasuresJson;
import org.vanthu.pipeline.export.SeriesTable;
import org.vanthu.pipeline.export.SuggestionsJson;
import org.vanthu.pipeline.export.Table;
import org.vanthu.pipeline.export.Tables;
import org.vanthu.pipeline.export.TargetsTable;
import org.vanthu.pipeline.read.Limits;
import tools.jackson.core.JsonGenerator;

/** What programs can ask, {@code openapi.json} says it for them. Documents, values and imports have classes of their own. */
final class Api {

    static final String ROOT = "/api/v1";

    /** Rows of a list that are asked for at a time, unless the request says otherwise, and at most. */
    private static final int ROWS = 100;

    private static final int MOST_ROWS = 10_000;

    private static final int HITS = 10;
    private static final int MOST_HITS = 200;

    private final Office office;
    private final Door door;
    private final Archive archive;
    private final Uploads uploads;

    Api(Office office, Door door) {
        this.office = office;
        this.door = door;
        this.archive = office.archive();
        this.uploads = new Uploads(archive.folder(), Limits.DEFAULT.fileBytes());
    }

    List<Route> routes() {
        List<Route> own = List.of(
                Route.of("/openapi.json", (_, answer) -> description(answer)),
                Route.of("/server", (_, answer) -> server(answer)),
                Route.of("/archive", (_, answer) -> contents(answer)),
                Route.of("/search", this::search, "q", "sort", "offset", "limit", "format")
                        .with(FILTER)
                        .with(PASSAGES),
                Route.of("/suggest", this::suggest, "q", "limit"),
                Route.of("/documents", this::documents, "offset", "limit", "format")
                        .with(FILTER),
                Route.of("/files", this::files, "state", "lang", "offset", "limit", "format"),
                Route.of("/indicators", this::indicators, "q"),
                Route.of("/series", this::series, "measure", "issuer", "by", "format"),
                Route.of("/targets", this::targets, "year", "issuer", "format"),
                Route.of("/coverage", this::coverage, "format").with(FILTER),
                Route.of("/exports/{name}", this::export, "columns", "format").with(FILTER));
        return Stream.of(
                        own,
                        new DocumentApi(office).routes(),
                        new TaskApi(office).routes(),
                        new ValueApi(office).routes(),
                        new ImportApi(archive, office.pen(), uploads).routes(),
                        new LoginApi(door).routes())
                .flatMap(List::stream)
                .map(route -> route.under(ROOT))
                .toList();
    }

    private static void description(Answer answer) throws IOException {
        try (InputStream in = Page.resource("openapi.json")) {
            answer.context().contentType("application/json; charset=utf-8");
            in.transferTo(answer.context().outputStream());
        }
    }

    private void server(Answer answer) throws IOException {
        List<OwnWords.Complaint> complaints = office.words().complaints();
        answer.json(json -> {
            json.writeStartObject();
            json.writeBooleanProperty("writable", office.writable());
            json.writeBooleanProperty("password", door.isLocked());
            json.writeNumberProperty("longest_upload", uploads.most());
            json.writeArrayPropertyStart("unusable_words");
            complaints.forEach(complaint -> write(json, complaint));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, OwnWords.Complaint complaint) {
        json.writeStartObject();
        json.writeStringProperty("file", String.valueOf(complaint.file().getFileName()));
        json.writeNumberProperty("line", complaint.line());
        json.writeStringProperty("problem", Iso.name(complaint.problem()));
        json.writeStringProperty("value", complaint.value());
        json.writeEndObject();
    }

    private void contents(Answer answer) throws IOException {
        var contents = archive.contents();
        var tallies = archive.tallies();
        answer.json(json -> {
            json.writeStartObject();
            ContentsJson.write(json, contents, tallies);
            json.writeEndObject();
        });
    }

    private void search(Asked asked, Answer answer) throws IOException {
        Query query = new Query(
                asked.text("q").orElse(""),
                asked.filter(),
                asked.passages(),
                asked.oneOf("sort", Query.Order.values()).orElse(Query.Order.RELEVANCE),
                asked.offset(),
                asked.limit(HITS, MOST_HITS));
        switch (asked.format()) {
            case JSON -> {
                SearchResult result = archive.search(query, office.abbreviations());
                answer.json(json -> HitsJson.write(json, query, result));
            }
            case CSV, XLSX ->
                answer.table(archive, HitsTable.of(query, office.abbreviations()), Filter.ALL, asked.format());
        }
    }

    private void suggest(Asked asked, Answer answer) throws IOException {
        var suggestions = archive.suggestions(asked.text("q").orElse(""), asked.limit(10, 50));
        answer.json(json -> SuggestionsJson.write(json, suggestions));
    }

    private void documents(Asked asked, Answer answer) throws IOException {
        list(Tables.DOCUMENTS, asked.filter(), asked, answer);
    }

    private void files(Asked asked, Answer answer) throws IOException {
        Optional<String> label = asked.text("state");
        Set<FileState> states = label.isEmpty()
                ? EnumSet.allOf(FileState.class)
                : Set.of(FileState.labelled(label.get())
                        .filter(FileState::isOfFiles)
                        .orElseThrow(() -> Refusal.badRequest("'" + label.get() + "' is no state; known: "
                                + Arrays.stream(FileState.values())
                                        .filter(FileState::isOfFiles)
                                        .map(FileState::label)
                                        .collect(Collectors.joining(", ")))));
        UnaryOperator<String> reason =
                asked.oneOf("lang", List.of("en", "vi")).filter("vi"::equals).isPresent()
                        ? Reasons::inVietnamese
                        : UnaryOperator.identity();
        list(Tables.files(states, reason), Filter.ALL, asked, answer);
    }

    private void list(Table<?> table, Filter filter, Asked asked, Answer answer) throws IOException {
        answer.table(archive, table.part(asked.offset(), asked.limit(ROWS, MOST_ROWS)), filter, asked.format());
    }

    private void indicators(Asked asked, Answer answer) throws IOException {
        List<MeasureRow> measures = new Measures(archive, office.words().catalogue())
                .rows(asked.text("q").orElse(""));
        answer.json(json -> MeasuresJson.write(json, measures));
    }

    private void series(Asked asked, Answer answer) throws IOException {
        OwnWords.Reading words = office.words();
        String name = asked.needed("measure");
        Measures measures = new Measures(archive, words.catalogue());
        List<MeasureName> meant = measures.meant(name);
        if (meant.size() != 1) {
            throw Refusal.notFound("'" + name + "' names " + meant.size() + " indicators; " + ROOT
                    + "/indicators lists them with their ids");
        }
        MeasureName measure = meant.getFirst();
        List<Series> all =
                measures.series(measure.id(), words.places(), asked.text("issuer"), asked.oneOf("by", Grain.values()));
        answer.table(archive, SeriesTable.of(measure.id(), all, words.places(), List.of()), Filter.ALL, asked.format());
    }

    private void targets(Asked asked, Answer answer) throws IOException {
        asked.needed("year");
        OwnWords.Reading words = office.words();
        DateRange year = DateRange.year(asked.number("year", 0, 1900, 2100));
        answer.table(
                archive,
                TargetsTable.of(TargetsTable.rows(
                        archive.measured(words.catalogue()).observations(year), words, asked.text("issuer"))),
                Filter.ALL,
                asked.format());
    }

    private void coverage(Asked asked, Answer answer) throws IOException {
        Filter filter = asked.filter();
        List<Coverage> coverage = filter.equals(Filter.ALL) ? office.coverage() : office.coverage(filter);
        answer.table(archive, CoverageTable.of(coverage), Filter.ALL, asked.format());
    }

    private void export(Asked asked, Answer answer) throws IOException {
        String name = asked.name("name").toLowerCase(Locale.ROOT);
        Table<?> table = Tables.named(name)
                .orElseThrow(() -> Refusal.notFound("'" + name + "' is no table; known: "
                        + Tables.ALL.stream().map(Table::name).collect(Collectors.joining(", "))));
        Filter filter = asked.filter();
        if (!filter.equals(Filter.ALL) && !Tables.isFiltered(table)) {
            throw Refusal.badRequest("'" + name + "' takes no filter");
        }
        List<String> columns =
                asked.text("columns").map(list -> List.of(list.split(",", -1))).orElse(table.header());
        for (String column : columns) {
            if (!table.header().contains(column)) {
                throw Refusal.badRequest(
                        "unknown column '" + column + "'; known: " + String.join(", ", table.header()));
            }
        }
        answer.table(archive, table.with(columns), filter, asked.format());
    }
}
