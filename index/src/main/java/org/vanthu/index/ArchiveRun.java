package org.vanthu.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.sqlite.StoreWriter;
import org.vanthu.index.sqlite.StoreWriter.Change;

/** A run over a store and the index behind it. */
final class ArchiveRun implements Run {

    private static final int BATCH_FILES = 256;
    private static final long BATCH_CHARS = 2_000_000;

    /** A commit waits for the disk; files that trickle in are committed one by one, a stream of them so often. */
    private static final long BATCH_MILLIS = 500;

    private final StoreWriter store;
    private final IndexFeed feed;
    private final Maker maker;
    private final long id;
    private final Map<FileState, Long> counts = new EnumMap<>(FileState.class);
    /** Sees to it that a file does not wait for the next one to be committed. */
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("vanthu-commit").factory());

    private final ScheduledFuture<?> commits;

    private List<Change> batch = new ArrayList<>();
    private List<Runnable> reports = new ArrayList<>();
    private long batchChars;
    private long committedAt = System.nanoTime();
    private boolean waiting;
    private boolean counted = true;
    private boolean closed;
    private @Nullable Exception failure;

    ArchiveRun(StoreWriter store, IndexFeed feed, Instant started, Maker maker) throws StoreException {
        this.store = store;
        this.feed = feed;
        this.maker = maker;
        this.id = store.startRun(started, maker.version());
        this.commits =
                clock.scheduleWithFixedDelay(this::commitWhatWaits, BATCH_MILLIS, BATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void unchanged(FileKey file) throws StoreException {
        open();
        count(FileState.UNCHANGED);
    }

    @Override
    public synchronized void put(FileRecord file, List<ExtractedDocument> documents) throws StoreException {
        open();
        take(store.put(file, documents, id, maker.extraction()));
        count(file.state());
        commitIfDue();
    }

    @Override
    public synchronized void replace(FileRecord file, List<ExtractedDocument> documents) throws StoreException {
        open();
        take(store.replace(file, documents, maker.extraction()));
        commitIfDue();
    }

    @Override
    public synchronized boolean moved(FileKey from, FileKey to, FileRecord.Stamp stamp) throws StoreException {
        open();
        if (!store.move(from, to, stamp)) {
            return false;
        }
        waiting = true;
        count(FileState.MOVED);
        commitIfDue();
        return true;
    }

    @Override
    public synchronized void gone(FileKey file, Instant since) throws StoreException {
        open();
        store.gone(file, Optional.of(since));
        waiting = true;
    }

    @Override
    public synchronized void returned(FileKey file) throws StoreException {
        open();
        store.gone(file, Optional.empty());
        waiting = true;
    }

    @Override
    public synchronized void forget(FileKey file) throws StoreException {
        open();
        take(store.forget(file, id));
        commitIfDue();
    }

    private void take(Change change) {
        batch.add(change);
        batchChars += change.added().stream()
                .mapToLong(document -> document.row().chars())
                .sum();
        waiting = true;
    }

    private void count(FileState state) {
        counts.merge(state, 1L, Long::sum);
        counted = false;
    }

    @Override
    public void whenDurable(Runnable report) {
        synchronized (this) {
            if (waiting) {
                reports.add(report);
                return;
            }
        }
        report.run();
    }

    private void commitIfDue() throws StoreException {
        if (batch.size() >= BATCH_FILES || batchChars >= BATCH_CHARS || isDue()) {
            commitStore();
        }
    }

    private boolean isDue() {
        return System.nanoTime() - committedAt >= TimeUnit.MILLISECONDS.toNanos(BATCH_MILLIS);
    }

    private synchronized void commitWhatWaits() {
        try {
            if (waiting && !closed && isDue()) {
                commitStore();
            }
        } catch (StoreException | RuntimeException e) {
            failure = e; // for whoever comes next
        }
    }

    /** The store first: an index that is behind is caught up, one that is ahead would show what is not there. */
    private void commitStore() throws StoreException {
        if (!counted) {
            store.count(id, counts);
            counted = true;
        }
        store.commit();
        committedAt = System.nanoTime();
        waiting = false;
        List<Runnable> durable = reports;
        reports = new ArrayList<>();
        durable.forEach(Runnable::run);
        if (!batch.isEmpty()) {
            feed.take(batch);
            batch = new ArrayList<>();
            batchChars = 0;
        }
    }

    @Override
    public synchronized void commit() throws StoreException {
        open();
        commitStore();
        feed.flush();
    }

    @Override
    public synchronized Map<FileState, Long> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public synchronized void finish(Instant at) throws StoreException {
        open();
        store.finishRun(id, at);
        commitStore();
        close();
    }

    private void open() throws StoreException {
        if (closed) {
            throw new IllegalStateException("the run is over");
        }
        switch (failure) {
            case StoreException e -> throw new StoreException(e.problem(), e);
            case null -> {}
            default -> throw new IllegalStateException("a commit failed", failure);
        }
    }

    @Override
    public synchronized void close() throws StoreException {
        if (!closed) {
            closed = true;
            commits.cancel(false);
            clock.shutdown();
            commitStore();
            feed.flush();
        }
    }
}
