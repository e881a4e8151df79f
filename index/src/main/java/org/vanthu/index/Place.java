package org.vanthu.index;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where in a document a passage or a value stands.
 *
 * @param section the titles of the sections around it with their numbers, the outermost first:
 *     {@code I. Kết quả › 2. Kinh tế}; empty before the first heading
 * @param page from 1; empty where the format has no real pages
 */
public record Place(Optional<String> section, OptionalInt page) {

    /** Between the sections of a path. */
    public static final String SEPARATOR = " › ";
}
