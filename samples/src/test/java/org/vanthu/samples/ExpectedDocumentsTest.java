package org.vanthu.samples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Vocabulary;
import org.vanthu.pipeline.Extraction;
import org.vanthu.pipeline.Single;
import org.vanthu.pipeline.read.DocumentReader;
import org.vanthu.pipeline.read.Reading;

/**
 * Every sample is read as {@code samples/expected} has it, by the real workers and all extractors.
 *
 * <p>{@code mvn verify -Dgolden.update=true} rewrites what is expected; read the difference before trusting it.
 */
final class ExpectedDocumentsTest {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** Pictures of pages: which letters are recognised depends on the Tesseract at hand, so that no golden holds them. */
    private static final Path SCAN =
            Samples.DOCUMENTS.resolve(Path.of("Phuong An Thinh", "2023", "TB 74 ket luan BTV (scan).pdf"));

    private static DocumentReader reader;
    private static ExecutorService threads;
    private static final Map<Path, Future<List<Single.Result>>> RESULTS = new LinkedHashMap<>();

    @BeforeAll
    static void readEveryFileOnce() throws IOException {
        reader = new DocumentReader();
        threads = Executors.newFixedThreadPool(reader.workers());
        Single single = new Single(reader, Extraction.with(Vocabulary.STANDARD));
        Set<ByteBuffer> seen = new HashSet<>();
        for (Path file : Samples.files(Samples.DOCUMENTS)) {
            if (seen.add(ByteBuffer.wrap(Files.readAllBytes(file)))) { // the samples hold one twice
                RESULTS.put(file, threads.submit(() -> single.read(file)));
            }
        }
    }

    @AfterAll
    static void endTheWorkers() {
        threads.shutdownNow();
        reader.close();
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentIsReadAsExpected() {
        return RESULTS.keySet().stream()
                .filter(file -> !file.equals(SCAN))
                .map(file -> dynamicTest(Samples.name(Samples.DOCUMENTS, file), () -> readsAsExpected(file)));
    }

    private static void readsAsExpected(Path file) throws Exception {
        List<Single.Read> read = read(results(file));
        Path golden = golden(file);
        if (read.isEmpty()) {
            assertTrue(!Files.exists(golden), () -> "no document was read, but there is " + golden);
            return;
        }
        String actual = GoldenJson.of(read);
        if (UPDATE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertTrue(Files.exists(golden), () -> golden + " is missing; write it with -Dgolden.update=true and read it");
        assertSameLines(
                golden,
                Files.readString(golden).lines().toList(),
                actual.lines().toList());
    }

    /** A golden has hundreds of lines; the first that differs says enough. */
    private static void assertSameLines(Path golden, List<String> expected, List<String> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "(its end)";
            String came = i < actual.size() ? actual.get(i) : "(the end)";
            int line = i + 1;
            assertEquals(
                    wanted,
                    came,
                    () -> golden + ", line " + line
                            + "; if the new reading is right, rewrite the file with -Dgolden.update=true and review"
                            + " all of it");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyValueStandsWhereItsOffsetsSay() {
        return RESULTS.keySet().stream()
                .filter(file -> !file.equals(SCAN))
                .map(file -> dynamicTest(
                        Samples.name(Samples.DOCUMENTS, file),
                        () -> read(results(file)).stream()
                                .flatMap(read -> read.documents().stream())
                                .forEach(ExpectedDocumentsTest::offsetsHold)));
    }

    private static void offsetsHold(ExtractedDocument document) {
        int length = document.source().text().length();
        int last = 0;
        for (Fact fact : document.facts()) {
            assertTrue(
                    fact.span().start() >= last && fact.span().end() <= length,
                    () -> "a fact is out of order or leaves the text: " + fact);
            last = fact.span().start();
        }
        document.indicators()
                .forEach(indicator -> assertTrue(
                        indicator.sentence().start() <= indicator.span().start()
                                && indicator.span().end()
                                        <= indicator.sentence().end()
                                && indicator.sentence().end() <= length,
                        () -> "an indicator stands outside of its sentence: " + indicator));
        document.tasks()
                .forEach(task -> assertTrue(
                        document.source().words(task.span()).contains(task.text()),
                        () -> "a task's words stand elsewhere: " + task));
    }

    @Test
    void nothingIsExpectedOfFilesThatAreNotThere() throws IOException {
        List<String> superfluous = new ArrayList<>();
        Set<Path> goldens = new HashSet<>();
        RESULTS.keySet().stream().filter(file -> !file.equals(SCAN)).forEach(file -> goldens.add(golden(file)));
        for (Path file : Samples.files(Samples.EXPECTED)) {
            if (!goldens.contains(file)) {
                superfluous.add(Samples.name(Samples.EXPECTED, file));
            }
        }
        assertEquals(List.of(), superfluous, "delete them: no sample is read for them");
    }

    @Test
    void theScanIsReadByItsLetters() throws Exception {
        Single.Result result = results(SCAN).getFirst();
        assumeFalse(
                result instanceof Single.Unread unread && unread.reading() instanceof Reading.NeedsOcr,
                () -> "letters are not recognised here: " + result);
        ExtractedDocument scan = ((Single.Read) result).documents().getFirst();
        assertAll(
                () -> assertEquals("thông báo", scan.header().type().orElse("")),
                () -> assertEquals(
                        "2023-10-06",
                        scan.header().issued().map(LocalDate::toString).orElse("")),
                () -> assertTrue(figures(scan).contains(new BigDecimal("96.5")), "96,5% of 600 are content"),
                () -> assertTrue(figures(scan).contains(new BigDecimal("11376000000")), "11.376 triệu đồng came in"));
    }

    private static List<BigDecimal> figures(ExtractedDocument document) {
        return document.indicators().stream()
                .map(indicator -> indicator.figure().value().stripTrailingZeros())
                .map(value -> value.setScale(Math.max(0, value.scale())))
                .toList();
    }

    private static List<Single.Result> results(Path file) throws InterruptedException, ExecutionException {
        Future<List<Single.Result>> results = RESULTS.get(file);
        assertNotNull(results, () -> "there is no sample " + file);
        return results.get();
    }

    private static Path golden(Path file) {
        return Samples.EXPECTED.resolve(Samples.name(Samples.DOCUMENTS, file) + ".json");
    }

    private static List<Single.Read> read(List<Single.Result> results) {
        return results.stream()
                .filter(Single.Read.class::isInstance)
                .map(Single.Read.class::cast)
                .toList();
    }
}
