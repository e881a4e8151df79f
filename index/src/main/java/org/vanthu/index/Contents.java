package org.vanthu.index;

import java.util.Map;

/**
 * What an archive holds, in numbers.
 *
 * @param files by the state that the ledger has for them
 */
public record Contents(
        Map<FileState, Long> files, long documents, long facts, long indicators, long tasks, long chars) {

    public Contents {
        files = Map.copyOf(files);
    }
}
