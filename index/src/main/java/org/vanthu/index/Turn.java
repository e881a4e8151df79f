package org.vanthu.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A reader's turn at writing: for a moment, to see to what nobody else sees to. Who takes one holds its monitor, from before asking
 * whether that is needed, so that of two questions at once the second sees what the first saw to.
 */
final class Turn {

    private final Path folder;

    Turn(Path folder) {
        this.folder = folder;
    }

    /** Something to be done with an archive that can be written. */
    interface Work {
        void on(Archive archive) throws StoreException;
    }

    /** Opening the archive heals its index. False where it cannot be done: another may be writing, or the folder be read-only. */
    boolean take(Work work) throws StoreException {
        if (!isPossible()) {
            return false;
        }
        Optional<WriterLock> lock = WriterLock.tryTake(folder);
        if (lock.isEmpty()) {
            return false;
        }
        write(lock.get(), work);
        return true;
    }

    /**
     * As {@link #take}, but waits a little for another reader that has its turn.
     *
     * @return false where the folder is read-only
     * @throws StoreException with {@link StoreException.Problem.InUse} where another writes for longer
     */
    boolean await(Work work) throws StoreException {
        if (!isPossible()) {
            return false;
        }
        write(WriterLock.take(folder), work);
        return true;
    }

    private boolean isPossible() {
        return Files.isWritable(folder);
    }

    private void write(WriterLock lock, Work work) throws StoreException {
        try (Archive archive = Archive.open(folder, lock)) {
            work.on(archive);
        }
    }
}
