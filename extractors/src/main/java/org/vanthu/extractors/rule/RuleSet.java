package org.vanthu.extractors.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final int[] atDigits;
    private final WordTable atWords;
    private final Anchor[] anchors;
    private final CharClass[] next;
    private final CharClass[] behindFigure;
    private final CharClass[] previous;

    /** @param rules the earlier wins where two read the same words */
    public RuleSet(List<? extends Rule<? extends T>> rules) {
        this.rules = List.copyOf(rules);
        this.anchors = new Anchor[rules.size()];
        this.next = new CharClass[rules.size()];
        this.behindFigure = new CharClass[rules.size()];
        this.previous = new CharClass[rules.size()];
        List<Integer> digits = new ArrayList<>();
        Map<String, List<Integer>> words = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            Anchor anchor = rules.get(i).anchor();
            anchors[i] = anchor;
            next[i] = new CharClass(anchor.next());
            behindFigure[i] = new CharClass(anchor.behindFigure());
            previous[i] = new CharClass(anchor.previous());
            if (anchor.digits()) {
                digits.add(i);
            }
            for (String word : anchor.words()) {
                words.computeIfAbsent(word, _ -> new ArrayList<>()).add(i);
            }
        }
        this.atDigits = digits.stream().mapToInt(i -> i).toArray();
        this.atWords = new WordTable(words);
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
        private final String folded;
        private final @Nullable Matcher[] matchers = new Matcher[rules.size()];
        private final int[] matchedTo = new int[rules.size()];
        private final List<Candidate<T>> found = new ArrayList<>();
        private int signs;
        private char tail;

        Pass(FoldedText text) {
            this.text = text;
            this.folded = text.folded();
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
            int n = text.length();
            int hash = 0;
            int end = start;
            while (end < n && FoldedText.isLetter(text.at(end))) {
                hash = 31 * hash + text.at(end);
                end++;
            }
            int[] here = atWords.get(hash);
            if (here != null) {
                char behind = charBehind(end);
                char before = charBefore(start);
                boolean figure = FoldedText.isDigit(behind);
                if (figure) {
                    measure(nextDigit(end));
                }
                for (int rule : here) {
                    if (start >= matchedTo[rule]
                            && next[rule].holds(behind)
                            && previous[rule].holds(before)
                            && (!figure || allowsFigure(rule))) {
                        attempt(rule, start);
                    }
                }
            }
            return endOfDigits(end); // digits glued to a letter are part of a name: F0, X20
        }

        /** @return offset behind the run of digits at {@code start} */
        private int digits(int start) {
            int end = endOfDigits(start);
            char behind = charBehind(end);
            char before = charBefore(start);
            int length = end - start;
            measure(start);
            for (int rule : atDigits) {
                Anchor anchor = anchors[rule];
                // A rule is not tried again inside what it has just read.
                if (start >= matchedTo[rule]
                        && anchor.shortest() <= length
                        && length <= anchor.longest()
                        && next[rule].holds(behind)
                        && previous[rule].holds(before)
                        && allowsFigure(rule)) {
                    attempt(rule, start);
                }
            }
            return end;
        }

        private int endOfDigits(int offset) {
            int end = offset;
            while (end < text.length() && FoldedText.isDigit(text.at(end))) {
                end++;
            }
            return end;
        }

        private int nextDigit(int offset) {
            int digit = offset;
            while (!FoldedText.isDigit(text.at(digit))) {
                digit++;
            }
            return digit;
        }

        /** Takes note of the signs in the figure at {@code start} and of what stands behind it; looks no farther than {@link #REACH}. */
        private void measure(int start) {
            int end = endOfDigits(start);
            signs = 0;
            while (end - start < REACH
                    && ".,/".indexOf(text.atOrEnd(end)) >= 0
                    && FoldedText.isDigit(text.atOrEnd(end + 1))) {
                end = endOfDigits(end + 1);
                signs++;
            }
            tail = charBehind(end);
        }

        private boolean allowsFigure(int rule) {
            return (anchors[rule].signs() >>> Math.min(signs, Anchor.MOST_SIGNS) & 1) != 0
                    && behindFigure[rule].holds(tail);
        }

        private char charBehind(int offset) {
            int i = offset;
            while (text.atOrEnd(i) == ' ') {
                i++;
            }
            return text.atOrEnd(i);
        }

        private char charBefore(int offset) {
            return text.atOrEnd(Lookback.skipSpaces(text, offset) - 1);
        }

        private String spelt(Rule<? extends T> rule) {
            return switch (rule.spelling()) {
                case FOLDED -> folded;
                case WRITTEN -> text.written();
            };
        }

        private void attempt(int index, int start) {
            Matcher matcher = matchers[index];
            Rule<? extends T> rule = rules.get(index);
            if (matcher == null) {
                matcher = rule.shape()
                        .matcher(spelt(rule))
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false);
                matchers[index] = matcher;
            }
            matcher.region(start, Math.min(folded.length(), start + REACH));
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
