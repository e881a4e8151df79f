package org.vanthu.index.sqlite;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vanthu.extractors.Span;
import org.vanthu.index.Decision;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Doubt;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.Filter;
import org.vanthu.index.Finding;
import org.vanthu.index.PassageFact;
import org.vanthu.index.StoreException;
import org.vanthu.index.StoreException.Problem;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.Verdict;
import org.vanthu.index.series.Observation;

/**
 * What is committed: documents with their values, what people said of those, what is measured. Documents are read over one connection,
 * each stream over its own, from a snapshot that writing does not touch. Thread-safe.
 */
public final class StoreReader {

    private static final String CHANGED =
            "it has changed since it was opened, which cannot be followed where its folder is read-only; open it again";

    private final Path file;
    private final boolean immutable;
    private final long modified;
    private final Session reading;
    private final DocumentReader reader;

    /** @param immutable nobody writes the file; where somebody does all the same {@link #lastChange} notices */
    StoreReader(Path file, boolean immutable, Session reading) {
        this.file = file;
        this.immutable = immutable;
        this.modified = file.toFile().lastModified();
        this.reading = reading;
        this.reader = new DocumentReader(reading);
    }

    /** The archive's own name, for ever the same. */
    public String archive() throws StoreException {
        synchronized (reading) {
            return reading.first("SELECT id FROM archive", row -> row.getString(1))
                    .orElseThrow();
        }
    }

    /** All that people said of values, in the order in which they said it. */
    public List<Correction> corrections() throws StoreException {
        synchronized (reading) {
            return new Corrections(reading).all();
        }
    }

    /** What people said of one value. */
    public List<Correction> corrections(ValueId value) throws StoreException {
        synchronized (reading) {
            return new Corrections(reading).of(value);
        }
    }

    public Optional<Verdict> reviewed(Observation observation) throws StoreException {
        synchronized (reading) {
            return new Corrections(reading).indicator(observation.document(), observation.ordinal());
        }
    }

    /** Documents that may hold a value: those that it is placed in, else all of the files whose names begin as its own does. */
    public List<Long> holding(ValueId value) throws StoreException {
        synchronized (reading) {
            List<Long> placed = new Corrections(reading).documentsOf(value);
            return !placed.isEmpty() ? placed : reading.list("""
                SELECT document.id FROM files file JOIN documents document ON document.file = file.id
                WHERE file.original IS NULL AND file.sha256 >= ?1 AND file.sha256 < ?1 || 'g'
                ORDER BY document.id\
                """, row -> row.getLong(1), value.sha256Start());
        }
    }

    /** Values that people spoke of and whose place is not found. */
    public List<ValueId> openCorrections() throws StoreException {
        synchronized (reading) {
            return new Corrections(reading).open();
        }
    }

    /** How many values the machine was not sure of and nobody has looked at. */
    public long doubtCount() throws StoreException {
        synchronized (reading) {
            return new Doubts(reading, reader).count();
        }
    }

    /** The values that {@link #doubtCount} counts, by document in reading order. */
    public List<Doubt> doubts(int offset, int limit) throws StoreException {
        synchronized (reading) {
            return new Doubts(reading, reader).list(offset, limit);
        }
    }

    /** What SQLite finds wrong with the file; empty where it is whole. */
    public List<String> damages() throws StoreException {
        synchronized (reading) {
            List<String> damages = new ArrayList<>();
            try {
                damages.addAll(reading.list("PRAGMA integrity_check(20)", row -> row.getString(1)));
                damages.remove("ok");
                damages.addAll(reading.list(
                        "PRAGMA foreign_key_check",
                        row -> "a row of " + row.getString("table") + " refers to a row of " + row.getString("parent")
                                + " that is not there"));
            } catch (StoreException e) {
                if (!(e.problem() instanceof Problem.Damaged damaged)) {
                    throw e;
                }
                damages.add(damaged.detail());
            }
            return damages;
        }
    }

    /** Where the ledger and the documents contradict each other. */
    public List<Finding> contradictions() throws StoreException {
        synchronized (reading) {
            return new Contradictions(reading).all();
        }
    }

    public List<Long> documentIds() throws StoreException {
        synchronized (reading) {
            return reading.list("SELECT id FROM documents ORDER BY id", row -> row.getLong(1));
        }
    }

    /** Whether there is something in a document to search for. */
    public boolean hasWords(long document) throws StoreException {
        synchronized (reading) {
            return reading.first("SELECT text FROM texts WHERE document = ?", row -> row.getString(1), document)
                    .filter(text -> !text.isBlank())
                    .isPresent();
        }
    }

    /** Writes a copy of the whole store, of one moment, while others write. */
    public void copyTo(Path copy) throws StoreException {
        synchronized (reading) {
            reading.update("VACUUM INTO ?", copy.toString());
        }
    }

    /** Number of the last change that is committed; 0 before the first. */
    public long lastChange() throws StoreException {
        if (immutable && (Session.hasLog(file) || file.toFile().lastModified() != modified)) {
            throw new StoreException(new Problem.Storage(file, CHANGED));
        }
        synchronized (reading) {
            return reading.number("SELECT coalesce(max(seq), 0) FROM changes");
        }
    }

    /** Documents that came, changed or went after change number {@code seq}, each once. */
    public List<Long> changedAfter(long seq) throws StoreException {
        synchronized (reading) {
            return reading.list(
                    "SELECT DISTINCT document FROM changes WHERE seq > ? ORDER BY document",
                    row -> row.getLong(1),
                    seq);
        }
    }

    /** Files whose documents were extracted with something else, by number. */
    public List<Long> extractedOtherwise(String extraction) throws StoreException {
        synchronized (reading) {
            return reading.list(
                    "SELECT DISTINCT file FROM documents WHERE extracted_with <> ? ORDER BY file",
                    row -> row.getLong(1),
                    extraction);
        }
    }

    /** The documents of one file, in order. */
    public List<StoredDocument> documentsOf(long file) throws StoreException {
        synchronized (reading) {
            return reader.documentsOf(file, Set.of());
        }
    }

    public Optional<DocumentRow> row(long id) throws StoreException {
        synchronized (reading) {
            return reader.row(id);
        }
    }

    public Optional<StoredDocument> document(long id) throws StoreException {
        return document(id, Kind.ALL);
    }

    /** With its text and the values that are asked for. */
    public Optional<StoredDocument> document(long id, Set<Kind> kinds) throws StoreException {
        synchronized (reading) {
            return reader.document(id, kinds);
        }
    }

    /** What was read out of a part of a document, in reading order. */
    public List<PassageFact> facts(long document, Span part) throws StoreException {
        synchronized (reading) {
            return reader.facts(document, part);
        }
    }

    public List<DocumentRow> named(String reference) throws StoreException {
        synchronized (reading) {
            return reader.named(reference);
        }
    }

    /** Something asked of the measures. */
    public interface Asked<T> {
        T of(Measures measures) throws StoreException;
    }

    /** The answer of one moment at which all names were tied by this catalogue; empty where they are not. */
    public <T> Optional<T> tied(Catalogue catalogue, Asked<T> asked) throws StoreException {
        return ofOneMoment(measures ->
                measures.isTied(catalogue.fingerprint()) ? Optional.of(asked.of(measures)) : Optional.empty());
    }

    /** Ties for this reader alone, until {@link #tieTogether()}, and answers of the same moment. */
    public <T> T tiedApart(Catalogue catalogue, Asked<T> asked) throws StoreException {
        return ofOneMoment(measures -> {
            measures.apart();
            measures.tie(catalogue);
            return asked.of(measures);
        });
    }

    public void tieTogether() throws StoreException {
        synchronized (reading) {
            new Measures(reading).together();
        }
    }

    /** An import that commits meanwhile does not show. */
    private <T> T ofOneMoment(Asked<T> asked) throws StoreException {
        synchronized (reading) {
            reading.script("BEGIN");
            try {
                T answer = asked.of(new Measures(reading));
                reading.commit();
                return answer;
            } catch (StoreException | RuntimeException e) {
                reading.rollback();
                throw e;
            }
        }
    }

    public List<Decision> decisions() throws StoreException {
        synchronized (reading) {
            return new Measures(reading).decisions();
        }
    }

    public Stream<FileRecord> files(Set<FileState> states) throws StoreException {
        String labels = states.stream().map(state -> "'" + state.label() + "'").collect(Collectors.joining(", "));
        return stream(own -> own.cursor(
                Ledger.SELECT_FILE + Ledger.FROM_FILE + "WHERE file.state IN (" + labels
                        + ") ORDER BY root.location, file.path",
                Ledger::file));
    }

    public Stream<DocumentRow> documents(Filter filter) throws StoreException {
        return stream(own -> new DocumentReader(own).rows(filter));
    }

    /** What a document holds besides its text; reading one kind of three takes half the time. */
    public enum Kind {
        FACTS,
        INDICATORS,
        TASKS;

        public static final Set<Kind> ALL = Set.of(values());
    }

    /** With their text and the values that are asked for, one after the other, from one snapshot. */
    public Stream<StoredDocument> contents(Filter filter, Set<Kind> kinds) throws StoreException {
        Session own = own();
        DocumentReader reader = new DocumentReader(own);
        return stream(own, session -> reader.rows(filter)).map(row -> {
            try {
                return reader.stored(row, kinds);
            } catch (StoreException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Opens the rows of a stream. */
    private interface Opening<T> {
        Cursor<T> open(Session own) throws StoreException;
    }

    private <T> Stream<T> stream(Opening<T> opening) throws StoreException {
        return stream(own(), opening);
    }

    private static <T> Stream<T> stream(Session own, Opening<T> opening) throws StoreException {
        try {
            // The transaction keeps one snapshot for the rows and whatever is read beside them.
            own.script("BEGIN");
            return StreamSupport.stream(opening.open(own), false).onClose(() -> close(own));
        } catch (StoreException e) {
            own.close();
            throw e;
        }
    }

    private Session own() throws StoreException {
        return immutable ? Session.readingImmutable(file) : Session.reading(file);
    }

    private static void close(Session session) {
        try {
            session.close();
        } catch (StoreException e) {
            throw new UncheckedIOException(e);
        }
    }
}
