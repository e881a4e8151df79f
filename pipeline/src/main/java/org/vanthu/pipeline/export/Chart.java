package org.vanthu.pipeline.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.Indicator.Status;

/**
 * A picture of some of a table's numbers, in words of the reader's language.
 *
 * @param unit of the numbers
 * @param times below the picture, from left to right
 * @param rows each with as many values as there are times
 */
public record Chart(String title, String unit, List<String> times, List<Row> rows) {

    /**
     * What is drawn in one way.
     *
     * @param place which of the chart's places it is of, from 0; each has its own colour
     * @param values absent where there is none, as at a break
     */
    public record Row(String name, int place, Status status, List<Optional<BigDecimal>> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    public Chart {
        times = List.copyOf(times);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.values().size() != times.size()) {
                throw new IllegalArgumentException("row '" + row.name() + "' has "
                        + row.values().size() + " values for " + times.size() + " times");
            }
        }
    }
}
