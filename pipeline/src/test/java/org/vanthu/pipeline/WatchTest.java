package org.vanthu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that arrive, grow, move and go while a folder is watched. */
@Timeout(120)
final class WatchTest {

    private static final Duration QUIET = Duration.ofMillis(600);

    @TempDir
    private Path temp;

    private Watch watch() throws IOException {
        return new Watch(List.of(temp), temp.resolve("archive"), QUIET, Duration.ofMillis(500));
    }

    private static Set<String> names(Watch.Look look) {
        return Set.copyOf(
                look.complete().stream().map(file -> file.key().path()).toList());
    }

    @Test
    void aFileIsTakenOnceItGrowsNoMore() throws IOException, InterruptedException {
        Path growing = temp.resolve("báo cáo.txt");
        try (Watch watch = watch()) {
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; i < 12; i++) {
                        Files.writeString(
                                growing, "x".repeat(100), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                        Thread.sleep(200);
                    }
                } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            Watch.Look look = watch.next().orElseThrow();
            assertEquals(Set.of("báo cáo.txt"), names(look));
            assertEquals(1200, look.complete().getFirst().stamp().sizeBytes(), "the whole of it");
            writer.join();
        }
    }

    @Test
    void newFoldersMovesAndDeletionsAreSeen() throws IOException, InterruptedException {
        Path file = Files.writeString(temp.resolve("a.txt"), "Một");
        try (Watch watch = watch()) {
            assertEquals(Set.of("a.txt"), names(watch.next().orElseThrow()));
            Path folder = Files.createDirectories(temp.resolve("2026/tháng 11"));
            Files.writeString(folder.resolve("b.txt"), "Hai");
            assertEquals(
                    Set.of("a.txt", "2026/tháng 11/b.txt"), names(watch.next().orElseThrow()));
            Files.move(file, folder.resolve("c.txt"));
            Watch.Look gone = watch.next().orElseThrow();
            Watch.Look there = names(gone).size() == 2 ? gone : watch.next().orElseThrow();
            assertEquals(Set.of("2026/tháng 11/b.txt", "2026/tháng 11/c.txt"), names(there));
            Files.delete(folder.resolve("c.txt"));
            assertEquals(Set.of("2026/tháng 11/b.txt"), names(watch.next().orElseThrow()));
        }
    }

    @Test
    void aFolderThatGoesAndComesBackIsListenedToAgain() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(temp.resolve("2026"));
        Files.writeString(folder.resolve("a.txt"), "Một");
        try (Watch watch = new Watch(List.of(temp), temp.resolve("archive"), QUIET, Duration.ofSeconds(20))) {
            assertEquals(Set.of("2026/a.txt"), names(watch.next().orElseThrow()));
            Files.delete(folder.resolve("a.txt"));
            Files.delete(folder);
            assertEquals(Set.of(), names(watch.next().orElseThrow()));
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("b.txt"), "Hai");
            assertEquals(Set.of("2026/b.txt"), names(watch.next().orElseThrow()));
            long start = System.nanoTime();
            Files.writeString(folder.resolve("c.txt"), "Ba");
            assertEquals(Set.of("2026/b.txt", "2026/c.txt"), names(watch.next().orElseThrow()));
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 15, "heard, and not only swept");
        }
    }

    @Test
    void closingEndsTheWaiting() throws IOException, InterruptedException {
        Watch watch = watch();
        Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            watch.close();
        });
        assertEquals(Optional.empty(), watch.next());
        assertTrue(watch.next().isEmpty());
    }
}
