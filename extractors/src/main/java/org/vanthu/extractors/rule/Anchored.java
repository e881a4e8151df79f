package org.vanthu.extractors.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Where the rules over one spelling of a text are begun to be read.
 *
 * @param atDigits all that are anchored at runs of digits
 * @param atWords those that are anchored at a word
 */
record Anchored(Rule.Spelling spelling, Sieve.Start atDigits, WordTable<Sieve.Start> atWords) {

    Anchored(Sieve sieve, List<? extends Rule<?>> rules, Rule.Spelling spelling) {
        this(
                spelling,
                sieve.start(false, positions(rules, spelling, Anchor::digits)),
                new WordTable<>(words(sieve, rules, spelling)));
    }

    private static int[] positions(List<? extends Rule<?>> rules, Rule.Spelling spelling, Predicate<Anchor> holds) {
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).spelling() == spelling
                        && holds.test(rules.get(i).anchor()))
                .toArray();
    }

    private static Map<String, Sieve.Start> words(Sieve sieve, List<? extends Rule<?>> rules, Rule.Spelling spelling) {
        Map<String, Sieve.Start> starts = new HashMap<>();
        for (Rule<?> rule : rules) {
            if (rule.spelling() == spelling) {
                for (String word : rule.anchor().words()) {
                    starts.computeIfAbsent(
                            word,
                            _ -> sieve.start(
                                    false,
                                    positions(rules, spelling, a -> a.words().contains(word))));
                }
            }
        }
        return starts;
    }

    String of(FoldedText text) {
        return switch (spelling) {
            case FOLDED -> text.folded();
            case WRITTEN -> text.written();
        };
    }
}
