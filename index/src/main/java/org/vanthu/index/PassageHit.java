package org.vanthu.index;

import java.util.List;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Span;

/**
 * A passage (paragraph, list item, table row or note) that answers a query.
 *
 * @param place where it stands in its document
 * @param span the passage in the document's text
 * @param text its words, as stored
 * @param snippet those, or the part of them that answers the query
 * @param highlights what matched, in {@code snippet}; in order, not overlapping
 * @param facts what was read out of it, in reading order; their spans are in the document's text
 * @param score higher is better; comparable within one result only
 */
public record PassageHit(
        Place place,
        Span span,
        String text,
        String snippet,
        List<Span> highlights,
        List<PassageFact> facts,
        float score) {

    public PassageHit {
        highlights = List.copyOf(highlights);
        facts = List.copyOf(facts);
    }

    /** The words that a fact was read from. */
    public String words(Fact fact) {
        return fact.span().shift(-span.start()).of(text);
    }
}
