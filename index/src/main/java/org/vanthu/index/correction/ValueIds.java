package org.vanthu.index.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;

/**
 * The names of one document's values. A value is named by the letters and digits of its block, by how many of them stand before it, and,
 * where the document says the same several times, by which time it is: blanks, signs and what stands elsewhere do not matter.
 */
public final class ValueIds {

    private final String sha256;
    private final String file;
    private final int part;
    private final SourceText source;
    private final Marks marks;

    private long @Nullable [] blocks;
    private int lastBlock = -1;
    private int lastOffset;
    private int lettersBefore;

    /**
     * @param sha256 of the file's bytes, in hexadecimal digits
     * @param part which of the file's documents, from 0
     * @param marks reviewed values keep the names that people know them by
     */
    public ValueIds(String sha256, int part, SourceText source, Marks marks) {
        this.sha256 = sha256;
        this.file = ValueId.file(sha256);
        this.part = part;
        this.source = source;
        this.marks = marks;
    }

    /** The name of the document itself. */
    public static ValueId document(String sha256, int part) {
        return ValueId.ofDocument(sha256, part);
    }

    /**
     * The name of a value.
     *
     * @param ordinal which of the document's values of this kind
     * @param start where it begins in the text; asked in reading order this is quickest
     */
    public ValueId of(ValueKind kind, int ordinal, int start) {
        return marks.of(kind, ordinal).map(Placed::value).orElseGet(() -> of(kind, start));
    }

    private ValueId of(ValueKind kind, int start) {
        if (kind == ValueKind.DOCUMENT) {
            return document(sha256, part);
        }
        List<Block> all = source.blocks();
        long hash = Letters.hash(Letters.hash(kind.letter(), part), 0);
        if (!all.isEmpty()) {
            int block = source.blockAt(start);
            hash = Letters.hash(Letters.hash(hash, blocks()[block]), lettersBefore(block, start));
        }
        return ValueId.of(kind, file, hash);
    }

    private int lettersBefore(int block, int start) {
        if (block != lastBlock || start < lastOffset) {
            lastBlock = block;
            lastOffset = source.span(block).start();
            lettersBefore = 0;
        }
        lettersBefore += Letters.count(source.text(), lastOffset, start);
        lastOffset = start;
        return lettersBefore;
    }

    /** A number for each block: its letters, and which block with these letters it is. */
    private long[] blocks() {
        long[] known = blocks;
        if (known != null) {
            return known;
        }
        long[] hashes = new long[source.blocks().size()];
        Map<Long, Integer> times = new HashMap<>();
        for (int i = 0; i < hashes.length; i++) {
            long letters = Letters.hash(source.text(), source.span(i));
            hashes[i] = Letters.hash(letters, times.merge(letters, 1, Integer::sum));
        }
        blocks = hashes;
        return hashes;
    }

    /** Where a value stands and what stands there. */
    public Anchor anchor(ValueKind kind, Span span) {
        List<Block> all = source.blocks();
        if (kind == ValueKind.DOCUMENT || all.isEmpty()) {
            return new Anchor(sha256, part, 0, "", Letters.opening(source.text()), 0);
        }
        Span block = source.span(source.blockAt(span.start()));
        return new Anchor(
                sha256,
                part,
                span.start(),
                span.of(source.text()),
                block.of(source.text()),
                span.start() - block.start());
    }
}
