package org.vanthu.pipeline;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The threads of an import. Few jobs wait, so that a folder of a million files takes no more memory than one of ten; the first job
 * that breaks down ends the others before they begin.
 */
final class Crew implements AutoCloseable {

    /** May throw {@link CancellationException} when the import is stopped. */
    @FunctionalInterface
    interface Job {
        void run() throws IOException;
    }

    private final ExecutorService threads;
    private final Semaphore room;
    private final int seats;
    private final AtomicReference<@Nullable Throwable> breakdown = new AtomicReference<>();

    Crew(int size) {
        threads = Executors.newFixedThreadPool(
                size, Thread.ofPlatform().daemon().name("import-", 1).factory());
        seats = 2 * size;
        room = new Semaphore(seats);
    }

    /** Waits for room, not for the job. */
    void submit(Job job) {
        room.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                if (!isBroken()) {
                    job.run();
                }
            } catch (CancellationException _) {
                // Stopped: the file has no outcome, the next run takes it.
            } catch (IOException | RuntimeException | Error e) {
                breakdown.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    boolean isBroken() {
        return breakdown.get() != null;
    }

    /** Waits until no job is left. */
    void await() {
        room.acquireUninterruptibly(seats);
        room.release(seats);
    }

    /** Throws what a job broke down with: the archive, the computer, or a mistake of ours. */
    void rethrow() throws IOException {
        switch (breakdown.get()) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    /** Waits for the jobs and ends the threads. */
    @Override
    public void close() {
        await();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the import's threads do not end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
