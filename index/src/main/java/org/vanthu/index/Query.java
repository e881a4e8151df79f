package org.vanthu.index;

/**
 * A search as a person states it.
 *
 * @param text as {@link org.vanthu.index.question.Question} reads it: words (all of them; fewer where nothing holds all),
 *     {@code "words that stand together"}, {@code -without}, {@code OR}, fields, periods, amounts; never an error; empty for everything
 *     that the filters let through
 * @param filter which documents
 * @param passages which of their passages
 * @param order of the documents
 * @param offset how many of the best documents to leave out, at least 0
 * @param limit how many documents to give, at least 0
 */
public record Query(String text, Filter filter, PassageFilter passages, Order order, int offset, int limit) {

    public Query {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("no page of hits: offset " + offset + ", limit " + limit);
        }
    }

    /** Which document comes first. */
    public enum Order {
        /** the one with the best passage */
        RELEVANCE,
        /** the newest; those without a date last */
        DATE
    }

    /** The ten best documents in the whole archive. */
    public static Query of(String text) {
        return new Query(text, Filter.ALL, PassageFilter.ALL, Order.RELEVANCE, 0, 10);
    }
}
