package org.vanthu.index;

import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.lucene.PassageIndex;
import org.vanthu.index.sqlite.StoreReader;
import org.vanthu.index.sqlite.StoreWriter.Change;

/**
 * Brings what the store has committed into the search index, in order, while the store takes the next batch. What a crash leaves
 * undone is caught up with by {@link #heal}.
 */
final class IndexFeed implements AutoCloseable {

    /** A commit of the index makes all its files durable, which is dear; a crash costs at most so much indexing. */
    private static final long COMMIT_NANOS = 30_000_000_000L;

    /** So many documents may wait to be put in. */
    private static final int AHEAD = 8;

    private final StoreReader store;
    private final PassageIndex index;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(IndexFeed::thread);

    private @Nullable Future<?> running;
    private long committedAt = System.nanoTime();

    /** Whether a rebuild broke off: what was there is taken out, and not all is in again. */
    private boolean torn;

    IndexFeed(StoreReader store, PassageIndex index) {
        this.store = store;
        this.index = index;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "vanthu-index");
        thread.setDaemon(true);
        return thread;
    }

    /** Changes that the store has committed; waits for those before. */
    synchronized void take(List<Change> changes) throws StoreException {
        long last = store.lastChange();
        await();
        if (torn) {
            rebuild(_ -> {});
            return;
        }
        running = thread.submit(() -> {
            for (Change change : changes) {
                apply(change);
            }
            if (System.nanoTime() - committedAt > COMMIT_NANOS) {
                commit(last);
            }
            return last;
        });
    }

    private void apply(Change change) throws StoreException {
        for (long document : change.removed()) {
            index.remove(document);
        }
        for (StoredDocument document : change.added()) {
            index.add(document);
        }
    }

    /** Waits for what was taken, and makes it durable. */
    synchronized void flush() throws StoreException {
        await();
        if (torn) {
            rebuild(_ -> {});
            return;
        }
        long last = store.lastChange();
        if (index.lastChange().orElse(-1) != last) {
            commit(last);
        }
    }

    private void commit(long last) throws StoreException {
        index.commit(last);
        committedAt = System.nanoTime();
    }

    private void await() throws StoreException {
        Future<?> before = running;
        running = null;
        if (before != null) {
            await(before);
        }
    }

    private static void await(Future<?> before) throws StoreException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    before.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true; // half a batch is no state to stop in
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case StoreException cause -> throw new StoreException(cause.problem(), cause);
                case null, default -> throw new IllegalStateException("the search index failed", e);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Adds what the index lacks; makes it anew where it is no view of this store. */
    synchronized void heal() throws StoreException {
        OptionalLong has = index.lastChange();
        long last = store.lastChange();
        if (has.isEmpty() || has.getAsLong() > last) {
            rebuild(_ -> {});
        } else if (has.getAsLong() < last) {
            for (long id : store.changedAfter(has.getAsLong())) {
                var document = store.document(id);
                if (document.isPresent()) {
                    index.add(document.get());
                } else {
                    index.remove(id);
                }
            }
            commit(last);
        }
    }

    /** @param progress is told the number of documents done */
    synchronized void rebuild(LongConsumer progress) throws StoreException {
        await();
        long last = store.lastChange();
        torn = true;
        index.startAnew();
        long done = 0;
        Queue<Future<?>> ahead = new ArrayDeque<>();
        try (Stream<StoredDocument> documents = store.contents(Filter.ALL, StoreReader.Kind.ALL)) {
            for (StoredDocument document : (Iterable<StoredDocument>) documents::iterator) {
                PassageIndex.Prepared prepared = index.prepared(document);
                if (ahead.size() == AHEAD) {
                    await(ahead.remove());
                }
                ahead.add(thread.submit(() -> {
                    index.add(prepared);
                    return prepared;
                }));
                progress.accept(++done);
            }
        } finally {
            while (!ahead.isEmpty()) {
                await(ahead.remove());
            }
        }
        commit(last);
        torn = false;
    }

    @Override
    public void close() {
        thread.close();
    }
}
