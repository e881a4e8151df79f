package org.vanthu.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an input file ended; every file ends in exactly one. */
public enum FileState {
    /** Its documents are in the store. */
    IMPORTED,
    /** Seen before, with the same size and time; a state of a run, never of a file in the ledger. */
    UNCHANGED,
    /** Seen before at another place, where it is no longer; a state of a run, never of a file in the ledger. */
    MOVED,
    /** Another file has the same bytes. */
    DUPLICATE,
    /** A picture without letters, and no letter recognition at hand. */
    NEEDS_OCR,
    /** Read, and nothing in it to read. */
    NO_TEXT,
    /** Asks for a password. */
    ENCRYPTED,
    /** No format that is known. */
    UNSUPPORTED,
    /** Over the limit of size. */
    TOO_LARGE,
    /** Over the limit of time. */
    TIMED_OUT,
    /** Over the limit of memory. */
    OUT_OF_MEMORY,
    /** Ended the process that read it. */
    CRASHED,
    /** Damaged, or not to be read for another reason, which the record names. */
    FAILED;

    /** Whether the ledger keeps it; the others say how a file was found in one run, and the ledger keeps what it was before. */
    public boolean isOfFiles() {
        return this != UNCHANGED && this != MOVED;
    }

    /** The name that people and files see: {@code needs-ocr}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty where no state is labelled so. */
    public static Optional<FileState> labelled(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label().equals(label))
                .findFirst();
    }
}
