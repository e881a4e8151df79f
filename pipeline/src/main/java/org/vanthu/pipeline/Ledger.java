package org.vanthu.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.Run;
import org.vanthu.index.StoreException;

/** Writes down how each file of one run ends, and counts. Thread-safe. */
final class Ledger {

    /**
     * What is known of a file from reading it.
     *
     * @param sha256 empty where its bytes could not be read
     * @param took from opening to extracting
     * @param attempts 0 where it was not read at all
     */
    record Known(
            FileRecord.Stamp stamp,
            Optional<String> sha256,
            Optional<String> mediaType,
            Optional<String> encoding,
            Duration took,
            int attempts) {

        static Known unread(FileRecord.Stamp stamp, Optional<String> sha256) {
            return new Known(stamp, sha256, Optional.empty(), Optional.empty(), Duration.ZERO, 0);
        }
    }

    private final Run run;
    private final Progress progress;
    private final String version;
    private final Map<FileState, Long> states = new EnumMap<>(FileState.class);
    private long documents;

    Ledger(Run run, Progress progress, String version) {
        this.run = run;
        this.progress = progress;
        this.version = version;
    }

    void unchanged(FileKey file) throws StoreException {
        run.unchanged(file);
        count(new Outcome.Unchanged(file), 0);
    }

    void ended(Outcome outcome, Known known, List<ExtractedDocument> read) throws StoreException {
        Optional<String> reason = Optional.of(outcome.reason()).filter(text -> !text.isEmpty());
        Optional<FileKey> first =
                outcome instanceof Outcome.Duplicate duplicate ? Optional.of(duplicate.first()) : Optional.empty();
        run.put(
                new FileRecord(
                        outcome.file(),
                        known.stamp(),
                        known.sha256(),
                        outcome.state(),
                        reason,
                        first,
                        known.mediaType(),
                        known.encoding(),
                        new FileRecord.Effort(known.took(), known.attempts(), version)),
                read);
        count(outcome, read.size());
    }

    private synchronized void count(Outcome outcome, int read) {
        states.merge(outcome.state(), 1L, Long::sum);
        documents += read;
        progress.ended(outcome);
    }

    /** The run's figures; the archive must have come to the same ones. */
    synchronized Summary summary(Duration took, boolean complete) {
        long seen = states.values().stream().mapToLong(Long::longValue).sum();
        if (!states.equals(run.counts())) {
            throw new IllegalStateException("the import counts " + states + ", the archive " + run.counts());
        }
        return new Summary(seen, states, documents, took, complete);
    }
}
