package org.vanthu.pipeline.export;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Values in the notation of ISO 8601, and names as the guide spells them. */
public final class Iso {
    private Iso() {}

    /** {@code P1W} for seven days, which {@link Period} itself would call {@code P7D}. */
    public static String period(Period every) {
        long days = every.get(ChronoUnit.DAYS);
        boolean weeks = days != 0 && days % 7 == 0 && every.toTotalMonths() == 0;
        return weeks ? "P" + days / 7 + "W" : every.toString();
    }

    /** A constant's name as it is printed: {@code ge}. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
