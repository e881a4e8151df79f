package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in, and how long who guesses has to wait. */
final class DoorTest {

    private static final String RIGHT = "ba con mèo xanh";
    private static final Password PASSWORD = Password.of(RIGHT.toCharArray());

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final Door door = new Door(Optional.of(PASSWORD), () -> now);

    @Test
    void keepsWhatPbkdf2MakesOfThePasswordAndNotThePassword(@TempDir Path archive) throws IOException {
        assertEquals(Optional.empty(), Password.in(archive));
        PASSWORD.keep(archive);
        Path file = archive.resolve("password");
        String kept = Files.readString(file);
        assertTrue(kept.startsWith("pbkdf2-sha256$600000$"), kept);
        assertFalse(kept.contains("mèo"), kept);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Password read = Password.in(archive).orElseThrow();
        assertTrue(read.is(RIGHT.toCharArray()));
        assertFalse(read.is("ba con mèo xan".toCharArray()));
        assertFalse(read.is(new char[0]));
        Password.of(RIGHT.toCharArray()).keep(archive);
        assertNotEquals(kept, Files.readString(file), "another salt");
        Files.writeString(file, RIGHT);
        assertThrows(IOException.class, () -> Password.in(archive));
    }

    @Test
    void takesNoShortPassword() {
        assertThrows(IllegalArgumentException.class, () -> Password.of("123456789".toCharArray()));
    }

    @Test
    void lastsWhileItIsUsedAndUntilOneLeaves() {
        String token = door.enter(RIGHT, "10.0.0.1");
        assertEquals(43, token.length());
        assertNotEquals(token, door.enter(RIGHT, "10.0.0.1"));
        for (int i = 0; i < 3; i++) {
            now = now.plus(Duration.ofHours(11));
            assertTrue(door.isIn(token));
        }
        now = now.plus(Duration.ofHours(13));
        assertFalse(door.isIn(token));
        String other = door.enter(RIGHT, "10.0.0.1");
        door.leave(other);
        assertFalse(door.isIn(other));
        assertFalse(door.isIn(null));
        assertFalse(door.isIn(""));
    }

    private HttpStatus refused(String words, String from) {
        return assertThrows(Refusal.class, () -> door.enter(words, from)).status();
    }

    @Test
    void makesWhoGuessesWaitLongerEachTime() {
        for (int i = 0; i < 3; i++) {
            assertEquals(HttpStatus.UNAUTHORIZED, refused("wrong", "10.0.0.1"));
        }
        for (int seconds = 1; seconds <= 8; seconds *= 2) {
            assertEquals(HttpStatus.TOO_MANY_REQUESTS, refused(RIGHT, "10.0.0.1"), "even with the right one");
            now = now.plusSeconds(seconds);
            assertEquals(HttpStatus.UNAUTHORIZED, refused("wrong", "10.0.0.1"));
        }
        door.enter(RIGHT, "10.0.0.2"); // others need not wait
        now = now.plus(Duration.ofMinutes(5));
        door.enter(RIGHT, "10.0.0.1");
        assertEquals(HttpStatus.UNAUTHORIZED, refused("wrong", "10.0.0.1"));
        door.enter(RIGHT, "10.0.0.1");
    }

    @Test
    void standsOpenWithoutAPassword() {
        Door open = new Door(Optional.empty(), () -> now);
        assertFalse(open.isLocked());
        assertTrue(open.isIn(null));
    }
}
