package org.vanthu.index;

import java.util.List;

/**
 * A document that is about the same as another one.
 *
 * @param likeness how much; comparable within one result only
 * @param shared some of the words that say so, two and two, those that say most first
 */
public record Like(DocumentRow document, double likeness, List<String> shared) {

    public Like {
        shared = List.copyOf(shared);
    }
}
