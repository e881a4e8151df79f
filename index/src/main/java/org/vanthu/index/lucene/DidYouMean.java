package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.vanthu.index.analysis.VietnameseFolding;

/**
 * Mends the words of a query that the archive hardly knows: a letter too many or the wrong one, two words run together, letters that an
 * input method was to turn into marks ({@code nguwowif}). What stands beside a word in the query decides between those that are near.
 */
final class DidYouMean {

    /** A word of letters alone, no part of a number or a field. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}/_-])[\\p{L}\\p{M}]{2,}(?![\\p{L}\\p{M}\\p{N}:/_-])");

    private static final Pattern TELEX_TONE = Pattern.compile("[sfrxj]$");
    private static final Pattern TELEX_MARK = Pattern.compile("([aeo])\\1|(?<=[aou])w|d(?=d)");
    private static final Pattern TELEX_INNER_TONE = Pattern.compile("(?<=[aeiouy])[sfrxj](?=[a-z])");

    /** Words in so few passages may be slips of the one who wrote or read them. */
    private static final int RARE = 2;

    /** What is meant is so many times as frequent as what was typed. */
    private static final int TIMES = 10;

    private static final int CANDIDATES = 12;
    private static final double LETTER = 2;

    private final IndexReader reader;
    private final Spelt spelt;
    private final Words words;
    private final DirectSpellChecker near = new DirectSpellChecker();

    DidYouMean(IndexSearcher searcher, Words words) {
        this.reader = searcher.getIndexReader();
        this.spelt = new Spelt(searcher);
        this.words = words;
        near.setMinPrefix(0);
        near.setMinQueryLength(3);
        near.setMaxQueryFrequency(RARE);
        near.setAccuracy(0.4f);
    }

    /** @param value how likely it is meant */
    private record Candidate(List<String> terms, double value) {}

    /**
     * The query as it may have been meant; empty where nothing of it looks wrong. Where it was typed without marks all of it gets them,
     * for one word with marks among others without would count more.
     */
    Optional<String> of(String query) throws IOException {
        List<MatchResult> found = WORD.matcher(query).results().toList();
        List<String> terms = new ArrayList<>();
        for (MatchResult word : found) {
            terms.add(String.join(" ", words.part(word.group()).folded()));
        }
        List<Optional<Candidate>> mended = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Optional<Candidate> best = best(terms, i);
            mended.add(best);
            if (best.isPresent()) {
                terms.set(i, best.get().terms().getLast());
            }
        }
        if (mended.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        boolean markless = query.equals(VietnameseFolding.fold(query));
        StringBuilder written = new StringBuilder();
        int at = 0;
        for (int i = 0; i < found.size(); i++) {
            written.append(query, at, found.get(i).start());
            at = found.get(i).end();
            if (mended.get(i).isPresent()) {
                List<String> instead = mended.get(i).get().terms();
                Optional<String> beside = instead.size() == 1 ? besideNeighbour(terms, i) : Optional.empty();
                written.append(beside.isPresent() ? beside.get() : spelt.of(instead));
            } else {
                written.append((markless ? besideNeighbour(terms, i) : Optional.<String>empty())
                        .orElse(found.get(i).group()));
            }
        }
        return Optional.of(written.append(query.substring(at)).toString());
    }

    /** With the marks that it has beside its neighbour; empty where the archive never has both so. */
    private Optional<String> besideNeighbour(List<String> terms, int at) throws IOException {
        if (at > 0 && frequency(Spelt.pair(terms.get(at - 1), terms.get(at))) > 0) {
            String both = spelt.of(List.of(terms.get(at - 1), terms.get(at)));
            return Optional.of(both.substring(both.indexOf(' ') + 1));
        }
        if (at + 1 < terms.size() && frequency(Spelt.pair(terms.get(at), terms.get(at + 1))) > 0) {
            String both = spelt.of(List.of(terms.get(at), terms.get(at + 1)));
            return Optional.of(both.substring(0, both.indexOf(' ')));
        }
        return Optional.empty();
    }

    private Optional<Candidate> best(List<String> terms, int at) throws IOException {
        String term = terms.get(at);
        int known = frequency(new Term(Fields.TEXT, term));
        if (known > RARE || term.length() < 3) {
            return Optional.empty();
        }
        List<Candidate> candidates = new ArrayList<>();
        add(candidates, terms, at, telex(term), 0); // what the keys say is no guess
        for (SuggestWord word :
                near.suggestSimilar(new Term(Fields.TEXT, term), CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS)) {
            add(candidates, terms, at, word.string, 1 + Math.abs(word.string.length() - term.length()));
        }
        for (int split = 1; split < term.length(); split++) {
            String first = term.substring(0, split);
            String second = term.substring(split);
            int together = frequency(Spelt.pair(first, second));
            if (together > RARE) {
                candidates.add(new Candidate(List.of(first, second), 2 * Math.log1p(together) - LETTER));
            }
        }
        return candidates.stream().max((a, b) -> Double.compare(a.value(), b.value()));
    }

    private void add(List<Candidate> candidates, List<String> terms, int at, String candidate, int letters)
            throws IOException {
        int frequency = frequency(new Term(Fields.TEXT, candidate));
        if (candidate.equals(terms.get(at))
                || frequency < TIMES * frequency(new Term(Fields.TEXT, terms.get(at)))
                || frequency == 0) {
            return;
        }
        int beside = (at > 0 ? frequency(Spelt.pair(terms.get(at - 1), candidate)) : 0)
                + (at + 1 < terms.size() ? frequency(Spelt.pair(candidate, terms.get(at + 1))) : 0);
        candidates.add(new Candidate(
                List.of(candidate), 3 * Math.log1p(beside) + Math.log1p(frequency) / 2 - LETTER * letters));
    }

    private int frequency(Term term) throws IOException {
        return reader.docFreq(term);
    }

    /** As the input method would have it, without marks. */
    private static String telex(String typed) {
        String toneless = TELEX_TONE
                .matcher(TELEX_INNER_TONE.matcher(typed).replaceFirst(""))
                .replaceFirst("");
        return TELEX_MARK.matcher(toneless).replaceAll("$1");
    }
}
