package org.vanthu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.Vocabulary;
import org.vanthu.index.Archive;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.Maker;
import org.vanthu.pipeline.read.DocumentReader;
import org.vanthu.pipeline.read.Limits;

/** Everything bad that a parser can do, among two hundred files that are good. */
final class HostileNeighboursTest {

    private static final Map<String, FileState> DEEDS = Map.ofEntries(
            Map.entry("sleep", FileState.TIMED_OUT),
            Map.entry("spin", FileState.TIMED_OUT),
            Map.entry("fork", FileState.TIMED_OUT),
            Map.entry("recurse", FileState.FAILED),
            Map.entry("throw", FileState.FAILED),
            Map.entry("print", FileState.FAILED),
            Map.entry("allocate", FileState.OUT_OF_MEMORY),
            Map.entry("exit", FileState.CRASHED),
            Map.entry("segv", FileState.CRASHED),
            Map.entry("flood", FileState.CRASHED),
            Map.entry("endless", FileState.TOO_LARGE),
            Map.entry("pages", FileState.TOO_LARGE));

    private static int attempts(Map<String, FileRecord> files, String deed) {
        return Objects.requireNonNull(files.get(deed)).effort().attempts();
    }

    @TempDir
    private Path temp;

    private final Progress nobody = new Progress() {
        @Override
        public void found(long files) {}

        @Override
        public void ended(Outcome outcome) {}
    };

    @Test
    void everyHostileFileIsNamedAndEveryGoodOneIsIn() throws IOException {
        Path in = Files.createDirectories(temp.resolve("in"));
        List<String> deeds = DEEDS.keySet().stream().sorted().toList();
        for (int i = 0; i < 200; i++) {
            String text = "<p>Thông báo số " + i + ", họp ngày 12/5/2021.</p>";
            Files.writeString(
                    in.resolve(String.format(Locale.ROOT, "%03d.html", i)), "<html><body>" + text + "</body></html>");
            if (i % 16 == 8 && i / 16 < deeds.size()) {
                String deed = deeds.get(i / 16);
                Files.writeString(in.resolve(String.format(Locale.ROOT, "%03d-%s.bin", i, deed)), "\1\2\0\0\0" + deed);
            }
        }
        Limits limits = Limits.DEFAULT
                .withWorkers(2)
                .withMemory(128, 600)
                .withYield(2_000_000, 32L << 20, 100L << 20)
                .withTime(Duration.ofSeconds(4), Duration.ofSeconds(10));
        try (Archive archive = Archive.open(temp.resolve("archive"));
                DocumentReader reader = new DocumentReader(limits)) {
            var setting = new Import.Setting(
                    archive,
                    reader,
                    Extraction.with(Vocabulary.STANDARD),
                    Set.of(),
                    new Maker("test", "these rules"),
                    (file, e) -> {
                        throw new AssertionError(file.path(), e);
                    });
            Summary summary = new Import(setting, nobody).run(List.of(in));
            assertEquals(200 + DEEDS.size(), summary.seen());
            assertEquals(200L, summary.states().get(FileState.IMPORTED));
        }
        try (Archive archive = Archive.openReadOnly(temp.resolve("archive"));
                var files = archive.files(Set.of(FileState.values()))) {
            Map<String, FileRecord> bad = files.filter(file -> file.key().path().endsWith(".bin"))
                    .collect(Collectors.toMap(
                            file -> file.key().path().replaceAll("\\d+-|\\.bin", ""),
                            file -> file,
                            (a, _) -> a,
                            TreeMap::new));
            Map<String, FileState> states = new TreeMap<>();
            bad.forEach((deed, file) -> states.put(deed, file.state()));
            assertEquals(new TreeMap<>(DEEDS), states);
            assertEquals(2, attempts(bad, "segv"), "once more alone");
            assertEquals(1, attempts(bad, "throw"), "its worker is well");
            assertTrue(bad.values().stream()
                    .allMatch(file ->
                            file.reason().isPresent() && file.effort().worker().isPresent()));
        }
        assertTrue(
                ProcessHandle.allProcesses()
                        .noneMatch(process ->
                                process.info().commandLine().orElse("").contains("sleep 61")),
                "an orphan is nobody's descendant");
    }
}
