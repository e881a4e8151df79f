package org.vanthu.extractors.rule;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The symbols that some patterns tell apart: those of one class lead to the same place wherever they stand. */
final class Classes {

    private final byte[] ofSymbol = new byte[Alphabet.SIZE];
    private final int count;

    Classes(List<Regex> patterns) {
        Set<BitSet> asked = new HashSet<>();
        asked.add(only(Alphabet.FOREIGN));
        asked.add(only(Alphabet.END));
        patterns.forEach(pattern -> pattern.collect(asked));
        int[] classes = new int[Alphabet.SIZE];
        int made = 1;
        for (BitSet symbols : asked) {
            Map<Integer, Integer> within = new HashMap<>();
            for (int symbol = symbols.nextSetBit(0); symbol >= 0; symbol = symbols.nextSetBit(symbol + 1)) {
                int next = made + within.size();
                classes[symbol] = within.computeIfAbsent(classes[symbol], _ -> next);
            }
            made += within.size();
        }
        // Numbered in the order of symbols: those of common chars lie side by side.
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int symbol = 0; symbol < Alphabet.SIZE; symbol++) {
            ofSymbol[symbol] = (byte) (int) numbers.computeIfAbsent(classes[symbol], _ -> numbers.size());
        }
        count = numbers.size();
    }

    private static BitSet only(int symbol) {
        BitSet only = new BitSet();
        only.set(symbol);
        return only;
    }

    int count() {
        return count;
    }

    /** @return from 0 to below {@link #count} */
    int of(int symbol) {
        return ofSymbol[symbol] & 0xff;
    }
}
