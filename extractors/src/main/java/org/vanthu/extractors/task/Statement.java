package org.vanthu.extractors.task;

import java.util.List;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Outline;

/**
 * A sentence of prose, and where it stands.
 *
 * @param block that it stands in
 * @param sentence as its block holds it, behind a heading
 * @param span of the sentence with its label, without a marker
 * @param labelled the words of that span
 * @param words without a label that stands as the block's heading, and without what a closing says of the document
 * @param path the sections around it, the innermost last
 * @param listed whether the block is an item of a list
 * @param rank of the number or bullet before the block, written alike for all of one kind: {@code #.#.}, {@code a)}, {@code -}; or empty
 */
record Statement(
        Span block,
        Span sentence,
        Span span,
        String labelled,
        String words,
        List<Outline.Section> path,
        boolean listed,
        String rank) {

    /** Fewer words without a full stop name something: {@code Sử dụng}. */
    private static final int FEWEST_WORDS = 3;

    /** Whether the words only name something. */
    boolean isName() {
        return isShort(words, FEWEST_WORDS);
    }

    /** Whether {@code words} are fewer than {@code fewest}, and no full stop makes them a sentence. */
    static boolean isShort(String words, int fewest) {
        return !words.endsWith(".") && words.split(" ", fewest).length < fewest;
    }
}
