package org.vanthu.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileState;
import org.vanthu.pipeline.read.Reading;

/** What became of one input file; each file yields exactly one. */
public sealed interface Outcome {

    FileKey file();

    /**
     * @param documents that were read out of it, at least one
     * @param unreadPages pages that are pictures and could not be read, from 1
     * @param unreadParts parts of the file that could not be read
     */
    record Imported(FileKey file, int documents, List<Integer> unreadPages, List<String> unreadParts)
            implements Outcome {
        public Imported {
            unreadPages = List.copyOf(unreadPages);
            unreadParts = List.copyOf(unreadParts);
        }
    }

    /**
     * A container that was opened; each file inside has an outcome of its own.
     *
     * @param files inside, at least one
     */
    record Opened(FileKey file, int files) implements Outcome {}

    /** As the ledger has it. */
    record Unchanged(FileKey file) implements Outcome {}

    /** @param from where it was before; its documents go with it */
    record Moved(FileKey file, FileKey from) implements Outcome {}

    /** @param first the file with the same bytes */
    record Duplicate(FileKey file, FileKey first) implements Outcome {}

    /** The reader gave no document. */
    record Unread(FileKey file, Reading.Unread reading) implements Outcome {}

    /** It went wrong outside of the reader. */
    record Failed(FileKey file, Stage stage, String message) implements Outcome {}

    /** The steps of an import that can fail by themselves. */
    enum Stage {
        /** finding it in its folder or container */
        FIND,
        /** reading its bytes */
        HASH,
        /** drawing values out of its text */
        EXTRACT
    }

    /** Its name in the ledger, in summaries and in {@code vanthu status}. */
    default FileState state() {
        return switch (this) {
            case Imported _, Opened _ -> FileState.IMPORTED;
            case Unchanged _ -> FileState.UNCHANGED;
            case Moved _ -> FileState.MOVED;
            case Duplicate _ -> FileState.DUPLICATE;
            case Failed _ -> FileState.FAILED;
            case Unread unread -> state(unread.reading());
        };
    }

    /** The state of a file that could not be read. */
    static FileState state(Reading.Unread reading) {
        return switch (reading) {
            case Reading.NeedsOcr _ -> FileState.NEEDS_OCR;
            case Reading.NoText _ -> FileState.NO_TEXT;
            case Reading.Encrypted _ -> FileState.ENCRYPTED;
            case Reading.Unsupported _ -> FileState.UNSUPPORTED;
            case Reading.TooLarge _ -> FileState.TOO_LARGE;
            case Reading.TimedOut _ -> FileState.TIMED_OUT;
            case Reading.OutOfMemory _ -> FileState.OUT_OF_MEMORY;
            case Reading.Crashed _ -> FileState.CRASHED;
            case Reading.Failed _ -> FileState.FAILED;
        };
    }

    /** Why it ended so, in one line; empty where the state says it all. */
    default String reason() {
        return switch (this) {
            case Imported imported -> unread(imported);
            case Unchanged _ -> "";
            case Opened opened -> opened.files() + " files inside";
            case Moved moved -> "it was " + moved.from().path();
            case Duplicate duplicate -> "same bytes as " + duplicate.first().path();
            case Unread unread -> unread.reading().message();
            case Failed failed -> failed.message();
        };
    }

    private static String unread(Imported file) {
        List<String> reasons = new ArrayList<>();
        if (!file.unreadPages().isEmpty()) {
            reasons.add("pictures of which much or all could not be read, on these pages: "
                    + file.unreadPages().stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + "; where Tesseract was missing, install it and import --retry needs-ocr");
        }
        if (!file.unreadParts().isEmpty()) {
            reasons.add(UnreadParts.reason(file.unreadParts()));
        }
        return String.join("; ", reasons);
    }
}
