package org.vanthu.index.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * From one day on a place, or a part of it, is another. Several with the same day and successor are a merger, several with the same day and
 * former place a division, one alone is a new name.
 *
 * @param day the first of the new state
 * @param former place, or a kind of place ({@code huyện}) of which there are none from then on
 * @param successor absent where nothing takes its place
 */
public record Succession(LocalDate day, Owner former, Optional<Owner> successor) {

    /**
     * From the cells of a table's row: day, former place, successor, which may be missing.
     *
     * @throws DateTimeException for no day
     */
    public static Succession of(List<String> cells) {
        return new Succession(
                LocalDate.parse(cells.getFirst()),
                Owner.named(cells.get(1)),
                cells.size() < 3 || cells.get(2).isEmpty() ? Optional.empty() : Optional.of(Owner.named(cells.get(2))));
    }
}
