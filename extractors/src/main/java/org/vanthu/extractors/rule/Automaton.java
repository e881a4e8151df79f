package org.vanthu.extractors.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Patterns as a nondeterministic finite automaton: a part of a pattern that is still to be read, with what comes behind it, is a node.
 * Nodes are made when they are first reached. Not thread-safe.
 */
final class Automaton {

    private final List<Node> entries = new ArrayList<>();
    private final List<Node> ends = new ArrayList<>();
    private int nodes;

    Automaton(List<Regex> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            Node end = new Node(nodes++, i, Regex.Sequence.EMPTY, null);
            ends.add(end);
            entries.add(node(patterns.get(i), end));
        }
    }

    private Node node(Regex regex, Node next) {
        return new Node(nodes++, next.pattern, regex, next);
    }

    /**
     * Where a text is begun to be read.
     *
     * @param ofText whether the text begins there too
     * @param patterns positions of those that are asked for
     */
    List<Node> start(boolean ofText, int... patterns) {
        Set<Node> reached = new HashSet<>();
        for (int pattern : patterns) {
            spread(entries.get(pattern), ofText, new HashSet<>(), reached);
        }
        return inOrder(reached);
    }

    /** Where {@code from} leads over {@code symbol}. */
    List<Node> step(List<Node> from, int symbol) {
        Set<Node> reached = new HashSet<>();
        if (symbol == Alphabet.FOREIGN) {
            from.forEach(node -> reached.add(ends.get(node.pattern)));
        } else {
            Set<Node> seen = new HashSet<>();
            from.forEach(node -> pass(node, symbol, seen, reached));
        }
        return inOrder(reached);
    }

    /** Where {@code from} leads over any symbol that it may be read with, and perhaps some more. */
    List<Node> behind(List<Node> from) {
        Set<Node> reached = new HashSet<>();
        Set<Node> seen = new HashSet<>();
        from.forEach(node -> passAny(node, seen, reached));
        return inOrder(reached);
    }

    private void passAny(Node node, Set<Node> seen, Set<Node> reached) {
        if (node.isEnd()) {
            reached.add(node);
        } else if (seen.add(node)) {
            if (node.regex instanceof Regex.One) {
                spread(node.ways().getFirst(), false, new HashSet<>(), reached);
            } else {
                node.ways().forEach(way -> passAny(way, seen, reached));
            }
        }
    }

    /** Of a pattern that may match, nothing more is asked. */
    private static List<Node> inOrder(Set<Node> reached) {
        BitSet matching = new BitSet();
        reached.stream().filter(Node::isEnd).forEach(node -> matching.set(node.pattern));
        return reached.stream()
                .filter(node -> node.isEnd() || !matching.get(node.pattern))
                .sorted(Comparator.comparingInt(node -> node.id))
                .toList();
    }

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

    /** A part of a pattern that is still to be read, with what comes behind it. Taken apart when it is first reached. */
    final class Node {
        private final int id;
        private final int pattern;
        private final Regex regex;
        private final @Nullable Node next;
        private @Nullable List<Node> ways;

        private Node(int id, int pattern, Regex regex, @Nullable Node next) {
            this.id = id;
            this.pattern = pattern;
            this.regex = regex;
            this.next = next;
        }

        /** Position of the pattern that it is of. */
        int pattern() {
            return pattern;
        }

        /** Whether the whole pattern has been read. */
        boolean isEnd() {
            return next == null;
        }

        /** The symbols that it reads or lets pass. */
        BitSet first() {
            return regex.first();
        }

        /** Where it goes on. */
        private List<Node> ways() {
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
