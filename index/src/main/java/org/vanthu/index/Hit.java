package org.vanthu.index;

import java.util.List;
import org.vanthu.extractors.Span;

/**
 * A passage (paragraph, list item, table row or note) that answers a query.
 *
 * @param document what it stands in
 * @param place where there
 * @param span the passage in the document's text
 * @param snippet its words, or the part of them that answers the query, as stored
 * @param highlights what matched, in {@code snippet}; in order, not overlapping
 * @param score higher is better; comparable within one result only
 */
public record Hit(DocumentRow document, Place place, Span span, String snippet, List<Span> highlights, float score) {

    public Hit {
        highlights = List.copyOf(highlights);
    }
}
