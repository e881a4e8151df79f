package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes: what SQLite had synchronised is on the disk, and of what came after it any part, or something else. Every file that
 * was reported as stored before must be there, whole.
 */
class PowerLossTest {

    private static final String WAL = Archive.STORE + "-wal";

    @TempDir
    Path temp;

    /** Length of the log when {@code files} were reported as stored. */
    private record Moment(long logged, int files) {}

    @Test
    void whatWasReportedSurvivesWhateverIsLostBehindIt() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path folder = temp.resolve("archive");
        List<Moment> moments = new ArrayList<>();
        byte[] store;
        byte[] log;
        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            for (int i = 0; i < 40; i++) {
                int files = i + 1;
                run.put(Given.file("f" + i + ".txt"), List.of(Given.text("văn bản " + i)));
                run.whenDurable(() -> moments.add(new Moment(size(folder.resolve(WAL)), files)));
                if (random.nextInt(3) == 0) {
                    run.commit();
                }
            }
            run.commit();
            store = Files.readAllBytes(folder.resolve(Archive.STORE));
            log = Files.readAllBytes(folder.resolve(WAL));
        }
        assertEquals(40, moments.size());
        for (int i = 0; i < 25; i++) {
            int kept = random.nextInt(log.length + 1);
            byte[] left = Arrays.copyOf(log, kept + random.nextInt(9000));
            byte[] garbage = new byte[left.length - kept];
            random.nextBytes(garbage);
            System.arraycopy(garbage, 0, left, kept, garbage.length);
            Path after = Files.createDirectories(temp.resolve("after" + i));
            Files.write(after.resolve(Archive.STORE), store);
            Files.write(after.resolve(WAL), left);
            int reported = moments.stream()
                    .filter(moment -> moment.logged() <= kept)
                    .mapToInt(Moment::files)
                    .max()
                    .orElse(0);
            if (reported > 0) {
                assertHolds(after, reported, "seed " + seed + ", " + kept + " of " + log.length + " bytes");
            }
        }
    }

    private static void assertHolds(Path folder, int files, String context) throws IOException {
        Archive.open(folder).close(); // as the next import would
        assertTrue(
                Archive.check(folder).stream()
                        .noneMatch(finding -> finding.kind().isMendable()),
                context);
        try (Archive archive = Archive.openReadOnly(folder);
                Stream<DocumentRow> rows = archive.documents(Filter.ALL)) {
            Set<String> there = rows.map(row -> row.file().key().path()).collect(Collectors.toSet());
            for (int i = 0; i < files; i++) {
                assertTrue(there.contains("f" + i + ".txt"), context + ": f" + i + " was reported as stored");
            }
            assertEquals(there.size(), archive.search(Query.of("văn bản")).documents(), context);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
