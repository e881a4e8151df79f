package org.vanthu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.lucene.Found;
import org.vanthu.index.lucene.PassageIndex;
import org.vanthu.index.sqlite.StoreReader;

/** Answers questions with what the search index finds and the store has of it. Thread-safe. */
final class Finder {

    private final StoreReader reader;
    private final IndexView view;
    private final @Nullable PassageIndex writers;

    /** @param writers own index, of an archive that was opened for writing */
    Finder(StoreReader reader, IndexView view, @Nullable PassageIndex writers) {
        this.reader = reader;
        this.view = view;
        this.writers = writers;
    }

    List<DocumentRow> copies(long document) throws StoreException {
        return rows(answer(index -> index.copies(document)));
    }

    List<Suggestion> suggestions(String typed, int limit) throws StoreException {
        return answer(index -> index.suggestions(typed, limit));
    }

    List<Like> like(StoredDocument document, int limit) throws StoreException {
        List<Like> likes = new ArrayList<>();
        for (Found.Alike alike : answer(index -> index.alike(document, limit))) {
            reader.row(alike.document()).ifPresent(row -> likes.add(new Like(row, alike.likeness(), alike.shared())));
        }
        return likes;
    }

    private List<DocumentRow> rows(List<Long> documents) throws StoreException {
        List<DocumentRow> rows = new ArrayList<>();
        for (long document : documents) {
            reader.row(document).ifPresent(rows::add);
        }
        return rows;
    }

    SearchResult search(Query query, Abbreviations abbreviations) throws StoreException {
        IndexView.Answer<Found> answer = answered(index -> index.search(query, abbreviations));
        Found found = answer.value();
        List<Note> notes = new ArrayList<>(found.notes());
        if (answer.lacking() > 0) {
            notes.add(new Note(Note.Kind.BEHIND, Long.toString(answer.lacking())));
        }
        return new SearchResult(found.total(), found.passages(), notes, hits(found), found.facets());
    }

    private <T> T answer(IndexView.Asked<T> asked) throws StoreException {
        return answered(asked).value();
    }

    /** A writer's own index is never behind. */
    private <T> IndexView.Answer<T> answered(IndexView.Asked<T> asked) throws StoreException {
        if (writers == null) {
            return view.answer(asked);
        }
        writers.refresh();
        return new IndexView.Answer<>(asked.of(writers), 0);
    }

    private List<Hit> hits(Found found) throws StoreException {
        List<Hit> hits = new ArrayList<>();
        for (Found.Document document : found.documents()) {
            // A document that went since the index was opened is no answer any more.
            Optional<DocumentRow> row = reader.row(document.id());
            if (row.isPresent()) {
                hits.add(new Hit(row.get(), document.total(), passages(document), rows(document.copies())));
            }
        }
        return hits;
    }

    private List<PassageHit> passages(Found.Document document) throws StoreException {
        List<PassageHit> passages = new ArrayList<>();
        for (Found.Passage passage : document.passages()) {
            passages.add(new PassageHit(
                    passage.place(),
                    passage.span(),
                    passage.text(),
                    passage.snippet(),
                    passage.highlights(),
                    reader.facts(document.id(), passage.span()),
                    passage.score()));
        }
        return passages;
    }
}
