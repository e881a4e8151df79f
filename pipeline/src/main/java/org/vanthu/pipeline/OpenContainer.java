package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A container whose files are being imported from copies, which go when the last of them has ended. */
final class OpenContainer {

    private final Arrival arrival;
    private final Path copies;
    private final Outcome outcome;
    /** Files that have not ended yet, and one for the container until all of them have been looked at. */
    private final AtomicInteger open;

    OpenContainer(Arrival arrival, Path copies, Outcome outcome, int files) {
        this.arrival = arrival;
        this.copies = copies;
        this.outcome = outcome;
        this.open = new AtomicInteger(files);
    }

    Arrival arrival() {
        return arrival;
    }

    Outcome outcome() {
        return outcome;
    }

    /** One file inside has ended; true for the last of them. */
    boolean endedLast() {
        return open.decrementAndGet() == 0;
    }

    /** Deletes the copies. */
    void discard() throws IOException {
        delete(copies);
    }

    static void delete(Path folder) throws IOException {
        List<Path> below;
        try (Stream<Path> walk = Files.walk(folder)) {
            below = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : below) {
            Files.deleteIfExists(path);
        }
    }
}
