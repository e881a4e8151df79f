package org.vanthu.pipeline.web;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Archive;
import org.vanthu.index.FileState;
import org.vanthu.pipeline.read.DocumentReader;

/** Writes to the archive that is served: one correction after the other, or one import. Thread-safe. */
final class Pen implements AutoCloseable {

    private static final Duration STOPPING = Duration.ofSeconds(60);

    private final Path archive;
    private final String version;
    private final Consumer<Exception> bugs;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Importing importing;

    /**
     * @param version of the program, for the ledger
     * @param bugs is told of what should not have happened
     */
    Pen(Path archive, String version, Consumer<Exception> bugs) {
        this.archive = archive;
        this.version = version;
        this.bugs = bugs;
    }

    /** What is done while the archive is open for writing. */
    interface Work<T> {
        T with(Archive archive) throws IOException;
    }

    /** One after the other; a reader sees the change when this returns. */
    <T> T writing(Work<T> work) throws IOException {
        turn.lock();
        try (Archive writing = open()) {
            return work.with(writing);
        } finally {
            turn.unlock();
        }
    }

    /** @throws Refusal where an import of the page is running */
    private Archive open() throws IOException {
        if (importing().filter(each -> !each.report().isOver()).isPresent()) {
            throw new Refusal(HttpStatus.CONFLICT, "an import that the page started is writing to the archive")
                    .about("reason", "importing");
        }
        return Archive.open(archive);
    }

    /** @param retry states of files that are to be read again */
    void startImport(Set<FileState> retry, Importing.Task task) throws IOException {
        turn.lock();
        try {
            Archive writing = open();
            try {
                importing = new Importing(writing, new DocumentReader(), retry, task, version, bugs).start();
            } catch (IOException | RuntimeException e) {
                writing.close();
                throw e;
            }
        } finally {
            turn.unlock();
        }
    }

    /** The import that was started last. */
    Optional<Importing> importing() {
        return Optional.ofNullable(importing);
    }

    /** Ends an import that is running, cleanly. */
    @Override
    public void close() {
        importing().ifPresent(running -> {
            running.stop();
            try {
                running.await(STOPPING);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
