package org.vanthu.extractors.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a word, found by the word's {@link String#hashCode} without making a string of it.
 *
 * @param <T> what belongs to words
 */
final class WordTable<T> {

    private final int mask;
    private final int[] hashes;
    private final @Nullable Object[] values;

    WordTable(Map<String, T> words) {
        int size = Integer.highestOneBit(Math.max(8, 4 * words.size())) * 2;
        this.mask = size - 1;
        this.hashes = new int[size];
        this.values = new Object[size];
        words.forEach(this::put);
    }

    private void put(String word, T value) {
        int hash = word.hashCode();
        int slot = slot(hash);
        while (values[slot] != null) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        values[slot] = value;
    }

    /** A word of another spelling and the same hash costs a vain try, no wrong reading: the shape has the last word. */
    @SuppressWarnings("unchecked")
    @Nullable
    T get(int hash) {
        int slot = slot(hash);
        while (values[slot] != null) {
            if (hashes[slot] == hash) {
                return (T) values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & mask;
    }
}
