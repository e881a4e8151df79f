package org.vanthu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.index.Archive;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.Finding;
import org.vanthu.index.Query;
import org.vanthu.index.StoreException;

/**
 * Imports that are killed at random moments: the parent, a worker, or all of them at once. What was named as stored must be there.
 *
 * <p>{@code bench/kill} runs it with 2,000 files and 50 kills.
 */
final class KillTest {

    private static final int FILES = Integer.getInteger("kill.files", 200);
    private static final int KILLS = Integer.getInteger("kill.kills", 5);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

    @TempDir
    private Path temp;

    /** Files that an import named as stored. */
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private final Random random = new Random(SEED);

    /** What is killed. */
    private enum Victim {
        PARENT,
        WORKER,
        ALL
    }

    @BeforeEach
    void writeFiles() throws IOException {
        for (int i = 0; i < FILES; i++) {
            Path folder = Files.createDirectories(temp.resolve("in").resolve("" + (2000 + i % 20)));
            String text = "Thông báo số " + i + ": họp ngày 12/5/2021, thu " + i + " triệu đồng.";
            boolean html = i % 2 == 0; // read by a worker; plain text is read by the parent
            Files.writeString(
                    folder.resolve(String.format(Locale.ROOT, "%05d.%s", i, html ? "html" : "txt")),
                    html ? "<html><body><p>" + text + "</p></body></html>" : text);
        }
    }

    private Process start(String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.vanthu.pipeline.cli.Main",
                "import",
                "--verbose",
                "--lang",
                "en",
                "--archive",
                temp.resolve("archive").toString(),
                temp.resolve("in").toString()));
        return new ProcessBuilder(command)
                .redirectError(temp.resolve("errors.txt").toFile())
                .start();
    }

    /** Takes the names of newly stored files until so many came or the process is done. */
    private void follow(BufferedReader lines, int most) throws IOException {
        int stored = 0;
        for (String line = ""; line != null && stored < most; line = lines.readLine()) {
            if (line.startsWith("imported\t")) {
                reported.add(line.split("\t", -1)[1]);
                stored++;
            }
        }
    }

    private void interrupted(Victim victim) throws IOException, InterruptedException {
        Process parent = start();
        List<ProcessHandle> all = new ArrayList<>();
        try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
            if (random.nextInt(5) == 0) {
                Thread.sleep(random.nextInt(800)); // while it starts
            } else {
                follow(lines, random.nextInt(2 * FILES / KILLS));
                Thread.sleep(random.nextInt(30));
            }
            List<ProcessHandle> workers = parent.descendants().toList();
            all.addAll(workers);
            if (victim != Victim.PARENT) {
                workers.stream()
                        .skip(victim == Victim.ALL || workers.isEmpty() ? 0 : random.nextInt(workers.size()))
                        .limit(victim == Victim.ALL ? workers.size() : 1)
                        .forEach(ProcessHandle::destroyForcibly);
            }
            if (victim == Victim.WORKER) {
                follow(lines, random.nextInt(FILES / KILLS));
                parent.descendants().forEach(all::add);
            }
            parent.toHandle().destroyForcibly(); // leaves the pipe open: what it had said counts
            follow(lines, Integer.MAX_VALUE);
        }
        assertTrue(parent.waitFor(30, TimeUnit.SECONDS));
        for (ProcessHandle worker : all) {
            for (int i = 0; i < 100 && worker.isAlive(); i++) {
                Thread.sleep(100);
            }
            assertTrue(!worker.isAlive(), "an orphan: " + worker.info());
        }
    }

    /** The ledger agrees with the documents, and nothing that was reported is missing. */
    private void assertConsistent() throws IOException {
        List<Finding> findings;
        try {
            findings = Archive.check(temp.resolve("archive"));
        } catch (StoreException e) {
            assertInstanceOf(StoreException.Problem.NotAnArchive.class, e.problem(), "killed before it was made");
            assertEquals(Set.of(), reported);
            return;
        }
        List<Finding> wrong = new ArrayList<>();
        for (Finding finding : findings) {
            switch (finding.kind()) {
                case STORE, LOST_DOCUMENTS, STRAY_DOCUMENTS, LOST_ORIGINAL, NO_FOLDER, GONE, CHANGED, OPEN_CORRECTION ->
                    wrong.add(finding);
                case INDEX, INDEX_DIFFERS, BROKEN_OFF -> {} // seen to by the next import
            }
        }
        assertEquals(List.of(), wrong, "seed " + SEED);
        Set<String> missing = ConcurrentHashMap.newKeySet();
        missing.addAll(reported);
        missing.removeAll(imported());
        assertEquals(Set.of(), missing, "reported as stored and not there, seed " + SEED);
    }

    private Set<String> imported() throws IOException {
        try (Archive archive = Archive.openReadOnly(temp.resolve("archive"));
                var files = archive.files(Set.of(FileState.IMPORTED))) {
            return files.map(FileRecord::key).map(key -> key.path()).collect(Collectors.toSet());
        }
    }

    private void assertWhole() throws IOException, InterruptedException {
        Process last = start();
        try (BufferedReader lines = last.inputReader(StandardCharsets.UTF_8)) {
            follow(lines, Integer.MAX_VALUE);
        }
        assertEquals(0, last.waitFor(), Files.readString(temp.resolve("errors.txt")));
        assertConsistent();
        assertEquals(List.of(), Archive.check(temp.resolve("archive")));
        try (Archive archive = Archive.openReadOnly(temp.resolve("archive"))) {
            assertEquals(
                    FILES,
                    archive.contents().files().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
            assertEquals(FILES, archive.contents().documents(), "each file is one document, none lost, none double");
            assertEquals(FILES, archive.search(Query.of("thông báo")).documents());
        }
        assertEquals(FILES, imported().size());
    }

    @Test
    void killedAtAnyMomentNothingIsLostAndNothingDouble() throws IOException, InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            interrupted(Victim.values()[random.nextInt(Victim.values().length)]);
            assertConsistent();
        }
        int beforeLast = reported.size();
        assertWhole();
        Files.writeString(
                Path.of("target", "kills.txt"),
                String.format(
                        Locale.ROOT,
                        "%d kills, seed %d: %d of %d files had been reported as stored, all are there; in the end %d,"
                                + " none double%n",
                        KILLS,
                        SEED,
                        beforeLast,
                        FILES,
                        imported().size()));
    }

    @Test
    void aFullDiskEndsTheImportAndTheNextGoesOn() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell to limit the size of files");
        // Blocks of 512 bytes: enough to begin with, too little for the whole; writing more fails as on a full disk.
        Process parent = start("/bin/sh", "-c", "ulimit -f 400; exec \"$@\"", "sh");
        try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
            follow(lines, Integer.MAX_VALUE);
        }
        assertNotEquals(0, parent.waitFor());
        assertConsistent();
        assertWhole();
    }
}
