package org.vanthu.index;

import java.util.List;

/**
 * A document that answers a query.
 *
 * @param total how many of its passages answer
 * @param passages the best of them, best first; at least one
 */
public record Hit(DocumentRow document, int total, List<PassageHit> passages) {

    public Hit {
        passages = List.copyOf(passages);
    }

    /** The passage that the document takes its rank from. */
    public PassageHit best() {
        return passages.getFirst();
    }
}
