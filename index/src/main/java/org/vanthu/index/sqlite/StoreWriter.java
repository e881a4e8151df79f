package org.vanthu.index.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.StoreException;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.correction.Corrected;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Corrector;
import org.vanthu.index.correction.Marks;
import org.vanthu.index.correction.Placed;
import org.vanthu.index.correction.Review;
import org.vanthu.index.correction.ValueKind;

/**
 * Puts files, their documents and what people said of them. What was put is durable after {@link #commit()}, all of it or nothing.
 * Thread-safe.
 */
public final class StoreWriter {

    private final Session session;
    private final Ledger ledger;
    private final DocumentWriter writer;
    private final Corrections corrections;
    private boolean open;

    StoreWriter(Session session, Ledger ledger) {
        this.session = session;
        this.ledger = ledger;
        this.writer = new DocumentWriter(session);
        this.corrections = new Corrections(session);
    }

    public long startRun(Instant started, String version) throws StoreException {
        synchronized (session) {
            return ledger.startRun(started, version);
        }
    }

    /** Together with what was put; see {@link #commit()}. */
    public synchronized void count(long run, Map<FileState, Long> counts) throws StoreException {
        begin();
        ledger.count(run, counts);
    }

    public void finishRun(long run, Instant at) throws StoreException {
        synchronized (session) {
            begin();
            ledger.finishRun(run, at);
        }
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

    /** Forgets what the store has of a file but its name, so that the next import reads it. Durable after {@link #commit()}. */
    public synchronized Change forget(FileKey key, long run) throws StoreException {
        FileRecord lost = Salvage.lost(ledger.file(key).orElseThrow());
        return put(lost, List.of(), run, "");
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
    public List<Change> correct(List<Correction> said) throws StoreException {
        synchronized (session) {
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
                            "SELECT id FROM files WHERE sha256 = ? AND original IS NULL",
                            row -> row.getLong(1),
                            sha256)) {
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
    }

    private Change correct(long file) throws StoreException {
        List<StoredDocument> stored = new DocumentReader(session).documentsOf(file, StoreReader.Kind.ALL);
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

    public void tie(Catalogue catalogue) throws StoreException {
        synchronized (session) {
            begin();
            new Measures(session).tie(catalogue);
            commit();
        }
    }

    public void decide(String measure, String target, boolean same, Instant when, Optional<String> why)
            throws StoreException {
        synchronized (session) {
            begin();
            new Measures(session).decide(measure, target, same, when, why);
            commit();
        }
    }

    private void begin() throws StoreException {
        if (!open) {
            session.begin();
            open = true;
        }
    }

    /** On return everything is on the disk. */
    public void commit() throws StoreException {
        synchronized (session) {
            if (open) {
                session.commit();
                open = false;
            }
        }
    }

    /** What was put and not committed is taken back. */
    void rollback() throws StoreException {
        synchronized (session) {
            if (open) {
                session.rollback();
                open = false;
            }
        }
    }
}
