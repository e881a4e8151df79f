package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.vanthu.extractors.Span;
import org.vanthu.index.Note;
import org.vanthu.index.Place;
import org.vanthu.index.Query;

/**
 * Answers one query from one state of the index.
 *
 * <p>Three steps: all passages that answer are counted, without scores; the best are looked for, and Lucene skips those that cannot be
 * among them; for each document of the page its own best passages are fetched. To score and group all that answer in one step costs
 * several times as much where a query's words are frequent.
 */
final class PassageSearch {

    /** As many of a document's passages are given. */
    private static final int PASSAGES = 3;

    /** Passages looked at first for each document that is wanted; more where documents have many that answer. */
    private static final int PER_DOCUMENT = 4;

    private static final Sort NEWEST = new Sort(
            LongField.newSortField(Fields.DAY, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE),
            SortField.FIELD_SCORE);

    private final IndexSearcher searcher;
    private final Analyzer folded;
    private final Analyzer toned;

    PassageSearch(IndexSearcher searcher, Analyzer folded, Analyzer toned) {
        this.searcher = searcher;
        this.folded = folded;
        this.toned = toned;
    }

    Found search(Query query) throws IOException {
        Question question = Question.of(query.text(), folded, toned);
        List<String> issuer = query.filter()
                .issuer()
                .map(name -> Question.terms(folded, name))
                .orElse(List.of());
        int missing = 0;
        while (missing < question.wanted().size() - 1
                && searcher.count(PassageQuery.matching(question, missing, query.filter(), issuer)) == 0) {
            missing++;
        }
        FacetCounts.Counted counted =
                searcher.search(PassageQuery.matching(question, missing, query.filter(), issuer), new FacetCounts());
        var ranked = PassageQuery.ranked(question, missing, query.filter(), issuer);
        Snippets snippets = new Snippets(question);
        List<Found.Document> documents = new ArrayList<>();
        for (long document : page(ranked, query)) {
            documents.add(document(document, ranked, snippets));
        }
        return new Found(
                counted.documents(),
                counted.passages(),
                missing == 0 ? List.of() : List.of(new Note(Note.Kind.FEWER_WORDS, "")),
                documents,
                counted.facets());
    }

    /** The documents of the page, best first. */
    private List<Long> page(org.apache.lucene.search.Query ranked, Query query) throws IOException {
        long end = (long) query.offset() + query.limit();
        if (query.limit() == 0) {
            return List.of();
        }
        int all = Math.max(1, searcher.getIndexReader().maxDoc());
        for (int size = Math.clamp(end * PER_DOCUMENT, 1, all);
                ;
                size = Math.clamp((long) size * PER_DOCUMENT, 1, all)) {
            TopDocs top = best(ranked, query.order(), size);
            SequencedSet<Long> documents = documents(top.scoreDocs);
            if (documents.size() >= end || top.scoreDocs.length < size || size == all) {
                return documents.stream()
                        .skip(query.offset())
                        .limit(query.limit())
                        .toList();
            }
        }
    }

    private TopDocs best(org.apache.lucene.search.Query ranked, Query.Order order, int size) throws IOException {
        return switch (order) {
            case RELEVANCE -> searcher.search(ranked, new TopScoreDocCollectorManager(size, size));
            case DATE -> searcher.search(ranked, new TopFieldCollectorManager(NEWEST, size, size));
        };
    }

    /** The documents that the passages stand in, in the order of the passages. */
    private SequencedSet<Long> documents(ScoreDoc[] passages) throws IOException {
        long[] documents = new long[passages.length];
        Integer[] byNumber = new Integer[passages.length];
        Arrays.setAll(byNumber, i -> i);
        Arrays.sort(byNumber, Comparator.comparingInt(i -> passages[i].doc));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        NumericDocValues values = DocValues.emptyNumeric();
        int leaf = -1;
        for (int i : byNumber) {
            int number = passages[i].doc;
            int in = ReaderUtil.subIndex(number, leaves);
            if (in != leaf) {
                leaf = in;
                values = DocValues.getNumeric(leaves.get(in).reader(), Fields.DOCUMENT);
            }
            values.advanceExact(number - leaves.get(in).docBase);
            documents[i] = values.longValue();
        }
        SequencedSet<Long> inOrder = new LinkedHashSet<>();
        for (long document : documents) {
            inOrder.add(document);
        }
        return inOrder;
    }

    private Found.Document document(long id, org.apache.lucene.search.Query ranked, Snippets snippets)
            throws IOException {
        BooleanQuery within = new BooleanQuery.Builder()
                .add(ranked, Occur.MUST)
                .add(new TermQuery(new Term(Fields.DOCUMENT, Long.toString(id))), Occur.FILTER)
                .build();
        TopDocs top = searcher.search(within, new TopScoreDocCollectorManager(PASSAGES, Integer.MAX_VALUE));
        List<Found.Passage> passages = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) {
            passages.add(passage(hit, snippets));
        }
        return new Found.Document(id, Math.toIntExact(top.totalHits.value()), passages);
    }

    private Found.Passage passage(ScoreDoc hit, Snippets snippets) throws IOException {
        Document passage = searcher.storedFields().document(hit.doc);
        String text = passage.get(Fields.TEXT);
        Snippets.Snippet snippet = snippets.of(text);
        int start = number(passage, Fields.START).orElseThrow();
        return new Found.Passage(
                new Place(Optional.ofNullable(passage.get(Fields.SECTION)), number(passage, Fields.PAGE)),
                new Span(start, start + text.length()),
                text,
                snippet.text(),
                snippet.highlights(),
                hit.score);
    }

    private static OptionalInt number(Document passage, String field) {
        var value = passage.getField(field);
        return value == null
                ? OptionalInt.empty()
                : OptionalInt.of(value.numericValue().intValue());
    }
}
