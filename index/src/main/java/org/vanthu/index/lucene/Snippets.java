package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.vanthu.extractors.Span;

/** Finds in a passage what answers a question, and of a long one the part that shows most of it. */
final class Snippets {

    /** What fits on three lines of a terminal. */
    private static final int MAX_CHARS = 280;

    /** How much of the words before the first match is shown. */
    private static final int LEAD = 60;

    private final UnifiedHighlighter highlighter;
    private final Query query;

    Snippets(Analyzer analyzer, Query query) {
        this.query = query;
        this.highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withBreakIterator(WholeBreakIterator::new)
                .withFormatter(new Matches())
                .withMaxLength(Integer.MAX_VALUE - 1)
                .build();
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
        Object found = highlighter.highlightWithoutSearcher(Fields.TEXT, query, passage, 1);
        return found instanceof Found(List<Span> spans) ? spans : List.of();
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

    /** What the highlighter hands on, which may be any object. */
    private record Found(List<Span> spans) {}

    private static final class Matches extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            List<Span> spans = new ArrayList<>();
            for (Passage passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    spans.add(new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
                }
            }
            spans.sort(Span.LEFTMOST_LONGEST);
            List<Span> apart = new ArrayList<>();
            for (Span span : spans) {
                if (apart.isEmpty() || !apart.getLast().overlaps(span)) {
                    apart.add(span);
                }
            }
            return new Found(apart);
        }
    }
}
