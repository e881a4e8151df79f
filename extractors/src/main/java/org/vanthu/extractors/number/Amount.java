package org.vanthu.extractors.number;

import java.util.Optional;
import org.vanthu.extractors.rule.Sense;

/** A figure with what it counts, its digits still as written. */
public sealed interface Amount extends Sense {

    Numeral numeral();

    record Percentage(Numeral numeral) implements Amount {}

    /**
     * @param currency ISO 4217
     * @param per what a rate is counted by
     */
    record Money(Numeral numeral, String currency, Optional<String> per) implements Amount {

        static final String DONG = "VND";

        static Money dong(Numeral numeral) {
            return new Money(numeral, DONG, Optional.empty());
        }
    }

    /** @param unit measure or counted noun as written */
    record Quantity(Numeral numeral, String unit) implements Amount {}
}
