package org.vanthu.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a result spreads over one property of its passages.
 *
 * @param name {@code year}, {@code type}, {@code issuer}, {@code place} or {@code body}
 * @param counts passages by value; years in order, others the most frequent first; passages without the property count under
 *     {@link #NONE}, except for {@code body}
 */
public record Facet(String name, Map<String, Integer> counts) {

    /** The value of those that have none. */
    public static final String NONE = "";

    public Facet {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
