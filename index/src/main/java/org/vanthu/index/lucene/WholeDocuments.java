package org.vanthu.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * All passages of the documents whose first passage answers a query.
 *
 * <p>What a document says of itself is indexed once, with its first passage; its passages lie together, so that a condition on it is as
 * many runs of passages as there are documents.
 */
final class WholeDocuments extends Query {

    /** As many as a report of some pages has, more or less. */
    private static final int PASSAGES_OF_A_DOCUMENT = 64;

    private final Query first;

    WholeDocuments(Query first) {
        this.first = first;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = first.rewrite(searcher);
        return rewritten.equals(first) ? super.rewrite(searcher) : new WholeDocuments(rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight weight = searcher.createWeight(first, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                ScorerSupplier firsts = weight.scorerSupplier(leaf);
                return firsts == null ? null : new Passages(leaf, firsts, score(), mode);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return weight.isCacheable(leaf);
            }
        };
    }

    /** Looks for the documents when their passages are asked for. */
    private static final class Passages extends ConstantScoreScorerSupplier {
        private final LeafReaderContext leaf;
        private final ScorerSupplier firsts;

        Passages(LeafReaderContext leaf, ScorerSupplier firsts, float score, ScoreMode mode) {
            super(score, mode, leaf.reader().maxDoc());
            this.leaf = leaf;
            this.firsts = firsts;
        }

        @Override
        public DocIdSetIterator iterator(long leadCost) throws IOException {
            FixedBitSet passages = new FixedBitSet(leaf.reader().maxDoc());
            NumericDocValues rest = DocValues.getNumeric(leaf.reader(), Fields.REST);
            DocIdSetIterator found = firsts.get(Long.MAX_VALUE).iterator();
            long count = 0;
            for (int passage = found.nextDoc(); passage != DocIdSetIterator.NO_MORE_DOCS; passage = found.nextDoc()) {
                int end = passage + 1 + (rest.advanceExact(passage) ? (int) rest.longValue() : 0);
                passages.set(passage, end);
                count += end - passage;
            }
            return new BitSetIterator(passages, count);
        }

        @Override
        public long cost() {
            return Math.min(leaf.reader().maxDoc(), firsts.cost() * PASSAGES_OF_A_DOCUMENT);
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "documents of (" + first.toString(field) + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WholeDocuments that && first.equals(that.first);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + first.hashCode();
    }
}
