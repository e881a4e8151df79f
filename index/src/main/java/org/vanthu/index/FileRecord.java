package org.vanthu.index;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the ledger knows of one file.
 *
 * @param key which file
 * @param stamp how it looked from outside when it was read
 * @param sha256 of its bytes, 64 hexadecimal digits in lower case; empty where they could not be read
 * @param state how it ended; one {@linkplain FileState#isOfFiles() of files}
 * @param reason why, in one line, where it is not simply imported
 * @param duplicateOf the file with the same bytes, of a {@link FileState#DUPLICATE}
 * @param mediaType as its bytes say: {@code application/pdf}
 * @param encoding the legacy encoding that its text was decoded from
 * @param effort what reading it took
 * @param gone since when it is no longer at its place; its documents stay
 * @param unreadPages pages that are pictures and could not be read, from 1, although the others were
 */
public record FileRecord(
        FileKey key,
        Stamp stamp,
        Optional<String> sha256,
        FileState state,
        Optional<String> reason,
        Optional<FileKey> duplicateOf,
        Optional<String> mediaType,
        Optional<String> encoding,
        Effort effort,
        Optional<Instant> gone,
        List<Integer> unreadPages) {

    public FileRecord {
        unreadPages = List.copyOf(unreadPages);
        if (!state.isOfFiles()) {
            throw new IllegalArgumentException("'" + state.label() + "' is a state of a run, not of a file: " + key);
        }
        if (duplicateOf.isPresent() != (state == FileState.DUPLICATE)) {
            throw new IllegalArgumentException("a duplicate, and only a duplicate, names its original: " + key);
        }
    }

    /**
     * What tells without reading that a file is as it was.
     *
     * @param modified kept to the millisecond
     */
    public record Stamp(long sizeBytes, Instant modified) {}

    /**
     * What reading a file took.
     *
     * @param took the time, of all attempts
     * @param attempts how often it was tried; 0 where it was not read at all
     * @param version of the program that did it
     * @param worker the process that read it in the last attempt; empty where none was needed
     * @param memory the most bytes that this process had in memory meanwhile, where the system tells
     */
    public record Effort(Duration took, int attempts, String version, Optional<String> worker, OptionalLong memory) {

        /** Of a file that no process had to read. */
        public Effort(Duration took, int attempts, String version) {
            this(took, attempts, version, Optional.empty(), OptionalLong.empty());
        }

        /** With the time of what came after. */
        public Effort andAlso(Duration more) {
            return new Effort(took.plus(more), attempts, version, worker, memory);
        }
    }
}
