package org.vanthu.index.series;

import java.util.List;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Indicator.Status;

/**
 * A measure's value for one period and status.
 *
 * @param value what counts: the latest document's
 * @param same further documents that say so
 * @param restated earlier documents that said otherwise, the last one first
 * @param contradicting statements of the same day or document that say otherwise; no one can tell which is right
 */
public record Point(
        DateRange period,
        Grain grain,
        Status status,
        Observation value,
        List<Observation> same,
        List<Observation> restated,
        List<Observation> contradicting) {

    public Point {
        same = List.copyOf(same);
        restated = List.copyOf(restated);
        contradicting = List.copyOf(contradicting);
    }
}
