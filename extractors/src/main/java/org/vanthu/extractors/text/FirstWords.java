package org.vanthu.extractors.text;

import java.text.Normalizer;
import java.util.Collection;

/**
 * Says quickly whether a word of a text may be one of a list, whatever its case and wherever its tone mark stands. Most words are not,
 * and no string is made of them. Immutable.
 */
public final class FirstWords {

    /** By char, its lower case without marks; what Vietnamese is written with is below. A table of all takes 20 ms to make. */
    private static final char[] BARE = new char[0x2300];

    static {
        for (int c = 0; c < BARE.length; c++) {
            BARE[c] = bareOf((char) c);
        }
    }

    private static char bareOf(char c) {
        char lower = Character.toLowerCase(c);
        boolean latin = Character.UnicodeScript.of(lower) == Character.UnicodeScript.LATIN;
        return latin
                ? Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                        .charAt(0)
                : lower;
    }

    private static char bare(char c) {
        return c < BARE.length ? BARE[c] : bareOf(c);
    }

    /** A few words share a place; asking for one of them costs a closer look. */
    private static final int PLACES = 1 << 12;

    private final boolean[] taken = new boolean[PLACES];

    public FirstWords(Collection<String> words) {
        words.forEach(word -> taken[place(word, 0, word.length())] = true);
    }

    /** Whether the word of {@code text} between two offsets may be one of them; never false where it is. */
    public boolean mayHold(String text, int from, int to) {
        return taken[place(text, from, to)];
    }

    private static int place(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bare(text.charAt(i));
        }
        return (hash ^ hash >>> 12) & (PLACES - 1);
    }
}
