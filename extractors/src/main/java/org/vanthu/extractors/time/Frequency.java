package org.vanthu.extractors.time;

import java.time.Period;
import java.util.Optional;
import org.vanthu.extractors.rule.Sense;

/**
 * How often something happens.
 *
 * @param every the time from one to the next; empty where none is named ({@code thường xuyên})
 */
public record Frequency(Optional<Period> every) implements Sense {

    /** {@code thường xuyên}, {@code định kỳ}: often, and nobody says how often. */
    static final Frequency UNSAID = new Frequency(Optional.empty());

    static Frequency every(Period period) {
        return new Frequency(Optional.of(period));
    }
}
