package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.index.Finding.Kind;

/** Each thing that can go wrong with an archive is found, named, and mended where it can be. */
class CheckTest {

    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("archive");
    }

    /** Files on the disk and in the archive; their documents fill some pages of the store. */
    private void given(int files) throws IOException {
        Path in = Files.createDirectories(temp.resolve("in"));
        try (Archive archive = Archive.open(folder());
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            for (int i = 0; i < files; i++) {
                run.put(
                        record(in, i, FileState.IMPORTED),
                        List.of(Given.text("văn bản số " + i + " dài ".repeat(400))));
            }
            run.finish(Given.NOW);
        }
    }

    private static FileRecord record(Path in, int i, FileState state) throws IOException {
        Path file = in.resolve("f" + i + ".txt");
        Files.writeString(file, "x".repeat(i + 1));
        Files.setLastModifiedTime(file, FileTime.from(Given.NOW));
        return new FileRecord(
                new FileKey(in.toString(), "f" + i + ".txt"),
                new FileRecord.Stamp(i + 1, Given.NOW),
                Optional.of(Given.sha("f" + i)),
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Given.file("x").effort(),
                Optional.empty(),
                List.of());
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder().resolve(Archive.STORE));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA foreign_keys = ON");
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    private List<Kind> kinds() throws IOException {
        return Archive.check(folder()).stream().map(Finding::kind).toList();
    }

    private void repair() throws IOException {
        Archive.repair(folder(), Archive.check(folder()), Given.NOW, Given.MAKER);
    }

    private long documents() throws IOException {
        try (Archive archive = Archive.openReadOnly(folder())) {
            return archive.contents().documents();
        }
    }

    @Test
    void aWholeArchiveHasNothingToSay() throws IOException {
        given(3);
        assertEquals(List.of(), Archive.check(folder()));
    }

    @Test
    void filesThatAreGoneOrChangedAreNamedAndNothingIsDone() throws IOException {
        given(3);
        Files.delete(temp.resolve("in/f0.txt"));
        Files.writeString(temp.resolve("in/f1.txt"), "longer than it was");
        assertEquals(List.of(Kind.GONE, Kind.CHANGED), kinds());
        repair();
        assertEquals(List.of(Kind.GONE, Kind.CHANGED), kinds());
        assertEquals(3, documents());
        Files.move(temp.resolve("in"), temp.resolve("elsewhere"));
        assertEquals(List.of(Kind.NO_FOLDER), kinds());
    }

    @Test
    void documentsThatTheStoreLostAreReadAgainByTheNextImport() throws IOException, SQLException {
        given(3);
        sql("DELETE FROM documents WHERE id = 2");
        sql("DELETE FROM texts WHERE document = 3");
        assertTrue(kinds().containsAll(List.of(Kind.LOST_DOCUMENTS, Kind.INDEX_DIFFERS)), kinds().toString());
        repair();
        assertEquals(List.of(), kinds());
        try (Archive archive = Archive.openReadOnly(folder());
                Stream<FileRecord> failed = archive.files(Set.of(FileState.FAILED))) {
            List<FileRecord> lost = failed.toList();
            assertEquals(2, lost.size());
            FileRecord.Stamp asOnTheDisk = new FileRecord.Stamp(2, Given.NOW);
            assertEquals(Optional.empty(), archive.unchanged(lost.getFirst().key(), asOnTheDisk));
        }
    }

    @Test
    void documentsOfAFileThatGaveNoneAndDuplicatesOfNothingAreFound() throws IOException, SQLException {
        given(3);
        sql("UPDATE files SET state = 'failed' WHERE id = 1");
        sql("UPDATE files SET state = 'duplicate', original = 3 WHERE id = 2", "DELETE FROM documents WHERE file = 2");
        assertTrue(kinds().containsAll(List.of(Kind.STRAY_DOCUMENTS, Kind.LOST_ORIGINAL)), kinds().toString());
        repair();
        assertEquals(List.of(), kinds());
        assertEquals(1, documents());
    }

    @Test
    void anIndexThatIsDamagedIsBuiltAnew() throws IOException {
        given(3);
        try (Stream<Path> files = Files.list(folder().resolve(Archive.INDEX))) {
            for (Path file :
                    (Iterable<Path>) files.filter(file -> file.toString().endsWith(".cfs"))::iterator) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
        assertEquals(List.of(Kind.INDEX), kinds());
        repair();
        assertEquals(List.of(), kinds());
    }

    @Test
    void aDamagedStoreGivesWhatCanBeReadAndNamesTheRest() throws IOException {
        given(200);
        Path store = folder().resolve(Archive.STORE);
        try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "rw")) {
            for (long page = file.length() / 4096 / 2, i = 0; i < 3; i++) {
                file.seek((page + i) * 4096);
                file.write(new byte[4096]);
            }
        }
        assertTrue(kinds().contains(Kind.STORE), kinds().toString());
        repair();
        List<Finding> left = Archive.check(folder());
        assertEquals(List.of(), left);
        long documents = documents();
        assertTrue(documents >= 50 && documents < 200, documents + " of 200 documents");
        try (Archive archive = Archive.openReadOnly(folder());
                Stream<FileRecord> failed = archive.files(Set.of(FileState.FAILED))) {
            long lost = failed.count();
            assertTrue(documents + lost <= 200 && lost + documents > 50, documents + " and " + lost + " lost");
        }
        try (Stream<Path> kept = Files.list(folder())) {
            assertTrue(kept.anyMatch(file -> file.toString().contains(".damaged-")), "the old one is kept");
        }
    }

    @Test
    void aBackupIsAnArchiveOfOneMomentWhileAnotherWrites() throws IOException {
        given(3);
        Path copy = temp.resolve("copy");
        try (Archive writing = Archive.open(folder());
                Run run = writing.startRun(Given.NOW, Given.MAKER)) {
            run.put(record(temp.resolve("in"), 7, FileState.IMPORTED), List.of(Given.text("chưa ghi xong")));
            try (Archive reading = Archive.openReadOnly(folder())) {
                reading.backUp(copy);
            }
        }
        try (Archive archive = Archive.openReadOnly(copy)) {
            assertEquals(3, archive.contents().documents());
            assertEquals(3, archive.search(Query.of("văn bản")).documents());
        }
        assertEquals(4, documents());
    }

    @Test
    void anArchiveThatWasMovedIsWhole() throws IOException {
        given(3);
        Path moved = temp.resolve("somewhere else");
        Files.move(folder(), moved);
        assertEquals(List.of(), Archive.check(moved));
    }
}
