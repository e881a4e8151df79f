package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.vanthu.index.Facet;

/**
 * Counts the passages of a result, their documents, and how these spread by year, type, issuer, place and body, while the passages are
 * collected. A document counts under each body that a value in one of its passages found belongs to.
 *
 * <p>The values are few, so each segment counts by its own numbers and its names are added up at the end; Lucene's facet module would
 * want a map over all segments, which costs at every opening. All but the bodies belong to a document, whose passages lie together in
 * one segment: they are looked up once for all its passages that are met.
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
        int[] years = new int[YEARS];
        Map<String, Integer> types = new HashMap<>();
        Map<String, Integer> issuers = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> bodies = new HashMap<>();
        int passages = 0;
        int documents = 0;
        for (Counter counter : counters) {
            passages += counter.passages;
            documents += counter.documents;
            Arrays.setAll(years, year -> years[year] + counter.years[year]);
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
                documents,
                List.of(
                        new Facet("year", years(years)),
                        new Facet("type", sorted(types, byCount)),
                        new Facet("issuer", sorted(issuers, byCount)),
                        new Facet("place", sorted(places, byCount)),
                        new Facet("body", sorted(bodies, byCount))));
    }

    private static Map<String, Integer> years(int[] counts) {
        Map<String, Integer> years = new LinkedHashMap<>();
        for (int year = 0; year < counts.length; year++) {
            if (counts[year] > 0) {
                years.put(year == 0 ? Facet.NONE : Integer.toString(year), counts[year]);
            }
        }
        return years;
    }

    private static Map<String, Integer> sorted(
            Map<String, Integer> counts, Comparator<Map.Entry<String, Integer>> order) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(order).forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    /** Counts for one thread. */
    static final class Counter implements Collector {
        private final int[] years = new int[YEARS];
        private final Map<String, Integer> types = new HashMap<>();
        private final Map<String, Integer> issuers = new HashMap<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, Integer> bodies = new HashMap<>();
        private int passages;
        private int documents;

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new Leaf(context.reader());
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        /** Counts in one segment. */
        private final class Leaf implements LeafCollector {
            private final NumericDocValues rest;
            private final NumericDocValues year;
            private final Values type;
            private final Values issuer;
            private final Values place;
            private final SortedSetDocValues body;
            private final int[] bodyCounts;

            /** By body, the first passage met of the document that it was counted for last. */
            private final int[] countedFor;

            private final int[] buffer = new int[128];

            /** Of the document met last, the passage that was met first, and the last that it has. */
            private int first = -1;

            private int last = -1;

            Leaf(LeafReader reader) throws IOException {
                this.rest = DocValues.getNumeric(reader, Fields.REST);
                this.year = DocValues.getNumeric(reader, Fields.YEAR);
                this.type = new Values(DocValues.getSorted(reader, Fields.TYPE));
                this.issuer = new Values(DocValues.getSorted(reader, Fields.ISSUER));
                this.place = new Values(DocValues.getSorted(reader, Fields.PLACE));
                this.body = DocValues.getSortedSet(reader, Fields.BODY);
                this.bodyCounts = new int[Math.toIntExact(body.getValueCount())];
                this.countedFor = new int[bodyCounts.length];
                Arrays.fill(countedFor, -1);
            }

            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(DocIdStream stream) throws IOException {
                for (int count = stream.intoArray(buffer); count > 0; count = stream.intoArray(buffer)) {
                    for (int i = 0; i < count; i++) {
                        collect(buffer[i]);
                    }
                }
            }

            @Override
            public void collect(int passage) throws IOException {
                passages++;
                if (passage > last) {
                    first = passage;
                    last = passage + (rest.advanceExact(passage) ? (int) rest.longValue() : 0);
                    documents++;
                    years[year.advanceExact(passage) ? (int) year.longValue() : 0]++;
                    type.count(passage);
                    issuer.count(passage);
                    place.count(passage);
                }
                if (body.advanceExact(passage)) {
                    for (int i = 0; i < body.docValueCount(); i++) {
                        int value = (int) body.nextOrd();
                        bodyCounts[value] += countedFor[value] == first ? 0 : 1;
                        countedFor[value] = first;
                    }
                }
            }

            @Override
            public void finish() throws IOException {
                type.addTo(types);
                issuer.addTo(issuers);
                place.addTo(places);
                for (int i = 0; i < bodyCounts.length; i++) {
                    if (bodyCounts[i] > 0) {
                        bodies.merge(body.lookupOrd(i).utf8ToString(), bodyCounts[i], Integer::sum);
                    }
                }
            }
        }
    }

    /** Counts of the values of one property in one segment. */
    private static final class Values {
        private final SortedDocValues values;

        /** By value; the last place counts those without one. */
        private final int[] counts;

        Values(SortedDocValues values) {
            this.values = values;
            this.counts = new int[values.getValueCount() + 1];
        }

        void count(int passage) throws IOException {
            counts[values.advanceExact(passage) ? values.ordValue() : counts.length - 1]++;
        }

        void addTo(Map<String, Integer> all) throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    String name = i == counts.length - 1
                            ? Facet.NONE
                            : values.lookupOrd(i).utf8ToString();
                    all.merge(name, counts[i], Integer::sum);
                }
            }
        }
    }
}
