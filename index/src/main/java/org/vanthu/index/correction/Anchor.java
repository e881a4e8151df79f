package org.vanthu.index.correction;

import java.util.Optional;
import org.vanthu.extractors.Span;

/**
 * Where a value stands and what stands there, so that its place is found again in a text that was laid out, split or read otherwise.
 *
 * @param sha256 of the file
 * @param part which of the file's documents, from 0
 * @param start where the value began in its text, when this was written down
 * @param words its own words; none of a document
 * @param block the paragraph, item or table row around it; of a document the letters that it opens with
 * @param at where in the block the value begins
 */
public record Anchor(String sha256, int part, int start, String words, String block, int at) {

    /** So many letters on each side of a value tell it from others, the more the better. */
    private static final int[] AROUND = {Integer.MAX_VALUE, 60, 30};

    /** Fewer letters stand in too many places. */
    private static final int LEAST = 8;

    /** Where the value stands in a text now; empty where its words are not found unmistakably. */
    Optional<Span> in(String text) {
        Letters own = new Letters(block);
        int from = Letters.count(block, 0, at);
        int to = from + Letters.count(words, 0, words.length());
        if (to == from || to > own.letters().length()) {
            return Optional.empty();
        }
        Letters all = new Letters(text);
        for (int around : AROUND) {
            int first = (int) Math.max(0, from - (long) around);
            int last = (int) Math.min(own.letters().length(), to + (long) around);
            int found = nearest(all, own.letters().substring(first, last));
            if (found >= 0) {
                return Optional.of(all.span(found + from - first, found + to - first));
            }
        }
        return Optional.empty();
    }

    /** Of several places the one next to where the value stood; -1 where there is none, or the letters are too few to tell. */
    private int nearest(Letters all, String wanted) {
        int nearest = -1;
        int places = 0;
        for (int i = all.letters().indexOf(wanted); i >= 0; i = all.letters().indexOf(wanted, i + 1)) {
            places++;
            if (nearest < 0 || Math.abs(all.offset(i) - start) < Math.abs(all.offset(nearest) - start)) {
                nearest = i;
            }
        }
        return places > 1 && wanted.length() < LEAST ? -1 : nearest;
    }
}
