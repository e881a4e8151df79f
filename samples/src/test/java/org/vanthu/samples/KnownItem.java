package org.vanthu.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;
import org.vanthu.index.Hit;
import org.vanthu.index.PassageFilter;
import org.vanthu.index.Query;
import org.vanthu.index.StoreException;

/**
 * Something that a person knows to be in the archive, and what she types to find it.
 *
 * @param kind of query
 * @param document path of its file
 * @param passage words that stand in it; empty where the document is what she looks for
 */
record KnownItem(String kind, String query, String document, String passage) {

    private static final int LOOKED_AT = 5;

    /** @param file a table whose first line names the columns */
    static List<KnownItem> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new KnownItem(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    /** Which document on the first page is the right one, showing the right passage; from 1. */
    OptionalInt rank(Archive archive) throws StoreException {
        List<Hit> hits = archive.search(
                        new Query(query, Filter.ALL, PassageFilter.ALL, Query.Order.RELEVANCE, 0, LOOKED_AT))
                .hits();
        for (int i = 0; i < hits.size(); i++) {
            if (isIt(hits.get(i))) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isIt(Hit hit) {
        return hit.document().file().key().path().equals(document)
                && hit.passages().stream()
                        .anyMatch(shown -> shown.text().replaceAll("\\s+", " ").contains(passage));
    }

    /** Each item's rank, what was found instead, and how many are where they should be. */
    static String report(Archive archive, List<KnownItem> items) throws StoreException {
        StringBuilder report = new StringBuilder();
        int first = 0;
        int page = 0;
        for (KnownItem item : items) {
            OptionalInt rank = item.rank(archive);
            first += rank.orElse(0) == 1 ? 1 : 0;
            page += rank.isPresent() ? 1 : 0;
            if (rank.orElse(0) != 1) {
                report.append(item.missed(archive, rank)).append('\n');
            }
        }
        return report.append(String.format(
                        Locale.ROOT,
                        "success@1 %.3f, success@5 %.3f of %d known items",
                        (double) first / items.size(),
                        (double) page / items.size(),
                        items.size()))
                .toString();
    }

    private String missed(Archive archive, OptionalInt rank) throws StoreException {
        Optional<Hit> best = archive.search(Query.of(query)).hits().stream().findFirst();
        return (rank.isPresent() ? rank.getAsInt() : "-") + "  " + kind + ": " + query + "\n     wanted: " + document
                + ": "
                + passage + "\n     best:   "
                + best.map(hit -> hit.document().file().key().path() + ": "
                                + hit.best().snippet().replaceAll("\\s+", " "))
                        .orElse("nothing");
    }

    /** Prints the report of a set over an archive: the archive's folder, the table. */
    public static void main(String[] arguments) throws IOException {
        try (Archive archive = Archive.openReadOnly(Path.of(arguments[0]))) {
            System.out.println(report(archive, read(Path.of(arguments[1]))));
        }
    }
}
