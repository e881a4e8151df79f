package org.vanthu.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.vanthu.extractors.Extractors;

/**
 * What tells one state of the extractors from another: a checksum of their classes and tables, and one of the office's own words. A
 * version number would have to be raised by hand with every rule.
 */
public final class Fingerprint {

    private static final String EXTRACTORS = "org/vanthu/extractors/";

    private Fingerprint() {}

    /** @param words folder that may hold the office's own words */
    public static String of(Path words) throws IOException {
        CRC32 own = new CRC32();
        for (String name : List.of(OwnWords.RULES, OwnWords.BODIES)) {
            Path file = words.resolve(name);
            if (Files.exists(file)) {
                own.update(Files.readAllBytes(file));
            }
        }
        return String.format(Locale.ROOT, "%08x-%08x", program(), own.getValue());
    }

    private static long program() throws IOException {
        Path home = home();
        CRC32 all = new CRC32();
        if (Files.isDirectory(home)) {
            try (Stream<Path> files = Files.walk(home.resolve(EXTRACTORS))) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> {
                    try {
                        CRC32 one = new CRC32();
                        one.update(Files.readAllBytes(file));
                        add(all, home.relativize(file).toString(), one.getValue());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        } else {
            try (ZipFile jar = new ZipFile(home.toFile())) {
                jar.stream()
                        .filter(entry -> entry.getName().startsWith(EXTRACTORS) && !entry.isDirectory())
                        .sorted(Comparator.comparing(ZipEntry::getName))
                        .forEach(entry -> add(all, entry.getName(), entry.getCrc()));
            }
        }
        return all.getValue();
    }

    /** The jar, or the folder of classes; asked of a resource, for a class out of an AOT cache has forgotten where it came from. */
    private static Path home() throws IOException {
        URL entry = Extractors.class.getResource("Extractors.class");
        if (entry == null) {
            throw new IOException("the program lacks its own class " + Extractors.class.getName());
        }
        try {
            if (entry.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            Path file = Path.of(entry.toURI());
            return file.getRoot()
                    .resolve(file.subpath(
                            0, file.getNameCount() - Path.of(EXTRACTORS).getNameCount() - 1));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void add(CRC32 all, String name, long checksum) {
        all.update((name + checksum + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
