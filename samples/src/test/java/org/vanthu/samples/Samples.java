package org.vanthu.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the samples are, seen from the module's folder, in which Maven runs the tests. */
final class Samples {
    static final Path ROOT = Path.of("..");
    static final Path DOCUMENTS = Path.of("documents");
    static final Path EXPECTED = Path.of("expected");

    private Samples() {}

    /** The files below a folder in a settled order; none where it is not there. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** As a reader of any system writes it. */
    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
