package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Finds the documents of one state of the index that are copies of each other. */
final class Copies {

    /** A form that is sent out every week has more look-alikes than copies; no document is copied that often. */
    private static final int MAX_CANDIDATES = 200;

    private final IndexSearcher searcher;

    Copies(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Numbers of the copies of a document, in order. */
    List<Long> of(long document) throws IOException {
        ScoreDoc[] passages = searcher.search(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(new Term(Fields.DOCUMENT, Long.toString(document))), Occur.FILTER)
                                .build(),
                        new TopScoreDocCollectorManager(1, 1))
                .scoreDocs;
        if (passages.length == 0) {
            return List.of();
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passages[0].doc, leaves));
        return of(leaf, passages[0].doc - leaf.docBase, document);
    }

    /** @param first passage of the document in the segment */
    List<Long> of(LeafReaderContext leaf, int first, long document) throws IOException {
        Optional<Sketch> sketch = sketch(leaf, first);
        if (sketch.isEmpty()) {
            return List.of();
        }
        List<Long> copies = new ArrayList<>();
        for (ScoreDoc candidate : candidates(sketch.get())) {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            LeafReaderContext in = leaves.get(ReaderUtil.subIndex(candidate.doc, leaves));
            int passage = candidate.doc - in.docBase;
            if (sketch(in, passage).filter(sketch.get()::isCopyOf).isPresent()) {
                long other = PassageSearch.value(in, Fields.DOCUMENT, passage);
                if (other != document) {
                    copies.add(other);
                }
            }
        }
        copies.sort(null);
        return copies;
    }

    private ScoreDoc[] candidates(Sketch sketch) throws IOException {
        BooleanQuery.Builder shared = new BooleanQuery.Builder();
        for (String key : sketch.keys()) {
            shared.add(new TermQuery(new Term(Fields.SKETCH, key)), Occur.SHOULD);
        }
        shared.setMinimumNumberShouldMatch(Sketch.SHARED_KEYS);
        return searcher.search(shared.build(), new TopScoreDocCollectorManager(MAX_CANDIDATES, MAX_CANDIDATES))
                .scoreDocs;
    }

    private static Optional<Sketch> sketch(LeafReaderContext leaf, int passage) throws IOException {
        BinaryDocValues sketches = DocValues.getBinary(leaf.reader(), Fields.SKETCH);
        return sketches.advanceExact(passage) ? Optional.of(Sketch.read(sketches.binaryValue())) : Optional.empty();
    }
}
