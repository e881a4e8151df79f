package org.vanthu.index;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the import.
 *
 * @param id ascending in time
 * @param finished empty where it was broken off
 * @param counts files by how they ended in this run; they add up to the files it saw
 */
public record RunRecord(
        long id, Instant started, Optional<Instant> finished, String version, Map<FileState, Long> counts) {

    public RunRecord {
        counts = Map.copyOf(counts);
    }
}
