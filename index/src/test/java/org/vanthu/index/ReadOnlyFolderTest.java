package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive in a folder that whoever reads it cannot write: a medium that is read-only, or a colleague's. */
class ReadOnlyFolderTest {

    private static final Pattern NEEDED =
            Pattern.compile("(?:extractors|sqlite-jdbc|lucene-(?!test)|opennlp|slf4j|jspecify).*\\.jar");

    /** Rights on files bind everybody but root, who reads as somebody else here. */
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("archive");
    }

    @BeforeEach
    void fill() throws StoreException {
        try (Archive archive = Archive.open(folder());
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            run.put(Given.file("a"), List.of(Given.text("thu ngân sách")));
            run.finish(Given.NOW);
        }
    }

    @AfterEach
    void makeWritable() throws IOException {
        rights("rwxr-xr-x", "rw-r--r--");
    }

    private void rights(String folders, String files) throws IOException {
        try (Stream<Path> all = Files.walk(folder())) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setPosixFilePermissions(
                        each, PosixFilePermissions.fromString(Files.isDirectory(each) ? folders : files));
            }
        }
    }

    /** Another process, which says what it finds, and once more for each line that it is given. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) throws IOException {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            Path folder = Path.of(arguments[0]);
            if (Files.isWritable(folder)) {
                throw new IllegalStateException("it can write");
            }
            try (Archive archive = Archive.openReadOnly(folder)) {
                do {
                    SearchResult found = archive.search(Query.of("ngân sách"));
                    System.out.println(archive.contents().documents() + " there, " + found.documents() + " found, "
                            + found.notes().stream().map(Note::words).toList() + " lacking");
                } while (in.readLine() != null);
            } catch (StoreException e) {
                System.out.println(e.getMessage());
                while (in.readLine() != null) {} // who asks may still be asking
            }
        }
    }

    /** Something that is done to the archive between two questions of one reader. */
    private interface Deed {
        void run() throws IOException;
    }

    private String read() throws IOException, InterruptedException {
        return read(() -> {}).getFirst();
    }

    /** @return what was found before and after */
    private List<String> read(Deed meanwhile) throws IOException, InterruptedException {
        boolean posix = Files.getFileStore(temp).supportsFileAttributeView("posix");
        assumeTrue(posix, "folders have no rights here that can be taken away");
        rights("r-xr-xr-x", "r--r--r--");
        List<String> command = new ArrayList<>();
        String classPath = System.getProperty("java.class.path");
        if (Files.isWritable(folder())) { // root
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root cannot read as somebody else");
            command.addAll(AS_NOBODY);
            classPath = copied(classPath);
        }
        Path own = Files.createDirectories(temp.resolve("own"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + own,
                "-cp",
                classPath,
                Reader.class.getName(),
                folder().toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(temp.resolve("errors.txt").toFile())
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            said.add(String.valueOf(answers.readLine()));
            meanwhile.run();
            try (BufferedWriter questions = process.outputWriter(StandardCharsets.UTF_8)) {
                questions.write("\n");
            }
            answers.lines().forEach(said::add);
        }
        assertEquals(0, process.waitFor(), Files.readString(temp.resolve("errors.txt")));
        return said;
    }

    /** Root's own repository is closed to others. */
    private String copied(String classPath) throws IOException {
        Path copy = temp.resolve("class path");
        if (!Files.exists(copy)) {
            int number = 0;
            for (String entry : classPath.split(File.pathSeparator, -1)) {
                Path from = Path.of(entry);
                if (Files.isDirectory(from)) {
                    copy(from, copy.resolve("classes" + ++number));
                } else if (NEEDED.matcher(String.valueOf(from.getFileName())).matches()) {
                    Files.createDirectories(copy);
                    Files.copy(from, copy.resolve(from.getFileName()));
                }
            }
        }
        List<String> entries = new ArrayList<>(List.of(copy + "/*"));
        try (Stream<Path> copies = Files.list(copy)) {
            copies.filter(Files::isDirectory).map(Path::toString).forEach(entries::add);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void whatIsThereIsFound() throws IOException, InterruptedException {
        assertEquals("1 there, 1 found, [] lacking", read());
    }

    @Test
    void whatAnotherIsJustStoringCountsAndWhatTheIndexLacksOfItIsSaid() throws IOException, InterruptedException {
        try (ReaderBesideWriterTest.Writer writer = new ReaderBesideWriterTest.Writer(folder(), true)) {
            writer.store("b");
            writer.store("c");
            assertEquals("3 there, 1 found, [2] lacking", read());
            writer.kill();
        }
        assertEquals(
                "3 there, 1 found, [2] lacking", read(), "a killed import left it so, and nobody here can mend it");
    }

    @Test
    void whatIsStoredAfterItWasOpenedIsNotPassedOver() throws IOException, InterruptedException {
        List<String> said = read(() -> {
            makeWritable();
            try (Archive archive = Archive.open(folder());
                    Run run = archive.startRun(Given.NOW, Given.MAKER)) {
                run.put(Given.file("b"), List.of(Given.text("chi ngân sách")));
                run.finish(Given.NOW);
            }
        });
        assertEquals("1 there, 1 found, [] lacking", said.getFirst());
        assertTrue(said.getLast().contains("it has changed since it was opened"), said.getLast());
        assertEquals("2 there, 2 found, [] lacking", read());
    }

    @Test
    void whatABrokenOffImportLeftInTheLogIsNotPassedOver() throws IOException, InterruptedException {
        try (ReaderBesideWriterTest.Writer writer = new ReaderBesideWriterTest.Writer(folder(), true)) {
            writer.store("b");
            writer.kill();
        }
        Files.delete(folder().resolve(Archive.STORE + "-shm")); // as somebody who copies the rest to a DVD
        String said = read();
        assertTrue(said.contains("copy the whole folder to where it can be written"), said);
    }

    @Test
    void anIndexThatIsGoneIsNamed() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(folder().resolve(Archive.INDEX))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        String said = read();
        assertTrue(said.startsWith("the search index in "), said);
    }
}
