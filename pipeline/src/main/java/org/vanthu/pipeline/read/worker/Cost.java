package org.vanthu.pipeline.read.worker;

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
}
