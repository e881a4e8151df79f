package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.index.Archive;
import org.vanthu.index.followup.Followed;
import org.vanthu.index.series.Places;

/** What became of tasks, also where an archive has more of them than are followed at a time. */
final class FollowedTasksTest {

    private static final Optional<String> SONG_MAY = Optional.of("song may");

    @TempDir
    private Path home;

    private Served served;
    private Archive archive;

    /** Two wards with the same report. */
    @BeforeEach
    void serve() throws IOException {
        served = new Served(home);
        Path more = Files.createDirectories(home.resolve("more"));
        Files.writeString(
                more.resolve("khac.txt"),
                Served.REPORT.replace("SÔNG MÂY", "BẾN DÂU").replace("Sông Mây", "Bến Dâu"));
        served.importing(more);
        archive = Archive.openReadOnly(home.resolve("archive"));
    }

    @AfterEach
    void end() throws IOException {
        archive.close();
        served.close();
    }

    private List<Followed> tasks(long most, Optional<String> issuer) throws IOException {
        return new FollowedTasks(archive, most).of("a state", issuer, Places.STANDARD);
    }

    @Test
    void ofAllWhereThereAreFewEnough() throws IOException {
        List<Followed> all = tasks(1_000, Optional.empty());
        assertFalse(all.isEmpty());
        assertEquals(all, tasks(1_000, SONG_MAY));
    }

    @Test
    void ofOneIssuersPlaceWhereThereAreMore() throws IOException {
        List<Followed> all = tasks(1_000, Optional.empty());
        List<Followed> own = all.stream()
                .filter(each -> each.place().name().contains("Sông Mây"))
                .toList();
        assertFalse(own.isEmpty());
        assertEquals(own, tasks(all.size() - 1, SONG_MAY));
        assertEquals(own, tasks(all.size() - 1, Optional.of("Ủy ban nhân dân phường Sông Mây")));
        assertEquals(List.of(), tasks(all.size() - 1, Optional.of("không có")));
    }

    @Test
    void refusedWhereTheyWouldBeTooManyAllTheSame() {
        for (Optional<String> issuer : List.of(Optional.<String>empty(), SONG_MAY)) {
            Refusal refused = assertThrows(Refusal.class, () -> tasks(0, issuer));
            assertEquals(503, refused.status().getCode());
        }
    }
}
