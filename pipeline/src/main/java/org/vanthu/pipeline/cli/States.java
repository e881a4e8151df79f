package org.vanthu.pipeline.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.vanthu.index.FileState;

/** The states of files, as options and messages name them. */
final class States {
    private States() {}

    /** All that a file can be in, for the message that one is unknown. */
    static String known() {
        return Arrays.stream(FileState.values())
                .filter(state -> state != FileState.UNCHANGED)
                .map(FileState::label)
                .collect(Collectors.joining(", "));
    }
}
