package org.vanthu.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A gzip file that holds itself, as Russ Cox described it (Zip Files All The Way Down, 2010). Its DEFLATE stream (RFC 1951) is made of
 * blocks of five bytes that give bytes as they stand or repeat the last ones; its checksum is that of a file with this checksum in
 * it.
 */
final class GzipQuine {

    private static final int BLOCK = 5;
    private static final byte[] HEAD = "\u001f\u008b\b\b\0\0\0\0\0\u00ffa.gz\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TRAILER = 8;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private GzipQuine() {}

    static byte[] make() {
        // The checksum of the file is an affine function of the one that is written in it: 32 equations over GF(2).
        int without = checksum(0);
        long[] rows = new long[32]; // what is to be 1 of (function + identity), and the right side in bit 32
        for (int bit = 0; bit < 32; bit++) {
            int column = checksum(1 << bit) ^ without ^ (1 << bit);
            for (int row = 0; row < 32; row++) {
                rows[row] |= (long) (column >>> row & 1) << bit;
            }
        }
        for (int row = 0; row < 32; row++) {
            rows[row] |= (long) (without >>> row & 1) << 32;
        }
        return file(solve(rows));
    }

    private static int solve(long[] rows) {
        for (int bit = 0; bit < 32; bit++) {
            int pivot = bit;
            while ((rows[pivot] >>> bit & 1) == 0) {
                pivot++;
            }
            long row = rows[pivot];
            rows[pivot] = rows[bit];
            rows[bit] = row;
            for (int other = 0; other < 32; other++) {
                if (other != bit && (rows[other] >>> bit & 1) == 1) {
                    rows[other] ^= row;
                }
            }
        }
        int checksum = 0;
        for (int bit = 0; bit < 32; bit++) {
            checksum |= (int) (rows[bit] >>> 32 & 1) << bit;
        }
        return checksum;
    }

    private static int checksum(int written) {
        var crc = new CRC32();
        crc.update(file(written));
        return (int) crc.getValue();
    }

    private static byte[] file(int checksum) {
        byte[] length = new GzipQuine().blocks(new byte[TRAILER]);
        byte[] trailer = ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(checksum)
                .putInt(length.length)
                .array();
        return new GzipQuine().blocks(trailer);
    }

    private byte[] blocks(byte[] trailer) {
        byte[] head = literal(HEAD.length + BLOCK);
        byte[] four = literal(4 * BLOCK);
        byte[] one = literal(BLOCK);
        byte[] none = literal(0);
        byte[] tail = literal(BLOCK + TRAILER);
        byte[] repeat = repeat(4 * BLOCK); // the head with its block is as long as four blocks
        byte[] last = repeat(BLOCK + TRAILER);
        put(HEAD, head, HEAD, head, repeat);
        put(one, repeat, one, one, four);
        put(repeat, one, one, four);
        put(repeat, four, repeat, four);
        put(repeat, four, repeat, four);
        put(repeat, none, none, tail);
        put(repeat, none, none, tail);
        put(last, trailer);
        put(last, trailer);
        return bytes.toByteArray();
    }

    private void put(byte[]... parts) {
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
    }

    /** The head of a stored block: the next bytes, as many as that, stand as they are. */
    private static byte[] literal(int count) {
        return new byte[] {0, (byte) count, (byte) (count >> 8), (byte) ~count, (byte) (~count >> 8)};
    }

    /** A block of fixed codes with two matches: the last {@code count} bytes once more. The trailer's is the stream's last. */
    private static byte[] repeat(int count) {
        boolean isLast = count == BLOCK + TRAILER;
        var bits = new Bits();
        bits.put(isLast ? 1 : 0, 1);
        bits.put(1, 2);
        for (int length : new int[] {10, count - 10}) {
            bits.code(length - 2, 7); // symbols 257 to 264 are the lengths 3 to 10
            bits.code(count < 17 ? 7 : 8, 5); // distances from 13, from 17
            bits.put(count < 17 ? count - 13 : count - 17, count < 17 ? 2 : 3);
        }
        bits.code(0, 7);
        return ByteBuffer.allocate(BLOCK).put(bits.bytes, 0, BLOCK).array();
    }

    private static final class Bits {
        private final byte[] bytes = new byte[8];
        private int at;

        void put(int value, int count) {
            for (int bit = 0; bit < count; bit++, at++) {
                bytes[at / 8] |= (byte) ((value >>> bit & 1) << at % 8);
            }
        }

        /** A Huffman code, its highest bit first. */
        void code(int code, int count) {
            put(Integer.reverse(code) >>> (32 - count), count);
        }
    }
}
