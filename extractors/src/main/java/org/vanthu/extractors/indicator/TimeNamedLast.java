package org.vanthu.extractors.indicator;

import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.layout.Outline;

/**
 * The time that was spoken of last, for what a document without a period of its own says next: {@code Năm 2022, xã giao 69 chỉ tiêu.
 * Cụ thể, vượt 25 chỉ tiêu}. It holds in its section; what stands over all sections holds everywhere.
 */
final class TimeNamedLast {

    private Optional<DateRange> overall = Optional.empty();
    private Optional<DateRange> here = Optional.empty();
    private List<Outline.Section> section = List.of();

    /** A sentence spoke of this time. */
    void heard(List<Outline.Section> path, DateRange days) {
        if (path.isEmpty()) {
            overall = Optional.of(days);
        } else {
            section = path;
            here = Optional.of(days);
        }
    }

    Optional<DateRange> under(List<Outline.Section> path) {
        return path.equals(section) ? here.or(() -> overall) : overall;
    }
}
