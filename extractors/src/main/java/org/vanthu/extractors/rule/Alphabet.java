package org.vanthu.extractors.rule;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The chars that a {@link Sieve} tells apart, each with a small number: its symbol. All other chars share one. */
final class Alphabet {

    /** How many symbols there are. */
    static final int SIZE = 256;

    /** Stands for every char that is not told apart. */
    static final int FOREIGN = 0;

    /** Stands behind the last char of a text. */
    static final int END = 1;

    private static final int FIRST = 2;

    private static final String CHARS = chars();

    private static final byte[] SYMBOLS = new byte[0x10000];

    static {
        if (FIRST + CHARS.length() > SIZE) {
            throw new IllegalStateException(CHARS.length() + " chars are more than " + SIZE + " symbols can stand for");
        }
        for (int i = 0; i < CHARS.length(); i++) {
            SYMBOLS[CHARS.charAt(i)] = (byte) (FIRST + i);
        }
    }

    private static final Map<String, BitSet> SETS = new ConcurrentHashMap<>();
    private static final Map<Character, BitSet> WRITTEN = new ConcurrentHashMap<>();
    private static final Map<Character, BitSet> ANY_CASE = new ConcurrentHashMap<>();

    private Alphabet() {}

    static int symbol(char c) {
        return SYMBOLS[c] & 0xff;
    }

    /** The char that {@code symbol}, a char's own, stands for. */
    static char letter(int symbol) {
        return CHARS.charAt(symbol - FIRST);
    }

    /** The symbols of the chars that {@code regex}, which stands for one char, matches. */
    static BitSet of(String regex, int flags) {
        return SETS.computeIfAbsent(flags + regex, _ -> {
            Predicate<String> matches = Pattern.compile(regex, flags).asMatchPredicate();
            return symbols(c -> matches.test(String.valueOf(c)));
        });
    }

    /** The symbol of {@code letter}; with {@code anyCase}, also that of its other case. */
    static BitSet of(char letter, boolean anyCase) {
        return anyCase
                ? ANY_CASE.computeIfAbsent(caseless(letter), caseless -> symbols(c -> caseless(c) == caseless))
                : WRITTEN.computeIfAbsent(letter, _ -> symbols(c -> c == letter));
    }

    static BitSet others(BitSet symbols) {
        BitSet others = (BitSet) symbols.clone();
        others.flip(END, SIZE);
        return others;
    }

    private static BitSet symbols(Predicate<Character> holds) {
        BitSet symbols = new BitSet(SIZE);
        for (int i = 0; i < CHARS.length(); i++) {
            if (holds.test(CHARS.charAt(i))) {
                symbols.set(FIRST + i);
            }
        }
        return symbols;
    }

    /** As {@link Pattern#UNICODE_CASE} compares. */
    private static char caseless(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static String chars() {
        StringBuilder chars = new StringBuilder("\t\n\r\u00a0–—“”‘’•·…²³×≥≤°");
        for (char c = ' '; c <= '~'; c++) {
            chars.append(c);
        }
        String marked = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
        for (int i = 0; i < marked.length(); i++) {
            chars.append(marked.charAt(i)).append(Character.toUpperCase(marked.charAt(i)));
        }
        return chars.toString();
    }
}
