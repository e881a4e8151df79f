package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.vanthu.index.Facet;

/**
 * Counts the passages of a result, their documents, and how they spread by year, type, issuer, place and body, while they are collected.
 *
 * <p>The values are few, so each segment counts by its own numbers and its names are added up at the end; Lucene's facet module would
 * want a map over all segments, which costs at every opening.
 */
final class FacetCounts implements CollectorManager<FacetCounts.Counter, FacetCounts.Counted> {

    /** Years from 1 on that are told apart. */
    static final int YEARS = 4096;

    /**
     * @param passages all that were collected
     * @param documents that they stand in
     */
    record Counted(int passages, int documents, List<Facet> facets) {}

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Counted reduce(Collection<Counter> counters) {
        Map<String, Integer> years = new HashMap<>();
        Map<String, Integer> types = new HashMap<>();
        Map<String, Integer> issuers = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> bodies = new HashMap<>();
        Set<Long> atEdges = new HashSet<>();
        int passages = 0;
        int documents = 0;
        for (Counter counter : counters) {
            passages += counter.passages;
            documents += counter.documents;
            atEdges.addAll(counter.atEdges);
            counter.years.forEach((name, count) -> years.merge(name, count, Integer::sum));
            counter.types.forEach((name, count) -> types.merge(name, count, Integer::sum));
            counter.issuers.forEach((name, count) -> issuers.merge(name, count, Integer::sum));
            counter.places.forEach((name, count) -> places.merge(name, count, Integer::sum));
            counter.bodies.forEach((name, count) -> bodies.merge(name, count, Integer::sum));
        }
        Comparator<Map.Entry<String, Integer>> byName = Map.Entry.comparingByKey();
        Comparator<Map.Entry<String, Integer>> byCount =
                Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(byName);
        return new Counted(
                passages,
                documents + atEdges.size(),
                List.of(
                        new Facet("year", sorted(years, byName)),
                        new Facet("type", sorted(types, byCount)),
                        new Facet("issuer", sorted(issuers, byCount)),
                        new Facet("place", sorted(places, byCount)),
                        new Facet("body", sorted(bodies, byCount))));
    }

    private static Map<String, Integer> sorted(
            Map<String, Integer> counts, Comparator<Map.Entry<String, Integer>> order) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(order).forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    /** Counts for one thread. */
    static final class Counter implements Collector {
        private final Map<String, Integer> years = new HashMap<>();
        private final Map<String, Integer> types = new HashMap<>();
        private final Map<String, Integer> issuers = new HashMap<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, Integer> bodies = new HashMap<>();

        /** Documents that may have passages in another part of the index as well, where threads share it. */
        private final Set<Long> atEdges = new HashSet<>();

        private int passages;
        private int documents;

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new Leaf(
                    DocValues.getNumeric(context.reader(), Fields.DOCUMENT),
                    DocValues.getNumeric(context.reader(), Fields.YEAR),
                    DocValues.getSorted(context.reader(), Fields.TYPE),
                    DocValues.getSorted(context.reader(), Fields.ISSUER),
                    DocValues.getSorted(context.reader(), Fields.PLACE),
                    DocValues.getSortedSet(context.reader(), Fields.BODY));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        /** Counts in one segment. */
        private final class Leaf implements LeafCollector {
            private final NumericDocValues document;
            private final NumericDocValues year;
            private final SortedDocValues type;
            private final SortedDocValues issuer;
            private final SortedDocValues place;
            private final SortedSetDocValues body;
            private final int[] yearCounts = new int[YEARS];
            private final int[] typeCounts;
            private final int[] issuerCounts;
            private final int[] placeCounts;
            private final int[] bodyCounts;

            /** A document's passages lie together: it is counted where its first is met. */
            private long current = -1;

            private boolean first = true;

            Leaf(
                    NumericDocValues document,
                    NumericDocValues year,
                    SortedDocValues type,
                    SortedDocValues issuer,
                    SortedDocValues place,
                    SortedSetDocValues body) {
                this.document = document;
                this.year = year;
                this.type = type;
                this.issuer = issuer;
                this.place = place;
                this.body = body;
                // The last place counts those without a value.
                this.typeCounts = new int[type.getValueCount() + 1];
                this.issuerCounts = new int[issuer.getValueCount() + 1];
                this.placeCounts = new int[place.getValueCount() + 1];
                this.bodyCounts = new int[Math.toIntExact(body.getValueCount())];
            }

            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int passage) throws IOException {
                passages++;
                document.advanceExact(passage);
                if (document.longValue() != current) {
                    countDocument();
                    current = document.longValue();
                }
                yearCounts[year.advanceExact(passage) ? (int) year.longValue() : 0]++;
                typeCounts[type.advanceExact(passage) ? type.ordValue() : typeCounts.length - 1]++;
                issuerCounts[issuer.advanceExact(passage) ? issuer.ordValue() : issuerCounts.length - 1]++;
                placeCounts[place.advanceExact(passage) ? place.ordValue() : placeCounts.length - 1]++;
                if (body.advanceExact(passage)) {
                    for (int i = 0; i < body.docValueCount(); i++) {
                        bodyCounts[(int) body.nextOrd()]++;
                    }
                }
            }

            /** The document before the one that begins; the first and the last are at an edge. */
            private void countDocument() {
                if (current < 0) {
                    return;
                }
                if (first) {
                    atEdges.add(current);
                    first = false;
                } else {
                    documents++;
                }
            }

            @Override
            public void finish() throws IOException {
                if (current >= 0) {
                    atEdges.add(current);
                }
                for (int i = 0; i < YEARS; i++) {
                    add(years, i == 0 ? Facet.NONE : Integer.toString(i), yearCounts[i]);
                }
                for (int i = 0; i < typeCounts.length; i++) {
                    add(types, i == typeCounts.length - 1 ? Facet.NONE : name(type, i), typeCounts[i]);
                }
                for (int i = 0; i < issuerCounts.length; i++) {
                    add(issuers, i == issuerCounts.length - 1 ? Facet.NONE : name(issuer, i), issuerCounts[i]);
                }
                for (int i = 0; i < placeCounts.length; i++) {
                    add(places, i == placeCounts.length - 1 ? Facet.NONE : name(place, i), placeCounts[i]);
                }
                for (int i = 0; i < bodyCounts.length; i++) {
                    add(bodies, body.lookupOrd(i).utf8ToString(), bodyCounts[i]);
                }
            }

            private static String name(SortedDocValues values, int number) throws IOException {
                return values.lookupOrd(number).utf8ToString();
            }

            private static void add(Map<String, Integer> counts, String name, int count) {
                if (count > 0) {
                    counts.merge(name, count, Integer::sum);
                }
            }
        }
    }
}
