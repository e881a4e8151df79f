package org.vanthu.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.vanthu.extractors.ExtractedDocument;

/**
 * One run of the import: what it saw, and how each file ended. Thread-safe.
 *
 * <p>Files are committed in batches; a run that is broken off leaves whole files only, and the next one does the rest.
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
