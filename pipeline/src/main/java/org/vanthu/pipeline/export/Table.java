package org.vanthu.pipeline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;

/**
 * One kind of thing that an archive holds, as a table.
 *
 * @param name as the user asks for it: {@code indicators}
 * @param columns all that there are, in order
 * @param rows streams them from an archive
 * @param charts of what is in the rows, for formats that can hold pictures
 */
public record Table<R>(String name, List<Column<R>> columns, Rows<R> rows, List<Chart> charts) {

    /** Where a table's rows come from; the stream is closed by who asked for it. */
    @FunctionalInterface
    public interface Rows<R> {
        Stream<R> of(Archive archive, Filter filter) throws IOException;
    }

    public Table {
        columns = List.copyOf(columns);
        charts = List.copyOf(charts);
    }

    Table(String name, List<Column<R>> columns, Rows<R> rows) {
        this(name, columns, rows, List.of());
    }

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** The same table with these columns only, in this order. */
    public Table<R> with(List<String> names) {
        return new Table<>(name, names.stream().map(this::column).toList(), rows, charts);
    }

    /** The same table with at most {@code limit} of its rows, those from number {@code offset} on. */
    public Table<R> part(long offset, long limit) {
        return new Table<>(
                name,
                columns,
                (archive, filter) -> rows.of(archive, filter).skip(offset).limit(limit),
                charts);
    }

    private Column<R> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown column '" + columnName + "'; known: " + String.join(", ", header())));
    }

    /**
     * Writes the rows that {@code filter} lets through; {@code out} stays open.
     *
     * @return how many there were
     */
    public long write(Archive archive, Filter filter, Format format, OutputStream out) throws IOException {
        long count = 0;
        try (Stream<R> stream = rows.of(archive, filter);
                Sheet sheet = format.open(header(), out)) {
            for (R row : (Iterable<R>) stream::iterator) {
                sheet.row(columns.stream().map(c -> c.value().apply(row)).toList());
                count++;
            }
            charts.forEach(sheet::draw);
        }
        return count;
    }
}
