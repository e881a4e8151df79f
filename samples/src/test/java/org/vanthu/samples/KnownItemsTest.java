package org.vanthu.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.text.TonePlacement;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;
import org.vanthu.index.PassageFilter;
import org.vanthu.index.Query;
import org.vanthu.index.StoreException;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.pipeline.cli.Main;

/** {@code queries.tsv}: what a clerk remembers of the samples, and whether the search finds it. */
final class KnownItemsTest {

    private static final double AT_FIRST = 0.8;
    private static final double ON_THE_PAGE = 0.97;

    @TempDir
    private static Path home;

    private static Archive archive;
    private static List<KnownItem> items;

    @BeforeAll
    static void importTheSamples() throws IOException {
        Main.run(
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                Map.of("HOME", home.toString()),
                "import",
                Samples.DOCUMENTS.toString());
        archive = Archive.openReadOnly(home.resolve("vanthu-archive"));
        items = KnownItem.read(Path.of("queries.tsv"));
    }

    @AfterAll
    static void close() throws StoreException {
        archive.close();
    }

    @Test
    void mostItemsComeFirstAndNearlyAllOnTheFirstPage() throws StoreException {
        String report = KnownItem.report(archive, items);
        System.out.println(report);
        List<OptionalInt> ranks = items.stream().map(KnownItemsTest::rank).toList();
        assertTrue(items.size() >= 60, "only " + items.size() + " items");
        assertTrue(share(ranks, 1) >= AT_FIRST, report);
        assertTrue(share(ranks, 5) >= ON_THE_PAGE, report);
    }

    private static OptionalInt rank(KnownItem item) {
        try {
            return item.rank(archive);
        } catch (StoreException e) {
            throw new AssertionError(item.query(), e);
        }
    }

    private static double share(List<OptionalInt> ranks, int last) {
        return (double) ranks.stream()
                        .filter(rank -> rank.orElse(Integer.MAX_VALUE) <= last)
                        .count()
                / ranks.size();
    }

    @TestFactory
    Stream<DynamicTest> documentNumberComesFirst() {
        return items.stream()
                .filter(item -> item.kind().equals("number"))
                .map(item -> dynamicTest(item.query(), () -> assertEquals(OptionalInt.of(1), item.rank(archive))));
    }

    /** Which passages answer is decided without marks, so that the sets are the very same and not only one within the other. */
    @TestFactory
    Stream<DynamicTest> everyWayToTypeAQueryFindsTheSameDocuments() {
        return items.stream()
                .flatMap(item -> ways(item.query())
                        .map(way -> dynamicTest(item.query() + " as " + way, () -> {
                            assertEquals(documents(item.query()), documents(way));
                        })));
    }

    private static Stream<String> ways(String query) {
        return Stream.of(
                        Normalizer.normalize(query, Normalizer.Form.NFD),
                        withoutMarks(query),
                        TonePlacement.onFirst(query),
                        TonePlacement.onSecond(query))
                .distinct()
                .filter(way -> !way.equals(query));
    }

    private static String withoutMarks(String query) {
        StringBuilder plain = new StringBuilder();
        query.codePoints().forEach(c -> {
            String one = Character.toString(c);
            String folded = one.equals("“") || one.equals("”") ? one : VietnameseFolding.fold(one);
            plain.append(Character.isUpperCase(c) ? folded.toUpperCase(Locale.ROOT) : folded);
        });
        return plain.toString();
    }

    private static Set<Long> documents(String query) throws StoreException {
        return archive
                .search(new Query(query, Filter.ALL, PassageFilter.ALL, Query.Order.RELEVANCE, 0, 1_000))
                .hits()
                .stream()
                .map(hit -> hit.document().id())
                .collect(Collectors.toSet());
    }
}
