package org.vanthu.pipeline.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.index.FileState;

/** The states of files, as options and messages name them. */
final class States {
    private States() {}

    /** Those of files that gave no document, for whatever reason. */
    static final Set<FileState> NOT_IN = EnumSet.complementOf(
            EnumSet.of(FileState.IMPORTED, FileState.UNCHANGED, FileState.MOVED, FileState.DUPLICATE));

    /** All that a file can be in, for the message that one is unknown. */
    static String known() {
        return Arrays.stream(FileState.values())
                .filter(FileState::isOfFiles)
                .map(FileState::label)
                .collect(Collectors.joining(", "));
    }
}
