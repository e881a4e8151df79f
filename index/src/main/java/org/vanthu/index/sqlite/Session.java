package org.vanthu.index.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.vanthu.index.StoreException;
import org.vanthu.index.StoreException.Problem;

/** One connection and the statements prepared on it. Not thread-safe. */
final class Session implements AutoCloseable {

    private static final int BUSY_MILLIS = 10_000;
    private static final int CACHE_KIBIBYTES = 16_384;

    /** Of a batch all values are in memory at once. */
    private static final int BATCH_ROWS = 128;

    /** Some other program has the file open; SQLite does not tell which. */
    private static final String SOMEBODY = "PID ?";

    private static final String LOG_UNREAD =
            "an import broke off, and what it left beside this file cannot be taken in where the"
                    + " folder is read-only; copy the whole folder to where it can be written";

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Session(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Makes a value of the row that the result stands on. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** For writing; the file is made where it is not there. */
    static Session writing(Path file) throws StoreException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        // In WAL mode only FULL survives a power cut with every commit; files are committed in batches, so it costs
        // little.
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        return open(file, config, "");
    }

    static Session reading(Path file) throws StoreException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return open(file, config, "");
    }

    /** Whether somebody writes the file, or broke off: what is in the log is not in the file yet. */
    static boolean hasLog(Path file) {
        try {
            return Files.size(file.resolveSibling(file.getFileName() + "-wal")) > 0;
        } catch (IOException _) {
            return false; // there is none
        }
    }

    /**
     * For reading where nothing can be written beside the file, as on a medium that is read-only, and nobody else writes it. A log is
     * not looked into, so there must be {@linkplain #hasLog none}.
     */
    static Session readingImmutable(Path file) throws StoreException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return open(file, config, "?immutable=1");
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        // The driver lets one thread at a time into a connection; SQLite's own locks, many times for each value, are
        // for others.
        config.resetOpenMode(SQLiteOpenMode.FULLMUTEX);
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        // Else the driver asks for the last row's number after every statement.
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIBIBYTES);
        return config;
    }

    /** The file's name goes as a URI: of a plain name the driver takes what follows a question mark for settings. */
    private static Session open(Path file, SQLiteConfig config, String parameters) throws StoreException {
        try {
            return new Session(file, config.createConnection("jdbc:sqlite:" + file.toUri() + parameters));
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    void begin() throws StoreException {
        update("BEGIN IMMEDIATE");
    }

    void commit() throws StoreException {
        update("COMMIT");
    }

    void rollback() throws StoreException {
        update("ROLLBACK");
    }

    /** Runs statements that take no values and give none. */
    void script(String sql) throws StoreException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    int update(String sql, @Nullable Object... values) throws StoreException {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** Runs a statement once with each row of values: half as dear as to run it by itself for each. */
    void updateAll(String sql, Stream<@Nullable Object[]> rows) throws StoreException {
        try {
            PreparedStatement statement = prepared(sql);
            try {
                int waiting = 0;
                for (@Nullable Object[] row : (Iterable<@Nullable Object[]>) rows::iterator) {
                    bind(statement, row);
                    statement.addBatch();
                    if (++waiting == BATCH_ROWS) {
                        statement.executeBatch();
                        waiting = 0;
                    }
                }
                if (waiting > 0) {
                    statement.executeBatch();
                }
            } finally {
                statement.clearBatch();
            }
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** The one number that the statement gives: a count, a {@code RETURNING id}. */
    long number(String sql, @Nullable Object... values) throws StoreException {
        return first(sql, row -> row.getLong(1), values)
                .orElseThrow(() -> new IllegalStateException("no row from: " + sql));
    }

    <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values) throws StoreException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) throws StoreException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** Rows one by one; the statement is its own, so that others can run meanwhile. */
    <T> Cursor<T> cursor(String sql, Reader<T> reader, @Nullable Object... values) throws StoreException {
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            bind(statement, values);
            return new Cursor<>(file, statement.executeQuery(), reader);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, column(values[i]));
        }
    }

    /** No pattern switch: the first one costs a command such as a search 20 ms, and this is on the way of all. */
    private static @Nullable Object column(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return column(optional.orElse(null));
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return value instanceof LocalDate ? value.toString() : value;
    }

    static StoreException failure(Path file, SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException lite ? lite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        String detail = String.valueOf(e.getMessage());
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new StoreException(new Problem.Damaged(file, detail), e);
            case SQLITE_BUSY -> new StoreException(new Problem.InUse(file.resolveSibling(""), SOMEBODY), e);
            case SQLITE_CANTOPEN ->
                new StoreException(new Problem.Storage(file, hasLog(file) ? LOG_UNREAD : detail), e);
            default -> new StoreException(new Problem.Storage(file, detail), e);
        };
    }

    @Override
    public void close() throws StoreException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }
}
