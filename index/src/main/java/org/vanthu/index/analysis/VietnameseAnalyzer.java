package org.vanthu.index.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/** The chain as an analyzer, in the three shapes that the search index needs. */
public final class VietnameseAnalyzer extends Analyzer {

    /** Changes whenever the chain gives other tokens for the same text: an index made by another one has to be rebuilt. */
    public static final String VERSION = "1";

    /** How far the chain goes. */
    public enum Shape {
        /** Tokens with their marks. */
        TONED,
        /** Tokens without marks. */
        FOLDED,
        /** Neighbouring tokens without marks, two and two. */
        FOLDED_PAIRS
    }

    private final Shape shape;

    public VietnameseAnalyzer(Shape shape) {
        this.shape = shape;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        VietnameseTokenizer tokenizer = new VietnameseTokenizer();
        TokenStream toned = new VietnameseToneFilter(tokenizer);
        return new TokenStreamComponents(
                tokenizer,
                switch (shape) {
                    case TONED -> toned;
                    case FOLDED -> new VietnameseFoldingFilter(toned);
                    case FOLDED_PAIRS -> new VietnamesePairFilter(new VietnameseFoldingFilter(toned));
                });
    }
}
