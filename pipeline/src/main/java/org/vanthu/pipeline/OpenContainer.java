package org.vanthu.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.pipeline.read.Entry;
import org.vanthu.pipeline.read.Reading;
import org.vanthu.pipeline.read.TempFolder;

/** A container whose files are being imported from copies, which go when the last of them has ended. */
final class OpenContainer {

    private final ClosedContainer closed;
    private final Duration opening;
    private final Path copies;
    private final Outcome outcome;
    /** Files that have not ended yet, and one for the container until all of them have been looked at. */
    private final AtomicInteger open;

    private final EntryKeys names = new EntryKeys();

    /**
     * @param opening how long that took
     * @param entries what the reader found inside
     */
    OpenContainer(ClosedContainer closed, Duration opening, Path copies, List<Entry> entries) {
        int files = (int) entries.stream().filter(OpenContainer::isFile).count();
        this.closed = closed;
        this.opening = opening;
        this.copies = copies;
        this.outcome = outcome(closed.arrival().key(), entries, files);
        this.open = new AtomicInteger(files + 1);
    }

    /** An entry without a name says that the container itself is damaged. */
    static boolean isFile(Entry entry) {
        return !entry.name().isEmpty();
    }

    /** A damaged container is named as such, although what could be read of it is imported. */
    private static Outcome outcome(FileKey key, List<Entry> entries, int files) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Refused refused && !isFile(entry)) {
                return new Outcome.Unread(key, refused.reason());
            }
        }
        return files == 0
                ? new Outcome.Unread(key, new Reading.NoText("there are no files inside"))
                : new Outcome.Opened(key, files);
    }

    Arrival arrival() {
        return closed.arrival();
    }

    String mediaType() {
        return closed.mediaType();
    }

    /** Of finding out what it is, and of opening it. */
    FileRecord.Effort effort() {
        return closed.effort().andAlso(opening);
    }

    Outcome outcome() {
        return outcome;
    }

    FileKey key(Entry entry) {
        return arrival().key().inside(names.of(entry.name()));
    }

    /** One file inside has ended; true for the last of them. */
    boolean endedLast() {
        return open.decrementAndGet() == 0;
    }

    /** Deletes the copies. */
    void discard() {
        TempFolder.delete(copies);
    }
}
