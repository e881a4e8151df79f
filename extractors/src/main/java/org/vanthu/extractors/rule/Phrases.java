package org.vanthu.extractors.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Phrases of one or more words that are looked for right before an offset. Immutable. */
public final class Phrases {

    /** By last word, the phrases that end with it, the longest first. */
    private final Map<String, List<String>> byLast = new HashMap<>();

    /** By first word, likewise. */
    private final Map<String, List<String>> byFirst = new HashMap<>();

    private final Map<String, String> values = new HashMap<>();

    private Phrases(List<List<String>> rows) {
        rows.forEach(row -> values.put(row.getFirst(), row.size() > 1 ? row.get(1) : ""));
        values.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(phrase -> {
                    byLast.computeIfAbsent(phrase.substring(phrase.lastIndexOf(' ') + 1), _ -> new ArrayList<>())
                            .add(phrase);
                    byFirst.computeIfAbsent(firstWord(phrase), _ -> new ArrayList<>())
                            .add(phrase);
                });
    }

    /** @param rows as {@link WordList#rows} reads them: the phrase, and in the second column what it stands for */
    public static Phrases of(List<List<String>> rows) {
        return new Phrases(rows);
    }

    /** The longest of the phrases that ends right before {@code offset}. */
    public Optional<String> before(FoldedText text, int offset) {
        String last = Lookback.word(text, offset);
        List<String> candidates = last.isEmpty() ? List.of() : byLast.getOrDefault(last, List.of());
        for (String phrase : candidates) {
            if (Lookback.endsWith(text, offset, phrase)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /** Whether one of the phrases, longer than {@code length} chars, starts at {@code offset}, single spaces between its words. */
    public boolean startsAt(FoldedText text, int offset, int length) {
        int end = offset;
        while (FoldedText.isLetter(text.atOrEnd(end))) {
            end++;
        }
        List<String> candidates = byFirst.getOrDefault(text.folded().substring(offset, end), List.of());
        for (String phrase : candidates) {
            if (phrase.length() > length
                    && text.folded().startsWith(phrase, offset)
                    && !FoldedText.isWordChar(text.atOrEnd(offset + phrase.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Second column of the row of {@code phrase}. */
    public String value(String phrase) {
        String value = values.get(phrase);
        if (value == null) {
            throw new IllegalArgumentException("no phrase of this list: '" + phrase + "'");
        }
        return value;
    }

    /** Where {@code phrase}, which ends right before {@code offset}, starts. */
    public static int start(FoldedText text, int offset, String phrase) {
        int start = Lookback.skipSpaces(text, offset);
        for (int i = -1; i < phrase.length(); i = next(phrase, i)) {
            start = Lookback.wordStart(text, Lookback.skipSpaces(text, start));
        }
        return start;
    }

    private static String firstWord(String phrase) {
        int end = 0;
        while (end < phrase.length() && FoldedText.isLetter(phrase.charAt(end))) {
            end++;
        }
        return phrase.substring(0, end);
    }

    private static int next(String phrase, int space) {
        int next = phrase.indexOf(' ', space + 1);
        return next < 0 ? phrase.length() : next;
    }
}
