package org.vanthu.pipeline.web;

import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets in who knows the password, and remembers who did; who guesses has to wait, longer each time. Thread-safe. */
final class Door {

    /** Who did nothing for so long has to say the password again. */
    private static final Duration IDLE = Duration.ofHours(12);

    /** Guesses that cost no wait: people mistype. */
    private static final int FREE = 3;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_SESSIONS = 1_000;
    private static final int MOST_GUESSERS = 10_000;
    private static final int TOKEN_BYTES = 32;

    private final Optional<Password> password;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    /** When each was used last, the one that was opened first first. */
    private final Map<String, Instant> sessions = bounded(MOST_SESSIONS);

    private final Map<String, Guesses> guesses = bounded(MOST_GUESSERS);
    /** To compare takes a core a third of a second: one at a time. */
    private final ReentrantLock comparing = new ReentrantLock(true);

    /** How often an address was wrong in a row, and until when it is not listened to. */
    private record Guesses(int wrong, Instant until) {}

    /** @param password empty where everybody who reaches the server may come in */
    Door(Optional<Password> password, InstantSource clock) {
        this.password = password;
        this.clock = clock;
    }

    private static <V> Map<String, V> bounded(int most) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    boolean isLocked() {
        return password.isPresent();
    }

    /** Whether a session is open under this token. */
    synchronized boolean isIn(@Nullable String token) {
        if (password.isEmpty()) {
            return true;
        }
        Instant used = token == null ? null : sessions.get(token);
        Instant now = clock.instant();
        if (token == null || used == null || used.plus(IDLE).isBefore(now)) {
            return false;
        }
        sessions.put(token, now);
        return true;
    }

    /**
     * Opens a session.
     *
     * @param from the address of who asks
     * @return the token by which it is known
     * @throws Refusal where the words are wrong, or were wrong too often
     */
    String enter(String words, String from) {
        count(from);
        comparing.lock();
        try {
            if (password.isPresent() && !password.get().is(words.toCharArray())) {
                throw new Refusal(HttpStatus.UNAUTHORIZED, "the password is wrong").about("reason", "wrong-password");
            }
        } finally {
            comparing.unlock();
        }
        return opened(from);
    }

    /** Each try counts as wrong until it was right, so that many at once are no way around the wait. */
    private synchronized void count(String from) {
        Instant now = clock.instant();
        Guesses before = guesses.getOrDefault(from, new Guesses(0, now));
        if (before.until.isAfter(now)) {
            long seconds = Duration.between(now, before.until).toSeconds() + 1;
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too many wrong passwords; wait " + seconds + " s")
                    .about("reason", "wait")
                    .about("given", String.valueOf(seconds));
        }
        int wrong = before.wrong + 1;
        Duration wait = wrong < FREE ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(wrong - FREE, 20));
        guesses.put(from, new Guesses(wrong, now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)));
    }

    private synchronized String opened(String from) {
        guesses.remove(from);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.put(token, clock.instant());
        return token;
    }

    /** Ends a session. */
    synchronized void leave(@Nullable String token) {
        if (token != null) {
            sessions.remove(token);
        }
    }
}
