package org.vanthu.pipeline.eval;

/**
 * What was to be found, what was found, and how much of it agrees.
 *
 * @param right found, and in the gold
 */
public record Tally(int right, int gold, int predicted) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(int moreRight, int moreGold, int morePredicted) {
        return new Tally(right + moreRight, gold + moreGold, predicted + morePredicted);
    }

    /** Share of what was found that is right; 0 where nothing was found. */
    public double precision() {
        return predicted == 0 ? 0 : (double) right / predicted;
    }

    /** Share of what was to be found that was; 0 where there was nothing. */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
}
