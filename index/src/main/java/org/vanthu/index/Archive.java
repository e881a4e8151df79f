package org.vanthu.index;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * One folder on disk: {@code vanthu.db}, the store, and {@code index/}, the search index, a view of the store.
 *
 * <p>One process writes at a time, any number read. Thread-safe. Streams read from a snapshot, hold a connection until they are
 * closed, and throw {@link java.io.UncheckedIOException} with a {@link StoreException} where the store fails half-way.
 */
@SuppressWarnings("DoNotCallSuggester") // only until the store and the index stand behind it
public final class Archive implements AutoCloseable {

    /** For writing; makes a new archive where the folder is empty or not there. */
    public static Archive open(Path folder) throws StoreException {
        throw new UnsupportedOperationException(folder.toString());
    }

    /** For reading, also while another process writes. */
    public static Archive openReadOnly(Path folder) throws StoreException {
        throw new UnsupportedOperationException(folder.toString());
    }

    public Path folder() {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts a run of the import; one at a time.
     *
     * @param version of the program
     */
    public Run startRun(Instant started, String version) throws StoreException {
        throw new UnsupportedOperationException();
    }

    /** The file's record where it has the same stamp and nothing is to be done for it; the quick way to "unchanged". */
    public Optional<FileRecord> unchanged(FileKey file, FileRecord.Stamp stamp) throws StoreException {
        throw new UnsupportedOperationException();
    }

    public Optional<FileRecord> file(FileKey file) throws StoreException {
        throw new UnsupportedOperationException();
    }

    /** The file with these bytes that is no duplicate itself; an imported one rather than another. */
    public Optional<FileRecord> original(String sha256) throws StoreException {
        throw new UnsupportedOperationException();
    }

    /** Records of the files inside a container, by path. */
    public List<FileRecord> inside(FileKey container) throws StoreException {
        throw new UnsupportedOperationException();
    }

    public Contents contents() throws StoreException {
        throw new UnsupportedOperationException();
    }

    /** All runs, the last one first. */
    public List<RunRecord> runs() throws StoreException {
        throw new UnsupportedOperationException();
    }

    /** By root and path. */
    public Stream<FileRecord> files(Set<FileState> states) throws StoreException {
        throw new UnsupportedOperationException();
    }

    /** By root, path and ordinal. */
    public Stream<DocumentRow> documents(Filter filter) throws StoreException {
        throw new UnsupportedOperationException();
    }

    /** By document, in reading order. */
    public Stream<FactRow> facts(Filter filter) throws StoreException {
        throw new UnsupportedOperationException();
    }

    /** By document, in reading order. */
    public Stream<IndicatorRow> indicators(Filter filter) throws StoreException {
        throw new UnsupportedOperationException();
    }

    /** By document, in reading order. */
    public Stream<TaskRow> tasks(Filter filter) throws StoreException {
        throw new UnsupportedOperationException();
    }

    public Optional<StoredDocument> document(long id) throws StoreException {
        throw new UnsupportedOperationException();
    }

    /**
     * Documents that a person may mean.
     *
     * @param reference an id, a document number (case and blanks do not matter), a file's path from its root, its whole path, or
     *     its name
     */
    public List<DocumentRow> named(String reference) throws StoreException {
        throw new UnsupportedOperationException();
    }

    public SearchResult search(Query query) throws StoreException {
        throw new UnsupportedOperationException();
    }

    /**
     * Rebuilds the search index from the store; searches go on with the old one meanwhile.
     *
     * @param progress is told the number of documents done
     */
    public void reindex(LongConsumer progress) throws StoreException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws StoreException {}
}
