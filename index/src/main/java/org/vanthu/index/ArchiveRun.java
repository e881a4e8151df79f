package org.vanthu.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.sqlite.SqliteStore;
import org.vanthu.index.sqlite.SqliteStore.Change;

/** A run over a store and the index behind it. */
final class ArchiveRun implements Run {

    private static final int BATCH_FILES = 256;
    private static final long BATCH_CHARS = 2_000_000;

    /** A commit waits for the disk; files that trickle in are committed one by one, a stream of them so often. */
    private static final long BATCH_NANOS = 500_000_000L;

    private final SqliteStore store;
    private final IndexFeed feed;
    private final long id;
    private final Map<FileState, Long> counts = new EnumMap<>(FileState.class);

    private List<Change> batch = new ArrayList<>();
    private long batchChars;
    private long committedAt = System.nanoTime();
    private boolean counted = true;
    private boolean closed;

    ArchiveRun(SqliteStore store, IndexFeed feed, Instant started, String version) throws StoreException {
        this.store = store;
        this.feed = feed;
        this.id = store.startRun(started, version);
    }

    @Override
    public synchronized void unchanged(FileKey file) throws StoreException {
        open();
        count(FileState.UNCHANGED);
    }

    @Override
    public synchronized void put(FileRecord file, List<ExtractedDocument> documents) throws StoreException {
        open();
        batch.add(store.put(file, documents, id));
        batchChars += documents.stream()
                .mapToLong(document -> document.source().text().length())
                .sum();
        count(file.state());
        if (batch.size() >= BATCH_FILES
                || batchChars >= BATCH_CHARS
                || System.nanoTime() - committedAt >= BATCH_NANOS) {
            commitStore();
        }
    }

    private void count(FileState state) {
        counts.merge(state, 1L, Long::sum);
        counted = false;
    }

    /** The store first: an index that is behind is caught up, one that is ahead would show what is not there. */
    private void commitStore() throws StoreException {
        if (!counted) {
            store.count(id, counts);
            counted = true;
        }
        store.commit();
        committedAt = System.nanoTime();
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

    private void open() {
        if (closed) {
            throw new IllegalStateException("the run is over");
        }
    }

    @Override
    public synchronized void close() throws StoreException {
        if (!closed) {
            closed = true;
            commitStore();
            feed.flush();
        }
    }
}
