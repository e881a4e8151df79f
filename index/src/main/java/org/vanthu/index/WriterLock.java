package org.vanthu.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.StoreException.Problem;

/**
 * The right to write to an archive. The operating system holds it for the process and gives it back however that ends; the file says
 * who holds it.
 */
final class WriterLock implements AutoCloseable {

    static final String FILE = "lock";

    /** Behind the file's words: on Windows what is locked cannot be read by others. */
    private static final long LOCKED_AT = 1 << 20;

    private static final String UNKNOWN = "PID ?";

    private final Path file;
    private final FileChannel channel;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws StoreException with {@link Problem.InUse} where another has it */
    static WriterLock take(Path folder) throws StoreException {
        Optional<WriterLock> lock = tryTake(folder);
        if (lock.isEmpty()) {
            throw new StoreException(new Problem.InUse(folder, holder(folder.resolve(FILE))));
        }
        return lock.get();
    }

    /** Empty where another has it. */
    static Optional<WriterLock> tryTake(Path folder) throws StoreException {
        Path file = folder.resolve(FILE);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw failure(file, e);
        }
        WriterLock lock = new WriterLock(file, channel);
        try {
            if (tryLock(channel) == null) {
                lock.close();
                return Optional.empty();
            }
            String words = "PID " + ProcessHandle.current().pid() + " on " + host() + ", since "
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(lock);
        } catch (IOException e) {
            lock.close();
            throw failure(file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_AT, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
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
        }
    }
}
