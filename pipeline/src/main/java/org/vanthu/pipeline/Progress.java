package org.vanthu.pipeline;

/** Is told how an import goes on; by several threads, but never by two at once. */
public interface Progress {

    /** More files were found: at the start, and inside of containers. */
    void found(long files);

    /** One file has come to its end. */
    void ended(Outcome outcome);
}
