package org.vanthu.extractors.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A reading that holds, with those that lost their words to it.
 *
 * @param lost in order of start offset
 */
public record Settled<T>(Extraction<T> held, List<Extraction<T>> lost) {

    public Settled {
        lost = List.copyOf(lost);
    }

    /** What {@link RuleSet#read} gives for {@code text}, explained; for people to look at, and slower. */
    public static <T> List<Settled<T>> of(RuleSet<T> rules, FoldedText text) {
        List<RuleSet.Candidate<T>> candidates = rules.candidates(text);
        List<Extraction<T>> held = rules.settle(candidates);
        Set<Extraction<T>> winners = Collections.newSetFromMap(new IdentityHashMap<>());
        winners.addAll(held);
        List<Settled<T>> settled = new ArrayList<>();
        int from = 0;
        for (Extraction<T> winner : held) {
            List<Extraction<T>> lost = new ArrayList<>();
            for (int i = from; i < candidates.size(); i++) {
                Extraction<T> rival = candidates.get(i).extraction();
                if (rival.span().start() >= winner.span().end()) {
                    break;
                }
                // Rivals far before this winner cannot reach the next one either.
                from = rival.span().start() + RuleSet.REACH < winner.span().start() ? i + 1 : from;
                if (!winners.contains(rival) && rival.span().overlaps(winner.span())) {
                    lost.add(rival);
                }
            }
            settled.add(new Settled<>(winner, lost));
        }
        return settled;
    }
}
