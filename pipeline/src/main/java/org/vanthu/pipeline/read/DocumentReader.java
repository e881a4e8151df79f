package org.vanthu.pipeline.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of any format in worker processes that are started when they are needed, used for many files, and replaced when a file
 * brings one down. Thread-safe: as many threads as there may be workers read side by side, more wait their turn.
 */
public final class DocumentReader implements AutoCloseable {

    /**
     * Another worker is started only when the others keep somebody waiting for so long, at once or in {@linkplain #LONG_MILLIS long}
     * waits together: each has to learn its trade anew, which takes as much of the processor as reading hundreds of files does.
     */
    private static final long PATIENCE_MILLIS = 5_000;

    /** Pages that are recognised keep others waiting so long one after the other, files that are only read do not. */
    private static final long LONG_MILLIS = 500;

    /** An empty file of host names, in the folder of temporary files. */
    static final String NO_HOSTS = "no-hosts";

    private final Limits limits;
    private final TempFolder temp;
    private final Semaphore free;
    private final LinkedBlockingDeque<WorkerProcess> idle = new LinkedBlockingDeque<>();
    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
    /** Workers that are there or being started. */
    private final AtomicInteger running = new AtomicInteger();
    /** Milliseconds of all long waits. */
    private final AtomicLong waited = new AtomicLong();

    private final AtomicInteger started = new AtomicInteger();
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
        this.temp = TempFolder.create();
        Files.createFile(temp.path().resolve(NO_HOSTS));
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
     * Reads one file. Whatever is in it, this returns; a file that breaks its worker is tried once more {@linkplain #alone alone}.
     *
     * @throws IOException when no worker can be started: the computer's fault and not the file's
     * @throws CancellationException when this reader is closed meanwhile
     */
    public Reading read(Path file) throws IOException {
        Work work = attempt(file);
        return work.broke() ? alone(file).reading() : work.reading();
    }

    /** Reads one file beside others, in a worker that may have read others before; as {@link #read}, but once. */
    public Work attempt(Path file) throws IOException {
        Optional<Reading> atOnce = withoutWorker(file);
        if (atOnce.isPresent()) {
            return Work.without(atOnce.get());
        }
        free.acquireUninterruptibly();
        try {
            return ask(idleOrNew(), file);
        } finally {
            free.release();
        }
    }

    /**
     * Reads one file while no other is read, in a new worker: neither what others left behind nor what they take meanwhile is to
     * blame for how it ends.
     */
    public Work alone(Path file) throws IOException {
        Optional<Reading> atOnce = withoutWorker(file);
        if (atOnce.isPresent()) {
            return Work.without(atOnce.get());
        }
        free.acquireUninterruptibly(limits.workers());
        try {
            running.incrementAndGet();
            return ask(newWorker(), file);
        } finally {
            free.release(limits.workers());
        }
    }

    /** What can be said of a file without a worker: that it cannot be read, or the text of a plain one. */
    private Optional<Reading> withoutWorker(Path file) {
        try {
            long size = Files.size(file);
            if (!Files.isRegularFile(file)) {
                return Optional.of(new Reading.Failed("open", "it is no file"));
            }
            if (size == 0) {
                return Optional.of(new Reading.NoText("the file is empty"));
            }
            if (size > limits.fileBytes()) {
                return Optional.of(tooLarge(size, limits.fileBytes()));
            }
            if (PlainTextFile.looksLikeOne(file)) {
                return Optional.of(
                        size > limits.textBytes() ? tooLarge(size, limits.textBytes()) : PlainTextFile.read(file));
            }
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of(new Reading.Failed("open", "the file is not there"));
        } catch (AccessDeniedException e) {
            return Optional.of(new Reading.Failed("open", "no permission to open the file"));
        } catch (IOException e) {
            return Optional.of(new Reading.Failed("open", "the disk does not give the file: " + e.getMessage()));
        }
    }

    private Work ask(WorkerProcess worker, Path file) {
        Reading reading;
        // Asked for with the answer: afterwards the worker may already read for another thread.
        AtomicReference<OptionalLong> peak = new AtomicReference<>(OptionalLong.empty());
        try {
            reading = ask(worker, Wire.READ, List.of(file.toAbsolutePath().toString()), in -> {
                Reading read = Wire.reading(in);
                peak.set(worker.memory().peak());
                return read;
            });
        } catch (WorkerProcess.NoAnswer e) {
            reading = e.reading;
        }
        return new Work(textAtLast(file, reading), Optional.of(worker.name()), peak.get());
    }

    /** A text that begins like a mail or a web page is given to a worker, which finds out that it is neither. */
    private Reading textAtLast(Path file, Reading reading) {
        if (!(reading instanceof Reading.Unsupported unsupported)
                || !unsupported.mediaType().startsWith("text/")) {
            return reading;
        }
        try {
            long size = Files.size(file);
            return size > limits.textBytes() ? tooLarge(size, limits.textBytes()) : PlainTextFile.read(file);
        } catch (IOException e) {
            return new Reading.Failed("open", "the disk does not give the file: " + e.getMessage());
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
        List<String> arguments = List.of(
                container.toAbsolutePath().toString(),
                directory.toAbsolutePath().toString());
        free.acquireUninterruptibly();
        try {
            return ask(idleOrNew(), Wire.EXPAND, arguments, Wire::entries);
        } catch (WorkerProcess.NoAnswer e) {
            return List.of(new Entry.Refused("", e.reading));
        } finally {
            free.release();
        }
    }

    /**
     * What one page of a PDF or of a scanned picture looks like.
     *
     * @param page from 1
     */
    public Picture picture(Path file, int page) throws IOException {
        List<String> arguments = List.of(file.toAbsolutePath().toString(), String.valueOf(page));
        free.acquireUninterruptibly();
        try {
            return ask(idleOrNew(), Wire.PICTURE, arguments, Wire::picture);
        } catch (WorkerProcess.NoAnswer e) {
            return new Picture.Undrawn(e.reading.message());
        } finally {
            free.release();
        }
    }

    /**
     * Where the words of one page of a PDF or of a scanned picture stand; a page that is a picture is recognised for it, which takes
     * seconds.
     *
     * @param page from 1
     * @return in no order to rely on, those of a line one after the other; empty where they cannot be found out
     */
    public List<PageWord> words(Path file, int page) throws IOException {
        List<String> arguments = List.of(file.toAbsolutePath().toString(), String.valueOf(page));
        free.acquireUninterruptibly();
        try {
            return ask(idleOrNew(), Wire.WORDS, arguments, Wire::words);
        } catch (WorkerProcess.NoAnswer e) {
            return List.of();
        } finally {
            free.release();
        }
    }

    private static Reading tooLarge(long size, long limit) {
        return new Reading.TooLarge(
                size, limit, "the file has " + (size >> 20) + " MB; at most " + (limit >> 20) + " MB are read");
    }

    private <T> T ask(WorkerProcess worker, int request, List<String> arguments, WorkerProcess.Decoder<T> answer)
            throws WorkerProcess.NoAnswer {
        try {
            T result = worker.ask(request, arguments, answer);
            idle.push(worker);
            return result;
        } catch (WorkerProcess.NoAnswer e) {
            end(worker);
            if (closed) {
                throw cancelled();
            }
            throw e;
        }
    }

    private WorkerProcess idleOrNew() throws IOException {
        if (running.compareAndSet(0, 1)) {
            return newWorker();
        }
        for (WorkerProcess worker = awaitIdle(); worker != null; worker = idle.poll()) {
            if (worker.isAlive()) {
                return worker;
            }
            end(worker);
        }
        running.incrementAndGet();
        return newWorker();
    }

    private @Nullable WorkerProcess awaitIdle() {
        long start = System.nanoTime();
        try {
            return idle.poll(Math.max(0, PATIENCE_MILLIS - waited.get()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            waited.addAndGet(millis < LONG_MILLIS ? 0 : millis);
        }
    }

    /** One that {@link #running} counts already. */
    private WorkerProcess newWorker() throws IOException {
        boolean there = false;
        try {
            if (closed) {
                throw cancelled();
            }
            WorkerProcess worker =
                    WorkerProcess.start("worker-" + started.incrementAndGet(), limits, temp.path(), clock);
            all.add(worker);
            if (closed) { // between the question above and now
                worker.kill();
                throw cancelled();
            }
            there = true;
            return worker;
        } finally {
            if (!there) {
                running.decrementAndGet();
            }
        }
    }

    private void end(WorkerProcess worker) {
        worker.kill();
        all.remove(worker);
        running.decrementAndGet();
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
        temp.close();
    }
}
