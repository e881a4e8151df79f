package org.vanthu.pipeline.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;

/**
 * Reads files of any format in worker processes that are started when first needed, used for many files, and replaced when a file
 * brings one down. Thread-safe: as many threads as there are workers read side by side, more wait their turn.
 */
public final class DocumentReader implements AutoCloseable {

    private final Limits limits;
    private final Path temp;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;
    private final Thread atExit;
    private volatile boolean closed;

    public DocumentReader() throws IOException {
        this(Limits.DEFAULT);
    }

    /** @throws IOException when the system's directory for temporary files cannot be written */
    public DocumentReader(Limits limits) throws IOException {
        this.limits = limits;
        this.free = new Semaphore(limits.workers(), true);
        this.temp = Files.createTempDirectory("vanthu-read");
        Files.createFile(temp.resolve("no-hosts"));
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("read-watch").factory());
        this.atExit = new Thread(this::end, "read-exit");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Files that are read side by side. */
    public int workers() {
        return limits.workers();
    }

    /**
     * Reads one file. Whatever is in it, this returns; a file that ends its worker is tried once more in a fresh one.
     *
     * @throws IOException when no worker can be started: the computer's fault and not the file's
     * @throws CancellationException when this reader is closed meanwhile
     */
    public Reading read(Path file) throws IOException {
        try {
            long size = Files.size(file);
            if (!Files.isRegularFile(file)) {
                return new Reading.Failed("open", "it is no file");
            }
            if (size == 0) {
                return new Reading.NoText("the file is empty");
            }
            if (size > limits.fileBytes()) {
                return tooLarge(size, limits.fileBytes());
            }
            if (PlainTextFile.looksLikeOne(file)) {
                return size > limits.textBytes() ? tooLarge(size, limits.textBytes()) : PlainTextFile.read(file);
            }
        } catch (NoSuchFileException e) {
            return new Reading.Failed("open", "the file is not there");
        } catch (AccessDeniedException e) {
            return new Reading.Failed("open", "no permission to open the file");
        } catch (IOException e) {
            return new Reading.Failed("open", "the disk does not give the file: " + e.getMessage());
        }
        try {
            return ask(Wire.READ, List.of(file.toAbsolutePath().toString()), Wire::reading);
        } catch (WorkerProcess.NoAnswer e) {
            return e.reading;
        }
    }

    /**
     * Copies what is inside a container, entry by entry; entries that are containers themselves are not opened.
     *
     * @param container a file for which {@link #read} said {@link Reading.Container}
     * @param directory where the copies go, under names of our own; made by the caller and emptied by the caller
     * @return every entry that is a file, in the container's order; where the container itself is damaged, what was
     *     readable and then a {@link Entry.Refused} with an empty name
     */
    public List<Entry> expand(Path container, Path directory) throws IOException {
        try {
            return ask(
                    Wire.EXPAND,
                    List.of(
                            container.toAbsolutePath().toString(),
                            directory.toAbsolutePath().toString()),
                    Wire::entries);
        } catch (WorkerProcess.NoAnswer e) {
            return List.of(new Entry.Refused("", e.reading));
        }
    }

    private static Reading tooLarge(long size, long limit) {
        return new Reading.TooLarge(
                size, limit, "the file has " + (size >> 20) + " MB; at most " + (limit >> 20) + " MB are read");
    }

    private <T> T ask(int request, List<String> arguments, WorkerProcess.Decoder<T> answer)
            throws IOException, WorkerProcess.NoAnswer {
        free.acquireUninterruptibly();
        try {
            WorkerProcess worker = idleOrNew();
            boolean fresh = worker.isFresh();
            try {
                return askOnce(worker, request, arguments, answer);
            } catch (WorkerProcess.NoAnswer e) {
                // What the files before it left behind may have been to blame; waiting twice for a slow one is not
                // worth it.
                if (fresh || e.reading instanceof Reading.TimedOut) {
                    throw e;
                }
                return askOnce(newWorker(), request, arguments, answer);
            }
        } finally {
            free.release();
        }
    }

    private <T> T askOnce(WorkerProcess worker, int request, List<String> arguments, WorkerProcess.Decoder<T> answer)
            throws WorkerProcess.NoAnswer {
        try {
            T result = worker.ask(request, arguments, answer);
            idle.push(worker);
            return result;
        } catch (WorkerProcess.NoAnswer e) {
            worker.kill();
            all.remove(worker);
            if (closed) {
                throw cancelled();
            }
            throw e;
        }
    }

    private WorkerProcess idleOrNew() throws IOException {
        for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.isAlive()) {
                return worker;
            }
            all.remove(worker);
        }
        return newWorker();
    }

    private WorkerProcess newWorker() throws IOException {
        if (closed) {
            throw cancelled();
        }
        WorkerProcess worker = WorkerProcess.start(limits, temp, clock);
        all.add(worker);
        if (closed) { // between the question above and now
            worker.kill();
            throw cancelled();
        }
        return worker;
    }

    private static CancellationException cancelled() {
        return new CancellationException("reading was stopped");
    }

    /** Ends all workers at once; files that are being read are given up. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // The JVM is on its way out: the hook runs or has run.
        }
    }

    private void end() {
        closed = true;
        clock.shutdownNow();
        all.forEach(WorkerProcess::kill);
        try {
            Files.walkFileTree(temp, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path directory, @org.jspecify.annotations.Nullable IOException e) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException _) {
            // A worker's last breath may still hold a file; the system clears its temporary directory.
        }
    }
}
