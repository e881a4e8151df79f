package org.vanthu.index.lucene;

import java.nio.ByteBuffer;
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
    private static final double COPY = 0.6;

    /** Syllables in the runs that copies are looked up by: hardly two documents share one by chance, so that few are looked at. */
    private static final int KEY_RUN = 5;

    /** So many of the smallest hashes of those are looked for in the index, and so many have to be found in a copy. */
    private static final int KEYS = 16;

    static final int SHARED_KEYS = 3;

    private static final int SEED = 0;

    /** Of a document without a number, or whose number begins with no digits. */
    private static final long NO_NUMBER = -1;

    private static final Pattern LEADING = Pattern.compile("\\d{1,18}");

    /** In order, each once. */
    private final int[] hashes;

    /** The smallest hashes of longer runs, in order. */
    private final int[] keys;

    /** What the document's number begins with. */
    private final long number;

    private Sketch(int[] hashes, int[] keys, long number) {
        this.hashes = hashes;
        this.keys = keys;
        this.number = number;
    }

    /** Collects the syllables of a document in their order. */
    static final class Reader {
        private int[] syllables = new int[1024];
        private int count;

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
            if (count == syllables.length) {
                syllables = Arrays.copyOf(syllables, 2 * count);
            }
            syllables[count++] = syllable;
        }

        /** So that each bit depends on all bits (the finalizer of MurmurHash3). */
        private static int mixed(int hash) {
            int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
            mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
            return mixed ^ (mixed >>> 16);
        }

        /**
         * Empty where there is too little to tell.
         *
         * @param number key of the document's number
         */
        Optional<Sketch> sketch(Optional<String> number) {
            int[] smallest = smallest(RUN, SIZE);
            return smallest.length < LEAST
                    ? Optional.empty()
                    : Optional.of(new Sketch(smallest, smallest(KEY_RUN, KEYS), leading(number)));
        }

        private static long leading(Optional<String> number) {
            return number.map(LEADING::matcher)
                    .filter(Matcher::lookingAt)
                    .map(digits -> Long.parseLong(digits.group()))
                    .orElse(NO_NUMBER);
        }

        /** The smallest hashes of the runs of so many syllables, in order, each once. */
        private int[] smallest(int run, int limit) {
            int[] hashes = new int[Math.max(0, count - run + 1)];
            for (int i = 0; i < hashes.length; i++) {
                int hash = 0;
                for (int j = i; j < i + run; j++) {
                    hash = hash * 31 + syllables[j];
                }
                hashes[i] = mixed(hash);
            }
            Arrays.sort(hashes);
            int different = 0;
            for (int i = 0; i < hashes.length && different < limit; i++) {
                if (different == 0 || hashes[i] != hashes[different - 1]) {
                    hashes[different++] = hashes[i];
                }
            }
            return Arrays.copyOf(hashes, different);
        }
    }

    /** Terms that at least {@link #SHARED_KEYS} of a copy's are the same as. */
    List<String> keys() {
        return Arrays.stream(keys).mapToObj(Integer::toHexString).toList();
    }

    /** @param other as {@link #bytes()} has it */
    boolean isCopyOf(BytesRef other) {
        ByteBuffer bytes = ByteBuffer.wrap(other.bytes, other.offset, other.length);
        return !isNumberedApart(bytes.getLong()) && resembles(numbers(bytes));
    }

    /** A draft has no number; two decisions that differ in a name have two. What a scan makes of the letters does not count. */
    private boolean isNumberedApart(long other) {
        return number != NO_NUMBER && other != NO_NUMBER && number != other;
    }

    /** Whether both have enough of the runs that either has. */
    private boolean resembles(int[] other) {
        int limit = Math.min(SIZE, Math.max(hashes.length, other.length));
        int both = 0;
        int either = 0;
        int i = 0;
        int j = 0;
        while (either < limit && (i < hashes.length || j < other.length)) {
            if (j == other.length || (i < hashes.length && hashes[i] < other[j])) {
                i++;
            } else if (i == hashes.length || hashes[i] > other[j]) {
                j++;
            } else {
                both++;
                i++;
                j++;
            }
            either++;
        }
        return both >= COPY * either;
    }

    BytesRef bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + Integer.BYTES * (hashes.length + keys.length + 2));
        bytes.putLong(number);
        write(bytes, hashes);
        write(bytes, keys);
        return new BytesRef(bytes.array());
    }

    private static void write(ByteBuffer bytes, int[] numbers) {
        bytes.putInt(numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
    }

    static Sketch read(BytesRef stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored.bytes, stored.offset, stored.length);
        long number = bytes.getLong();
        return new Sketch(numbers(bytes), numbers(bytes), number);
    }

    private static int[] numbers(ByteBuffer bytes) {
        int[] numbers = new int[bytes.getInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes.getInt();
        }
        return numbers;
    }
}
