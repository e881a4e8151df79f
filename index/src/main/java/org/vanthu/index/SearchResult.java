package org.vanthu.index;

import java.util.List;

/**
 * What a search found.
 *
 * @param documents how many documents answer it, copies among them
 * @param passages how many of their passages do
 * @param notes where the search is not to the letter what was asked, or lacks something; none for most
 * @param hits the documents of the page that was asked for, best first
 * @param facets how all these documents spread: year, type, issuer, place, body
 */
public record SearchResult(int documents, int passages, List<Note> notes, List<Hit> hits, List<Facet> facets) {

    public SearchResult {
        notes = List.copyOf(notes);
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /** Whether what was found holds all that was asked for; false where nothing does, and fewer words were enough. */
    public boolean isComplete() {
        return notes.stream().noneMatch(note -> note.kind() == Note.Kind.FEWER_WORDS);
    }
}
