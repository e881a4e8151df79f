package org.vanthu.index.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which values of a document people reviewed. */
public final class Marks {

    public static final Marks NONE = new Marks(List.of());

    private record Which(ValueKind kind, int ordinal) {}

    private final List<Placed> placed;
    private final Map<Which, Placed> standing = new HashMap<>();

    public Marks(List<Placed> placed) {
        this.placed = List.copyOf(placed);
        for (Placed each : placed) {
            each.ordinal()
                    .ifPresent(ordinal -> standing.put(new Which(each.value().kind(), ordinal), each));
        }
    }

    /** Also the rejected ones. */
    public List<Placed> placed() {
        return placed;
    }

    /** @param ordinal which of the document's values of this kind */
    public Optional<Placed> of(ValueKind kind, int ordinal) {
        return standing.isEmpty() ? Optional.empty() : Optional.ofNullable(standing.get(new Which(kind, ordinal)));
    }

    public Optional<Verdict> verdict(ValueKind kind, int ordinal) {
        return of(kind, ordinal).map(Placed::verdict);
    }
}
