package org.vanthu.index;

/**
 * What somebody who begins to type may mean.
 *
 * @param text as the archive writes it
 * @param documents how many have it; of a phrase how many passages
 */
public record Suggestion(Kind kind, String text, int documents) {

    /** Where the words are from. */
    public enum Kind {
        TITLE,
        ISSUER,
        INDICATOR,
        HEADING,
        PHRASE
    }
}
