package org.vanthu.index.correction;

import java.util.List;
import org.vanthu.extractors.ExtractedDocument;

/**
 * A document as people corrected it.
 *
 * @param content with the values as they hold, without the rejected ones
 * @param placed the reviewed values
 */
public record Corrected(ExtractedDocument content, List<Placed> placed) {
    public Corrected {
        placed = List.copyOf(placed);
    }
}
