package org.vanthu.extractors.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says of many patterns at once which may match at a place of a text, reading each char once: at most places none does, and no {@link
 * java.util.regex.Matcher} need be asked there. A pattern that matches is never left out.
 *
 * <p>A deterministic finite automaton whose states are made when a text first needs them, and kept. Safe to share between threads.
 */
final class Sieve {

    /** With more states than these, all are forgotten and made again when they are needed: hostile texts need ever more. */
    private static final int MOST_STATES = 4_000;

    private final List<Regex> patterns;
    private final Automaton automaton;
    private final List<Start> starts = new ArrayList<>();
    private @Nullable Classes classes;
    private volatile @Nullable Table table;

    Sieve(List<Regex> patterns) {
        this.patterns = patterns;
        this.automaton = new Automaton(patterns);
    }

    /** Where a text is begun to be read. */
    static final class Start {
        private final int position;
        private final List<Automaton.Node> nodes;

        private Start(int position, List<Automaton.Node> nodes) {
            this.position = position;
            this.nodes = nodes;
        }

        /** Whether nothing can match, whatever follows. */
        boolean isDead() {
            return nodes.isEmpty();
        }
    }

    /** How far the patterns have come. */
    static final class State {
        private final List<Automaton.Node> nodes;
        private final int[] matching;

        private State(List<Automaton.Node> nodes) {
            this.nodes = nodes;
            this.matching = nodes.stream()
                    .filter(Automaton.Node::isEnd)
                    .mapToInt(Automaton.Node::pattern)
                    .sorted()
                    .toArray();
        }

        /** Positions of the patterns that may match, in order. */
        int[] matching() {
            return matching;
        }

        boolean matchesNone() {
            return matching.length == 0;
        }

        /** Whether nothing that follows changes what may match. */
        private boolean isSettled() {
            return matching.length == nodes.size();
        }
    }

    synchronized Leads leads(Start start) {
        return new Leads(automaton, start.nodes);
    }

    /** As {@link Automaton#start}. */
    synchronized Start start(boolean ofText, int... patterns) {
        Start start = new Start(starts.size(), automaton.start(ofText, patterns));
        starts.add(start);
        table = null;
        return start;
    }

    /** What may match {@code text} between two offsets, beginning at the first. */
    State read(Start start, String text, int from, int to) {
        Table known = table;
        return (known == null ? made() : known).read(start, text, from, to);
    }

    private synchronized Table made() {
        Table made = table;
        if (made == null) {
            if (classes == null) {
                classes = new Classes(patterns);
            }
            made = new Table(classes);
            table = made;
        }
        return made;
    }

    /** What follows when a table is full: as a state each, and none is kept. */
    private synchronized State readOn(State from, String text, int at, int to) {
        table = null;
        State state = from;
        for (int i = at; i <= to && !state.isSettled(); i++) {
            state = new State(automaton.step(state.nodes, symbol(text, i)));
        }
        return state;
    }

    private static int symbol(String text, int at) {
        return at < text.length() ? Alphabet.symbol(text.charAt(at)) : Alphabet.END;
    }

    /**
     * Numbered states and the ways between them, in one array: what is read at each char should be near what was read at the last.
     *
     * <p>It grows under the sieve's lock and is read without. A number that is read from {@link #ways} is below the length that this
     * array has room for, and a way that another thread has not shown yet is merely asked for once more.
     */
    private final class Table {
        private final Classes classes;
        private final int width;
        private final Map<List<Automaton.Node>, Integer> numbers = new HashMap<>();

        /** For each start the number of its state; negative where it is settled. */
        private final int[] first;

        /** By number times width plus class: the number of the next state, negative where it is settled; 0 where nobody asked yet. */
        private short[] ways;

        private @Nullable State[] states = new State[8];

        Table(Classes classes) {
            this.classes = classes;
            this.width = classes.count();
            this.ways = new short[states.length * width];
            this.first = starts.stream().mapToInt(start -> number(start.nodes)).toArray();
        }

        State read(Start start, String text, int from, int to) {
            short[] known = ways;
            int at = first[start.position];
            for (int i = from; at > 0 && i <= to; i++) { // the char behind is looked at, too
                int symbol = symbol(text, i);
                int next = known[at * width + classes.of(symbol)];
                if (next == 0) {
                    next = step(at, symbol);
                    if (next == 0) {
                        return readOn(state(at), text, i, to);
                    }
                    known = ways;
                }
                at = next;
            }
            return state(Math.abs(at));
        }

        private State state(int number) {
            @Nullable State[] shown = states;
            State state = number < shown.length ? shown[number] : null;
            return state == null ? stateUnderLock(number) : state;
        }

        private State stateUnderLock(int number) {
            synchronized (Sieve.this) {
                return Objects.requireNonNull(states[number]);
            }
        }

        /** 0 where there is no room for one more. */
        private int step(int from, int symbol) {
            synchronized (Sieve.this) {
                if (numbers.size() >= MOST_STATES) {
                    return 0;
                }
                int next = number(automaton.step(Objects.requireNonNull(states[from]).nodes, symbol));
                ways[from * width + classes.of(symbol)] = (short) next;
                return next;
            }
        }

        private int number(List<Automaton.Node> nodes) {
            int number = numbers.computeIfAbsent(nodes, _ -> numbers.size() + 1);
            if (number >= states.length) {
                states = Arrays.copyOf(states, 2 * states.length);
                ways = Arrays.copyOf(ways, states.length * width);
            }
            State state = states[number];
            if (state == null) {
                state = new State(nodes);
                states[number] = state;
            }
            return state.isSettled() ? -number : number;
        }
    }
}
