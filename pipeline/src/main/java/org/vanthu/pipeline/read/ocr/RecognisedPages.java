package org.vanthu.pipeline.read.ocr;

/** Is told of every page of a file that was read as a picture. */
@FunctionalInterface
public interface RecognisedPages {

    /** @param number from 1 */
    void add(int number, Recognised page);
}
