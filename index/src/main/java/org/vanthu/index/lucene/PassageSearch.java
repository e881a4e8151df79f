package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.Span;
import org.vanthu.index.Note;
import org.vanthu.index.Place;
import org.vanthu.index.Query;
import org.vanthu.index.lucene.PassageQuery.Demand;
import org.vanthu.index.question.Question;

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

    /** As many documents as a person looks at first. */
    private static final int FULL_PAGE = 10;

    /** Fewer documents may come from a slip of the typist's. */
    private static final int FEW = 3;

    private static final Sort NEWEST = new Sort(
            LongField.newSortField(Fields.DAY, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE),
            SortField.FIELD_SCORE);

    private final IndexSearcher searcher;
    private final Words words;
    private final Meanings meanings;

    PassageSearch(IndexSearcher searcher, Words words, Meanings meanings) {
        this.searcher = searcher;
        this.words = words;
        this.meanings = meanings;
    }

    Found search(Query query) throws IOException {
        Asking asking = new Asking(searcher, words, meanings);
        Asked asked = asking.asked(Question.of(query.text()));
        List<org.apache.lucene.search.Query> filters = new Filters(asking, words).of(query);
        Demand demand = Demand.ALL;
        FacetCounts.Counted counted = count(asked, demand, filters);
        // A page that is not full has room for passages that say part of it in the headings above them.
        if (asked.units() > 1 && counted.documents() < FULL_PAGE) {
            demand = Demand.WITH_HEADS;
            counted = count(asked, demand, filters);
        }
        if (asked.units() > 1 && counted.passages() == 0) {
            demand = Demand.without(fewestMissing(asked, filters));
            counted = count(asked, demand, filters);
        }
        List<Note> notes = new ArrayList<>(asking.notes());
        if (demand.missing() > 0 && counted.passages() > 0) {
            notes.addFirst(new Note(Note.Kind.FEWER_WORDS, ""));
        }
        if (demand.missing() > 0 || counted.documents() < FEW) {
            int enough = demand.missing() > 0 ? 0 : counted.passages();
            Optional<String> meant = new DidYouMean(searcher, words).of(query.text());
            if (meant.isPresent() && answers(meant.get(), filters) > enough) {
                notes.add(new Note(Note.Kind.DID_YOU_MEAN, meant.get()));
            }
        }
        if (counted.passages() == 0) {
            return new Found(0, 0, notes, List.of(), counted.facets());
        }
        var ranked = PassageQuery.ranked(asked, demand, filters);
        List<Found.Document> documents = documents(page(ranked, query), ranked, new Snippets(asked));
        return new Found(counted.documents(), counted.passages(), notes, documents, counted.facets());
    }

    private int answers(String text, List<org.apache.lucene.search.Query> filters) throws IOException {
        Asked asked = new Asking(searcher, words, meanings).asked(Question.of(text));
        return searcher.count(PassageQuery.matching(asked, Demand.ALL, filters));
    }

    /** The more may be missing, the more answers: a search by halves, for a pasted page has many words. */
    private int fewestMissing(Asked asked, List<org.apache.lucene.search.Query> filters) throws IOException {
        int low = 1;
        int high = asked.units() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (searcher.count(PassageQuery.matching(asked, Demand.without(middle), filters)) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private FacetCounts.Counted count(Asked asked, Demand demand, List<org.apache.lucene.search.Query> filters)
            throws IOException {
        return searcher.search(PassageQuery.matching(asked, demand, filters), new FacetCounts());
    }

    /**
     * A document that answers.
     *
     * @param leaf segment of the index that holds its passages
     * @param start its first passage in that segment
     * @param end its last
     */
    private record Group(long document, LeafReaderContext leaf, int start, int end) {}

    /** @param copies numbers of the documents that say the same, in order */
    private record Folded(Group group, List<Long> copies) {}

    /** The documents of the page, best first. */
    private List<Folded> page(org.apache.lucene.search.Query ranked, Query query) throws IOException {
        long end = (long) query.offset() + query.limit();
        if (query.limit() == 0) {
            return List.of();
        }
        int all = Math.max(1, searcher.getIndexReader().maxDoc());
        for (int size = Math.clamp(end * PER_DOCUMENT, 1, all);
                ;
                size = Math.clamp((long) size * PER_DOCUMENT, 1, all)) {
            TopDocs top = best(ranked, query.order(), size);
            List<Folded> groups = folded(groups(top.scoreDocs), end);
            if (groups.size() >= end || top.scoreDocs.length < size || size == all) {
                return groups.stream().skip(query.offset()).limit(query.limit()).toList();
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
    private List<Group> groups(ScoreDoc[] passages) throws IOException {
        List<Group> groups = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        for (ScoreDoc passage : passages) {
            LeafReaderContext leaf = leaf(passage);
            int number = passage.doc - leaf.docBase;
            long document = value(leaf, Fields.DOCUMENT, number);
            if (known.add(document)) {
                groups.add(new Group(
                        document,
                        leaf,
                        number - (int) value(leaf, Fields.BEFORE, number),
                        number + (int) value(leaf, Fields.REST, number)));
            }
        }
        return groups;
    }

    /** Without those that are copies of one before them, which names them. */
    private List<Folded> folded(List<Group> groups, long limit) throws IOException {
        Copies copies = new Copies(searcher);
        List<Folded> folded = new ArrayList<>();
        Set<Long> named = new HashSet<>();
        for (Group group : groups) {
            if (folded.size() < limit && !named.contains(group.document())) {
                List<Long> others = copies.of(group.leaf(), group.start(), group.document());
                folded.add(new Folded(group, others));
                named.addAll(others);
            }
        }
        return folded;
    }

    private LeafReaderContext leaf(ScoreDoc passage) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(passage.doc, leaves));
    }

    static long value(LeafReaderContext leaf, String field, int passage) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        if (!values.advanceExact(passage)) {
            throw new CorruptIndexException("passage " + passage + " has no field " + field, leaf.toString());
        }
        return values.longValue();
    }

    /** The same documents with their best passages. */
    private List<Found.Document> documents(List<Folded> page, org.apache.lucene.search.Query ranked, Snippets snippets)
            throws IOException {
        // To prepare the query once, and to go through each segment once, costs a tenth of asking for each document.
        Weight weight = searcher.createWeight(searcher.rewrite(ranked), ScoreMode.COMPLETE, 1);
        Map<Folded, Found.Document> documents = new HashMap<>();
        @Nullable LeafReaderContext leaf = null;
        @Nullable Scorer scorer = null;
        List<Folded> inOrder = new ArrayList<>(page);
        inOrder.sort(Comparator.comparingInt(
                each -> each.group().leaf().docBase + each.group().start()));
        for (Folded each : inOrder) {
            Group group = each.group();
            if (leaf != group.leaf()) {
                leaf = group.leaf();
                scorer = weight.scorer(leaf);
            }
            if (scorer == null) {
                throw new CorruptIndexException(
                        "document " + group.document() + " answers and does not", leaf.toString());
            }
            documents.put(each, document(each, scorer, snippets));
        }
        return page.stream().map(documents::get).toList();
    }

    private Found.Document document(Folded folded, Scorer scorer, Snippets snippets) throws IOException {
        Group group = folded.group();
        Bits live = group.leaf().reader().getLiveDocs();
        List<ScoreDoc> answers = new ArrayList<>();
        DocIdSetIterator at = scorer.iterator();
        int i = at.docID() < group.start() ? at.advance(group.start()) : at.docID();
        for (; i <= group.end(); i = at.nextDoc()) {
            if (live == null || live.get(i)) {
                answers.add(new ScoreDoc(group.leaf().docBase + i, scorer.score()));
            }
        }
        answers.sort(Comparator.comparingDouble((ScoreDoc answer) -> answer.score)
                .reversed()
                .thenComparingInt(answer -> answer.doc));
        List<Found.Passage> passages = new ArrayList<>();
        for (ScoreDoc answer : answers.subList(0, Math.min(PASSAGES, answers.size()))) {
            passages.add(passage(answer, snippets));
        }
        return new Found.Document(group.document(), answers.size(), passages, folded.copies());
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
