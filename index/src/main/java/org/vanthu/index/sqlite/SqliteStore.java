package org.vanthu.index.sqlite;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Span;
import org.vanthu.index.Contents;
import org.vanthu.index.Decision;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Doubt;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.Filter;
import org.vanthu.index.Finding;
import org.vanthu.index.Inventory;
import org.vanthu.index.PassageFact;
import org.vanthu.index.RunRecord;
import org.vanthu.index.StoreException;
import org.vanthu.index.StoreException.Problem;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.Tally;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.correction.Corrected;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Corrector;
import org.vanthu.index.correction.Marks;
import org.vanthu.index.correction.Placed;
import org.vanthu.index.correction.Review;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.index.correction.Verdict;
import org.vanthu.index.series.Observation;

/**
 * The rows of one archive in one SQLite file. Thread-safe.
 *
 * <p>Writing and the ledger share one connection, so that a run sees what it has put; documents are read over another, and each
 * stream over its own, from a snapshot that writing does not touch.
 */
public final class SqliteStore implements AutoCloseable {

    private final Path file;
    private final boolean immutable;
    private final Session session;
    private final Ledger ledger;
    private final DocumentWriter writer;
    private final Corrections corrections;
    private final Session reading;
    private final DocumentReader reader;
    private boolean open;

    private SqliteStore(Path file, boolean immutable, Session session, Session reading) {
        this.file = file;
        this.immutable = immutable;
        this.session = session;
        this.ledger = new Ledger(session);
        this.writer = new DocumentWriter(session);
        this.corrections = new Corrections(session);
        this.reading = reading;
        this.reader = new DocumentReader(reading);
    }

    /** For writing; makes the file where it is not there, and brings an older one up to date. */
    public static SqliteStore open(Path file) throws StoreException {
        Session session = Session.writing(file);
        try {
            Migrations.apply(session, file);
            return new SqliteStore(file, false, session, Session.reading(file));
        } catch (StoreException e) {
            session.close();
            throw e;
        }
    }

    /** @throws StoreException {@link Problem.NotAnArchive} also where the file is older and has first to be opened for writing */
    public static SqliteStore openReadOnly(Path file) throws StoreException {
        Path folder = file.toAbsolutePath().getParent();
        boolean immutable = folder != null && !Files.isWritable(folder);
        Session session = immutable ? Session.readingImmutable(file) : Session.reading(file);
        try {
            int found = Migrations.check(session, file);
            if (found < 1) {
                throw new StoreException(new Problem.NotAnArchive(folder == null ? file : folder));
            }
            if (found < Migrations.LATEST) {
                throw new StoreException(
                        new Problem.OlderArchive(folder == null ? file : folder, found, Migrations.LATEST));
            }
            return new SqliteStore(file, immutable, session, session);
        } catch (StoreException e) {
            session.close();
            throw e;
        }
    }

    /** The archive's own name, for ever the same. */
    public synchronized String archive() throws StoreException {
        return session.first("SELECT id FROM archive", row -> row.getString(1)).orElseThrow();
    }

    // Runs and files

    public synchronized long startRun(Instant started, String version) throws StoreException {
        return ledger.startRun(started, version);
    }

    /** Together with what was put; see {@link #commit()}. */
    public synchronized void count(long run, Map<FileState, Long> counts) throws StoreException {
        begin();
        ledger.count(run, counts);
    }

    public synchronized void finishRun(long run, Instant at) throws StoreException {
        begin();
        ledger.finishRun(run, at);
    }

    /**
     * Puts a file and its documents in place of what the store has for it; durable after {@link #commit()}.
     *
     * @return what that changes, for the search index
     */
    public synchronized Change put(FileRecord file, List<ExtractedDocument> documents, long run, String extraction)
            throws StoreException {
        return changed(() -> replace(file, ledger.put(file, run), documents, extraction));
    }

    /** Puts documents that were extracted anew in place of those of the file; durable after {@link #commit()}. */
    public synchronized Change replace(FileRecord file, List<ExtractedDocument> documents, String extraction)
            throws StoreException {
        return changed(() -> replace(file, ledger.number(file.key()), documents, extraction));
    }

    /** Puts a file at another place; false where the ledger has one there already. Durable after {@link #commit()}. */
    public synchronized boolean move(FileKey from, FileKey to, FileRecord.Stamp stamp) throws StoreException {
        return changed(() -> ledger.move(from, to, stamp));
    }

    /** Notes since when a file is no longer at its place, empty where it is. Durable after {@link #commit()}. */
    public synchronized void gone(FileKey file, Optional<Instant> since) throws StoreException {
        begin();
        ledger.gone(file, since.orElse(null));
    }

    /** Something done whole or not at all. */
    private interface Step<T> {
        T take() throws StoreException;
    }

    private <T> T changed(Step<T> step) throws StoreException {
        begin();
        session.script("SAVEPOINT file");
        try {
            T result = step.take();
            session.script("RELEASE file");
            return result;
        } catch (StoreException | RuntimeException e) {
            ledger.forget();
            session.script("ROLLBACK TO file; RELEASE file");
            throw e;
        }
    }

    private Change replace(FileRecord file, long id, List<ExtractedDocument> documents, String extraction)
            throws StoreException {
        List<Long> removed = writer.delete(id);
        List<StoredDocument> added = new ArrayList<>();
        for (Corrected document : corrected(file, documents)) {
            added.add(write(OptionalLong.empty(), file, id, added.size(), document, extraction));
        }
        return noted(removed, added);
    }

    /** What the machine read, with what people said of it. */
    private List<Corrected> corrected(FileRecord file, List<ExtractedDocument> documents) throws StoreException {
        List<Review> reviews = file.sha256().isEmpty() || documents.isEmpty()
                ? List.of()
                : Review.of(corrections.of(file.sha256().get()));
        return Corrector.corrected(file.sha256().orElse(""), documents, reviews);
    }

    private StoredDocument write(
            OptionalLong number, FileRecord file, long id, int ordinal, Corrected document, String extraction)
            throws StoreException {
        ExtractedDocument content = document.content();
        long written = writer.write(number, id, ordinal, content, extraction);
        for (Placed placed : document.placed()) {
            corrections.place(written, placed);
        }
        Marks marks = new Marks(document.placed());
        DocumentRow row = new DocumentRow(
                written,
                file,
                ordinal,
                content.header(),
                content.source().text().length(),
                marks.verdict(ValueKind.DOCUMENT, 0));
        return new StoredDocument(row, content, marks);
    }

    private Change noted(List<Long> removed, List<StoredDocument> added) throws StoreException {
        for (long document : removed) {
            session.update("INSERT INTO changes (document) VALUES (?)", document);
        }
        for (StoredDocument document : added) {
            session.update(
                    "INSERT INTO changes (document) VALUES (?)", document.row().id());
        }
        return new Change(removed, added);
    }

    /**
     * What a file's coming changes.
     *
     * @param removed numbers of the documents that are no longer there
     */
    public record Change(List<Long> removed, List<StoredDocument> added) {
        public Change {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }

    /**
     * Keeps what people said of values, where it is not known yet, and applies it; durable on return. Documents keep their numbers.
     *
     * @return what that changes, for the search index
     */
    public synchronized List<Change> correct(List<Correction> said) throws StoreException {
        Set<String> files = new LinkedHashSet<>();
        List<Change> changes = new ArrayList<>();
        begin();
        try {
            for (Correction correction : said) {
                if (corrections.add(correction)) {
                    files.add(correction.anchor().sha256());
                }
            }
            for (String sha256 : files) {
                for (long file : session.list(
                        "SELECT id FROM files WHERE sha256 = ? AND original IS NULL", row -> row.getLong(1), sha256)) {
                    changes.add(correct(file));
                }
            }
        } catch (StoreException | RuntimeException e) {
            session.rollback();
            open = false;
            throw e;
        }
        commit();
        return changes;
    }

    private Change correct(long file) throws StoreException {
        List<StoredDocument> stored = new DocumentReader(session).documentsOf(file, Kind.ALL);
        if (stored.isEmpty()) {
            return new Change(List.of(), List.of());
        }
        List<ExtractedDocument> machine = new ArrayList<>();
        List<String> extractions = new ArrayList<>();
        for (StoredDocument document : stored) {
            machine.add(Corrector.machine(document.content(), document.marks().placed()));
            extractions.add(session.first(
                            "SELECT extracted_with FROM documents WHERE id = ?",
                            row -> row.getString(1),
                            document.row().id())
                    .orElse(""));
        }
        FileRecord record = stored.getFirst().row().file();
        List<Corrected> corrected = corrected(record, machine);
        writer.delete(file);
        List<StoredDocument> added = new ArrayList<>();
        for (int i = 0; i < corrected.size(); i++) {
            OptionalLong number = OptionalLong.of(stored.get(i).row().id());
            added.add(write(number, record, file, i, corrected.get(i), extractions.get(i)));
        }
        return noted(List.of(), added);
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

    private void begin() throws StoreException {
        if (!open) {
            session.begin();
            open = true;
        }
    }

    /** On return everything is on the disk. */
    public synchronized void commit() throws StoreException {
        if (open) {
            session.commit();
            open = false;
        }
    }

    public synchronized Inventory inventory(String root) throws StoreException {
        return ledger.inventory(root);
    }

    /** How many files every folder and year has in which state. */
    public synchronized List<Tally> tallies() throws StoreException {
        return ledger.tallies();
    }

    public synchronized Optional<FileRecord> unchanged(FileKey key, FileRecord.Stamp stamp) throws StoreException {
        return ledger.unchanged(key, stamp);
    }

    public synchronized Optional<FileRecord> file(FileKey key) throws StoreException {
        return ledger.file(key);
    }

    public synchronized Optional<FileRecord> original(String sha256) throws StoreException {
        return ledger.original(sha256);
    }

    public synchronized List<FileRecord> inside(FileKey container) throws StoreException {
        return ledger.inside(container);
    }

    public synchronized List<RunRecord> runs() throws StoreException {
        return ledger.runs();
    }

    public synchronized Contents contents() throws StoreException {
        return new Contents(
                ledger.states(),
                session.number("SELECT count(*) FROM documents"),
                session.number("SELECT count(*) FROM facts"),
                session.number("SELECT count(*) FROM facts WHERE confidence < ?", Confidences.DOUBTFUL),
                session.number("SELECT count(*) FROM indicators"),
                session.number("SELECT count(*) FROM tasks"),
                corrections.reviewed(),
                corrections.open().size(),
                session.number("SELECT coalesce(sum(chars), 0) FROM documents"));
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

    /** Forgets what the store has of a file but its name, so that the next import reads it. Durable after {@link #commit()}. */
    public synchronized Change forget(FileKey key, long run) throws StoreException {
        FileRecord lost = Salvage.lost(ledger.file(key).orElseThrow());
        return put(lost, List.of(), run, "");
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

    /** Carries what can be read of a damaged store into a new file; gives the number of files. */
    public static long salvage(Path damaged, Path fresh, Instant now, String version) throws StoreException {
        try (SqliteStore store = open(fresh)) {
            return Salvage.carry(damaged, store, now, version);
        }
    }

    // Changes

    /** Number of the last change that is committed; 0 before the first. */
    public long lastChange() throws StoreException {
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

    // Documents

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

    // Measures

    /** Something asked of the measures. */
    public interface Asked<T> {
        T of(Measures measures) throws StoreException;
    }

    /** The answer of one moment at which all names were tied by this catalogue; empty where they are not. */
    public <T> Optional<T> tied(Catalogue catalogue, Asked<T> asked) throws StoreException {
        return ofOneMoment(measures ->
                measures.isTied(catalogue.fingerprint()) ? Optional.of(asked.of(measures)) : Optional.empty());
    }

    public synchronized void tie(Catalogue catalogue) throws StoreException {
        begin();
        new Measures(session).tie(catalogue);
        commit();
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

    public synchronized void decide(String measure, String target, boolean same, Instant when, Optional<String> why)
            throws StoreException {
        begin();
        new Measures(session).decide(measure, target, same, when, why);
        commit();
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

    /** What was put and not committed is taken back. */
    @Override
    public synchronized void close() throws StoreException {
        if (open) {
            session.rollback();
            open = false;
        }
        try (session) {
            if (reading != session) {
                reading.close();
            }
        }
    }
}
