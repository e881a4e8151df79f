package org.vanthu.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.vanthu.index.FileState;

/**
 * How a run of the import ended.
 *
 * @param seen files that were found and looked at, those inside containers included
 * @param states files by how they ended; they add up to {@code seen}
 * @param documents that were stored
 * @param took from first to last
 * @param complete whether every file was looked at; false where the run was stopped
 */
public record Summary(long seen, Map<FileState, Long> states, long documents, Duration took, boolean complete) {

    public Summary {
        states = new EnumMap<>(states);
        long ended = states.values().stream().mapToLong(Long::longValue).sum();
        if (ended != seen) {
            throw new IllegalStateException(seen + " files were seen, but " + ended + " have a state: " + states);
        }
    }

    /** Files that somebody has to look after: everything that could have held a document and gave none. */
    public long failed() {
        return states.entrySet().stream()
                .filter(entry -> isFailure(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Files without text and of no known format are no failures: they hold nothing to import. */
    public static boolean isFailure(FileState state) {
        return switch (state) {
            case IMPORTED, UNCHANGED, MOVED, DUPLICATE, NO_TEXT, UNSUPPORTED -> false;
            case NEEDS_OCR, ENCRYPTED, TOO_LARGE, TIMED_OUT, OUT_OF_MEMORY, CRASHED, FAILED -> true;
        };
    }
}
