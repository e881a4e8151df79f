package org.vanthu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The texts that are measured: those of a folder, else five authored ones with the vocabulary of ward reports. */
final class Texts {

    /** Name of the system property that names a folder. */
    static final String FOLDER = "vanthu.bench.texts";

    private static final List<String> AUTHORED =
            List.of("weekly-programme.txt", "half-year-report.txt", "resolution.txt", "plan.txt", "notice.txt");

    /** So long that the caches of the processor do not hold all of it. */
    private static final int SHORTEST = 20_000;

    private Texts() {}

    static List<String> read() throws IOException {
        String folder = System.getProperty(FOLDER, "");
        List<String> texts = new ArrayList<>();
        if (folder.isEmpty()) {
            for (String name : AUTHORED) {
                texts.add(repeated(resource(name)));
            }
            return texts;
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        if (texts.isEmpty()) {
            throw new IOException("no .txt files in " + folder);
        }
        return texts;
    }

    private static String repeated(String text) {
        return (text + "\n").repeat(SHORTEST / text.length() + 1);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
