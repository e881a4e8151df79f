package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.Archive;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.Run;
import org.vanthu.index.StoreException;
import org.vanthu.pipeline.read.DocumentReader;
import org.vanthu.pipeline.read.Entry;
import org.vanthu.pipeline.read.Reading;

/**
 * Brings files into an archive: finds them, leaves out what is there already, reads, extracts and stores the rest.
 *
 * <p>Files are looked at one after the other, so that of two with the same bytes always the same one is the duplicate; they are
 * read and extracted side by side, as many as the reader has workers; the archive commits them in batches. Containers are opened
 * when all other files are in, in their order. Whatever a file does, it ends in one {@link Outcome} and the run goes on; only
 * the failure of the archive or of the computer ends the run.
 *
 * <p>An instance is for one run. {@link #stop} may come from any thread.
 */
public final class Import {

    /** Nobody packs documents deeper; a bomb does. */
    static final int DEEPEST = 8;

    static final String TOO_DEEP = "containers are opened " + DEEPEST + " deep at most";

    /**
     * What an import works with.
     *
     * @param retry files that ended in these states are read again although they are unchanged
     * @param version of the program, for the ledger
     * @param bugs is told of an extractor that broke on a file
     */
    public record Setting(
            Archive archive,
            DocumentReader reader,
            Extraction extraction,
            Set<FileState> retry,
            String version,
            BiConsumer<FileKey, Throwable> bugs) {
        public Setting {
            retry = Set.copyOf(retry);
        }
    }

    private final Setting setting;
    private final Progress progress;
    private final ExecutorService workers;
    private final Semaphore room;
    private final int seats;
    private final AtomicReference<@Nullable Throwable> breakdown = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Arrival> containers = new ConcurrentLinkedQueue<>();
    /** The first file of this run with given bytes. */
    private final Map<String, FileKey> firsts = new HashMap<>();

    private volatile boolean stopped;
    private long order;

    public Import(Setting setting, Progress progress) {
        this.setting = setting;
        this.progress = progress;
        // One more than can read, so that none of the readers waits while a file is extracted and stored.
        int threads = setting.reader().workers() + 1;
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("import-", 1).factory());
        this.seats = 2 * threads;
        this.room = new Semaphore(seats);
    }

    /**
     * Imports files and folders that are there.
     *
     * @throws IOException when the archive or the computer fails; everything that was reported as ended is stored
     */
    public Summary run(List<Path> paths) throws IOException {
        long start = System.nanoTime();
        List<Walk.Found> files = Walk.over(paths, setting.archive().folder());
        progress.found(files.size());
        Instant started = Clock.systemUTC().instant();
        try (Run run = setting.archive().startRun(started, setting.version())) {
            Ledger ledger = new Ledger(run, progress, setting.version());
            Path copies = Files.createTempDirectory("vanthu-import");
            try {
                for (Walk.Found file : files) {
                    if (isOver()) {
                        break;
                    }
                    look(file, ledger);
                }
                openContainers(copies, ledger);
                waitForWorkers();
            } finally {
                end();
                OpenContainer.delete(copies);
            }
            rethrowBreakdown();
            if (!stopped) {
                run.finish(Clock.systemUTC().instant());
            } else {
                run.commit();
            }
            return ledger.summary(Duration.ofNanos(System.nanoTime() - start), !stopped);
        }
    }

    /** Ends the run soon and cleanly: what has ended is stored, what is being read is left for the next run. */
    public void stop() {
        stopped = true;
        setting.reader().close();
    }

    private boolean isOver() {
        return stopped || breakdown.get() != null;
    }

    private void look(Walk.Found file, Ledger ledger) throws IOException {
        if (file.problem().isPresent()) {
            var failed = new Outcome.Failed(
                    file.key(), Outcome.Stage.FIND, file.problem().get());
            ledger.ended(failed, Ledger.Known.unread(file.stamp(), Optional.empty()), List.of());
            return;
        }
        Optional<FileRecord> known = setting.archive().unchanged(file.key(), file.stamp());
        if (known.isPresent() && !toRetry(known.get())) {
            unchanged(file.key(), ledger);
            return;
        }
        arrive(file.key(), file.path(), file.stamp(), Optional.empty(), ledger);
    }

    /** A container that is unchanged has unchanged files inside; of those that are to be tried again it must be opened. */
    private boolean toRetry(FileRecord known) throws StoreException {
        if (setting.retry().isEmpty()) {
            return false;
        }
        return setting.retry().contains(known.state())
                || setting.archive().inside(known.key()).stream()
                        .anyMatch(inner -> setting.retry().contains(inner.state()));
    }

    private void unchanged(FileKey key, Ledger ledger) throws StoreException {
        List<FileRecord> inside = setting.archive().inside(key);
        progress.found(inside.size());
        ledger.unchanged(key);
        for (FileRecord inner : inside) {
            ledger.unchanged(inner.key());
        }
    }

    /** Takes a file in, unless its bytes are there already. */
    private void arrive(
            FileKey key, Path path, FileRecord.Stamp stamp, Optional<OpenContainer> container, Ledger ledger)
            throws IOException {
        String sha256;
        try {
            sha256 = Sha256.of(path);
        } catch (IOException e) {
            var failed = new Outcome.Failed(key, Outcome.Stage.HASH, Errors.says(e));
            ledger.ended(failed, Ledger.Known.unread(stamp, Optional.empty()), List.of());
            leave(container, ledger);
            return;
        }
        Optional<FileRecord> known = setting.archive().file(key);
        boolean same = known.isPresent() && known.get().sha256().equals(Optional.of(sha256));
        if (same && !toRetry(known.get()) && known.get().state() != FileState.DUPLICATE) {
            firsts.putIfAbsent(sha256, key);
            if (container.isPresent()) {
                ledger.unchanged(key);
            } else {
                unchanged(key, ledger);
            }
            leave(container, ledger);
            return;
        }
        Optional<FileKey> first = first(sha256, key);
        if (first.isPresent()) {
            duplicate(key, path, stamp, sha256, first.get(), container, ledger);
            leave(container, ledger);
            return;
        }
        submit(new Arrival(order++, key, path, stamp, sha256, container), ledger);
    }

    /** The file with the same bytes that came before, in this run or an earlier one. */
    private Optional<FileKey> first(String sha256, FileKey key) throws StoreException {
        FileKey here = firsts.get(sha256);
        Optional<FileKey> first = here != null
                ? Optional.of(here)
                : setting.archive().original(sha256).map(FileRecord::key).filter(original -> !original.equals(key));
        firsts.putIfAbsent(sha256, first.orElse(key));
        return first;
    }

    /** The same file under another root ({@code import a}, then {@code import a/b}) is no duplicate of itself. */
    private static boolean sameFile(FileKey first, Path path) {
        try {
            return Files.isSameFile(Path.of(first.root(), first.path()), path);
        } catch (IOException | IllegalArgumentException _) {
            return false; // gone, on another computer, or inside a container
        }
    }

    private void duplicate(
            FileKey key,
            Path path,
            FileRecord.Stamp stamp,
            String sha256,
            FileKey first,
            Optional<OpenContainer> container,
            Ledger ledger)
            throws StoreException {
        if (container.isEmpty() && sameFile(first, path)) {
            unchanged(first, ledger);
        } else {
            ledger.ended(new Outcome.Duplicate(key, first), Ledger.Known.unread(stamp, Optional.of(sha256)), List.of());
        }
    }

    private void submit(Arrival arrival, Ledger ledger) {
        room.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                if (!isOver()) {
                    read(arrival, ledger);
                }
            } catch (CancellationException _) {
                // Stopped: the file has no outcome, the next run takes it.
            } catch (IOException | RuntimeException | Error e) {
                // The archive, the computer or a mistake of ours: the thread that called run() says so.
                breakdown.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    private void read(Arrival arrival, Ledger ledger) throws IOException {
        long start = System.nanoTime();
        Ended ended;
        try {
            Reading reading = setting.reader().read(arrival.path());
            if (reading instanceof Reading.Crashed && stoppedSoon()) {
                return;
            }
            if (reading instanceof Reading.Container) {
                containers.add(arrival);
                return;
            }
            ended = ended(arrival.key(), reading);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A mistake of ours, but one file must not take thousands down with it: named, logged, counted.
            setting.bugs().accept(arrival.key(), e);
            ended = new Ended(
                    new Outcome.Failed(arrival.key(), Outcome.Stage.EXTRACT, "a mistake in Vanthu: " + e),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        ledger.ended(
                ended.outcome(),
                new Ledger.Known(
                        arrival.stamp(), Optional.of(arrival.sha256()), ended.mediaType(), ended.encoding(), took, 1),
                ended.documents());
        leave(arrival.container(), ledger);
    }

    /** What reading and extracting came to. */
    private record Ended(
            Outcome outcome,
            List<ExtractedDocument> documents,
            Optional<String> mediaType,
            Optional<String> encoding) {}

    private Ended ended(FileKey file, Reading reading) {
        return switch (reading) {
            case Reading.Read read -> {
                List<ExtractedDocument> documents = setting.extraction().extract(read.blocks());
                yield new Ended(
                        new Outcome.Imported(file, documents.size()),
                        documents,
                        Optional.of(read.mediaType()),
                        read.encoding());
            }
            case Reading.Unsupported unsupported ->
                new Ended(
                        new Outcome.Unread(file, unsupported),
                        List.of(),
                        Optional.of(unsupported.mediaType()),
                        Optional.empty());
            case Reading.Unread unread ->
                new Ended(new Outcome.Unread(file, unread), List.of(), Optional.empty(), Optional.empty());
            case Reading.Container _ -> throw new AssertionError("containers are opened elsewhere");
        };
    }

    /**
     * Ctrl-C reaches the workers as well as this process, and the worker may die first: a moment's patience tells whether the file
     * or the user ended it.
     */
    private boolean stoppedSoon() {
        try {
            for (int i = 0; i < 10 && !stopped; i++) {
                Thread.sleep(30);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return stopped;
    }

    /** Round by round, since containers may lie in containers. */
    private void openContainers(Path copies, Ledger ledger) throws IOException {
        waitForWorkers();
        while (!isOver() && !containers.isEmpty()) {
            List<Arrival> round = new ArrayList<>(containers);
            containers.clear();
            round.sort(Comparator.comparingLong(Arrival::order));
            for (Arrival container : round) {
                if (isOver()) {
                    return;
                }
                open(container, copies, ledger);
            }
            waitForWorkers();
        }
    }

    private void open(Arrival container, Path copies, Ledger ledger) throws IOException {
        if (container.depth() >= DEEPEST) {
            var failed = new Outcome.Failed(container.key(), Outcome.Stage.FIND, TOO_DEEP);
            ledger.ended(failed, Ledger.Known.unread(container.stamp(), Optional.of(container.sha256())), List.of());
            leave(container.container(), ledger);
            return;
        }
        Path folder = Files.createTempDirectory(copies, "files");
        List<Entry> entries;
        try {
            entries = setting.reader().expand(container.path(), folder);
        } catch (CancellationException _) {
            return; // stopped
        }
        List<Entry> named =
                entries.stream().filter(entry -> !entry.name().isEmpty()).toList();
        OpenContainer open =
                new OpenContainer(container, folder, outcome(container, entries, named.size()), named.size() + 1);
        progress.found(named.size());
        Set<String> names = new HashSet<>();
        for (Entry entry : named) {
            if (isOver()) {
                return;
            }
            FileKey key = container.key().inside(unlike(names, entry.name()));
            switch (entry) {
                case Entry.Refused refused -> {
                    var unread = new Outcome.Unread(key, refused.reason());
                    ledger.ended(unread, Ledger.Known.unread(container.stamp(), Optional.empty()), List.of());
                    leave(Optional.of(open), ledger);
                }
                case Entry.Expanded expanded -> {
                    var stamp = new FileRecord.Stamp(
                            Files.size(expanded.file()), container.stamp().modified());
                    arrive(key, expanded.file(), stamp, Optional.of(open), ledger);
                }
            }
        }
        leave(Optional.of(open), ledger);
    }

    /** A container may hold two files of one name. */
    private static String unlike(Set<String> names, String name) {
        String unlike = name;
        for (int i = 2; !names.add(unlike); i++) {
            unlike = name + " (" + i + ")";
        }
        return unlike;
    }

    /** A damaged container is named as such, although what could be read of it is imported. */
    private static Outcome outcome(Arrival container, List<Entry> entries, int files) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Refused(String name, Reading.Unread reason) && name.isEmpty()) {
                return new Outcome.Unread(container.key(), reason);
            }
        }
        return files == 0
                ? new Outcome.Unread(container.key(), new Reading.NoText("there are no files inside"))
                : new Outcome.Opened(container.key(), files);
    }

    /** A file has ended. A container ends after all that it holds, so that one broken off half-way is opened again. */
    private void leave(Optional<OpenContainer> container, Ledger ledger) throws IOException {
        if (container.isEmpty() || !container.get().endedLast()) {
            return;
        }
        OpenContainer done = container.get();
        done.discard();
        Arrival arrival = done.arrival();
        ledger.ended(done.outcome(), Ledger.Known.unread(arrival.stamp(), Optional.of(arrival.sha256())), List.of());
        leave(arrival.container(), ledger);
    }

    private void waitForWorkers() {
        room.acquireUninterruptibly(seats);
        room.release(seats);
    }

    private void end() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(1, TimeUnit.HOURS)) {
                throw new IllegalStateException("the import's threads do not end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrowBreakdown() throws IOException {
        switch (breakdown.get()) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
