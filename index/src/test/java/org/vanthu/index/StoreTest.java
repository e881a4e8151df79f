package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Span;
import org.vanthu.index.StoreException.Problem;

class StoreTest {

    @TempDir
    Path folder;

    private void put(FileRecord file, ExtractedDocument... documents) throws StoreException {
        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            run.put(file, List.of(documents));
            run.finish(Given.NOW);
        }
    }

    @Test
    void documentComesBackAsItWasPut() throws StoreException {
        ExtractedDocument put = Given.everything();
        put(Given.file("a.pdf"), put);
        try (Archive archive = Archive.openReadOnly(folder)) {
            DocumentRow row = archive.named("a.pdf").getFirst();
            ExtractedDocument got = archive.document(row.id()).orElseThrow().content();
            assertEquals(put.source().text(), got.source().text());
            assertEquals(put.source().blocks(), got.source().blocks());
            assertEquals(put.outline(), got.outline());
            assertEquals(put.header(), got.header());
            assertEquals(put.facts(), got.facts());
            assertEquals(put.indicators(), got.indicators());
            assertEquals(put.tasks(), got.tasks());
            assertEquals(Given.file("a.pdf"), row.file());
        }
    }

    @Test
    void keepsHowSureTheRecogniserWasOfEachWord() throws StoreException {
        ExtractedDocument read = Given.everything();
        List<Span> words = Confidences.words(read.source().text());
        Span fact = read.facts().getFirst().span();
        List<Integer> percents = words.stream()
                .map(word -> word.overlaps(fact) ? Integer.valueOf(31) : Integer.valueOf(96))
                .toList();
        put(Given.file("scan.pdf"), read.with(Confidences.of(read.source().text(), percents)));
        try (Archive archive = Archive.openReadOnly(folder)) {
            DocumentRow row = archive.named("scan.pdf").getFirst();
            ExtractedDocument got = archive.document(row.id()).orElseThrow().content();
            assertEquals(percents, got.source().confidences().ofWords());
            try (Stream<FactRow> facts = archive.facts(Filter.ALL)) {
                assertEquals(OptionalInt.of(31), facts.findFirst().orElseThrow().confidence());
            }
            assertEquals(1, archive.contents().doubtful());
        }
    }

    @Test
    void rowsSayWhereTheyStand() throws StoreException {
        put(Given.file("a.pdf"), Given.everything());
        try (Archive archive = Archive.openReadOnly(folder);
                Stream<IndicatorRow> indicators = archive.indicators(Filter.ALL);
                Stream<TaskRow> tasks = archive.tasks(Filter.ALL)) {
            IndicatorRow indicator = indicators.toList().getFirst();
            assertEquals(new Place(Optional.of("I. Kết quả"), OptionalInt.of(1)), indicator.place());
            assertEquals("Thu ngân sách ước đạt 7.644 triệu đồng, bằng 95,5% dự toán[1].", indicator.text());
            assertEquals(OptionalInt.of(2), tasks.toList().getFirst().place().page());
        }
    }

    @Test
    void documentIsFoundByNumberNamePathAndId() throws StoreException {
        put(Given.file("2021/quý 3/a.pdf"), Given.everything());
        try (Archive archive = Archive.openReadOnly(folder)) {
            DocumentRow row = archive.named("a.pdf").getFirst();
            String whole = Given.ROOT + "/2021/quý 3/a.pdf";
            for (String name :
                    List.of("12-BC/ĐU", "12 -bc/du", "2021/quý 3/a.pdf", "quý 3/a.pdf", whole, "" + row.id())) {
                assertEquals(List.of(row), archive.named(name), name);
            }
            assertEquals(List.of(), archive.named("pdf"));
        }
    }

    @Test
    void changedFileReplacesItsDocuments() throws StoreException {
        put(Given.file("a.pdf"), Given.text("một"), Given.text("hai"));
        put(Given.file("a.pdf"), Given.text("ba"));
        try (Archive archive = Archive.openReadOnly(folder);
                Stream<DocumentRow> documents = archive.documents(Filter.ALL)) {
            assertEquals(1, documents.count());
            assertEquals(1, archive.contents().documents());
            assertEquals(0, archive.search(Query.of("hai")).passages());
            assertEquals(1, archive.search(Query.of("ba")).passages());
        }
    }

    @Test
    void fileIsUnchangedOnlyWithTheSameStamp() throws StoreException {
        FileRecord file = Given.file("a.pdf", FileState.NEEDS_OCR);
        put(file);
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(Optional.of(file), archive.unchanged(file.key(), file.stamp()));
            FileRecord.Stamp longer = new FileRecord.Stamp(1235, Given.NOW);
            FileRecord.Stamp later = new FileRecord.Stamp(1234, Given.NOW.plusMillis(1));
            assertEquals(Optional.empty(), archive.unchanged(file.key(), longer));
            assertEquals(Optional.empty(), archive.unchanged(file.key(), later));
            assertEquals(Optional.empty(), archive.unchanged(new FileKey("/other", "a.pdf"), file.stamp()));
        }
    }

    @Test
    void duplicateIsReadAgainWhenItsOriginalHasOtherBytes() throws StoreException {
        FileRecord original = Given.file("a.pdf");
        FileRecord copy = Given.duplicate("b.pdf", original);
        put(original, Given.text("một"));
        put(copy);
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(Optional.of(copy), archive.unchanged(copy.key(), copy.stamp()));
            assertEquals(
                    Optional.of(original), archive.original(original.sha256().orElseThrow()));
        }
        FileRecord edited = new FileRecord(
                original.key(),
                new FileRecord.Stamp(99, Given.NOW),
                Optional.of(Given.sha("edited")),
                FileState.IMPORTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                original.effort(),
                Optional.empty(),
                List.of(2, 15));
        put(edited, Given.text("hai"));
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(Optional.of(edited), archive.file(edited.key()));
            assertEquals(Optional.empty(), archive.unchanged(copy.key(), copy.stamp()));
            assertEquals(Optional.empty(), archive.original(original.sha256().orElseThrow()));
        }
    }

    @Test
    void filesInsideAContainerAreListed() throws StoreException {
        put(Given.file("a.zip"));
        put(Given.file("a.zip!/quý 1.doc"));
        put(Given.file("a.zip!/b.zip!/c.doc"));
        put(Given.file("a.zipper"));
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(
                    List.of("a.zip!/b.zip!/c.doc", "a.zip!/quý 1.doc"),
                    archive.inside(new FileKey(Given.ROOT, "a.zip")).stream()
                            .map(file -> file.key().path())
                            .toList());
        }
    }

    @Test
    void runsCountWhatTheySawAndKeepTheLastRealState() throws StoreException {
        FileRecord failed = Given.file("b.pdf", FileState.FAILED);
        try (Archive archive = Archive.open(folder)) {
            try (Run run = archive.startRun(Given.NOW, Given.MAKER)) {
                run.put(Given.file("a.pdf"), List.of(Given.text("một")));
                run.put(failed, List.of());
                run.finish(Given.NOW.plusSeconds(9));
            }
            try (Run run = archive.startRun(Given.NOW.plusSeconds(60), new Maker("0.2.0", "other"))) {
                run.unchanged(failed.key());
                assertEquals(Map.of(FileState.UNCHANGED, 1L), run.counts());
            }
            List<RunRecord> runs = archive.runs();
            assertEquals(
                    List.of(
                            new RunRecord(
                                    2,
                                    Given.NOW.plusSeconds(60),
                                    Optional.empty(),
                                    "0.2.0",
                                    Map.of(FileState.UNCHANGED, 1L)),
                            new RunRecord(
                                    1,
                                    Given.NOW,
                                    Optional.of(Given.NOW.plusSeconds(9)),
                                    "0.1.0",
                                    Map.of(FileState.IMPORTED, 1L, FileState.FAILED, 1L))),
                    runs);
            assertEquals(
                    Map.of(FileState.IMPORTED, 1L, FileState.FAILED, 1L),
                    archive.contents().files());
            try (Stream<FileRecord> files = archive.files(EnumSet.of(FileState.FAILED))) {
                assertEquals(List.of(failed), files.toList());
            }
        }
    }

    @Test
    void filtersNarrowDocumentsAndValues() throws StoreException {
        put(Given.file("a.pdf"), Given.everything());
        put(
                Given.file("b.pdf"),
                Given.text(Given.header("nghị quyết", "1-NQ/HU", "Đảng bộ xã Bình An", LocalDate.of(2019, 1, 2)), "x"));
        put(Given.file("c.pdf"), Given.text("không có gì"));
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(List.of("a.pdf", "b.pdf", "c.pdf"), paths(archive, Filter.ALL));
            assertEquals(List.of("a.pdf"), paths(archive, filter("from", "2020-01-01")));
            assertEquals(List.of("b.pdf"), paths(archive, filter("to", "2020-01-01")));
            assertEquals(List.of("b.pdf"), paths(archive, filter("type", "NGHI QUYET")));
            assertEquals(List.of("a.pdf"), paths(archive, filter("issuer", "huong lam")));
            assertEquals(List.of(), paths(archive, filter("issuer", "uong lam")));
            assertEquals(List.of("a.pdf"), paths(archive, filter("body", "ubnd")));
            assertEquals(List.of("a.pdf"), paths(archive, filter("unit", "Hộ")));
            assertEquals(1, archive.facts(filter("unit", "%")).toList().size());
            assertEquals(1, archive.facts(filter("body", "ubnd")).toList().size());
            assertEquals(3, archive.facts(filter("body", "other")).toList().size());
            assertEquals(0, archive.tasks(filter("body", "ubnd")).toList().size());
            assertEquals(0, archive.indicators(filter("unit", "ha")).toList().size());
        }
    }

    private static List<String> paths(Archive archive, Filter filter) throws StoreException {
        try (Stream<DocumentRow> rows = archive.documents(filter)) {
            return rows.map(row -> row.file().key().path()).toList();
        }
    }

    static Filter filter(String condition, String value) {
        Optional<LocalDate> day = condition.equals("from") || condition.equals("to")
                ? Optional.of(LocalDate.parse(value))
                : Optional.empty();
        return new Filter(
                condition.equals("from") ? day : Optional.empty(),
                condition.equals("to") ? day : Optional.empty(),
                Optional.of(value).filter(_ -> condition.equals("type")),
                Optional.of(value).filter(_ -> condition.equals("issuer")),
                Optional.of(value).filter(_ -> condition.equals("body")),
                Optional.of(value).filter(_ -> condition.equals("unit")));
    }

    @Test
    void secondWriterIsToldWhoHoldsTheArchive() throws StoreException {
        Archive first = Archive.open(folder);
        try (first) {
            StoreException refused = assertThrows(StoreException.class, () -> Archive.open(folder));
            Problem.InUse inUse = assertInstanceOf(Problem.InUse.class, refused.problem());
            assertTrue(
                    inUse.holder().startsWith("PID " + ProcessHandle.current().pid() + " on "), inUse.holder());
        }
        Archive.open(folder).close();
    }

    @Test
    void whoeverWritesForAMomentAloneIsWaitedFor() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Archive first = Archive.open(folder);
            Future<Archive> second = threads.submit(() -> Archive.open(folder));
            assertThrows(TimeoutException.class, () -> second.get(300, TimeUnit.MILLISECONDS));
            first.close();
            second.get().close();
        }
    }

    @Test
    void readersSeeWhatIsCommittedWhileAnotherWrites() throws StoreException {
        put(Given.file("a.pdf"), Given.text("một"));
        try (Archive writing = Archive.open(folder);
                Run run = writing.startRun(Given.NOW, Given.MAKER);
                Archive reading = Archive.openReadOnly(folder)) {
            run.put(Given.file("b.pdf"), List.of(Given.text("hai")));
            assertEquals(1, reading.search(Query.of("một")).passages());
            run.commit();
            assertEquals(2, reading.contents().documents());
        }
    }

    @Test
    void folderOfSomethingElseIsNoArchive() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "x");
        assertInstanceOf(Problem.FolderNotEmpty.class, problem(() -> Archive.open(folder)));
        assertInstanceOf(Problem.NotAnArchive.class, problem(() -> Archive.openReadOnly(folder)));
        assertInstanceOf(Problem.NotAnArchive.class, problem(() -> Archive.openReadOnly(folder.resolve("none"))));
        Files.writeString(folder.resolve(Archive.STORE), "no database at all, but long enough to look at");
        assertInstanceOf(Problem.Damaged.class, problem(() -> Archive.openReadOnly(folder)));
    }

    @Test
    void aFolderThatHoldsOnlyAnOfficesOwnWordsMayBecomeAnArchive(@TempDir Path words)
            throws IOException, StoreException {
        for (String name : List.of("rules", "bodies", "abbreviations", "indicators", "places")) {
            Files.writeString(words.resolve(name + ".tsv"), "");
        }
        Archive.open(words).close();
        assertTrue(Files.exists(words.resolve(Archive.STORE)));
    }

    @Test
    void archiveOfANewerVersionIsRefused() throws StoreException, SQLException {
        put(Given.file("a.pdf"), Given.text("một"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Archive.STORE));
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            int known = version.getInt(1);
            int newer = known + 1;
            statement.executeUpdate("PRAGMA user_version = " + newer);
            Problem refused = new Problem.NewerArchive(folder, newer, known);
            assertEquals(refused, problem(() -> Archive.open(folder)));
            assertEquals(refused, problem(() -> Archive.openReadOnly(folder)));
        }
    }

    /** Opens an archive. */
    private interface Opening {
        Archive open() throws StoreException;
    }

    private static Problem problem(Opening opening) {
        return assertThrows(StoreException.class, () -> opening.open().close()).problem();
    }

    @Test
    void folderMayHaveAnyName() throws StoreException {
        folder = folder.resolve("báo cáo?mode=memory 100%25 #1");
        put(Given.file("a.pdf"), Given.text("một"));
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(1, archive.search(Query.of("mot")).passages());
        }
        assertTrue(Files.exists(folder.resolve(Archive.STORE)));
    }

    @Test
    void brokenOffRunLeavesWholeFilesAlone() throws StoreException {
        Instant later = Given.NOW.plusSeconds(1);
        put(Given.file("a.pdf"), Given.text("một"));
        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(later, Given.MAKER)) {
            ExtractedDocument halfFine = Given.text("hai");
            FileRecord copyOfNothing = Given.duplicate("b.pdf", Given.file("nowhere.pdf"));
            assertThrows(IllegalArgumentException.class, () -> run.put(copyOfNothing, List.of(halfFine)));
            run.put(Given.file("c.pdf"), List.of(Given.text("ba")));
        }
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(List.of("a.pdf", "c.pdf"), paths(archive, Filter.ALL));
            assertEquals(Optional.empty(), archive.runs().getFirst().finished());
        }
    }
}
