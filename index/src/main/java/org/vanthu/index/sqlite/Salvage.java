package org.vanthu.index.sqlite;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.Decision;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.StoreException;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Corrector;
import org.vanthu.index.sqlite.StoreReader.Kind;

/**
 * Carries what can still be read of a damaged store into a new one, file by file. A file whose documents cannot be read whole is named
 * as failed and looks changed, so that the next import reads it again; one whose own row cannot be read is new to that import.
 */
final class Salvage {

    /** Numbers without a row in a row of them: the end, where the store cannot say which is the last. */
    private static final int END = 100_000;

    private static final String LOST = "the store lost its documents; import its folder again";

    private final Session from;
    private final StoreWriter to;
    private final DocumentReader reader;

    private Salvage(Session from, StoreWriter to) {
        this.from = from;
        this.to = to;
        this.reader = new DocumentReader(from);
    }

    /**
     * @return files that were carried over
     * @throws StoreException where nothing of the damaged store can be read, or the new one cannot be written
     */
    static long carry(Path damaged, StoreWriter to, Instant now, String version) throws StoreException {
        Session from = Session.reading(damaged);
        try {
            long run = to.startRun(now, version);
            long carried = new Salvage(from, to).carry(run);
            to.finishRun(run, now);
            to.commit();
            return carried;
        } finally {
            from.close();
        }
    }

    private long carry(long run) throws StoreException {
        to.correct(said());
        for (Decision decision : decisions()) {
            to.decide(decision.measure(), decision.target(), decision.same(), decision.decided(), decision.why());
        }
        long end = last().orElse(Long.MAX_VALUE);
        long carried = 0;
        List<Long> duplicates = new ArrayList<>();
        for (long number = 1, missing = 0; number <= end && missing < END; number++) {
            Optional<FileRecord> file = file(number);
            missing = file.isEmpty() ? missing + 1 : 0;
            if (file.isEmpty()) {
                continue;
            }
            if (file.get().state() == FileState.DUPLICATE) {
                duplicates.add(number);
            } else {
                put(file.get(), number, run);
                carried++;
            }
        }
        for (long number : duplicates) {
            try {
                to.put(file(number).orElseThrow(), List.of(), run, "");
                carried++;
            } catch (IllegalArgumentException _) {
                // Its original is lost: the next import reads this one in its place.
            }
        }
        return carried;
    }

    /** First of all: what people said is applied as the files come. */
    private List<Correction> said() {
        try {
            return new Corrections(from).salvaged();
        } catch (StoreException _) {
            return List.of(); // a format from before people could say anything, or damaged
        }
    }

    private List<Decision> decisions() {
        try {
            return new Measures(from).decisions();
        } catch (StoreException _) {
            return List.of();
        }
    }

    private OptionalLong last() {
        try {
            return OptionalLong.of(from.number("SELECT coalesce(max(id), 0) FROM files"));
        } catch (StoreException _) {
            return OptionalLong.empty();
        }
    }

    private Optional<FileRecord> file(long number) {
        try {
            return from.first(Ledger.SELECT_FILE + Ledger.FROM_FILE + "WHERE file.id = ?", Ledger::file, number);
        } catch (StoreException | RuntimeException _) {
            return Optional.empty(); // damaged in any way
        }
    }

    private void put(FileRecord file, long number, long run) throws StoreException {
        List<ExtractedDocument> documents = new ArrayList<>();
        String extraction = "";
        try {
            for (long id : documentsOf(number)) {
                StoredDocument stored = reader.document(id, Kind.ALL).orElseThrow();
                documents.add(Corrector.machine(stored.content(), stored.marks().placed()));
                extraction = from.first(
                                "SELECT extracted_with FROM documents WHERE id = ?", row -> row.getString(1), id)
                        .orElse("");
            }
        } catch (StoreException | RuntimeException _) {
            to.put(lost(file), List.of(), run, "");
            return;
        }
        to.put(file, documents, run, extraction);
    }

    /** Where the index of the table is damaged, the table may still be whole. */
    private List<Long> documentsOf(long file) throws StoreException {
        try {
            return documentsOf(file, "");
        } catch (StoreException _) {
            return documentsOf(file, "NOT INDEXED");
        }
    }

    private List<Long> documentsOf(long file, String how) throws StoreException {
        return from.list(
                "SELECT id FROM documents " + how + " WHERE file = ? ORDER BY ordinal", row -> row.getLong(1), file);
    }

    /** As one that looks changed. */
    static FileRecord lost(FileRecord file) {
        return new FileRecord(
                file.key(),
                new FileRecord.Stamp(-1, file.stamp().modified()),
                Optional.empty(),
                FileState.FAILED,
                Optional.of(LOST),
                Optional.empty(),
                file.mediaType(),
                Optional.empty(),
                file.effort(),
                file.gone(),
                List.of());
    }
}
