package org.vanthu.pipeline.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The gold files of a folder and the documents that they describe.
 *
 * <p>{@code report.json} describes the document {@code report.docx}, or {@code report} with any other ending; {@code report.docx.json}
 * describes {@code report.docx} alone. A document may also be a file of results ({@code report.docx.json}), as {@code vanthu extract}
 * writes it.
 */
public final class GoldFiles {

    private static final String JSON = ".json";

    private GoldFiles() {}

    /**
     * One gold file.
     *
     * @param document empty where none of the documents is the one it describes
     */
    public record GoldFile(Path gold, Optional<Path> document) {

        public String name() {
            return String.valueOf(gold.getFileName());
        }

        /** Whether {@link #document} holds results and need not be extracted. */
        public boolean isExtracted() {
            return document.filter(GoldFiles::isJson).isPresent();
        }
    }

    /**
     * @param documents files and folders; folders with all that is in them and that links in them lead to
     * @param gold a folder, or one gold file
     * @return in order of name
     */
    public static List<GoldFile> match(List<Path> documents, Path gold) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : documents) {
            files.addAll(files(path));
        }
        List<Path> golds = files(gold).stream().filter(GoldFiles::isJson).toList();
        files.removeIf(golds::contains);
        return golds.stream().map(g -> new GoldFile(g, document(g, files))).toList();
    }

    /** What {@code file} says of its documents. */
    public static List<Annotation> read(Path file) throws IOException, GoldException {
        return Annotation.of(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause(); // a link that leads back into its own folder
        }
    }

    /** The one of the full name, else the first that only ends otherwise. */
    private static Optional<Path> document(Path gold, List<Path> files) {
        String full = String.valueOf(gold.getFileName());
        String stem = full.substring(0, full.length() - JSON.length());
        return files.stream()
                .filter(file -> name(file).equals(stem) || name(file).equals(full))
                .findFirst()
                .or(() -> files.stream()
                        .filter(file -> name(file).startsWith(stem + "."))
                        .findFirst());
    }

    private static boolean isJson(Path file) {
        return name(file).endsWith(JSON);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
