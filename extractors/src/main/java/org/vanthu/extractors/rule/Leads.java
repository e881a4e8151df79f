package org.vanthu.extractors.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the places of a text where a pattern may begin, by the first four chars of each of its ways: at most places none can, and what
 * reads the pattern itself need not be asked. Never leaves out a place where the pattern matches.
 *
 * <p>All ways are followed at once, a bit each, in lanes of eight bits for the places where they may have begun: at this char, or one, two
 * or three before it (Baeza-Yates and Gonnet, A new approach to text searching, 1992). Immutable.
 */
final class Leads {

    /** How many chars are looked at. */
    private static final int DEPTH = 4;

    /** Bits of a lane: how many ways are told apart. More than those share them: what a table of 16 has to itself of the processor's caches costs more. */
    private static final int WAYS = Integer.SIZE / DEPTH;

    private static final int BEGIN = (1 << WAYS) - 1;

    /** By symbol, in the lane of each of the first chars, the ways that go on over it there. */
    private final int[] passing = new int[Alphabet.SIZE];

    /** @param start where the pattern is begun to be read */
    Leads(Automaton automaton, List<Automaton.Node> start) {
        List<Automaton.Node> sorted = new ArrayList<>(start); // ways of one first letter share a bit rather than others
        sorted.sort(
                Comparator.comparingInt(node -> node.isEnd() ? 0 : node.first().nextSetBit(0)));
        for (int way = 0; way < WAYS; way++) {
            List<Automaton.Node> reached = sorted.subList(sorted.size() * way / WAYS, sorted.size() * (way + 1) / WAYS);
            for (int lane = 0; lane < DEPTH && !reached.isEmpty(); lane++) {
                int bit = 1 << (lane * WAYS + way);
                symbols(reached).stream().forEach(symbol -> passing[symbol] |= bit);
                reached = automaton.behind(reached);
            }
        }
        passing[Alphabet.FOREIGN] = -1;
    }

    private static BitSet symbols(List<Automaton.Node> nodes) {
        BitSet symbols = new BitSet(Alphabet.SIZE);
        for (Automaton.Node node : nodes) {
            if (node.isEnd()) {
                symbols.set(0, Alphabet.SIZE);
            } else {
                symbols.or(node.first());
            }
        }
        return symbols;
    }

    /** The first place between two offsets where a match may begin; {@code to + 1} where there is none. */
    int next(String text, int from, int to) {
        int alive = 0;
        for (int i = from; i < to + DEPTH; i++) {
            int symbol = symbol(text, i);
            alive = (alive << WAYS | BEGIN) & passing[symbol];
            if (alive >>> (Integer.SIZE - WAYS) != 0) {
                return i - DEPTH + 1;
            }
            if (symbol == Alphabet.FOREIGN) { // what follows it is not known
                int lane = (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(alive)) / WAYS;
                return Math.min(i - lane, to + 1);
            }
        }
        return to + 1;
    }

    /** Whether a match may begin at an offset. */
    boolean mayBegin(String text, int at) {
        return mayBeginWith(symbol(text, at)) && next(text, at, at) == at;
    }

    boolean mayBeginWith(int symbol) {
        return (passing[symbol] & BEGIN) != 0;
    }

    private static int symbol(String text, int at) {
        return at < text.length() ? Alphabet.symbol(text.charAt(at)) : Alphabet.END;
    }
}
