package org.vanthu.index.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileRecord.Effort;
import org.vanthu.index.FileRecord.Stamp;
import org.vanthu.index.FileState;
import org.vanthu.index.Inventory;
import org.vanthu.index.RunRecord;
import org.vanthu.index.StoreException;
import org.vanthu.index.Tally;

/** Files and runs. */
final class Ledger {

    /** Reads a {@link FileRecord}; what follows may join more and narrow it. */
    static final String SELECT_FILE = """
        SELECT root.location, file.path, file.size_bytes, file.modified, file.sha256, file.state, file.reason,
            original_root.location AS original_location, original.path AS original_path,
            file.media_type, file.encoding, file.took, file.attempts, file.version, file.worker, file.memory, file.gone,
            file.unread_pages\
        """;

    static final String FROM_FILE = """

        FROM files file
            JOIN roots root ON root.id = file.root
            LEFT JOIN files original ON original.id = file.original
            LEFT JOIN roots original_root ON original_root.id = original.root
        """;

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

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
                    attempts, version, worker, memory, unread_pages, run)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (root, path) DO UPDATE SET size_bytes = excluded.size_bytes, modified = excluded.modified,
                    sha256 = excluded.sha256, state = excluded.state, reason = excluded.reason, original = excluded.original,
                    media_type = excluded.media_type, encoding = excluded.encoding, took = excluded.took,
                    attempts = excluded.attempts, version = excluded.version, worker = excluded.worker, memory = excluded.memory,
                    unread_pages = excluded.unread_pages, run = excluded.run, gone = NULL
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
                file.effort().worker(),
                file.effort().memory(),
                Columns.numbers(file.unreadPages()),
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

    /** Number of a file that the ledger has. */
    long number(FileKey file) throws StoreException {
        return session.number("SELECT id FROM files WHERE root = ? AND path = ?", root(file.root()), file.path());
    }

    List<Tally> tallies() throws StoreException {
        Map<Tally, Long> files = new LinkedHashMap<>();
        session.list("""
            SELECT root.location, file.path, file.state,
                (SELECT substr(day, 1, 4) FROM documents WHERE file = file.id AND ordinal = 0) AS year
            FROM files file JOIN roots root ON root.id = file.root
            ORDER BY root.location, file.path\
            """, row -> {
            String path = row.getString("path");
            int slash = path.indexOf('/');
            boolean inRoot = slash < 0 || path.charAt(slash - 1) == '!';
            Tally tally = new Tally(
                    row.getString("location"),
                    inRoot ? "" : path.substring(0, slash),
                    Columns.text(row, "year").orElseGet(() -> year(path)),
                    state(row),
                    0);
            return files.merge(tally, 1L, Long::sum);
        });
        return files.entrySet().stream()
                .map(entry -> entry.getKey().of(entry.getValue()))
                .toList();
    }

    /** The last year that a path names. */
    private static String year(String path) {
        Matcher year = YEAR.matcher(path);
        String last = "";
        while (year.find()) {
            last = year.group();
        }
        return last;
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
        return session.list(
                SELECT_FILE + FROM_FILE
                        + "WHERE root.location = ? AND file.path > ? AND file.path < ? ORDER BY file.path",
                Ledger::file,
                container.root(),
                first,
                behind(first));
    }

    /** All files under a root, and which of them are containers. */
    Inventory inventory(String root) throws StoreException {
        Inventory.Builder files = new Inventory.Builder();
        session.list(
                """
                SELECT file.path, file.size_bytes, file.modified, file.state, file.gone IS NOT NULL AS gone,
                    file.unread_pages IS NOT NULL AS unread
                FROM files file JOIN roots root ON root.id = file.root
                WHERE root.location = ?\
                """,
                row -> files.add(
                        row.getString("path"),
                        new Inventory.Known(
                                row.getLong("size_bytes"),
                                row.getLong("modified"),
                                state(row),
                                row.getBoolean("gone"),
                                row.getBoolean("unread"))),
                root);
        return files.build();
    }

    /**
     * Puts a file, and of a container all that is inside, at another place.
     *
     * @return whether the ledger had nothing there, so that it could be done
     */
    boolean move(FileKey from, FileKey to, Stamp stamp) throws StoreException {
        if (file(to).isPresent() || !inside(to).isEmpty()) {
            return false;
        }
        long root = root(from.root());
        long there = root(to.root());
        session.update(
                """
                UPDATE files SET root = ?, path = ?, size_bytes = ?, modified = ?, gone = NULL
                WHERE root = ? AND path = ?\
                """, there, to.path(), stamp.sizeBytes(), stamp.modified().toEpochMilli(), root, from.path());
        String inside = from.path() + FileKey.INSIDE;
        session.update(
                "UPDATE files SET root = ?, path = ? || substr(path, ?), gone = NULL WHERE root = ? AND path > ? AND"
                        + " path < ?",
                there,
                to.path(),
                from.path().codePointCount(0, from.path().length()) + 1,
                root,
                inside,
                behind(inside));
        return true;
    }

    /** Notes since when files, and of containers all that is inside, are not at their place; {@code null} takes it back. */
    void gone(FileKey file, @Nullable Instant since) throws StoreException {
        @Nullable Long moment = since == null ? null : since.toEpochMilli();
        String inside = file.path() + FileKey.INSIDE;
        session.update(
                "UPDATE files SET gone = ? WHERE root = ? AND (path = ? OR path > ? AND path < ?)",
                moment,
                root(file.root()),
                file.path(),
                inside,
                behind(inside));
    }

    /** The first text after all that begin with {@code prefix}. */
    private static String behind(String prefix) {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
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
                new Effort(
                        Duration.ofMillis(row.getLong("took")),
                        row.getInt("attempts"),
                        row.getString("version"),
                        Columns.text(row, "worker"),
                        Columns.big(row, "memory")),
                moment(row, "gone"),
                Columns.numbers(row, "unread_pages"));
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
