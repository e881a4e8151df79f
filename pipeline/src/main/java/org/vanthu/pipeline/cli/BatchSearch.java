package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.index.Abbreviations;
import org.vanthu.index.Archive;
import org.vanthu.index.Hit;
import org.vanthu.index.Query;
import org.vanthu.index.SearchResult;
import org.vanthu.pipeline.export.Cell;
import org.vanthu.pipeline.export.Column;
import org.vanthu.pipeline.export.Format;
import org.vanthu.pipeline.export.HitsTable;
import org.vanthu.pipeline.export.Iso;
import org.vanthu.pipeline.export.Sheet;

/** Answers many queries in one table, a row a document with its best passage; each query has at least one row. */
final class BatchSearch {

    /** A promise, kept in {@code docs/search.md}. */
    static final List<String> HEADER = Stream.of(
                    Stream.of("line", "query", "documents", "passages", "note"),
                    HitsTable.COLUMNS.stream().map(Column::name),
                    Stream.of("error"))
            .flatMap(names -> names)
            .toList();

    private static final long EVERY_NANOS = 200_000_000;

    private final Session session;
    private final Archive archive;
    private final Abbreviations abbreviations;

    /** Makes a query of its words. */
    private final UnaryOperator<Query> options;

    private long drawn = System.nanoTime();

    BatchSearch(Session session, Archive archive, Abbreviations abbreviations, UnaryOperator<Query> options) {
        this.session = session;
        this.archive = archive;
        this.abbreviations = abbreviations;
        this.options = options;
    }

    /** @return how many queries could not be asked */
    long write(List<QueryList.Entry> queries, OutputStream out) throws IOException {
        long failed = 0;
        try (Sheet sheet = Format.CSV.open(HEADER, out)) {
            int done = 0;
            for (QueryList.Entry entry : queries) {
                if (entry.problem().isEmpty()) {
                    answer(entry, sheet);
                } else {
                    failed++;
                    String why = session.say(entry.problem());
                    clear();
                    session.err().println(session.say("batch.failure", entry.line(), Shown.line(entry.query()), why));
                    sheet.row(row(entry, why));
                }
                progress(++done, queries.size());
            }
        }
        clear();
        return failed;
    }

    private void answer(QueryList.Entry entry, Sheet sheet) throws IOException {
        Query query = options.apply(Query.of(entry.query()));
        SearchResult result = archive.search(query, abbreviations);
        if (result.hits().isEmpty()) {
            sheet.row(row(entry, result));
        }
        int rank = query.offset();
        for (Hit hit : result.hits()) {
            sheet.row(row(entry, result, new HitsTable.Ranked(++rank, hit)));
        }
    }

    private static List<Cell> row(QueryList.Entry entry, String error) {
        return padded(asked(entry), Cell.text(error));
    }

    private static List<Cell> row(QueryList.Entry entry, SearchResult result) {
        return padded(
                Stream.concat(asked(entry).stream(), counted(result).stream()).toList(), Cell.EMPTY);
    }

    private static List<Cell> asked(QueryList.Entry entry) {
        return List.of(Cell.number(entry.line()), Cell.text(entry.query()));
    }

    private static List<Cell> counted(SearchResult result) {
        return List.of(
                Cell.number(result.documents()),
                Cell.number(result.passages()),
                Cell.text(result.notes().stream()
                        .map(note -> Iso.name(note.kind()) + (note.words().isEmpty() ? "" : ": " + note.words()))
                        .collect(Collectors.joining("; "))));
    }

    private static List<Cell> row(QueryList.Entry entry, SearchResult result, HitsTable.Ranked hit) {
        List<Cell> cells = new ArrayList<>(asked(entry));
        cells.addAll(counted(result));
        HitsTable.COLUMNS.forEach(column -> cells.add(column.value().apply(hit)));
        return padded(cells, Cell.EMPTY);
    }

    private static List<Cell> padded(List<Cell> cells, Cell last) {
        List<Cell> padded = new ArrayList<>(cells);
        while (padded.size() < HEADER.size() - 1) {
            padded.add(Cell.EMPTY);
        }
        padded.add(last);
        return padded;
    }

    private void progress(int done, int all) {
        long now = System.nanoTime();
        if (session.terminal() && now - drawn > EVERY_NANOS) {
            drawn = now;
            session.err().print("\r\u001b[K" + session.say("batch.progress", done, all));
            session.err().flush();
        }
    }

    private void clear() {
        if (session.terminal()) {
            session.err().print("\r\u001b[K");
            session.err().flush();
        }
    }
}
