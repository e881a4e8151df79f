package org.vanthu.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.vanthu.extractors.ExtractedDocument;

/**
 * One run of the import: what it saw, and how each file ended. Thread-safe.
 *
 * <p>Files are committed in batches; a run that is broken off leaves whole files only, and the next one does the
 * rest. What was put is on the disk half a second later at the latest.
 */
public interface Run extends AutoCloseable {

    /** The file is as the ledger has it: counted, and nothing else. */
    void unchanged(FileKey file) throws StoreException;

    /**
     * The file's outcome and its documents, in one transaction, in place of what the ledger had for it.
     *
     * @param documents in order; empty where none was read
     */
    void put(FileRecord file, List<ExtractedDocument> documents) throws StoreException;

    /**
     * Puts documents that were extracted anew, from what the store has of the file, in place of those that it has; nothing else of
     * the file changes.
     */
    void replace(FileRecord file, List<ExtractedDocument> documents) throws StoreException;

    /**
     * The file, and of a container all that is inside, is at another place now.
     *
     * @return false where the ledger has a file there already; nothing has changed then
     */
    boolean moved(FileKey from, FileKey to, FileRecord.Stamp stamp) throws StoreException;

    /** The file, and of a container all that is inside, was not found at its place; its documents stay. */
    void gone(FileKey file, Instant since) throws StoreException;

    /** The file that was {@linkplain #gone gone} is there again as it was. */
    void returned(FileKey file) throws StoreException;

    /** The store has lost documents of the file: what is left of it goes, and the next import reads it. */
    void forget(FileKey file) throws StoreException;

    /** Runs it once all that was put so far is on the disk: at once where that is so already. */
    void whenDurable(Runnable report);

    /** Makes everything that was put so far durable and searchable. */
    void commit() throws StoreException;

    /** Files seen so far by how they ended. */
    Map<FileState, Long> counts();

    /** Commits, and notes that the run came to its end. */
    void finish(Instant at) throws StoreException;

    /** Commits; without {@link #finish} before it the run counts as broken off. */
    @Override
    void close() throws StoreException;
}
