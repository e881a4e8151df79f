package org.vanthu.pipeline.eval;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.vanthu.extractors.text.Folded;

/**
 * A text by its words, each with how often it stands there; capitals and the place of tone marks make no difference.
 *
 * @param count of all words
 */
record Wording(String text, Map<String, Integer> words, int count) {

    private static final String EDGES = " .,;:/*\"“”‘’-–_";

    static Wording of(String text) {
        Map<String, Integer> words = new HashMap<>();
        String folded = fold(text);
        int count = 0;
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside = i < folded.length() && isWordChar(folded.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.merge(folded.substring(start, i), 1, Integer::sum);
                count++;
                start = -1;
            }
        }
        return new Wording(text, words, count);
    }

    /** Lower case, single blanks, one place for tone marks, no punctuation at either end. */
    static String fold(String text) {
        String folded =
                Folded.of(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("\\s+", " ");
        int start = 0;
        int end = folded.length();
        while (start < end && EDGES.indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && EDGES.indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(start, end);
    }

    /** Share of words that two texts have in common (Dice's coefficient): 0 to 1. */
    double overlap(Wording other) {
        if (count + other.count == 0) {
            return 0;
        }
        Map<String, Integer> fewer = words.size() < other.words.size() ? words : other.words;
        Map<String, Integer> more = words.size() < other.words.size() ? other.words : words;
        int common = 0;
        for (Map.Entry<String, Integer> word : fewer.entrySet()) {
            common += Math.min(word.getValue(), more.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * common / (count + other.count);
    }

    /** Letters, digits, numbers like {@code ²}, and the underscore. */
    private static boolean isWordChar(char c) {
        return switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> c == '_' || Character.isLetterOrDigit(c);
        };
    }
}
