package org.vanthu.index;

import java.util.Map;
import org.vanthu.extractors.Confidences;

/**
 * What an archive holds, in numbers.
 *
 * @param files by the state that the ledger has for them
 * @param doubtful facts of {@code facts} that a recogniser was not sure of, as {@link Confidences#DOUBTFUL} says
 * @param reviewed values that people confirmed, changed or rejected
 * @param lost of {@code reviewed}, whose place is not found in any document
 */
public record Contents(
        Map<FileState, Long> files,
        long documents,
        long facts,
        long doubtful,
        long indicators,
        long tasks,
        long reviewed,
        long lost,
        long chars) {

    public Contents {
        files = Map.copyOf(files);
    }
}
