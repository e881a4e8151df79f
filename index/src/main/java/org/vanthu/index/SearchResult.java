package org.vanthu.index;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many passages answer it
 * @param complete whether they hold all its words; false where no passage does and fewer were enough
 * @param hits the best of them, best first
 * @param facets how all of them spread: year, type, issuer, body
 */
public record SearchResult(int total, boolean complete, List<Hit> hits, List<Facet> facets) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }
}
