package org.vanthu.index;

import java.util.List;

/**
 * A document that answers a query.
 *
 * @param total how many of its passages answer
 * @param passages the best of them, best first; at least one
 * @param copies documents that say the same, a draft or a scan of it; they are no hits of their own, be they answers or not
 */
public record Hit(DocumentRow document, int total, List<PassageHit> passages, List<DocumentRow> copies) {

    public Hit {
        passages = List.copyOf(passages);
        copies = List.copyOf(copies);
    }

    /** The passage that the document takes its rank from. */
    public PassageHit best() {
        return passages.getFirst();
    }
}
