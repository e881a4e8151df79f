package org.vanthu.index.sqlite;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;

/** Rows of a result, read when they are asked for. */
final class Cursor<T> extends AbstractSpliterator<T> {

    private final Path file;
    private final ResultSet rows;
    private final Session.Reader<T> reader;

    Cursor(Path file, ResultSet rows, Session.Reader<T> reader) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.file = file;
        this.rows = rows;
        this.reader = reader;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        T value;
        try {
            if (!rows.next()) {
                return false;
            }
            value = reader.read(rows);
        } catch (SQLException e) {
            throw new UncheckedIOException(Session.failure(file, e));
        }
        action.accept(value);
        return true;
    }
}
