package org.vanthu.index.lucene;

import java.util.List;
import org.vanthu.extractors.Span;
import org.vanthu.index.Facet;
import org.vanthu.index.Note;
import org.vanthu.index.Place;

/**
 * What the search index knows of an answer.
 *
 * @param total documents that answer
 * @param passages how many of their passages do
 * @param documents those of the page that was asked for, best first
 */
public record Found(int total, int passages, List<Note> notes, List<Document> documents, List<Facet> facets) {

    public Found {
        notes = List.copyOf(notes);
        documents = List.copyOf(documents);
        facets = List.copyOf(facets);
    }

    /**
     * @param id its number
     * @param total how many of its passages answer
     * @param passages the best of them, best first
     * @param copies numbers of the documents that say the same
     */
    public record Document(long id, int total, List<Passage> passages, List<Long> copies) {
        public Document {
            passages = List.copyOf(passages);
            copies = List.copyOf(copies);
        }
    }

    /**
     * @param span in the document's text
     * @param highlights in {@code snippet}
     */
    public record Passage(Place place, Span span, String text, String snippet, List<Span> highlights, float score) {
        public Passage {
            highlights = List.copyOf(highlights);
        }
    }

    /**
     * A document that is about the same as another one.
     *
     * @param shared some of the word pairs that say so, with marks
     */
    public record Alike(long document, double likeness, List<String> shared) {
        public Alike {
            shared = List.copyOf(shared);
        }
    }
}
