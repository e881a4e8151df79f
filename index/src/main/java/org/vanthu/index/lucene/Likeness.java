package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/**
 * Finds documents that are about the same: those that have most of the word pairs which set a document apart, frequent in it and rare
 * elsewhere. A pair counts once a document, however often it stands in it, so that long documents do not win by their length; Lucene's
 * MoreLikeThis would rank single passages.
 */
final class Likeness {

    private static final int PAIRS = 30;
    private static final int SHOWN = 5;

    /** With fewer in common two documents are alike by chance. */
    private static final int LEAST_SHARED = 2;

    private final IndexSearcher searcher;
    private final PassageTokens tokens = PassageTokens.ofFew();

    Likeness(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * @param text of the document
     * @param without documents that are not wanted: it and its copies
     */
    List<Found.Alike> of(String text, Set<Long> without, int limit) throws IOException {
        Map<String, Double> pairs = telling(text, without.size());
        Map<Long, Double> scores = new HashMap<>();
        Map<Long, List<String>> shared = new HashMap<>();
        for (Map.Entry<String, Double> pair : pairs.entrySet()) {
            for (long document : documents(pair.getKey())) {
                if (!without.contains(document)) {
                    scores.merge(document, pair.getValue(), Double::sum);
                    shared.computeIfAbsent(document, _ -> new ArrayList<>()).add(pair.getKey());
                }
            }
        }
        Comparator<Map.Entry<Long, Double>> byScore =
                Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        Spelt spelt = new Spelt(searcher);
        List<Found.Alike> alike = new ArrayList<>();
        for (Map.Entry<Long, Double> each : scores.entrySet().stream()
                .filter(score -> shared.getOrDefault(score.getKey(), List.of()).size() >= LEAST_SHARED)
                .sorted(byScore)
                .limit(limit)
                .toList()) {
            List<String> words = new ArrayList<>();
            for (String pair : shared.getOrDefault(each.getKey(), List.of())) {
                if (words.size() < SHOWN) {
                    words.add(spelt.of(List.of(pair.split(" ", 2))));
                }
            }
            alike.add(new Found.Alike(each.getKey(), each.getValue(), words));
        }
        return alike;
    }

    /**
     * The pairs that say most of the document, by how much.
     *
     * @param without how many documents say the same
     */
    private Map<String, Double> telling(String text, int without) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        String before = "";
        for (PassageTokens.Token token : tokens.of(text).tokens()) {
            String term = token.forms().folded().utf8ToString();
            if (!token.whole()) {
                if (isWord(before) && isWord(term)) {
                    counts.merge(before + " " + term, 1, Integer::sum);
                }
                before = term;
            }
        }
        IndexReader reader = searcher.getIndexReader();
        Map<String, Double> values = new HashMap<>();
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            int frequency = reader.docFreq(new Term(Fields.PAIRS, each.getKey()));
            if (frequency > each.getValue() * without) { // others have it as well
                double rare = Math.log((reader.maxDoc() + 1.0) / (frequency + 1.0));
                values.put(each.getKey(), Math.log1p(each.getValue()) * rare);
            }
        }
        Map<String, Double> best = new LinkedHashMap<>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PAIRS)
                .forEach(each -> best.put(each.getKey(), each.getValue()));
        return best;
    }

    /** Numbers and dates set documents apart, and say nothing of what they are about. */
    private static boolean isWord(String term) {
        return !term.isEmpty() && term.chars().allMatch(Character::isLetter);
    }

    private Set<Long> documents(String pair) throws IOException {
        Set<Long> documents = new HashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum passages = leaf.reader().postings(new Term(Fields.PAIRS, pair), PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            if (passages == null) {
                continue;
            }
            for (int passage = passages.nextDoc(); passage != DocIdSetIterator.NO_MORE_DOCS; ) {
                if (live == null || live.get(passage)) {
                    documents.add(PassageSearch.value(leaf, Fields.DOCUMENT, passage));
                }
                // A document's passages lie together: the others need not be looked at.
                passage = passages.advance(passage + 1 + (int) PassageSearch.value(leaf, Fields.REST, passage));
            }
        }
        return documents;
    }
}
