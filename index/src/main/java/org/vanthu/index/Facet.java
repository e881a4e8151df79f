package org.vanthu.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the documents of a result spread over one property.
 *
 * @param name {@code year}, {@code type}, {@code issuer}, {@code place} or {@code body}
 * @param counts documents by value, copies among them; years in order, others the most frequent first; documents without the
 *     property count under {@link #NONE}, except for {@code body}: those of the values in the passages found, of which a document may
 *     have several or none
 */
public record Facet(String name, Map<String, Integer> counts) {

    /** The value of those that have none. */
    public static final String NONE = "";

    public Facet {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
