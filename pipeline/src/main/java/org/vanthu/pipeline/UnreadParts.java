package org.vanthu.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vanthu.index.FileRecord;

/** The parts of a file, most often objects in it, that could not be read although the file was. The ledger keeps them in its reason. */
public final class UnreadParts {

    private static final String SAID = "parts of it that could not be read: ";

    /** Of a name in a file, where the list of them has its own. */
    private static final String BETWEEN = ", ";

    private UnreadParts() {}

    /** @param parts at least one */
    static String reason(List<String> parts) {
        return SAID + parts.stream().map(part -> part.replace(BETWEEN, " ")).collect(Collectors.joining(BETWEEN));
    }

    /** None where all of the file was read, or nothing. */
    public static List<String> of(FileRecord file) {
        Optional<String> said = file.reason().filter(reason -> reason.contains(SAID));
        return said.map(reason -> List.of(
                        reason.substring(reason.indexOf(SAID) + SAID.length()).split(BETWEEN, -1)))
                .orElse(List.of());
    }
}
