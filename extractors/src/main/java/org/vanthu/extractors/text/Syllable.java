package org.vanthu.extractors.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says whether letters spell a possible Vietnamese syllable: onset, rime and a tone that the rime can bear. */
final class Syllable {

    private static final char NO_TONE = 0;
    private static final char ACUTE = '\u0301';
    private static final char DOT = '\u0323';

    /** Longest spelling: {@code nghiêng}. */
    static final int LONGEST = 7;

    private static final Set<String> TONELESS = toneless();

    /** Toned letter to its tone mark. */
    private static final Map<Character, Character> TONES = new HashMap<>();

    /** Toned letter to the letter without its tone. */
    private static final Map<Character, Character> BARE = new HashMap<>();

    static {
        for (char vowel : "aăâeêioôơuưy".toCharArray()) {
            for (char tone : "\u0300\u0309\u0303\u0301\u0323".toCharArray()) {
                char toned = Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC)
                        .charAt(0);
                TONES.put(toned, tone);
                BARE.put(toned, vowel);
            }
        }
    }

    private Syllable() {}

    /**
     * Whether {@code letters}, lower case and NFC, spell one syllable. A tone mark may stand on any letter, since typists put it on several;
     * a syllable that ends in a stop bears an acute or a dot.
     */
    static boolean isSpelt(String letters) {
        if (letters.isEmpty() || letters.length() > LONGEST) {
            return false;
        }
        char tone = NO_TONE;
        StringBuilder bare = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            Character mark = TONES.get(letter);
            if (mark == null) {
                bare.append(letter);
            } else if (tone == NO_TONE) {
                tone = mark;
                bare.append(BARE.get(letter).charValue());
            } else {
                return false;
            }
        }
        String spelling = bare.toString();
        return TONELESS.contains(spelling) && (tone == ACUTE || tone == DOT || !endsInStop(spelling));
    }

    /** Whether {@code letters} are at most {@code count} syllables run together. */
    static boolean areSpelt(String letters, int count) {
        if (isSpelt(letters)) {
            return true;
        }
        if (count > 1) {
            for (int first = Math.min(LONGEST, letters.length() - 1); first > 0; first--) {
                if (isSpelt(letters.substring(0, first)) && areSpelt(letters.substring(first), count - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean endsInStop(String spelling) {
        return switch (spelling.charAt(spelling.length() - 1)) {
            case 'c', 'p', 't' -> true;
            case 'h' -> spelling.endsWith("ch");
            default -> false;
        };
    }

    private static Set<String> toneless() {
        Map<String, List<String>> parts = Resource.rows("syllable-parts.tsv").stream()
                .collect(Collectors.toMap(List::getFirst, row -> Arrays.asList(row.get(1).split(" "))));
        Set<String> front = parts(parts, "rime-e", "rime-i", "rime-y");
        Set<String> back = parts(parts, "rime-a", "rime-o", "rime-u");
        Set<String> all = new HashSet<>(parts(parts, "whole", "rime-alone"));
        all.addAll(front);
        all.addAll(back);
        for (Set<String> rimes : List.of(front, back)) {
            all.addAll(joined(parts(parts, "onset"), rimes));
        }
        all.addAll(joined(parts(parts, "onset-back"), back));
        all.addAll(joined(parts(parts, "onset-front"), front));
        all.addAll(joined(Set.of("q"), parts(parts, "rime-q")));
        all.addAll(joined(Set.of("gi"), parts(parts, "rime-gi")));
        return Set.copyOf(all);
    }

    private static Set<String> parts(Map<String, List<String>> parts, String... names) {
        return Stream.of(names)
                .flatMap(name -> parts.getOrDefault(name, List.of()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> joined(Set<String> onsets, Set<String> rimes) {
        return onsets.stream()
                .flatMap(onset -> rimes.stream().map(rime -> onset + rime))
                .collect(Collectors.toSet());
    }

    /** Every possible spelling without its tone. */
    static Set<String> allToneless() {
        return TONELESS;
    }
}
