package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.vanthu.extractors.Span;
import org.vanthu.index.lucene.PassageTokens.Token;
import org.vanthu.index.lucene.Words.Part;

/**
 * Finds in a passage what answers a question, and of a long one the part that shows most of it. Not thread-safe.
 *
 * <p>Of a word that the passage holds with the marks that were typed, only those are shown ({@code hộ} and not {@code hỗ}); of one that
 * it holds otherwise alone, all. Lucene's highlighters know one field and cannot choose.
 */
final class Snippets {

    /** What fits on three lines of a terminal. */
    private static final int MAX_CHARS = 280;

    /** How much of the words before the first match is shown. */
    private static final int LEAD = 60;

    private final PassageTokens reader = PassageTokens.ofFew();
    private final List<Words> wanted;

    Snippets(Asked asked) {
        this.wanted = words(asked.branches()).toList();
    }

    private static Stream<Words> words(List<Asked.Branch> branches) {
        return branches.stream().flatMap(branch -> branch.units().stream()).flatMap(unit -> switch (unit) {
            case Asked.Said said ->
                Stream.concat(said.parts().stream(), said.meanings().stream()).map(Words::of);
            case Asked.Exact exact -> Stream.of(Words.of(exact.phrase()));
            case Asked.Time time ->
                Stream.of(Words.of(time.said())).filter(words -> !words.folded().isEmpty());
            case Asked.Either either -> words(either.branches());
        });
    }

    /** Words that stand together, as terms. */
    private record Words(List<BytesRef> folded, List<BytesRef> toned) {
        static Words of(Part part) {
            return new Words(bytes(part.folded()), bytes(part.toned()));
        }
    }

    private static List<BytesRef> bytes(List<String> terms) {
        return terms.stream().map(BytesRef::new).toList();
    }

    /**
     * @param text words of a passage, not changed
     * @param highlights what answers, in {@code text}
     */
    record Snippet(String text, List<Span> highlights) {}

    Snippet of(String passage) throws IOException {
        List<Span> matches = matches(passage);
        Span window = window(passage, matches);
        return new Snippet(
                window.of(passage),
                matches.stream()
                        .filter(window::contains)
                        .map(match -> match.shift(-window.start()))
                        .toList());
    }

    private List<Span> matches(String passage) throws IOException {
        List<Token> tokens = reader.of(passage).tokens().stream()
                .filter(token -> !token.whole())
                .toList();
        List<Span> matches = new ArrayList<>();
        for (Words words : wanted) {
            List<Span> toned = new ArrayList<>();
            List<Span> folded = new ArrayList<>();
            for (int at = 0; at + words.folded().size() <= tokens.size(); at++) {
                List<Token> here = tokens.subList(at, at + words.folded().size());
                if (isFolded(here, words.folded())) {
                    Span span = new Span(here.getFirst().start(), here.getLast().end());
                    folded.add(span);
                    if (isToned(here, words.toned())) {
                        toned.add(span);
                    }
                }
            }
            matches.addAll(toned.isEmpty() ? folded : toned);
        }
        return apart(matches);
    }

    private static boolean isFolded(List<Token> tokens, List<BytesRef> terms) {
        for (int i = 0; i < terms.size(); i++) {
            if (!tokens.get(i).forms().folded().equals(terms.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isToned(List<Token> tokens, List<BytesRef> terms) {
        for (int i = 0; i < terms.size(); i++) {
            if (!tokens.get(i).forms().toned().equals(terms.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Span> apart(List<Span> matches) {
        matches.sort(Span.LEFTMOST_LONGEST);
        List<Span> apart = new ArrayList<>();
        for (Span match : matches) {
            if (apart.isEmpty() || !apart.getLast().overlaps(match)) {
                apart.add(match);
            }
        }
        return apart;
    }

    /** The stretch with most matches, the first of those; cut between words. */
    private static Span window(String passage, List<Span> matches) {
        if (passage.length() <= MAX_CHARS) {
            return new Span(0, passage.length());
        }
        int best = 0;
        int most = 0;
        for (int i = 0; i < matches.size(); i++) {
            int limit = matches.get(i).start() + MAX_CHARS - LEAD;
            int count = 0;
            while (i + count < matches.size() && matches.get(i + count).end() <= limit) {
                count++;
            }
            if (count > most) {
                most = count;
                best = matches.get(i).start();
            }
        }
        int start = Math.clamp(best - LEAD, 0, passage.length() - MAX_CHARS);
        int end = start + MAX_CHARS;
        return new Span(wordStart(passage, start), end == passage.length() ? end : wordEnd(passage, end));
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && start < at + LEAD / 2 && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        int word = start == at + LEAD / 2 ? at : start;
        return Character.isLowSurrogate(text.charAt(word)) ? word + 1 : word;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end > at - LEAD / 2 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        int word = end == at - LEAD / 2 ? at : end;
        return Character.isLowSurrogate(text.charAt(word)) ? word - 1 : word;
    }
}
