package org.vanthu.index.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds of one value by all that people said of it.
 *
 * @param fixed texts by name of the fields that people vouch for; an empty one where the value has none
 * @param rejected whether there is no such value
 * @param last what was said last
 */
public record Review(ValueId value, Map<String, String> fixed, boolean rejected, Correction last) {

    public Review {
        fixed = Map.copyOf(fixed);
    }

    /** @param corrections in the order in which they were made */
    public static List<Review> of(List<Correction> corrections) {
        Map<ValueId, Optional<Review>> reviews = new LinkedHashMap<>();
        for (Correction correction : corrections) {
            Review before =
                    reviews.getOrDefault(correction.value(), Optional.empty()).orElse(null);
            reviews.put(correction.value(), after(before, correction));
        }
        return reviews.values().stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Review> after(@Nullable Review before, Correction correction) {
        Map<String, String> fixed = new LinkedHashMap<>();
        if (before != null && !before.rejected) {
            fixed.putAll(before.fixed);
        }
        switch (correction.verdict()) {
            case UNDONE -> {
                return Optional.empty();
            }
            case REJECTED -> fixed.clear();
            case CONFIRMED -> fixed.putAll(correction.reading().over(fixed).changeable());
            case CHANGED -> fixed.put(correction.field().orElseThrow(), correction.becomes());
        }
        boolean rejected = correction.verdict() == Verdict.REJECTED;
        return Optional.of(new Review(correction.value(), fixed, rejected, correction));
    }

    /** {@link Verdict#CHANGED} where the value is another one than the machine read. */
    public Verdict verdict() {
        if (rejected) {
            return Verdict.REJECTED;
        }
        return differing(last.reading()) ? Verdict.CHANGED : Verdict.CONFIRMED;
    }

    /** Whether a reading differs from what people vouch for. */
    private boolean differing(Reading reading) {
        return value.kind().fields().stream()
                .filter(field -> fixed.containsKey(field.name()))
                .anyMatch(field -> !field.same(fixed.getOrDefault(field.name(), ""), reading.get(field.name())));
    }

    /** What the machine reads otherwise now than when people spoke, of all that they spoke of: its text by name of the field. */
    public Map<String, String> overtaken(Reading machine) {
        Map<String, String> otherwise = new LinkedHashMap<>();
        for (Field field : value.kind().fields()) {
            String now = machine.get(field.name());
            if ((rejected || fixed.containsKey(field.name()))
                    && !field.same(last.reading().get(field.name()), now)) {
                otherwise.put(field.name(), now);
            }
        }
        return otherwise;
    }
}
