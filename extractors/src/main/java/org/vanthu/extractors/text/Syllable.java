package org.vanthu.extractors.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says whether letters spell a possible Vietnamese syllable: onset, rime and a tone that the rime can bear. */
final class Syllable {

    /** The vowels, each without a tone and then with grave, hook, tilde, acute and dot. */
    private static final String VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

    private static final int TONES = 6;
    private static final int ACUTE = 4;
    private static final int DOT = 5;

    /** Longest spelling: {@code nghiêng}. */
    static final int LONGEST = 7;

    private static final Set<String> TONELESS = toneless();

    private Syllable() {}

    /**
     * Whether {@code letters}, lower case and NFC, spell one syllable. A tone mark may stand on any letter, since typists put it on several;
     * a syllable that ends in a stop bears an acute or a dot.
     */
    static boolean isSpelt(String letters) {
        if (letters.isEmpty() || letters.length() > LONGEST) {
            return false;
        }
        int tone = 0;
        StringBuilder bare = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            int vowel = VOWELS.indexOf(letter);
            if (vowel % TONES > 0) {
                if (tone > 0) {
                    return false;
                }
                tone = vowel % TONES;
            }
            bare.append(vowel < 0 ? letter : VOWELS.charAt(vowel - vowel % TONES));
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
                .collect(Collectors.toMap(
                        List::getFirst, row -> Arrays.asList(row.get(1).split(" "))));
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
