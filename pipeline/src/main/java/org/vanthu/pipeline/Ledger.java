package org.vanthu.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileRecord.Effort;
import org.vanthu.index.FileState;
import org.vanthu.index.Run;
import org.vanthu.index.StoreException;

/** Writes down how each file of one run ends, and counts. Thread-safe. */
final class Ledger {

    private final Run run;
    private final Progress progress;
    private final String version;
    private final Map<FileState, Long> states = new EnumMap<>(FileState.class);
    private final Set<FileKey> ended = ConcurrentHashMap.newKeySet();
    private long documents;

    Ledger(Run run, Progress progress, String version) {
        this.run = run;
        this.progress = progress;
        this.version = version;
    }

    void unchanged(FileKey file) throws StoreException {
        run.unchanged(file);
        ended.add(file);
        count(new Outcome.Unchanged(file), 0);
    }

    /** False where the ledger has a file at the new place already. */
    boolean moved(FileKey from, Arrival arrival) throws StoreException {
        if (!run.moved(from, arrival.key(), arrival.stamp())) {
            return false;
        }
        ended.add(arrival.key());
        report(new Outcome.Moved(arrival.key(), from), 0);
        return true;
    }

    /** A file that was read, with what reading and extracting took. */
    void ended(OneFile file, Arrival arrival, Effort effort) throws StoreException {
        put(
                file.outcome(),
                arrival.stamp(),
                Optional.of(arrival.sha256()),
                file.mediaType(),
                file.encoding(),
                effort,
                file.documents());
        leave(arrival.container());
    }

    /** A file that has arrived and is not read. */
    void unread(Outcome outcome, Arrival arrival) throws StoreException {
        putUnread(outcome, arrival.stamp(), Optional.of(arrival.sha256()));
        leave(arrival.container());
    }

    /** A file that could not be looked at. */
    void unread(Outcome outcome, FileRecord.Stamp stamp, Optional<OpenContainer> container) throws StoreException {
        putUnread(outcome, stamp, Optional.empty());
        leave(container);
    }

    /** A file has ended. A container ends after all that it holds, so that one broken off half-way is opened again. */
    void leave(Optional<OpenContainer> container) throws StoreException {
        if (container.isPresent() && container.get().endedLast()) {
            container.get().discard();
            ended(container.get());
        }
    }

    private void ended(OpenContainer container) throws StoreException {
        Arrival arrival = container.arrival();
        put(
                container.outcome(),
                arrival.stamp(),
                Optional.of(arrival.sha256()),
                Optional.of(container.mediaType()),
                Optional.empty(),
                container.effort(),
                List.of());
        leave(arrival.container());
    }

    private void putUnread(Outcome outcome, FileRecord.Stamp stamp, Optional<String> sha256) throws StoreException {
        var effort = new Effort(Duration.ZERO, 0, version);
        put(outcome, stamp, sha256, Optional.empty(), Optional.empty(), effort, List.of());
    }

    private void put(
            Outcome outcome,
            FileRecord.Stamp stamp,
            Optional<String> sha256,
            Optional<String> mediaType,
            Optional<String> encoding,
            Effort effort,
            List<ExtractedDocument> read)
            throws StoreException {
        Optional<String> reason = Optional.of(outcome.reason()).filter(text -> !text.isEmpty());
        Optional<FileKey> first =
                outcome instanceof Outcome.Duplicate duplicate ? Optional.of(duplicate.first()) : Optional.empty();
        List<Integer> unreadPages = outcome instanceof Outcome.Imported imported ? imported.unreadPages() : List.of();
        run.put(
                new FileRecord(
                        outcome.file(),
                        stamp,
                        sha256,
                        outcome.state(),
                        reason,
                        first,
                        mediaType,
                        encoding,
                        effort,
                        Optional.empty(),
                        unreadPages),
                read);
        ended.add(outcome.file());
        report(outcome, read.size());
    }

    /** Only what is on the disk is said to be in. */
    private void report(Outcome outcome, int read) {
        run.whenDurable(() -> count(outcome, read));
    }

    /** Whether the file has its outcome. */
    boolean hasEnded(FileKey file) {
        return ended.contains(file);
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
