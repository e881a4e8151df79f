package org.vanthu.index;

/**
 * Where a search is not to the letter what was asked, or lacks something; a query is never refused.
 *
 * @param words of the query that it is about, or how many documents; may be empty
 */
public record Note(Kind kind, String words) {

    /** What became of the words. */
    public enum Kind {
        /** Nothing holds all words of the query; what holds fewer was found. */
        FEWER_WORDS,
        /** They look like a condition and are none; they were searched as words. */
        AS_WORDS,
        /** Little was found; the query may have been meant so, and then finds more. */
        DID_YOU_MEAN,
        /** So many documents came, changed or went that the search index does not know of yet; an import may be running. */
        BEHIND
    }
}
