package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the documents of one state of the index that are copies of each other. Not thread-safe.
 *
 * <p>A sketch's keys are looked up term by term: as a query they took four times as long, and ten documents a page are looked up.
 */
final class Copies {

    /** A key of so many documents of a segment is the national title's, or a form's, and tells nothing. */
    private static final int TOO_COMMON = 500;

    /** A segment, and where its dictionary of keys was left. */
    private record Segment(LeafReaderContext leaf, TermsEnum keys) {}

    private final List<Segment> segments = new ArrayList<>();

    Copies(IndexSearcher searcher) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms keys = leaf.reader().terms(Fields.SKETCH);
            if (keys != null) {
                segments.add(new Segment(leaf, keys.iterator()));
            }
        }
    }

    /** Numbers of the copies of a document, in order. */
    static List<Long> of(IndexSearcher searcher, long document) throws IOException {
        Term id = new Term(Fields.DOCUMENT, Long.toString(document));
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum passages = leaf.reader().postings(id, PostingsEnum.NONE);
            int first = passages == null ? DocIdSetIterator.NO_MORE_DOCS : nextLive(leaf, passages);
            if (first != DocIdSetIterator.NO_MORE_DOCS) {
                return new Copies(searcher).of(leaf, first, document);
            }
        }
        return List.of();
    }

    /** @param first passage of the document in the segment */
    List<Long> of(LeafReaderContext leaf, int first, long document) throws IOException {
        Optional<Sketch> sketch = sketch(leaf, first);
        if (sketch.isEmpty()) {
            return List.of();
        }
        List<BytesRef> keys = sketch.get().keys().stream().map(BytesRef::new).toList();
        List<Long> copies = new ArrayList<>();
        for (Segment segment : segments) {
            BinaryDocValues sketches = DocValues.getBinary(segment.leaf().reader(), Fields.SKETCH);
            for (int candidate : candidates(segment, keys)) {
                if (sketches.advanceExact(candidate) && sketch.get().isCopyOf(sketches.binaryValue())) {
                    copies.add(PassageSearch.value(segment.leaf(), Fields.DOCUMENT, candidate));
                }
            }
        }
        copies.remove(document);
        copies.sort(null);
        return copies;
    }

    /** First passages of documents that have enough of the keys, in order. */
    private static int[] candidates(Segment segment, List<BytesRef> keys) throws IOException {
        int[] found = new int[TOO_COMMON];
        int count = 0;
        int common = 0;
        PostingsEnum passages = null;
        for (BytesRef key : keys) {
            if (!segment.keys().seekExact(key)) {
                continue;
            }
            if (segment.keys().docFreq() > TOO_COMMON) {
                common++;
                continue;
            }
            passages = segment.keys().postings(passages, PostingsEnum.NONE);
            for (int each = nextLive(segment.leaf(), passages);
                    each != DocIdSetIterator.NO_MORE_DOCS;
                    each = nextLive(segment.leaf(), passages)) {
                found = ArrayUtil.grow(found, count + 1);
                found[count++] = each;
            }
        }
        Arrays.sort(found, 0, count);
        return withEnough(Arrays.copyOf(found, count), Math.min(Sketch.SHARED_KEYS, keys.size() - common));
    }

    /** Those that stand there so many times, each once. */
    private static int[] withEnough(int[] sorted, int times) {
        return IntStream.range(0, sorted.length)
                .filter(i -> i + times <= sorted.length
                        && sorted[i + times - 1] == sorted[i]
                        && (i == 0 || sorted[i - 1] != sorted[i]))
                .map(i -> sorted[i])
                .toArray();
    }

    private static int nextLive(LeafReaderContext leaf, PostingsEnum passages) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        int passage = passages.nextDoc();
        while (passage != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(passage)) {
            passage = passages.nextDoc();
        }
        return passage;
    }

    private static Optional<Sketch> sketch(LeafReaderContext leaf, int passage) throws IOException {
        BinaryDocValues sketches = DocValues.getBinary(leaf.reader(), Fields.SKETCH);
        return sketches.advanceExact(passage) ? Optional.of(Sketch.read(sketches.binaryValue())) : Optional.empty();
    }
}
