package org.vanthu.extractors.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.Span;

/**
 * The engine: applies a table of rules to a text in one pass. Immutable and safe to share between threads.
 *
 * @param <T> what the rules read
 */
public final class RuleSet<T> {

    /** No fact is written longer; so a text costs time in step with its length, whatever stands in it. */
    static final int REACH = 160;

    private final List<Rule<? extends T>> rules;
    private final Sieve sieve;
    private final List<Anchored> anchored;

    /** @param rules the earlier wins where two read the same words */
    public RuleSet(List<? extends Rule<? extends T>> rules) {
        this.rules = List.copyOf(rules);
        this.sieve = new Sieve(
                rules.stream().map(rule -> RegexReader.read(rule.shape())).toList());
        this.anchored = Arrays.stream(Rule.Spelling.values())
                .map(spelling -> new Anchored(sieve, rules, spelling))
                .toList();
    }

    public List<Rule<? extends T>> rules() {
        return rules;
    }

    /** The readings that hold, in order of start offset, not overlapping. */
    public List<Extraction<T>> read(FoldedText text) {
        return settle(candidates(text));
    }

    /** Every reading of every rule, before conflicts are settled; in order of start offset. */
    public List<Candidate<T>> candidates(FoldedText text) {
        Pass pass = new Pass(text);
        pass.run();
        return pass.found;
    }

    /**
     * The longest reading wins, then the earlier rule, then the earlier words.
     *
     * @param candidates in order of start offset
     */
    public List<Extraction<T>> settle(List<Candidate<T>> candidates) {
        List<Extraction<T>> kept = new ArrayList<>(candidates.size());
        int from = 0;
        while (from < candidates.size()) {
            int to = from + 1;
            int end = candidates.get(from).extraction().span().end();
            while (to < candidates.size()
                    && candidates.get(to).extraction().span().start() < end) {
                end = Math.max(end, candidates.get(to).extraction().span().end());
                to++;
            }
            if (to == from + 1) {
                kept.add(candidates.get(from).extraction());
            } else {
                keepBest(candidates.subList(from, to), kept);
            }
            from = to;
        }
        return kept;
    }

    private void keepBest(List<Candidate<T>> rivals, List<Extraction<T>> kept) {
        int origin = rivals.getFirst().extraction().span().start();
        BitSet taken = new BitSet();
        List<Extraction<T>> winners = new ArrayList<>();
        List<Candidate<T>> ranked = new ArrayList<>(rivals);
        ranked.sort(Comparator.comparingInt(
                        (Candidate<T> c) -> -c.extraction().span().length())
                .thenComparingInt(Candidate::rank));
        for (Candidate<T> candidate : ranked) {
            Span span = candidate.extraction().span();
            int clash = taken.nextSetBit(span.start() - origin);
            if (clash < 0 || clash >= span.end() - origin) {
                taken.set(span.start() - origin, span.end() - origin);
                winners.add(candidate.extraction());
            }
        }
        winners.sort(Comparator.comparing(Extraction::span, Span.LEFTMOST_LONGEST));
        kept.addAll(winners);
    }

    /**
     * A reading that may yet lose.
     *
     * @param rank place of its rule in the table, from 0
     */
    public record Candidate<T>(Extraction<T> extraction, int rank) {}

    /** One walk over one text. */
    private final class Pass {
        private final FoldedText text;
        private final @Nullable Matcher[] matchers = new Matcher[rules.size()];
        private final int[] matchedTo = new int[rules.size()];
        private final List<Candidate<T>> found = new ArrayList<>();

        Pass(FoldedText text) {
            this.text = text;
        }

        void run() {
            int n = text.length();
            int i = 0;
            while (i < n) {
                char c = text.at(i);
                if (FoldedText.isLetter(c)) {
                    i = word(i);
                } else if (FoldedText.isDigit(c)) {
                    i = digits(i);
                } else {
                    i++;
                }
            }
        }

        /** @return offset behind the word at {@code start} */
        private int word(int start) {
            int hash = 0;
            int end = start;
            while (FoldedText.isLetter(text.atOrEnd(end))) {
                hash = 31 * hash + text.at(end);
                end++;
            }
            for (Anchored spelling : anchored) {
                Sieve.Start begin = spelling.atWords().get(hash);
                if (begin != null) {
                    attempt(begin, spelling.of(text), start, 0);
                }
            }
            return endOfDigits(end); // digits glued to a letter are part of a name: F0, X20
        }

        /** @return offset behind the run of digits at {@code start} */
        private int digits(int start) {
            int end = endOfDigits(start);
            for (Anchored spelling : anchored) {
                attempt(spelling.atDigits(), spelling.of(text), start, end - start);
            }
            return end;
        }

        private int endOfDigits(int offset) {
            int end = offset;
            while (FoldedText.isDigit(text.atOrEnd(end))) {
                end++;
            }
            return end;
        }

        /** @param digits how many stand at {@code start} */
        private void attempt(Sieve.Start begin, String words, int start, int digits) {
            int reach = Math.min(words.length(), start + REACH);
            Sieve.State may = sieve.read(begin, words, start, reach);
            if (may.matchesNone()) {
                return;
            }
            char before = text.atOrEnd(Lookback.skipSpaces(text, start) - 1);
            for (int rule : may.matching()) {
                // A rule is not tried again inside what it has just read.
                if (start >= matchedTo[rule] && rules.get(rule).anchor().allows(digits, before)) {
                    attempt(rule, words, start, reach);
                }
            }
        }

        private void attempt(int index, String words, int start, int reach) {
            Matcher matcher = matchers[index];
            Rule<? extends T> rule = rules.get(index);
            if (matcher == null) {
                matcher = rule.shape().matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
                matchers[index] = matcher;
            }
            matcher.region(start, reach);
            if (matcher.lookingAt()) {
                Optional<? extends T> value = rule.meaning().apply(new Match(text, matcher));
                if (value.isPresent()) {
                    Span span = new Span(matcher.start(), matcher.end());
                    found.add(new Candidate<>(new Extraction<>(value.get(), span, rule.name()), index));
                    matchedTo[index] = matcher.end();
                }
            }
        }
    }
}
