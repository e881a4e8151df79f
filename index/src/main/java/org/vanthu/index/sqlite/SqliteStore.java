package org.vanthu.index.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.Confidences;
import org.vanthu.index.Contents;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.Inventory;
import org.vanthu.index.RunRecord;
import org.vanthu.index.StoreException;
import org.vanthu.index.StoreException.Problem;
import org.vanthu.index.Tally;

/**
 * The rows of one archive in one SQLite file. Thread-safe.
 *
 * <p>Writing and the ledger share one connection, so that a run sees what it has put.
 */
public final class SqliteStore implements AutoCloseable {

    private final Session session;
    private final Session reading;
    private final Ledger ledger;
    private final StoreWriter writer;
    private final StoreReader reader;

    private SqliteStore(Path file, boolean immutable, Session session, Session reading) {
        this.session = session;
        this.reading = reading;
        this.ledger = new Ledger(session);
        this.writer = new StoreWriter(session, ledger);
        this.reader = new StoreReader(file, immutable, reading);
    }

    /** Of use where the store was opened for writing. */
    public StoreWriter writer() {
        return writer;
    }

    public StoreReader reader() {
        return reader;
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
        boolean immutable = folder != null && !Files.isWritable(folder) && !Session.hasLog(file);
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

    public Inventory inventory(String root) throws StoreException {
        synchronized (session) {
            return ledger.inventory(root);
        }
    }

    /** How many files every folder and year has in which state. */
    public List<Tally> tallies() throws StoreException {
        synchronized (session) {
            return ledger.tallies();
        }
    }

    public Optional<FileRecord> unchanged(FileKey key, FileRecord.Stamp stamp) throws StoreException {
        synchronized (session) {
            return ledger.unchanged(key, stamp);
        }
    }

    public Optional<FileRecord> file(FileKey key) throws StoreException {
        synchronized (session) {
            return ledger.file(key);
        }
    }

    public Optional<FileRecord> original(String sha256) throws StoreException {
        synchronized (session) {
            return ledger.original(sha256);
        }
    }

    public List<FileRecord> inside(FileKey container) throws StoreException {
        synchronized (session) {
            return ledger.inside(container);
        }
    }

    public List<RunRecord> runs() throws StoreException {
        synchronized (session) {
            return ledger.runs();
        }
    }

    public Contents contents() throws StoreException {
        synchronized (session) {
            Corrections said = new Corrections(session);
            return new Contents(
                    ledger.states(),
                    session.number("SELECT count(*) FROM documents"),
                    session.number("SELECT count(*) FROM facts"),
                    session.number("SELECT count(*) FROM facts WHERE confidence < ?", Confidences.DOUBTFUL),
                    session.number("SELECT count(*) FROM indicators"),
                    session.number("SELECT count(*) FROM tasks"),
                    said.reviewed(),
                    said.open().size(),
                    session.number("SELECT coalesce(sum(chars), 0) FROM documents"));
        }
    }

    /** Carries what can be read of a damaged store into a new file; gives the number of files. */
    public static long salvage(Path damaged, Path fresh, Instant now, String version) throws StoreException {
        try (SqliteStore store = open(fresh)) {
            return Salvage.carry(damaged, store.writer(), now, version);
        }
    }

    /** What was put and not committed is taken back. */
    @Override
    public void close() throws StoreException {
        synchronized (session) {
            writer.rollback();
            try (session) {
                if (reading != session) {
                    reading.close();
                }
            }
        }
    }
}
