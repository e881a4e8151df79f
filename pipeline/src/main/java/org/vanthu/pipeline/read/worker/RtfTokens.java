package org.vanthu.pipeline.read.worker;

/** Receives the tokens of an RTF file in their order. */
interface RtfTokens {

    /** A group begins. */
    void open();

    /** The group that began last ends. */
    void close();

    /** A byte of text, in whatever charset holds. */
    void letter(int b);

    /** Bytes that stand in the file as they are. */
    void binary(byte[] raw);

    /** {@code \~}, {@code \*} and the like. */
    void symbol(char c);

    /** @param value of a control word that has a number, else 0 */
    void word(String word, boolean numbered, int value);
}
