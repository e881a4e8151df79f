package org.vanthu.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.index.Archive;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.Filter;
import org.vanthu.index.Maker;
import org.vanthu.index.Run;
import org.vanthu.pipeline.read.DocumentReader;

/** What becomes of the files of an import; texts, so that most of these need no worker process. */
final class ImportTest {

    private static final Extraction TEXT_ALONE = blocks -> List.of(new ExtractedDocument(
            SourceText.of(blocks), new Outline(List.of()), Header.NONE, List.of(), List.of(), List.of()));

    @TempDir
    private Path temp;

    private final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> bugs = Collections.synchronizedList(new ArrayList<>());
    private Extraction extraction = TEXT_ALONE;
    private Set<FileState> retry = EnumSet.noneOf(FileState.class);
    private Consumer<Import> atFirstOutcome = _ -> {};

    private Path file(String name, String text) throws IOException {
        Path file = temp.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path zip(String name, Map<String, byte[]> files) throws IOException {
        Path file = file(name, "");
        Files.write(file, zip(files));
        return file;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var entry : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Summary run(Path... paths) throws IOException {
        return run(importing -> paths.length == 0 ? importing.again() : importing.run(List.of(paths)));
    }

    /** What an import is told to do. */
    private interface Order {
        Summary to(Import importing) throws IOException;
    }

    private Summary run(Order order) throws IOException {
        outcomes.clear();
        try (Archive archive = Archive.open(temp.resolve("archive"));
                DocumentReader reader = new DocumentReader()) {
            List<Import> self = new ArrayList<>();
            Progress progress = new Progress() {
                @Override
                public void found(long files) {}

                @Override
                public void ended(Outcome outcome) {
                    outcomes.add(outcome);
                    atFirstOutcome.accept(self.getFirst());
                }
            };
            var setting = new Import.Setting(
                    archive,
                    reader,
                    extraction,
                    retry,
                    new Maker("test", "these rules"),
                    (file, e) -> bugs.add(file.path() + " " + e));
            self.add(new Import(setting, progress));
            return order.to(self.getFirst());
        }
    }

    private Summary runAll() throws IOException {
        return run(temp.resolve("in"));
    }

    /** The ledger: state and reason by path. */
    private Map<String, String> ledger() throws IOException {
        try (Archive archive = Archive.openReadOnly(temp.resolve("archive"));
                var files = archive.files(EnumSet.allOf(FileState.class))) {
            return files.collect(Collectors.toMap(
                    file -> file.key().path(),
                    file -> (file.state().label() + ": " + file.reason().orElse("")).replaceAll(": $", ""),
                    (a, b) -> a + " and " + b,
                    TreeMap::new));
        }
    }

    private long documents() throws IOException {
        try (Archive archive = Archive.openReadOnly(temp.resolve("archive"));
                var rows = archive.documents(Filter.ALL)) {
            return rows.count();
        }
    }

    @Test
    void everyFileEndsInOneNamedStateAndTheCountsAddUp() throws IOException {
        file("a.txt", "Báo cáo tháng 9");
        file("b.txt", "Báo cáo tháng 9");
        file("empty.txt", "");
        file("c\u0007.txt", "Tên tệp có ký tự điều khiển");
        Files.createSymbolicLink(temp.resolve("in/nowhere"), temp.resolve("gone"));
        Summary summary = runAll();
        assertEquals(5, summary.seen());
        assertEquals(
                Map.of(FileState.IMPORTED, 2L, FileState.DUPLICATE, 1L, FileState.NO_TEXT, 1L, FileState.FAILED, 1L),
                summary.states());
        assertEquals(
                Map.of(
                        "a.txt", "imported",
                        "b.txt", "duplicate: same bytes as a.txt",
                        "c\u0007.txt", "imported",
                        "empty.txt", "no-text: the file is empty",
                        "nowhere", "failed: a link that leads nowhere"),
                ledger());
        assertEquals(5, outcomes.size());
        assertEquals(2, documents());
    }

    @Test
    void aSecondRunReadsNothing() throws IOException {
        file("a.txt", "Một");
        file("b.txt", "Hai");
        runAll();
        extraction = _ -> {
            throw new IllegalStateException("read again");
        };
        Summary second = runAll();
        assertEquals(Map.of(FileState.UNCHANGED, 2L), second.states());
        assertEquals(0, second.documents());
        assertEquals(2, documents());
    }

    @Test
    void aChangedFileTakesThePlaceOfWhatItWas() throws IOException {
        Path file = file("a.txt", "Một");
        runAll();
        Files.writeString(file, "Một và hai");
        assertEquals(Map.of(FileState.IMPORTED, 1L), runAll().states());
        assertEquals(1, documents());
    }

    @Test
    void aFileThatWasOnlyTouchedIsUnchanged() throws IOException {
        Path file = file("a.txt", "Một");
        runAll();
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        assertEquals(Map.of(FileState.UNCHANGED, 1L), runAll().states());
    }

    @Test
    void theSameFileThroughAnotherFolderIsNoDuplicateOfItself() throws IOException {
        Path file = file("2021/a.txt", "Một");
        runAll();
        assertEquals(
                Map.of(FileState.UNCHANGED, 1L), run(temp.resolve("in/2021")).states());
        assertEquals(Map.of(FileState.UNCHANGED, 1L), run(file).states());
        assertEquals(Map.of("2021/a.txt", "imported"), ledger());
    }

    @Test
    void anExtractorThatBreaksOnOneFileLeavesTheOthersIn() throws IOException {
        file("a.txt", "Một");
        file("bad.txt", "Hỏng");
        file("z.txt", "Hai");
        extraction = blocks -> {
            if (blocks.getFirst().text().equals("Hỏng")) {
                throw new ArithmeticException("by zero");
            }
            return TEXT_ALONE.extract(blocks);
        };
        Summary summary = runAll();
        assertEquals(Map.of(FileState.IMPORTED, 2L, FileState.FAILED, 1L), summary.states());
        assertEquals(List.of("bad.txt java.lang.ArithmeticException: by zero"), bugs);
        assertEquals("failed: a mistake in Vanthu: java.lang.ArithmeticException: by zero", ledger().get("bad.txt"));
    }

    @Test
    void whatFailedIsTriedAgainWhenAskedFor() throws IOException {
        file("a.txt", "Một");
        file("bad.txt", "Hỏng");
        Extraction broken = blocks -> {
            if (blocks.getFirst().text().equals("Hỏng")) {
                throw new ArithmeticException("by zero");
            }
            return TEXT_ALONE.extract(blocks);
        };
        extraction = broken;
        runAll();
        extraction = TEXT_ALONE;
        assertEquals(Map.of(FileState.UNCHANGED, 2L), runAll().states());
        retry = EnumSet.of(FileState.FAILED);
        assertEquals(Map.of(FileState.IMPORTED, 1L), run().states(), "without a path just those files");
        assertEquals(Map.of("a.txt", "imported", "bad.txt", "imported"), ledger());
    }

    private static ExtractedDocument document(String text) {
        return TEXT_ALONE.extract(List.of(new Block.Paragraph(text))).getFirst();
    }

    /** One file in each state, as earlier runs left it; all of them could be read now. */
    private void givenAllStates() throws IOException {
        try (Archive archive = Archive.open(temp.resolve("archive"));
                Run run = archive.startRun(Instant.EPOCH, new Maker("test", "these rules"))) {
            for (FileState state : FileState.values()) {
                if (!state.isOfFiles()) {
                    continue;
                }
                boolean duplicate = state == FileState.DUPLICATE;
                Path file = file(state.label() + ".txt", duplicate ? FileState.IMPORTED.label() : state.label());
                FileKey imported = new FileKey(temp.resolve("in").toString(), "imported.txt");
                run.put(
                        new FileRecord(
                                new FileKey(temp.resolve("in").toString(), state.label() + ".txt"),
                                new FileRecord.Stamp(
                                        Files.size(file),
                                        Files.getLastModifiedTime(file).toInstant()),
                                Optional.of(Sha256.of(file)),
                                state,
                                Optional.empty(),
                                duplicate ? Optional.of(imported) : Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new FileRecord.Effort(Duration.ofMillis(1), 1, "test"),
                                Optional.empty(),
                                List.of()),
                        state == FileState.IMPORTED ? List.of(document("imported")) : List.of());
            }
            run.finish(Instant.EPOCH);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNCHANGED", "MOVED"})
    void retryTriesJustTheFilesThatEndedSo(FileState state) throws IOException {
        givenAllStates();
        retry = EnumSet.of(state);
        FileState now = state == FileState.DUPLICATE ? state : FileState.IMPORTED;
        assertEquals(Map.of(now, 1L), run().states());
        assertEquals(state.label() + ".txt", outcomes.getFirst().file().path());
        assertTrue(ledger().getOrDefault(state.label() + ".txt", "").startsWith(now.label()), ledger().toString());
        retry = EnumSet.noneOf(FileState.class);
        assertEquals(Map.of(FileState.UNCHANGED, 11L), runAll().states());
    }

    @Test
    void theLedgerSaysOfEachFileWhatItTookAndWhoReadItWhereItWasRead() throws IOException {
        file("a.txt", "Một");
        file("b.html", "<html><body><p>Hai</p></body></html>");
        zip("c.zip", Map.of("ba.txt", bytes("Ba")));
        runAll();
        retry = EnumSet.of(FileState.IMPORTED);
        runAll();
        try (Archive archive = Archive.openReadOnly(temp.resolve("archive"));
                var files = archive.files(EnumSet.allOf(FileState.class))) {
            Map<String, FileRecord.Effort> efforts =
                    files.collect(Collectors.toMap(file -> file.key().path(), FileRecord::effort));
            assertEquals(Set.of("a.txt", "b.html", "c.zip", "c.zip!/ba.txt"), efforts.keySet());
            efforts.forEach((file, effort) -> {
                assertEquals("test", effort.version());
                assertEquals(2, effort.attempts(), file);
                boolean byWorker = file.endsWith(".html") || file.endsWith(".zip");
                assertTrue(!byWorker || effort.took().isPositive(), file + " took milliseconds");
                assertEquals(byWorker, effort.worker().isPresent(), file);
                assertEquals(
                        byWorker && Files.exists(Path.of("/proc/self/status")),
                        effort.memory().isPresent(),
                        file);
            });
        }
    }

    @Test
    void aContainerThatHoldsItselfIsNamed() throws IOException {
        byte[] quine = GzipQuine.make();
        try (var itself = new GZIPInputStream(new ByteArrayInputStream(quine))) {
            assertArrayEquals(quine, itself.readAllBytes());
        }
        Files.write(file("a.gz", ""), quine);
        file("b.html", "Thông báo");
        runAll();
        assertEquals(
                Map.of(
                        "a.gz", "imported: 1 files inside",
                        "a.gz!/a", "failed: a container that holds itself",
                        "b.html", "imported"),
                ledger());
    }

    @Test
    void containersAreOpenedUpToALimit() throws IOException {
        byte[] content = bytes("Báo cáo");
        for (int depth = 0; depth <= ClosedContainer.DEEPEST; depth++) {
            content = zip(Map.of(depth == 0 ? "a.txt" : "a.zip", content));
        }
        Files.write(file("deep.zip", ""), content);
        runAll();
        assertEquals(
                Set.of("imported: 1 files inside", "failed: " + ClosedContainer.TOO_DEEP),
                Set.copyOf(ledger().values()));
        assertEquals(ClosedContainer.DEEPEST + 1, ledger().size());
    }

    @Test
    void whatArrivesMovesAndGoesInAWatchedFolderIsInTheLedger() throws IOException, InterruptedException {
        Path in = Files.createDirectories(temp.resolve("in"));
        try (Watch watch =
                new Watch(List.of(in), temp.resolve("archive"), Duration.ofMillis(300), Duration.ofMillis(500))) {
            Path file = file("a.txt", "Một");
            Watch.Look arrived = watch.next().orElseThrow();
            assertEquals(
                    Map.of(FileState.IMPORTED, 1L),
                    run(importing -> importing.run(watch, arrived)).states());
            extraction = _ -> {
                throw new IllegalStateException("read again");
            };
            Files.move(file, in.resolve("b.txt"));
            for (int looks = 0; looks < 3 && !ledger().containsKey("b.txt"); looks++) {
                Watch.Look moved = watch.next().orElseThrow();
                run(importing -> importing.run(watch, moved));
            }
            assertEquals(Map.of("b.txt", "imported"), ledger());
            assertEquals(Set.of(), gone());
            Files.delete(in.resolve("b.txt"));
            Watch.Look deleted = watch.next().orElseThrow();
            run(importing -> importing.run(watch, deleted));
            assertEquals(Set.of("b.txt"), gone());
            assertEquals(1, documents());
        }
    }

    @Test
    void aRunThatIsStoppedKeepsWhatItHasAndTheNextGoesOn() throws IOException {
        for (int i = 0; i < 40; i++) {
            file("f" + i + ".txt", "Văn bản số " + i);
        }
        atFirstOutcome = Import::stop;
        extraction = blocks -> {
            pause(); // so that not all are done before the first is on the disk and reported
            return TEXT_ALONE.extract(blocks);
        };
        Summary stopped = runAll();
        assertFalse(stopped.complete());
        assertTrue(stopped.seen() >= 1 && stopped.seen() < 40, stopped.toString());
        assertEquals(stopped.seen(), documents());
        atFirstOutcome = _ -> {};
        extraction = TEXT_ALONE;
        Summary rest = runAll();
        assertTrue(rest.complete());
        assertEquals(40, rest.seen());
        assertEquals(stopped.seen(), rest.states().get(FileState.UNCHANGED));
        assertEquals(40, documents());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void filesInContainersAreFilesOfTheirOwn() throws IOException {
        file("a.txt", "Một");
        byte[] inner = zip(Map.of("sâu.txt", bytes("Ba")));
        Path container = zip(
                "2014.zip",
                Map.of(
                        "Báo cáo/quý 3.txt",
                        bytes("Hai"),
                        "bản sao.txt",
                        bytes("Một"),
                        "trong.zip",
                        inner,
                        "rỗng.txt",
                        new byte[0]));
        Summary summary = runAll();
        assertEquals(
                Map.of(
                        "a.txt", "imported",
                        "2014.zip", "imported: 4 files inside",
                        "2014.zip!/Báo cáo/quý 3.txt", "imported",
                        "2014.zip!/bản sao.txt", "duplicate: same bytes as a.txt",
                        "2014.zip!/trong.zip", "imported: 1 files inside",
                        "2014.zip!/trong.zip!/sâu.txt", "imported",
                        "2014.zip!/rỗng.txt", "no-text: the file is empty"),
                ledger());
        assertEquals(7, summary.seen());
        assertEquals(Map.of(FileState.UNCHANGED, 7L), runAll().states());

        Files.setLastModifiedTime(container, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        assertEquals(Map.of(FileState.UNCHANGED, 7L), runAll().states(), "a container that was only touched");

        retry = EnumSet.of(FileState.NO_TEXT);
        Map<FileState, Long> again = runAll().states();
        assertEquals(7, again.values().stream().mapToLong(Long::longValue).sum());
        assertEquals(1, again.get(FileState.NO_TEXT));
    }

    @Test
    void damagedAndHostileContainersAreNamedAndTheRestIsImported() throws IOException {
        file("a.txt", "Một");
        byte[] whole = zip(Map.of("x.txt", bytes("Hai ".repeat(5000)), "y.txt", bytes("Ba ".repeat(5000))));
        Files.write(file("cut.zip", ""), Arrays.copyOf(whole, whole.length / 3));
        zip("evil.zip", Map.of("../../evil.txt", bytes("Ra ngoài"), "good.txt", bytes("Trong")));
        zip("none.zip", Map.of());
        Summary summary = runAll();
        Map<String, String> ledger = ledger();
        assertEquals("imported", ledger.get("a.txt"));
        assertEquals("imported", ledger.get("evil.zip!/good.txt"));
        assertTrue(ledger.getOrDefault("cut.zip", "").startsWith("failed: "), ledger.toString());
        assertTrue(
                ledger.entrySet().stream()
                        .anyMatch(file -> file.getKey().contains("evil.txt")
                                && !file.getValue().equals("imported")),
                ledger.toString());
        assertFalse(Files.exists(temp.resolve("evil.txt")));
        assertFalse(ledger.getOrDefault("none.zip", "").isEmpty());
        assertEquals(ledger.size(), summary.seen());
    }

    @Test
    void ofFilesWithTheSameBytesTheFirstByNameIsTheOriginalHoweverManyThreadsRead() throws IOException {
        for (int i = 0; i < 30; i++) {
            file("copy-" + (char) ('a' + i % 26) + i + ".txt", "Giống nhau");
        }
        file("a-first.txt", "Giống nhau");
        runAll();
        try (Archive archive = Archive.openReadOnly(temp.resolve("archive"));
                var files = archive.files(EnumSet.of(FileState.DUPLICATE))) {
            Set<String> originals = files.map(FileRecord::duplicateOf)
                    .map(key -> key.orElseThrow().path())
                    .collect(Collectors.toSet());
            assertEquals(Set.of("a-first.txt"), originals);
        }
    }

    @Test
    void aFileThatWasRenamedKeepsItsDocumentsAndIsNotReadAgain() throws IOException {
        Path file = file("2021/a.txt", "Một");
        Path container = zip("2014.zip", Map.of("quý 3.txt", bytes("Hai")));
        runAll();
        extraction = _ -> {
            throw new IllegalStateException("read again");
        };
        Files.createDirectories(temp.resolve("in/2022"));
        Files.move(file, temp.resolve("in/2022/b.txt"));
        Files.move(container, temp.resolve("in/cũ 2014.zip"));
        Summary moved = runAll();
        assertEquals(Map.of(FileState.MOVED, 2L, FileState.UNCHANGED, 1L), moved.states());
        assertEquals(
                Map.of(
                        "2022/b.txt", "imported",
                        "cũ 2014.zip", "imported: 1 files inside",
                        "cũ 2014.zip!/quý 3.txt", "imported"),
                ledger());
        assertTrue(outcomes.stream().anyMatch(outcome -> outcome.reason().equals("it was 2021/a.txt")));
        assertEquals(Map.of(FileState.UNCHANGED, 3L), runAll().states());
        assertEquals(2, documents());
    }

    private Set<String> gone() throws IOException {
        try (Archive archive = Archive.openReadOnly(temp.resolve("archive"));
                var files = archive.files(EnumSet.allOf(FileState.class))) {
            return files.filter(file -> file.gone().isPresent())
                    .map(file -> file.key().path())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aFileThatIsGoneIsNotedAndItsDocumentsStay() throws IOException {
        Path file = file("a.txt", "Một");
        file("b.txt", "Hai");
        Path container = zip("2014.zip", Map.of("quý 3.txt", bytes("Ba")));
        runAll();
        byte[] bytes = Files.readAllBytes(container);
        Files.delete(file);
        Files.delete(container);
        assertEquals(Map.of(FileState.UNCHANGED, 1L), runAll().states());
        assertEquals(Set.of("a.txt", "2014.zip", "2014.zip!/quý 3.txt"), gone());
        assertEquals(3, documents());
        Files.write(container, bytes);
        run(temp.resolve("in/b.txt"));
        assertEquals(Set.of("a.txt", "2014.zip", "2014.zip!/quý 3.txt"), gone(), "only what was looked through counts");
        runAll();
        assertEquals(Set.of("a.txt"), gone());
    }

    @Test
    void aCopyIsReadWhenItsOriginalIsChangedInTheSameRun() throws IOException {
        Path original = file("a.txt", "Một");
        file("b.txt", "Một");
        runAll();
        Files.writeString(original, "Một và hai");
        assertEquals(Map.of(FileState.IMPORTED, 2L), runAll().states());
        assertEquals(Map.of("a.txt", "imported", "b.txt", "imported"), ledger());
    }

    @Test
    void whatIsReportedIsOnTheDisk() throws IOException {
        for (int i = 0; i < 30; i++) {
            file("f" + i + ".txt", "Văn bản số " + i);
        }
        List<String> missing = new ArrayList<>();
        atFirstOutcome = _ -> {
            try (Archive other = Archive.openReadOnly(temp.resolve("archive"));
                    var files = other.files(EnumSet.of(FileState.IMPORTED))) {
                Set<String> stored = files.map(file -> file.key().path()).collect(Collectors.toSet());
                for (Outcome outcome : List.copyOf(outcomes)) {
                    if (!stored.contains(outcome.file().path())) {
                        missing.add(outcome.file().path());
                    }
                }
            } catch (IOException e) {
                missing.add(e.toString());
            }
        };
        runAll();
        assertEquals(30, outcomes.size());
        assertEquals(List.of(), missing);
    }

    @Test
    void twoRunsOverTheSameFilesStoreTheSame() throws IOException {
        for (int i = 0; i < 20; i++) {
            file("f" + i + ".txt", "Văn bản " + i);
        }
        runAll();
        Map<String, String> first = ledger();
        Files.move(temp.resolve("archive"), temp.resolve("archive-1"));
        runAll();
        assertEquals(first, ledger());
    }
}
