package org.vanthu.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.vanthu.index.StoreException.Problem;

/**
 * The right to write to an archive. The operating system holds it for the process and gives it back however that ends; the file says
 * who holds it.
 */
final class WriterLock implements AutoCloseable {

    static final String FILE = "lock";

    /** Behind the file's words: on Windows what is locked cannot be read by others. */
    private static final long LOCKED_AT = 1 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration ASKED_EVERY = Duration.ofMillis(50);

    private static final String UNKNOWN = "PID ?";

    /**
     * Files that this very process holds, with the words in them. To open such a file once more and close it would give its lock back
     * (POSIX: a process loses its locks when it closes any descriptor of the file), so nobody does.
     */
    private static final Map<Path, String> OURS = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits a little for one who has it: a reader takes it for a moment to heal the index or to tie names.
     *
     * @throws StoreException with {@link Problem.InUse} where another has it for longer
     */
    static WriterLock take(Path folder) throws StoreException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<WriterLock> lock = tryTake(folder);
        while (lock.isEmpty()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(ASKED_EVERY.toNanos());
            lock = tryTake(folder);
        }
        if (lock.isEmpty()) {
            throw new StoreException(
                    new Problem.InUse(folder, holder(real(folder).resolve(FILE))));
        }
        return lock.get();
    }

    /** Whether somebody writes, as far as can be told where the folder is read-only. */
    static boolean isHeld(Path folder) {
        try {
            Optional<WriterLock> lock = tryTake(folder);
            if (lock.isPresent()) {
                lock.get().close();
            }
            return lock.isEmpty();
        } catch (StoreException _) {
            return false;
        }
    }

    /** Empty where another has it. */
    static Optional<WriterLock> tryTake(Path folder) throws StoreException {
        Path file = real(folder).resolve(FILE);
        String words = "PID " + ProcessHandle.current().pid() + " on " + host() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        if (OURS.putIfAbsent(file, words) != null) {
            return Optional.empty();
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock(LOCKED_AT, 1, false) == null) {
                    return Optional.empty();
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
                taken = true;
                return Optional.of(new WriterLock(file, channel));
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw failure(file, e);
        } finally {
            if (!taken) {
                OURS.remove(file);
            }
        }
    }

    /** One folder has many names, and the lock is one. */
    private static Path real(Path folder) throws StoreException {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    /** An archive may lie on a disk that several computers share. */
    private static String host() {
        String name = System.getenv("COMPUTERNAME"); // Windows
        if (name != null) {
            return name;
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException _) {
            return "?";
        }
    }

    private static String holder(Path file) {
        String ours = OURS.get(file);
        if (ours != null) {
            return ours;
        }
        try {
            String words = Files.readString(file, StandardCharsets.UTF_8).strip();
            return words.isEmpty() ? UNKNOWN : words;
        } catch (IOException e) {
            return UNKNOWN; // it is named for convenience alone
        }
    }

    private static StoreException failure(Path file, IOException e) {
        return new StoreException(new Problem.Storage(file, String.valueOf(e.getMessage())), e);
    }

    @Override
    public void close() throws StoreException {
        try {
            channel.close();
        } catch (IOException e) {
            throw failure(file, e);
        } finally {
            OURS.remove(file);
        }
    }
}
