package org.vanthu.index.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileRecord.Effort;
import org.vanthu.index.FileRecord.Stamp;
import org.vanthu.index.FileState;
import org.vanthu.index.RunRecord;
import org.vanthu.index.StoreException;

/** Files and runs. */
final class Ledger {

    /** Reads a {@link FileRecord}; what follows may join more and narrow it. */
    static final String SELECT_FILE = """
        SELECT root.location, file.path, file.size_bytes, file.modified, file.sha256, file.state, file.reason,
            original_root.location AS original_location, original.path AS original_path,
            file.media_type, file.encoding, file.took, file.attempts, file.version\
        """;

    static final String FROM_FILE = """

        FROM files file
            JOIN roots root ON root.id = file.root
            LEFT JOIN files original ON original.id = file.original
            LEFT JOIN roots original_root ON original_root.id = original.root
        """;

    private final Session session;
    private final Map<String, Long> roots = new HashMap<>();

    Ledger(Session session) {
        this.session = session;
    }

    long startRun(Instant started, String version) throws StoreException {
        return session.number(
                "INSERT INTO runs (started, version) VALUES (?, ?) RETURNING id", started.toEpochMilli(), version);
    }

    void count(long run, Map<FileState, Long> counts) throws StoreException {
        for (Map.Entry<FileState, Long> count : counts.entrySet()) {
            session.update("""
                INSERT INTO run_counts (run, state, files) VALUES (?, ?, ?)
                ON CONFLICT (run, state) DO UPDATE SET files = excluded.files\
                """, run, count.getKey().label(), count.getValue());
        }
    }

    void finishRun(long run, Instant at) throws StoreException {
        session.update("UPDATE runs SET finished = ? WHERE id = ?", at.toEpochMilli(), run);
    }

    List<RunRecord> runs() throws StoreException {
        Map<Long, Map<FileState, Long>> counts = new HashMap<>();
        session.list(
                "SELECT run, state, files FROM run_counts",
                row -> counts.computeIfAbsent(row.getLong("run"), _ -> new EnumMap<>(FileState.class))
                        .put(state(row), row.getLong("files")));
        return session.list(
                "SELECT id, started, finished, version FROM runs ORDER BY id DESC",
                row -> new RunRecord(
                        row.getLong("id"),
                        Instant.ofEpochMilli(row.getLong("started")),
                        moment(row, "finished"),
                        row.getString("version"),
                        counts.getOrDefault(row.getLong("id"), Map.of())));
    }

    /** Keeps the file's number where the ledger has it already. */
    long put(FileRecord file, long run) throws StoreException {
        return session.number(
                """
                INSERT INTO files (root, path, size_bytes, modified, sha256, state, reason, original, media_type, encoding, took,
                    attempts, version, run)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (root, path) DO UPDATE SET size_bytes = excluded.size_bytes, modified = excluded.modified,
                    sha256 = excluded.sha256, state = excluded.state, reason = excluded.reason, original = excluded.original,
                    media_type = excluded.media_type, encoding = excluded.encoding, took = excluded.took,
                    attempts = excluded.attempts, version = excluded.version, run = excluded.run
                RETURNING id\
                """,
                root(file.key().root()),
                file.key().path(),
                file.stamp().sizeBytes(),
                file.stamp().modified().toEpochMilli(),
                file.sha256(),
                file.state().label(),
                file.reason(),
                original(file),
                file.mediaType(),
                file.encoding(),
                file.effort().took().toMillis(),
                file.effort().attempts(),
                file.effort().version(),
                run);
    }

    private Optional<Long> original(FileRecord file) throws StoreException {
        if (file.duplicateOf().isEmpty()) {
            return Optional.empty();
        }
        FileKey original = file.duplicateOf().get();
        Optional<Long> id = session.first(
                "SELECT id FROM files WHERE root = ? AND path = ?",
                row -> row.getLong(1),
                root(original.root()),
                original.path());
        if (id.isEmpty()) {
            throw new IllegalArgumentException(
                    file.key() + " is a duplicate of " + original + ", which the ledger does not have");
        }
        return id;
    }

    private long root(String location) throws StoreException {
        Long known = roots.get(location);
        if (known != null) {
            return known;
        }
        // DO NOTHING would return no row.
        long id = session.number("""
            INSERT INTO roots (location) VALUES (?)
            ON CONFLICT (location) DO UPDATE SET location = excluded.location RETURNING id\
            """, location);
        roots.put(location, id);
        return id;
    }

    /** Numbers of roots may have been given in a transaction that is taken back. */
    void forget() {
        roots.clear();
    }

    /**
     * A duplicate is as it was only as long as its original has those bytes: otherwise they would be nowhere in the store.
     */
    Optional<FileRecord> unchanged(FileKey key, Stamp stamp) throws StoreException {
        return session.first(
                SELECT_FILE + FROM_FILE + """
                    WHERE root.location = ? AND file.path = ? AND file.size_bytes = ? AND file.modified = ?
                        AND (file.original IS NULL
                            OR (original.sha256 = file.sha256 AND original.original IS NULL))\
                    """,
                Ledger::file,
                key.root(),
                key.path(),
                stamp.sizeBytes(),
                stamp.modified().toEpochMilli());
    }

    Optional<FileRecord> file(FileKey key) throws StoreException {
        return session.first(
                SELECT_FILE + FROM_FILE + "WHERE root.location = ? AND file.path = ?",
                Ledger::file,
                key.root(),
                key.path());
    }

    Optional<FileRecord> original(String sha256) throws StoreException {
        return session.first(SELECT_FILE + FROM_FILE + """
            WHERE file.sha256 = ? AND file.original IS NULL
            ORDER BY file.state <> 'imported', file.id LIMIT 1\
            """, Ledger::file, sha256);
    }

    List<FileRecord> inside(FileKey container) throws StoreException {
        String first = container.path() + FileKey.INSIDE;
        String behind = first.substring(0, first.length() - 1) + (char) (first.charAt(first.length() - 1) + 1);
        return session.list(
                SELECT_FILE + FROM_FILE
                        + "WHERE root.location = ? AND file.path > ? AND file.path < ? ORDER BY file.path",
                Ledger::file,
                container.root(),
                first,
                behind);
    }

    Map<FileState, Long> states() throws StoreException {
        Map<FileState, Long> states = new EnumMap<>(FileState.class);
        session.list(
                "SELECT state, count(*) AS files FROM files GROUP BY state",
                row -> states.put(state(row), row.getLong("files")));
        return states;
    }

    static FileRecord file(ResultSet row) throws SQLException {
        @Nullable String originalPath = row.getString("original_path");
        return new FileRecord(
                new FileKey(row.getString("location"), row.getString("path")),
                new Stamp(row.getLong("size_bytes"), Instant.ofEpochMilli(row.getLong("modified"))),
                Columns.text(row, "sha256"),
                state(row),
                Columns.text(row, "reason"),
                originalPath == null
                        ? Optional.empty()
                        : Optional.of(new FileKey(row.getString("original_location"), originalPath)),
                Columns.text(row, "media_type"),
                Columns.text(row, "encoding"),
                new Effort(Duration.ofMillis(row.getLong("took")), row.getInt("attempts"), row.getString("version")));
    }

    private static FileState state(ResultSet row) throws SQLException {
        String label = row.getString("state");
        return FileState.labelled(label)
                .orElseThrow(() -> new IllegalStateException("unknown state in the ledger: " + label));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
