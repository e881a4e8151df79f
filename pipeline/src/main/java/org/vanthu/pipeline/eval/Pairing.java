package org.vanthu.pipeline.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Pairs gold with what was found one to one, the most alike first. */
record Pairing(List<Pair> pairs, BitSet gold, BitSet predicted) {

    /** Below this the two are not the same thing in other words. */
    private static final double FLOOR = 0.5;

    /** Positions in the two lists. */
    record Pair(int gold, int predicted) {}

    private record Candidate(double likeness, Pair pair) {}

    static <T> Pairing of(List<T> gold, List<T> predicted, ToDoubleBiFunction<T, T> likeness) {
        List<Candidate> candidates = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int p = 0; p < predicted.size(); p++) {
                double alike = likeness.applyAsDouble(gold.get(g), predicted.get(p));
                if (alike >= FLOOR) {
                    candidates.add(new Candidate(alike, new Pair(g, p)));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed()); // stable: reading order wins ties
        Pairing pairing = new Pairing(new ArrayList<>(), new BitSet(), new BitSet());
        for (Candidate candidate : candidates) {
            Pair pair = candidate.pair();
            if (!pairing.gold.get(pair.gold()) && !pairing.predicted.get(pair.predicted())) {
                pairing.gold.set(pair.gold());
                pairing.predicted.set(pair.predicted());
                pairing.pairs.add(pair);
            }
        }
        return pairing;
    }
}
