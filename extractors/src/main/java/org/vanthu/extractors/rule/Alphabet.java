package org.vanthu.extractors.rule;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Locale;
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

    /** Signs by how rare they are; none is the least. */
    static final Comparator<String> RAREST =
            Comparator.comparingInt(sign -> sign.isEmpty() ? 0 : symbol(sign.charAt(0)));

    private static final Map<String, BitSet> SETS = new ConcurrentHashMap<>();
    private static final Map<Character, BitSet> WRITTEN = new ConcurrentHashMap<>();
    private static final Map<Character, BitSet> ANY_CASE = new ConcurrentHashMap<>();

    private Alphabet() {}

    static int symbol(char c) {
        return SYMBOLS[c] & 0xff;
    }

    /**
     * The chars that {@code symbols} stand for, where they are one sign: a char other than a blank, or both cases of a letter with a mark
     * (a plain letter may be matched by a char that is not told apart: k by the sign for kelvin). Empty where they are not.
     */
    static String sign(BitSet symbols) {
        int first = symbols.nextSetBit(FIRST);
        if (first < 0 || symbols.cardinality() > 2) {
            return "";
        }
        char small = letter(first);
        int second = symbols.nextSetBit(first + 1);
        if (second < 0) {
            return small == ' ' ? "" : String.valueOf(small);
        }
        return small > '~' && caseless(small) == caseless(letter(second)) ? "" + small + letter(second) : "";
    }

    /** The char that {@code symbol}, a char's own, stands for. */
    private static char letter(int symbol) {
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

    /** Small letters first, the common before the rare: what is kept of them lies side by side, and a rarer one has a larger symbol. */
    private static String chars() {
        String marked = "đàáưệảộịốạếủôâựêờơềụậểớứợấăíổóìởỉãồýầúửòừọắẩữặùỹỷễĩéỗằẫèỏũỳẻỡõẳẽẹẵỵ";
        return " nhtciguapovmyrbldsqkxefwzj"
                + marked
                + range('!', '`')
                + range('{', '~')
                + marked.toUpperCase(Locale.ROOT)
                + "\t\n\r\u00a0–—“”‘’•·…²³×≥≤°";
    }

    private static String range(char first, char last) {
        StringBuilder range = new StringBuilder();
        for (char c = first; c <= last; c++) {
            range.append(c);
        }
        return range.toString();
    }
}
