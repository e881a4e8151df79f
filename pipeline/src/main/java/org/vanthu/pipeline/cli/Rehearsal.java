package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.sqlite.NativeLibrary;

/**
 * Runs the command lines of {@code rehearsal.txt} in one JVM, silently. The build starts it with {@code -XX:AOTCacheOutput}, so
 * that the classes it loads are found loaded and linked by every later start.
 */
final class Rehearsal {
    private static final Pattern SPACES = Pattern.compile(" +");

    private final Path documents;
    private final Path archive;

    private Rehearsal(Path documents, Path archive) {
        this.documents = documents;
        this.archive = archive;
    }

    /**
     * @param args a folder of documents, the folder of the distribution, the instant the build started
     * @throws IllegalStateException when a command line fails: a cache of a failing run would be of little use
     */
    public static void main(String[] args) throws IOException {
        Path distribution = Path.of(args[1]);
        NativeLibrary.unpackInto(distribution.resolve("native"));
        Path archive = Files.createTempDirectory("vanthu-rehearsal");
        try {
            List<String> lines = Files.readAllLines(distribution.resolve("rehearsal.txt"));
            new Rehearsal(Path.of(args[0]), archive).run(lines);
        } finally {
            delete(archive);
        }
        // The launcher starts the JDK named here, whose cache this is, and builds again when a source is newer than
        // this file.
        Path javaHome = distribution.resolve("java-home");
        Files.writeString(javaHome, Objects.requireNonNull(System.getProperty("java.home")) + "\n");
        Files.setLastModifiedTime(javaHome, FileTime.from(Instant.parse(args[2])));
    }

    private void run(List<String> lines) {
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::run);
    }

    private void run(String line) {
        List<String> words = SPACES.splitAsStream(line)
                .map(word -> word.replace("$archive", archive.toString()).replace("$documents", documents.toString()))
                .toList();
        OutputStream nowhere = OutputStream.nullOutputStream();
        Session session = Session.of(nowhere, nowhere, System.getenv(), false, Main.language(words, System.getenv()));
        int exitCode = Main.run(session, words.toArray(String[]::new));
        if (exitCode > ExitCode.SOME_FILES_FAILED) {
            throw new IllegalStateException("rehearsal.txt: '" + line + "' ended with " + exitCode + " instead of 0");
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
