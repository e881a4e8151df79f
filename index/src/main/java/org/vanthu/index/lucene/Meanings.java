package org.vanthu.index.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.index.Abbreviations;
import org.vanthu.index.lucene.Words.Part;

/** What words of a query may stand for: abbreviations and what they are short for, by their terms. Immutable. */
final class Meanings {

    /** A term that may be a syllable as well, without marks: {@code ca}, {@code du}. */
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh|ng|nh|th|tr|ph|kh|ch|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?");

    private final Map<List<String>, List<Meaning>> byTerms = new HashMap<>();
    private final int longest;

    Meanings(Abbreviations abbreviations, Words words) {
        for (Abbreviations.Entry entry : abbreviations.entries()) {
            Part shortened = words.part(entry.shortened());
            Part spelt = words.part(entry.words());
            if (shortened.isEmpty() || spelt.isEmpty() || shortened.folded().equals(spelt.folded())) {
                continue;
            }
            boolean syllable = isSyllable(shortened.folded());
            add(shortened.folded(), new Meaning(spelt, syllable));
            if (!syllable) {
                add(spelt.folded(), new Meaning(shortened, false));
            }
        }
        longest = byTerms.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * @param words instead of those that were typed
     * @param inCapitals whether those count only where they were typed in capitals: {@code CA} is công an, {@code ca} is none
     */
    record Meaning(Part words, boolean inCapitals) {}

    private void add(List<String> terms, Meaning meaning) {
        List<Meaning> meanings = byTerms.computeIfAbsent(terms, _ -> new ArrayList<>());
        if (meanings.stream()
                .noneMatch(known -> known.words().toned().equals(meaning.words().toned()))) {
            meanings.add(meaning);
        }
    }

    private static boolean isSyllable(List<String> terms) {
        return terms.size() == 1 && SYLLABLE.matcher(terms.getFirst()).matches();
    }

    /**
     * The longest run of words, from the given one on, that has a meaning.
     *
     * @return how many words; empty where none has
     */
    Optional<Run> at(List<Part> parts, int start) {
        List<String> terms = new ArrayList<>();
        Optional<Run> found = Optional.empty();
        boolean capitals = true;
        for (int i = start; i < parts.size() && terms.size() < longest; i++) {
            terms.addAll(parts.get(i).folded());
            capitals &= parts.get(i).isInCapitals();
            boolean typedInCapitals = capitals;
            List<Part> meanings = byTerms.getOrDefault(terms, List.of()).stream()
                    .filter(meaning -> typedInCapitals || !meaning.inCapitals())
                    .map(Meaning::words)
                    .toList();
            if (!meanings.isEmpty()) {
                found = Optional.of(new Run(i + 1 - start, meanings));
            }
        }
        return found;
    }

    /** @param parts how many words have the meanings */
    record Run(int parts, List<Part> meanings) {}
}
