package org.vanthu.index.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What tells copies of one document, a draft, the signed paper and its scan, from other documents: the smallest hashes of its runs of
 * syllables without marks, which are a fair sample of them (Broder, On the resemblance and containment of documents, 1997), and its
 * number. A wrong letter of a scan costs the runs it stands in; where the tone stands costs nothing.
 */
final class Sketch {

    /** Syllables in a run: longer ones suffer more from wrong letters, shorter ones are shared by reports of all kinds. */
    private static final int RUN = 2;

    /** Of so many hashes the share that two documents have in common is within 6 % of the truth, nineteen times in twenty. */
    private static final int SIZE = 256;

    /** With fewer runs a page says too little to be told from the next one of its kind. */
    private static final int LEAST = 24;

    /** Copies share far more of their runs, other documents of one office and kind far fewer: see CopiesTest. */
    static final double COPY = 0.6;

    /** So many of the smallest hashes are looked for in the index, and so many have to be found in a copy. */
    private static final int KEYS = 16;

    static final int SHARED_KEYS = 3;

    private static final int SEED = 0;

    private static final Pattern LEADING = Pattern.compile("\\d+");

    /** In order, each once. */
    private final int[] hashes;

    /** Key of the document's number; empty where it says none. */
    private final String number;

    private Sketch(int[] hashes, String number) {
        this.hashes = hashes;
        this.number = number;
    }

    /** Collects the syllables of a document in their order. */
    static final class Reader {
        private int[] hashes = new int[1024];
        private int count;
        private int before;
        private int syllables;

        void add(PassageTokens.Tokens words) {
            for (PassageTokens.Token token : words.tokens()) {
                if (!token.whole()) {
                    BytesRef syllable = token.forms().folded();
                    // Its own hashCode is another one in each process.
                    add(StringHelper.murmurhash3_x86_32(syllable.bytes, syllable.offset, syllable.length, SEED));
                }
            }
        }

        private void add(int syllable) {
            syllables++;
            if (syllables >= RUN) {
                if (count == hashes.length) {
                    hashes = Arrays.copyOf(hashes, 2 * count);
                }
                hashes[count++] = mixed(before * 31 + syllable);
            }
            before = syllable;
        }

        /** So that each bit depends on all bits (the finalizer of MurmurHash3). */
        private static int mixed(int hash) {
            int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
            mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
            return mixed ^ (mixed >>> 16);
        }

        /** Empty where there is too little to tell. */
        Optional<Sketch> sketch(Optional<String> number) {
            int[] smallest = Arrays.stream(hashes, 0, count)
                    .sorted()
                    .distinct()
                    .limit(SIZE)
                    .toArray();
            return smallest.length < LEAST ? Optional.empty() : Optional.of(new Sketch(smallest, number.orElse("")));
        }
    }

    /** Terms that at least {@link #SHARED_KEYS} of a copy's are the same as. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < Math.min(KEYS, hashes.length); i++) {
            keys.add(Integer.toHexString(hashes[i]));
        }
        return keys;
    }

    boolean isCopyOf(Sketch other) {
        return resemblance(other) >= COPY && !isNumberedApart(other);
    }

    /** The share of runs that both have among those that either has; 0 to 1. */
    double resemblance(Sketch other) {
        int limit = Math.min(SIZE, Math.max(hashes.length, other.hashes.length));
        int both = 0;
        int either = 0;
        int i = 0;
        int j = 0;
        while (either < limit && (i < hashes.length || j < other.hashes.length)) {
            if (j == other.hashes.length || (i < hashes.length && hashes[i] < other.hashes[j])) {
                i++;
            } else if (i == hashes.length || hashes[i] > other.hashes[j]) {
                j++;
            } else {
                both++;
                i++;
                j++;
            }
            either++;
        }
        return (double) both / either;
    }

    /** A draft has no number; two decisions that differ in a name have two. What a scan makes of the letters does not count. */
    private boolean isNumberedApart(Sketch other) {
        Matcher mine = LEADING.matcher(number);
        Matcher others = LEADING.matcher(other.number);
        return mine.lookingAt() && others.lookingAt() && !mine.group().equals(others.group());
    }

    BytesRef bytes() {
        byte[] words = number.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (hashes.length + 1) + words.length);
        bytes.putInt(hashes.length);
        for (int hash : hashes) {
            bytes.putInt(hash);
        }
        bytes.put(words);
        return new BytesRef(bytes.array());
    }

    static Sketch read(BytesRef stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored.bytes, stored.offset, stored.length);
        int[] hashes = new int[bytes.getInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = bytes.getInt();
        }
        return new Sketch(hashes, StandardCharsets.UTF_8.decode(bytes).toString());
    }
}
