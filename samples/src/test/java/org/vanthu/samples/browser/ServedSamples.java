package org.vanthu.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Filter;
import org.vanthu.pipeline.OwnWords;
import org.vanthu.pipeline.cli.Main;
import org.vanthu.pipeline.web.Password;
import org.vanthu.pipeline.web.WebServer;

/** An archive that can be written to, served on a port that was free. */
final class ServedSamples implements AutoCloseable {

    private static final List<Path> IMPORTED =
            List.of(Path.of("documents", "Phuong An Thinh"), Path.of("series", "documents"));

    private final List<Exception> bugs = Collections.synchronizedList(new ArrayList<>());
    private final Path home;
    private final Archive archive;
    private final WebServer server;

    /** One ward's samples and the offices of {@code samples/series}, with what became of their places. */
    ServedSamples() throws IOException {
        this(IMPORTED, Optional.empty());
        Files.copy(Path.of("series", OwnWords.PLACES), folder().resolve(OwnWords.PLACES));
    }

    /** @param password that whoever comes has to say */
    ServedSamples(List<Path> imported, Optional<Password> password) throws IOException {
        home = Files.createTempDirectory("vanthu-browser");
        List<String> line = new ArrayList<>(List.of("import", "--archive", folder().toString()));
        imported.forEach(path -> line.add(path.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = Main.run(out, out, Map.of("HOME", home.toString()), line.toArray(String[]::new));
        assertEquals(0, exitCode, () -> out.toString(StandardCharsets.UTF_8));
        archive = Archive.openReadOnly(folder());
        server = WebServer.start(
                archive,
                new WebServer.Setting(InetAddress.getLoopbackAddress(), 0, true, "dev", password, Optional.empty()),
                bugs::add);
    }

    /** Of the archive. */
    Path folder() {
        return home.resolve("archive");
    }

    URI uri() {
        return server.uri();
    }

    /** What the server did not expect, since the last time this was asked. */
    List<Exception> bugs() {
        List<Exception> found = List.copyOf(bugs);
        bugs.clear();
        return found;
    }

    /** The number of the document that stands in a file of this name. */
    long document(String name) {
        try (Stream<DocumentRow> documents = archive.documents(Filter.ALL)) {
            return documents
                    .filter(each -> each.file().key().path().endsWith(name))
                    .mapToLong(DocumentRow::id)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no document of '" + name + "'"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        archive.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
