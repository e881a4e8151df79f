package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.ExtractedDocument;

/** The search index is a view: made anew, caught up and read by many while one writes. */
class ViewTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws StoreException {
        put("a", Given.text("thu ngân sách"));
        put("b", Given.text("chi ngân sách"));
    }

    private void put(String path, ExtractedDocument document) throws StoreException {
        try (Archive archive = Archive.open(folder)) {
            put(archive, path, document);
        }
    }

    private static void put(Archive archive, String path, ExtractedDocument document) throws StoreException {
        try (Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            run.put(Given.file(path), List.of(document));
            run.finish(Given.NOW);
        }
    }

    /** Another process, which opens the archive for reading and says how many passages answer each line it is given. */
    static final class Reader implements AutoCloseable {
        private final Process process;
        private final PrintWriter queries;
        private final BufferedReader answers;

        Reader(Path folder) throws IOException {
            process = Given.process(Reader.class, folder.toString());
            queries = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        public static void main(String[] arguments) throws IOException {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            try (Archive archive = Archive.openReadOnly(Path.of(arguments[0]))) {
                for (String query = in.readLine(); query != null; query = in.readLine()) {
                    out.println(archive.search(Query.of(query)).passages());
                }
            }
        }

        String ask(String query) throws IOException {
            queries.println(query);
            return String.valueOf(answers.readLine());
        }

        @Override
        public void close() throws IOException {
            queries.close();
            try {
                assertEquals(0, process.waitFor());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void otherProcessesSearchTheOldIndexUntilTheNewOneIsThere() throws IOException {
        try (Reader reader = new Reader(folder);
                Archive archive = Archive.open(folder)) {
            assertEquals("2", reader.ask("ngân sách"));
            List<String> meanwhile = new ArrayList<>();
            archive.reindex(_ -> {
                try (Reader late = new Reader(folder)) {
                    meanwhile.add(reader.ask("ngân sách"));
                    meanwhile.add(late.ask("ngân sách"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertEquals(List.of("2", "2", "2", "2"), meanwhile);
            assertEquals("2", reader.ask("ngân sách"));
            put(archive, "c", Given.text("dự toán ngân sách"));
            assertEquals("3", reader.ask("ngân sách"));
        }
    }

    @Test
    void rebuildThatBreaksOffLeavesTheOldIndex() throws StoreException {
        try (Archive archive = Archive.open(folder)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> archive.reindex(_ -> {
                        throw new IllegalStateException("broken off");
                    }));
        }
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(2, archive.search(Query.of("ngân sách")).passages());
        }
    }

    @Test
    void importAfterARebuildThatBrokeOffFindsEverything() throws StoreException {
        try (Archive archive = Archive.open(folder)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> archive.reindex(_ -> {
                        throw new IllegalStateException("broken off");
                    }));
            put(archive, "c", Given.text("dự toán ngân sách"));
            assertEquals(3, archive.search(Query.of("ngân sách")).passages());
        }
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(3, archive.search(Query.of("ngân sách")).passages());
        }
    }

    @Test
    void importIsFoundAtOnceByWhoHasTheArchiveOpen() throws StoreException {
        try (Archive reading = Archive.openReadOnly(folder);
                Archive writing = Archive.open(folder)) {
            assertEquals(2, reading.search(Query.of("ngân sách")).passages());
            put(writing, "c", Given.text("quyết toán ngân sách"));
            assertEquals(3, writing.search(Query.of("ngân sách")).passages());
            assertEquals(3, reading.search(Query.of("ngân sách")).passages());
            put(writing, "a", Given.text("đã sửa"));
            assertEquals(2, reading.search(Query.of("ngân sách")).passages());
        }
    }

    @Test
    void severalProcessesReadWhileOneWrites() throws IOException {
        try (Reader first = new Reader(folder);
                Reader second = new Reader(folder);
                Reader third = new Reader(folder);
                Archive writing = Archive.open(folder)) {
            for (int i = 0; i < 5; i++) {
                put(writing, "more" + i, Given.text("ngân sách " + i));
                String expected = Integer.toString(3 + i);
                assertEquals(
                        List.of(expected, expected, expected),
                        List.of(first.ask("ngân sách"), second.ask("ngân sách"), third.ask("ngân sách")));
            }
        }
    }
}
