package org.vanthu.index.series;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One place from its beginning to its end, whatever it was called meanwhile. A merger makes a new one, also where that bears the name of
 * one of the old.
 *
 * @param key of the name that it began with ({@link Owner#key})
 * @param name that it bore last
 * @param since when it began; absent where no table says so
 */
public record Locality(String key, String name, Optional<LocalDate> since) {

    /** What two statements of one place have in common. */
    public String id() {
        return since.map(day -> key + " " + day).orElse(key);
    }
}
