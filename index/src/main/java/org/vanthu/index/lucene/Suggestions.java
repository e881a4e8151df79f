package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.text.Blanks;
import org.vanthu.index.Suggestion;
import org.vanthu.index.Suggestion.Kind;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.analysis.VietnameseTerms;

/**
 * Offers what an archive says to somebody who begins to type: titles, issuers, names of indicators, headings, and words that often stand
 * behind each other.
 *
 * <p>They are terms of a field of their own: what follows each word's start, without marks, and behind it the whole as it is written. So
 * the dictionary of the index, which is sorted, has all that begin alike side by side, and they come and go with their documents.
 */
final class Suggestions {

    private static final char BEHIND_KEY = '\u0001';
    private static final char BEHIND_KIND = '\u0002';
    private static final int MAX_CHARS = 100;

    /** Of one document; a plan with hundreds of rows would offer all of them. */
    private static final int MAX_OFFERS = 40;

    /** Words in whose middle people begin. */
    private static final int MAX_STARTS = 6;

    /** Terms looked at in one segment, for a prefix of one letter; longer ones have fewer. */
    private static final int MAX_TERMS = 5_000;

    private final IndexSearcher searcher;
    private final Words words;

    Suggestions(IndexSearcher searcher, Words words) {
        this.searcher = searcher;
        this.words = words;
    }

    /** To the first passage of a document. */
    static void addTo(Document first, ExtractedDocument content) {
        Set<String> offers = new LinkedHashSet<>();
        content.header().title().ifPresent(title -> offer(offers, Kind.TITLE, title));
        content.header().issuer().ifPresent(issuer -> offer(offers, Kind.ISSUER, issuer));
        content.indicators().forEach(indicator -> offer(offers, Kind.INDICATOR, indicator.name()));
        content.outline().sections().forEach(section -> offer(offers, Kind.HEADING, section.title()));
        offers.stream().limit(MAX_OFFERS).forEach(offer -> {
            String key = VietnameseFolding.key(offer.substring(offer.indexOf(BEHIND_KIND) + 1));
            int start = 0;
            for (int i = 0; i < MAX_STARTS && start < key.length(); i++) {
                first.add(new StringField(Fields.SUGGEST, key.substring(start) + BEHIND_KEY + offer, Field.Store.NO));
                int blank = key.indexOf(' ', start);
                start = blank < 0 ? key.length() : blank + 1;
            }
        });
    }

    private static void offer(Set<String> offers, Kind kind, String text) {
        String line = Blanks.collapse(text);
        if (line.length() >= 3 && line.length() <= MAX_CHARS) {
            offers.add(kind.name() + BEHIND_KIND + line);
        }
    }

    /** The most frequent first; those whose marks are the typed ones before others. */
    List<Suggestion> of(String typed, int limit) throws IOException {
        String prefix = VietnameseFolding.key(typed);
        if (prefix.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> offers = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            add(leaf.reader().terms(Fields.SUGGEST), prefix, offers);
        }
        Map<String, Suggestion> byKey = new LinkedHashMap<>();
        offers.entrySet().stream()
                .map(offer -> suggestion(offer.getKey(), offer.getValue()))
                .sorted(order(typed))
                .forEach(suggestion ->
                        byKey.merge(VietnameseFolding.key(suggestion.text()), suggestion, Suggestions::together));
        List<Suggestion> best = new ArrayList<>(
                byKey.values().stream().sorted(order(typed)).limit(limit).toList());
        for (Suggestion phrase : phrases(typed)) {
            if (best.size() < limit && !byKey.containsKey(VietnameseFolding.key(phrase.text()))) {
                best.add(phrase);
            }
        }
        return best;
    }

    private static Suggestion suggestion(String offer, int documents) {
        int split = offer.indexOf(BEHIND_KIND);
        return new Suggestion(Kind.valueOf(offer.substring(0, split)), offer.substring(split + 1), documents);
    }

    /** What is written in capitals here and in small letters there is one, as it is written more often. */
    private static Suggestion together(Suggestion first, Suggestion second) {
        return new Suggestion(first.kind(), first.text(), first.documents() + second.documents());
    }

    private static Comparator<Suggestion> order(String typed) {
        String toned = VietnameseTerms.toned(typed.strip());
        return Comparator.comparingInt((Suggestion each) -> isSaid(each.text(), toned) ? 0 : 1)
                .thenComparing(Comparator.comparingInt(Suggestion::documents).reversed())
                .thenComparingInt(each -> each.text().length())
                .thenComparing(Suggestion::text);
    }

    private static boolean isSaid(String text, String toned) {
        return (" " + VietnameseTerms.toned(text)).contains(" " + toned);
    }

    private static void add(Terms terms, String prefix, Map<String, Integer> offers) throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        BytesRef start = new BytesRef(prefix);
        if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = each.term();
        for (int i = 0; i < MAX_TERMS && term != null && StringHelper.startsWith(term, start); i++) {
            String whole = term.utf8ToString();
            offers.merge(whole.substring(whole.indexOf(BEHIND_KEY) + 1), each.docFreq(), Integer::sum);
            term = each.next();
        }
    }

    /** The last word is begun, the one before it is whole: {@code thu ngan s}. */
    private List<Suggestion> phrases(String typed) throws IOException {
        List<String> parts = words.part(typed).folded();
        if (parts.size() < 2) {
            return List.of();
        }
        String pair = parts.get(parts.size() - 2) + " " + parts.getLast();
        Map<String, Integer> pairs = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            add(leaf.reader().terms(Fields.PAIRS), pair, pairs);
        }
        List<Suggestion> phrases = new ArrayList<>();
        Spelt spelt = new Spelt(searcher);
        for (Map.Entry<String, Integer> each : pairs.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(5)
                .toList()) {
            List<String> whole = new ArrayList<>(parts.subList(0, parts.size() - 2));
            whole.addAll(List.of(each.getKey().split(" ", 2)));
            phrases.add(new Suggestion(Kind.PHRASE, spelt.of(whole).toLowerCase(Locale.ROOT), each.getValue()));
        }
        return phrases;
    }
}
