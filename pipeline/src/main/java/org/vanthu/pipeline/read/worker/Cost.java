package org.vanthu.pipeline.read.worker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one file may cost inside the worker; time and memory are watched from outside. */
record Cost(long fileBytes, int characters, int nesting) {

    /** More than any binder holds. */
    private static final int MOST_PAGES = 20_000;

    /** The file yields more than is allowed; ends its reading. */
    static final class Exceeded extends RuntimeException {
        final long size;
        final long limit;
        final String reason;

        Exceeded(long size, long limit, String reason) {
            super(reason);
            this.reason = reason;
            this.size = size;
            this.limit = limit;
        }
    }

    void checkCharacters(long number) {
        if (number > characters) {
            throw new Exceeded(
                    number,
                    characters,
                    "the file has more than " + characters + " characters of text; no more are read");
        }
    }

    void checkPages(int number) {
        if (number > MOST_PAGES) {
            throw new Exceeded(number, MOST_PAGES, "the file has more than " + MOST_PAGES + " pages; no more are read");
        }
    }

    void checkNesting(int depth) {
        if (depth > nesting) {
            throw new Exceeded(
                    depth, nesting, "the file's elements are nested more than " + nesting + " deep; no more are read");
        }
    }

    /** {@code in} that refuses to yield more bytes than a file may have: what is packed may grow without end. */
    InputStream bounded(InputStream in) {
        return new Counted(in, fileBytes);
    }

    /** A stream that refuses to be longer than {@code limit} bytes. */
    private static final class Counted extends FilterInputStream {
        private final long limit;
        private long count;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int more) {
            count += more;
            if (count > limit) {
                throw new Cost.Exceeded(
                        count, limit, "a part of the file unpacks to more than " + (limit >> 20) + " MB");
            }
        }
    }
}
