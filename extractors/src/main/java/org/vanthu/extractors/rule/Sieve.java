package org.vanthu.extractors.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of many patterns at once which may match at a place of a text, reading each char once: at most places none does, and no {@link
 * java.util.regex.Matcher} need be asked there. A pattern that matches is never left out.
 *
 * <p>A finite automaton whose states are made when a text first needs them, and kept. Safe to share between threads: a state is
 * immutable but for the ways to the next states, and those are the same whoever finds them.
 */
final class Sieve {

    /** With more states than these, all are forgotten and made again when they are needed: hostile texts need ever more. */
    private static final int MOST_STATES = 4_000;

    private final List<Node> entries = new ArrayList<>();
    private final List<Node> ends = new ArrayList<>();
    private final Map<List<Node>, State> states = new HashMap<>();
    private final List<State> starts = new ArrayList<>();
    private int nodes;

    Sieve(List<Regex> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            Node end = new Node(nodes++, i, Regex.Sequence.EMPTY, null);
            ends.add(end);
            entries.add(node(patterns.get(i), end));
        }
    }

    /** How far the patterns have come. */
    static final class State {
        private final List<Node> nodes;
        private final int[] matching;
        private final boolean settled;
        private final boolean[] leadingOn;
        private final @Nullable State[] next = new State[Alphabet.SIZE];

        private State(List<Node> nodes) {
            this.nodes = nodes;
            this.matching = nodes.stream()
                    .filter(Node::isEnd)
                    .mapToInt(node -> node.pattern)
                    .sorted()
                    .toArray();
            this.settled = matching.length == nodes.size();
            this.leadingOn = leadingOn(nodes);
        }

        /** The symbols that one of the nodes reads or lets pass; all, where a pattern may match already. */
        private static boolean[] leadingOn(List<Node> nodes) {
            BitSet leadingOn = new BitSet(Alphabet.SIZE);
            leadingOn.set(Alphabet.FOREIGN);
            for (Node node : nodes) {
                if (node.isEnd()) {
                    leadingOn.set(0, Alphabet.SIZE);
                } else {
                    leadingOn.or(node.regex.first());
                }
            }
            boolean[] leads = new boolean[Alphabet.SIZE];
            leadingOn.stream().forEach(symbol -> leads[symbol] = true);
            return leads;
        }

        /** Positions of the patterns that may match, in order. */
        int[] matching() {
            return matching;
        }

        boolean matchesNone() {
            return matching.length == 0;
        }

        /** Whether anything can match before {@code symbol}; a quick first question. */
        boolean goesOn(int symbol) {
            return leadingOn[symbol];
        }

        /** The first place between two offsets before which anything can match; {@code to + 1} where there is none. */
        int nextLead(String text, int from, int to) {
            boolean[] leads = leadingOn;
            int end = Math.min(to + 1, text.length());
            for (int i = from; i < end; i++) {
                if (leads[Alphabet.symbol(text.charAt(i))]) {
                    return i;
                }
            }
            return from <= to && to == text.length() && leads[Alphabet.END] ? to : to + 1;
        }

        /** Whether nothing can match, whatever follows. */
        boolean isDead() {
            return nodes.isEmpty();
        }
    }

    /**
     * Where a text is begun to be read.
     *
     * @param ofText whether the text begins there too
     * @param patterns positions of those that are asked for
     */
    synchronized State start(boolean ofText, int... patterns) {
        Set<Node> reached = new HashSet<>();
        for (int pattern : patterns) {
            spread(entries.get(pattern), ofText, new HashSet<>(), reached);
        }
        State start = state(reached);
        starts.add(start);
        return start;
    }

    /** What may match {@code text} between two offsets, beginning at the first. */
    State read(State start, String text, int from, int to) {
        State at = start;
        for (int i = from; i <= to && !at.settled; i++) { // the char behind is looked at, too
            int symbol = i < text.length() ? Alphabet.symbol(text.charAt(i)) : Alphabet.END;
            State next = at.next[symbol];
            at = next == null ? step(at, symbol) : next;
        }
        return at;
    }

    private synchronized State step(State from, int symbol) {
        Set<Node> reached = new HashSet<>();
        if (symbol == Alphabet.FOREIGN) {
            from.nodes.forEach(node -> reached.add(ends.get(node.pattern)));
        } else {
            Set<Node> seen = new HashSet<>();
            from.nodes.forEach(node -> pass(node, symbol, seen, reached));
        }
        if (states.size() >= MOST_STATES) {
            states.clear();
            starts.forEach(start -> Arrays.fill(start.next, null));
        }
        State next = state(reached);
        from.next[symbol] = next;
        return next;
    }

    /** Of a pattern that may match, nothing more is asked. */
    private State state(Set<Node> reached) {
        BitSet matching = new BitSet();
        reached.stream().filter(Node::isEnd).forEach(node -> matching.set(node.pattern));
        List<Node> kept = reached.stream()
                .filter(node -> node.isEnd() || !matching.get(node.pattern))
                .sorted(Comparator.comparingInt(node -> node.id))
                .toList();
        return states.computeIfAbsent(kept, State::new);
    }

    /** Where {@code node} leads over {@code symbol}. */
    private void pass(Node node, int symbol, Set<Node> seen, Set<Node> reached) {
        if (node.isEnd()) {
            reached.add(node);
        } else if (seen.add(node)) {
            switch (node.regex) {
                case Regex.One one -> {
                    if (one.of().get(symbol)) {
                        spread(node.ways().getFirst(), false, new HashSet<>(), reached);
                    }
                }
                case Regex.Ahead ahead -> {
                    if (ahead.may().get(symbol)) {
                        pass(node.ways().getFirst(), symbol, seen, reached);
                    }
                }
                case Regex.Start _, Regex.Sequence _, Regex.Choice _, Regex.Repeat _ ->
                    node.ways().forEach(way -> pass(way, symbol, seen, reached));
            }
        }
    }

    /** Where {@code node} leads before anything more is read. */
    private void spread(Node node, boolean atStart, Set<Node> seen, Set<Node> reached) {
        if (node.isEnd()) {
            reached.add(node);
        } else if (seen.add(node)) {
            switch (node.regex) {
                case Regex.One _, Regex.Ahead _ -> reached.add(node);
                case Regex.Start _ -> {
                    if (atStart) {
                        spread(node.ways().getFirst(), true, seen, reached);
                    }
                }
                case Regex.Sequence _, Regex.Choice _, Regex.Repeat _ ->
                    node.ways().forEach(way -> spread(way, atStart, seen, reached));
            }
        }
    }

    private Node node(Regex regex, Node next) {
        return new Node(nodes++, next.pattern, regex, next);
    }

    /** A part of a pattern that is still to be read, with what comes behind it. Taken apart when it is first reached. */
    private final class Node {
        private final int id;
        private final int pattern;
        private final Regex regex;
        private final @Nullable Node next;
        private @Nullable List<Node> ways;

        Node(int id, int pattern, Regex regex, @Nullable Node next) {
            this.id = id;
            this.pattern = pattern;
            this.regex = regex;
            this.next = next;
        }

        /** Whether the whole pattern has been read. */
        boolean isEnd() {
            return next == null;
        }

        /** Where it goes on. */
        List<Node> ways() {
            if (ways == null) {
                ways = next == null ? List.of() : ways(next);
            }
            return ways;
        }

        private List<Node> ways(Node next) {
            return switch (regex) {
                case Regex.One _, Regex.Ahead _, Regex.Start _ -> List.of(next);
                case Regex.Sequence sequence -> {
                    Node first = next;
                    for (Regex part : sequence.parts().reversed()) {
                        first = node(part, first);
                    }
                    yield List.of(first);
                }
                case Regex.Choice choice ->
                    choice.ways().stream().map(way -> node(way, next)).toList();
                case Regex.Repeat repeat when repeat.most() == 0 -> List.of(next);
                case Regex.Repeat repeat when repeat.least() > 0 -> List.of(once(repeat, next));
                case Regex.Repeat repeat -> List.of(once(repeat, next), next);
            };
        }

        private Node once(Regex.Repeat repeat, Node next) {
            boolean endless = repeat.most() < 0;
            Node again = endless && repeat.least() == 0
                    ? this
                    : node(
                            new Regex.Repeat(
                                    repeat.part(), Math.max(0, repeat.least() - 1), endless ? -1 : repeat.most() - 1),
                            next);
            return node(repeat.part(), again);
        }
    }
}
