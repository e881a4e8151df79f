package org.vanthu.pipeline.export;

import static org.vanthu.pipeline.export.Column.number;
import static org.vanthu.pipeline.export.Column.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vanthu.index.Abbreviations;
import org.vanthu.index.Archive;
import org.vanthu.index.Hit;
import org.vanthu.index.Query;

/** What a search found as a table, a row a document with its best passage. */
public final class HitsTable {
    private HitsTable() {}

    /** Documents that are asked for at a time. */
    private static final int PAGE = 500;

    /**
     * A document that was found.
     *
     * @param rank from 1
     */
    public record Ranked(int rank, Hit hit) {}

    /** A promise, kept in {@code docs/search.md}. */
    public static final List<Column<Ranked>> COLUMNS = List.of(
            new Column<>("rank", row -> Cell.number(row.rank)),
            new Column<>("document", row -> Cell.number(row.hit.document().id())),
            text("document_number", row -> row.hit.document().header().number()),
            text("document_type", row -> row.hit.document().header().type()),
            text("issuer", row -> row.hit.document().header().issuer()),
            new Column<>("issued", row -> Cell.day(row.hit.document().header().issued())),
            text("title", row -> row.hit.document().header().title()),
            number("page", row -> row.hit.best().place().page()),
            text("section", row -> row.hit.best().place().section()),
            text("text", row -> Optional.of(row.hit.best().text())),
            text(
                    "copies",
                    row -> Optional.of(row.hit.copies().stream()
                            .map(copy -> copy.file().key().path())
                            .collect(Collectors.joining("; ")))),
            text(
                    "source_file",
                    row -> Optional.of(row.hit.document().file().key().path())));

    /** Everything that answers the query, whatever its offset and limit are. */
    public static Table<Ranked> of(Query query, Abbreviations abbreviations) {
        return new Table<>("search", COLUMNS, (archive, _) -> rows(archive, query, abbreviations));
    }

    private static Stream<Ranked> rows(Archive archive, Query query, Abbreviations abbreviations) {
        IntFunction<List<Ranked>> page = number -> page(archive, query, abbreviations, number * PAGE);
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(page)
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream);
    }

    private static List<Ranked> page(Archive archive, Query query, Abbreviations abbreviations, int offset) {
        try {
            List<Hit> hits = archive.search(
                            new Query(query.text(), query.filter(), query.passages(), query.order(), offset, PAGE),
                            abbreviations)
                    .hits();
            return IntStream.range(0, hits.size())
                    .mapToObj(i -> new Ranked(offset + i + 1, hits.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
