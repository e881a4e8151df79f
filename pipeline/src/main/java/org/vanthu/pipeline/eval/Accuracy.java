package org.vanthu.pipeline.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcome of an evaluation, all files together.
 *
 * @param found by kind of fact, then {@code indicators} and {@code tasks}
 * @param header over all fields
 * @param fields of the header by name, those that the gold has
 * @param shares of matched values that agree in one more point: {@code comparator}, {@code indicator status}, {@code task body}, …
 * @param missing gold files without a document
 * @param differences everything that is not as the gold has it
 */
public record Accuracy(
        Map<String, Tally> found,
        Share header,
        Map<String, Share> fields,
        Map<String, Share> shares,
        List<String> missing,
        List<Difference> differences) {

    public Accuracy {
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        missing = List.copyOf(missing);
        differences = List.copyOf(differences);
    }

    /**
     * One thing that is not as the gold has it.
     *
     * @param kind of fact, {@code document}, {@code indicator}, {@code task} or {@code body}
     * @param value what the gold has, or what was found and should not have been
     * @param instead the other side's value where both sides have one; else empty
     * @param words in which it stands
     */
    public record Difference(String file, String kind, Way way, String value, String instead, String words) {}

    /** How it differs. */
    public enum Way {
        /** in the gold and not found */
        MISSED,
        /** found and not in the gold */
        SPURIOUS,
        /** found with another value */
        OTHER
    }
}
