package org.vanthu.index;

import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.StoreException.Problem;
import org.vanthu.index.lucene.PassageIndex;
import org.vanthu.index.sqlite.StoreReader;

/**
 * The search index as a reader sees it: as the last commit left it, caught up with the store where nobody writes who would see to it,
 * built anew where it cannot be read. What can be neither is said with the answer. Thread-safe.
 */
final class IndexView implements AutoCloseable {

    private final Path folder;
    private final StoreReader store;
    private final Turn turn;
    /** Held for writing while an index that cannot be read is replaced, else for reading. */
    private final ReadWriteLock using = new ReentrantReadWriteLock();

    private @Nullable PassageIndex index;

    /** @param folder of the archive */
    IndexView(Path folder, StoreReader store, Turn turn) {
        this.folder = folder.resolve(Archive.INDEX);
        this.store = store;
        this.turn = turn;
    }

    /** Something that is asked of the search index. */
    interface Asked<T> {
        T of(PassageIndex index) throws StoreException;
    }

    /** @param lacking how many documents came, changed or went of which the index that answered does not know yet */
    record Answer<T>(T value, long lacking) {}

    /**
     * @throws StoreException with {@link Problem.IndexInWork} where it cannot be read while another writes, with
     *     {@link Problem.NoIndex} where it cannot be read and nobody may write
     */
    <T> Answer<T> answer(Asked<T> asked) throws StoreException {
        return answer(asked, true);
    }

    private <T> Answer<T> answer(Asked<T> asked, boolean mending) throws StoreException {
        PassageIndex answering = null;
        StoreException unreadable;
        using.readLock().lock();
        try {
            answering = opened();
            long lacking = lacking(answering);
            return new Answer<>(asked.of(answering), lacking);
        } catch (StoreException e) {
            if (!mending || !(e.problem() instanceof Problem.NoIndex)) {
                throw e;
            }
            unreadable = e;
        } finally {
            using.readLock().unlock();
        }
        mend(answering, unreadable);
        return answer(asked, false);
    }

    private synchronized PassageIndex opened() throws StoreException {
        PassageIndex opened = index;
        if (opened == null) {
            opened = PassageIndex.openReadOnly(folder, store.archive());
            index = opened;
        }
        return opened;
    }

    /** Catches up first, if that can be done. */
    private long lacking(PassageIndex index) throws StoreException {
        long last = store.lastChange(); // asked first: what is committed to both after this is no lack
        long held = index.refresh();
        if (held < last) {
            synchronized (turn) {
                held = index.refresh();
                if (held < last && isCaughtUp()) {
                    held = index.refresh();
                }
            }
        }
        return held < last ? store.changedAfter(held).size() : 0;
    }

    private boolean isCaughtUp() throws StoreException {
        try {
            return turn.take(_ -> {});
        } catch (StoreException e) {
            if (e.problem() instanceof Problem.Storage || e.problem() instanceof Problem.InUse) {
                return false; // a full disk, a store that some program has locked: what there is answers all the same
            }
            throw e;
        }
    }

    /** Who writes sees to an index that cannot be opened; one that turned out to be damaged only when it was asked is built anew. */
    private void mend(@Nullable PassageIndex damaged, StoreException unreadable) throws StoreException {
        using.writeLock().lock();
        try {
            if (index != damaged) {
                return; // another did
            }
            if (damaged != null) {
                index = null;
                damaged.close();
            }
            synchronized (turn) {
                boolean mended = turn.await(archive -> {
                    if (damaged != null) {
                        archive.reindex(_ -> {});
                    }
                });
                if (!mended) {
                    throw unreadable;
                }
            }
        } catch (StoreException e) {
            throw e.problem() instanceof Problem.InUse(Path _, String holder)
                    ? new StoreException(new Problem.IndexInWork(folder, holder), unreadable)
                    : e;
        } finally {
            using.writeLock().unlock();
        }
    }

    @Override
    public synchronized void close() throws StoreException {
        PassageIndex opened = index;
        index = null;
        if (opened != null) {
            opened.close();
        }
    }
}
