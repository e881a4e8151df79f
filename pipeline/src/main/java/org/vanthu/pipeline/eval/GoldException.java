package org.vanthu.pipeline.eval;

/** A gold file, or a file of results, that is no document JSON. */
public final class GoldException extends Exception {

    private final String file;
    private final int line;

    GoldException(String file, int line, String message) {
        super(message);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }
}
