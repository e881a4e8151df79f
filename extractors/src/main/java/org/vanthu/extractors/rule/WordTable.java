package org.vanthu.extractors.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that are anchored at a word, found by the word's {@link String#hashCode} without making a string of it. */
final class WordTable {

    private final int mask;
    private final int[] hashes;
    private final int[] @Nullable [] rules;

    WordTable(Map<String, List<Integer>> words) {
        int size = Integer.highestOneBit(Math.max(8, 4 * words.size())) * 2;
        this.mask = size - 1;
        this.hashes = new int[size];
        this.rules = new int[size][];
        words.forEach(this::put);
    }

    private void put(String word, List<Integer> indexes) {
        int hash = word.hashCode();
        int slot = slot(hash);
        while (rules[slot] != null) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        rules[slot] = indexes.stream().mapToInt(i -> i).sorted().toArray();
    }

    /** A word of another spelling and the same hash costs a vain try, no wrong reading: the shape has the last word. */
    int @Nullable [] get(int hash) {
        int slot = slot(hash);
        while (rules[slot] != null) {
            if (hashes[slot] == hash) {
                return rules[slot];
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & mask;
    }
}
