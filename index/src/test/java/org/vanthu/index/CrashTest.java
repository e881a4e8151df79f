package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashTest {

    @TempDir
    Path folder;

    /** Another process, which ends without a word in the middle of its work. */
    static final class Victim {
        public static void main(String[] arguments) throws StoreException {
            int files = Integer.parseInt(arguments[1]);
            try (Archive archive = Archive.open(Path.of(arguments[0]));
                    Run run = archive.startRun(Given.NOW, Given.MAKER)) {
                for (int i = 0; i < files; i++) {
                    run.put(Given.file("f" + i + ".pdf"), List.of(Given.text("chữ " + i), Given.text("chữ")));
                }
                Runtime.getRuntime().halt(9);
            }
        }
    }

    private Process victim(int files) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString(),
                        Integer.toString(files))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** POSIX takes a lock away from a process that opens the file once more and closes it. */
    @Test
    void aSecondWriterInOneProcessDoesNotLetAnotherProcessIn() throws IOException, InterruptedException {
        Archive first = Archive.open(folder);
        try (first) {
            assertThrows(StoreException.class, () -> Archive.open(folder));
            assertEquals(1, victim(1).waitFor(), "an exception: the archive is in use");
        }
        assertEquals(9, victim(1).waitFor());
    }

    /** A program for looking at databases, left open in the midst of a change. */
    @Test
    void aStoreThatAnotherProgramHoldsIsNamedAndWhatWasReportedStays() throws IOException, SQLException {
        Archive archive = Archive.open(folder);
        try (archive;
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            run.put(Given.file("a"), List.of(Given.text("chữ")));
            run.commit();
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Archive.STORE));
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                StoreException locked =
                        assertThrows(StoreException.class, () -> run.put(Given.file("b"), List.of(Given.text("chữ"))));
                assertInstanceOf(StoreException.Problem.InUse.class, locked.problem());
                assertEquals(1, found(), "readers are let in");
            }
        }
        assertEquals(1, documents());
        try (Archive next = Archive.open(folder);
                Run run = next.startRun(Given.NOW, Given.MAKER)) {
            run.put(Given.file("b"), List.of(Given.text("chữ")));
            run.finish(Given.NOW);
        }
        assertEquals(2, documents());
        assertEquals(2, found());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 700})
    void storeAndIndexAgreeAfterACrashAndTheNextRunDoesTheRest(int files) throws IOException, InterruptedException {
        Process victim = victim(files);
        assertEquals(9, victim.waitFor());

        long kept = documents();
        assertTrue(kept % 2 == 0 && kept <= 2L * files, "documents of whole files: " + kept);
        assertEquals(kept, found());

        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            for (int i = 0; i < files; i++) {
                FileRecord file = Given.file("f" + i + ".pdf");
                if (archive.unchanged(file.key(), file.stamp()).isPresent()) {
                    run.unchanged(file.key());
                } else {
                    run.put(file, List.of(Given.text("chữ " + i), Given.text("chữ")));
                }
            }
            run.finish(Given.NOW);
        }
        assertEquals(2L * files, documents());
        assertEquals(2L * files, found());
    }

    private long documents() throws StoreException {
        try (Archive archive = Archive.openReadOnly(folder);
                Stream<DocumentRow> documents = archive.documents(Filter.ALL)) {
            return documents.count();
        }
    }

    private long found() throws StoreException {
        try (Archive archive = Archive.openReadOnly(folder)) {
            return archive.search(Query.of("chữ")).passages();
        }
    }
}
