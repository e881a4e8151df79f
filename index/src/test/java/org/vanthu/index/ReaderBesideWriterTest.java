package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.index.StoreException.Problem;

/** What a reader sees of the search index while another process has the right to write: never less than there is without a word. */
class ReaderBesideWriterTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws StoreException {
        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            run.put(Given.file("before"), List.of(Given.text("ngân sách")));
            run.finish(Given.NOW);
        }
    }

    /** Another process, which writes what it is told to, and says when that is in the store. */
    static final class Writer implements AutoCloseable {
        private static final String FINISH = "";

        private final Process process;
        private final PrintWriter orders;
        private final BufferedReader answers;

        /** @param opening whether it opens the archive; else it only holds the lock, as one does that has not come to the index yet */
        Writer(Path folder, boolean opening) throws IOException {
            process = Given.process(Writer.class, folder.toString(), Boolean.toString(opening));
            orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("ready", answers.readLine());
        }

        public static void main(String[] arguments) throws IOException {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            Path folder = Path.of(arguments[0]);
            if (!Boolean.parseBoolean(arguments[1])) {
                try (WriterLock _ = WriterLock.take(folder)) {
                    out.println("ready");
                    in.readLine();
                }
                return;
            }
            try (Archive archive = Archive.open(folder);
                    Run run = archive.startRun(Given.NOW, Given.MAKER)) {
                out.println("ready");
                for (String path = in.readLine(); path != null && !path.equals(FINISH); path = in.readLine()) {
                    run.put(Given.file(path), List.of(Given.text("ngân sách của " + path)));
                    run.whenDurable(() -> out.println("stored"));
                }
                run.finish(Given.NOW);
            }
        }

        void store(String path) throws IOException {
            orders.println(path);
            assertEquals("stored", answers.readLine());
        }

        long pid() {
            return process.pid();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }

        /** Lets it end in peace. */
        @Override
        public void close() {
            orders.println(FINISH);
            orders.close();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final Note TWO_BEHIND = new Note(Note.Kind.BEHIND, "2");

    private static void assertFinds(int documents, List<Note> notes, Archive reading) throws StoreException {
        SearchResult result = reading.search(Query.of("ngân sách"));
        assertEquals(documents, result.documents());
        assertEquals(notes, result.notes());
    }

    @Test
    void whatAnImportHasStoredAndNotIndexedYetIsSaidUntilItIsFound() throws IOException {
        try (Archive early = Archive.openReadOnly(folder)) {
            assertFinds(1, List.of(), early);
            try (Writer writer = new Writer(folder, true)) {
                writer.store("a");
                writer.store("b");
                assertFinds(1, List.of(TWO_BEHIND), early);
                assertTrue(early.isBeingWritten());
                assertEquals(
                        List.of(Finding.Kind.NO_FOLDER), kinds(), "nothing is broken off and nothing to be mended");
                try (Archive late = Archive.openReadOnly(folder)) {
                    assertFinds(1, List.of(TWO_BEHIND), late);
                }
            }
            assertFinds(3, List.of(), early);
            assertFalse(early.isBeingWritten());
        }
        assertEquals(List.of(Finding.Kind.NO_FOLDER), kinds());
    }

    /** The files are of another computer. */
    private List<Finding.Kind> kinds() throws StoreException {
        return Archive.check(folder).stream().map(Finding::kind).toList();
    }

    @Test
    void whatAKilledImportLeftOutOfTheIndexIsFoundByAReaderThatWasThereBefore()
            throws IOException, InterruptedException {
        try (Archive early = Archive.openReadOnly(folder);
                Writer writer = new Writer(folder, true)) {
            assertFinds(1, List.of(), early);
            writer.store("a");
            writer.store("b");
            writer.kill();
            assertFinds(3, List.of(), early);
        }
    }

    /** Takes the index away while another holds the lock, and asks. */
    private void assertWaitsForTheWriter(Archive reading) throws IOException {
        try (Writer writer = new Writer(folder, false)) {
            StoreException refused = assertThrows(StoreException.class, () -> reading.search(Query.of("ngân sách")));
            Problem.IndexInWork problem = assertInstanceOf(Problem.IndexInWork.class, refused.problem());
            assertTrue(problem.holder().startsWith("PID " + writer.pid() + " on "), problem.holder());
        }
        assertFinds(1, List.of(), reading);
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(Archive.INDEX))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(folder.resolve(Archive.INDEX));
    }

    @Test
    void anIndexThatIsGoneIsWaitedForWhileAnotherWritesAndThenBuiltAnew() throws IOException {
        delete();
        try (Archive reading = Archive.openReadOnly(folder)) {
            assertWaitsForTheWriter(reading);
        }
    }

    @Test
    void anIndexThatGoesWhileItIsReadIsWaitedForAndThenBuiltAnew() throws IOException {
        try (Archive reading = Archive.openReadOnly(folder)) {
            assertFinds(1, List.of(), reading);
            delete();
            assertWaitsForTheWriter(reading);
        }
    }

    @Test
    void anIndexThatAnOlderVersionMadeIsWaitedForAndThenBuiltAnew() throws IOException {
        delete();
        try (FSDirectory directory = FSDirectory.open(folder.resolve(Archive.INDEX));
                IndexWriter older = new IndexWriter(directory, new IndexWriterConfig())) {
            older.commit();
        }
        try (Archive reading = Archive.openReadOnly(folder)) {
            assertWaitsForTheWriter(reading);
        }
    }

    @Test
    void anIndexThatIsDamagedIsWaitedForAndThenBuiltAnew() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(Archive.INDEX))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.write(file, new byte[100]);
            }
        }
        try (Archive reading = Archive.openReadOnly(folder)) {
            assertWaitsForTheWriter(reading);
        }
    }

    @Test
    void manyWhoAskAtOnceForAnIndexThatIsGoneAllFind() throws Exception {
        delete();
        try (Archive reading = Archive.openReadOnly(folder);
                ExecutorService askers = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> questions = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                questions.add(() -> reading.search(Query.of("ngân sách")).documents());
            }
            for (Future<Integer> answer : askers.invokeAll(questions)) {
                assertEquals(1, answer.get());
            }
        }
    }

    @Test
    void anImportWhoseIndexIsDeletedMeanwhileLosesNothing() throws IOException {
        try (Writer writer = new Writer(folder, true)) {
            writer.store("a");
            delete();
            writer.store("b");
        }
        try (Archive reading = Archive.openReadOnly(folder)) {
            assertFinds(3, List.of(), reading);
            assertFalse(reading.runs().isEmpty());
        }
        assertEquals(
                List.of(),
                Archive.check(folder).stream()
                        .filter(each -> each.kind().isMendable())
                        .toList());
    }
}
