package org.vanthu.bench.search;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Span;

/**
 * The passages in SQLite's own full-text index, as somebody would set it up who knows it well: no journal while it is filled, merged
 * into one segment afterwards, a cache and a memory map as large as the file, prepared statements.
 *
 * <p>Its tokenizer knows {@code đ} for a letter of its own; it gets {@code d}, so that a question without marks finds the same.
 */
final class Fts5 implements AutoCloseable {

    private static final String MATCH = " FROM words JOIN passages ON passages.id = words.rowid WHERE words MATCH ?";
    private static final String ALL = " FROM words WHERE words MATCH ?";
    private static final String BEST = "SELECT words.rowid, rank, snippet(words, 0, '[', ']', '…', 40)";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private long passages;

    Fts5(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        run("PRAGMA journal_mode = OFF");
        run("PRAGMA synchronous = OFF");
        run("PRAGMA cache_size = -262144");
        run("PRAGMA mmap_size = 4294967296");
        run("PRAGMA temp_store = MEMORY");
        run("CREATE TABLE passages (id INTEGER PRIMARY KEY, day TEXT, year INTEGER, type TEXT, issuer TEXT)");
        run("CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')");
        connection.setAutoCommit(false);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    void add(Reports.Report report) throws SQLException {
        Header header = report.document().header();
        PreparedStatement row = statement("INSERT INTO passages VALUES (?, ?, ?, ?, ?)");
        PreparedStatement words = statement("INSERT INTO words (rowid, text) VALUES (?, ?)");
        for (Span passage : report.passages()) {
            passages++;
            row.setLong(1, passages);
            row.setString(2, header.issued().map(Object::toString).orElse(null));
            row.setObject(3, header.issued().map(day -> day.getYear()).orElse(null));
            row.setString(4, header.type().orElse(null));
            row.setString(5, header.issuer().orElse(null));
            row.executeUpdate();
            words.setLong(1, passages);
            words.setString(2, plain(passage.of(report.document().source().text())));
            words.executeUpdate();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** After it questions are answered fastest. */
    void optimise() throws SQLException {
        run("INSERT INTO words (words) VALUES ('optimize')");
        connection.commit();
        run("ANALYZE");
        connection.commit();
    }

    private static String plain(String text) {
        return text.replace('đ', 'd').replace('Đ', 'D');
    }

    /** The ten best with their snippets, and how many there are; gives the latter. */
    long ask(Question question, boolean facets) throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(match(question));
        boolean filtered = question.years().isPresent() || question.type().isPresent();
        StringBuilder where = new StringBuilder(filtered || facets ? MATCH : ALL);
        question.years().ifPresent(years -> {
            where.append(" AND passages.day BETWEEN ? AND ?");
            values.add(years.from().toString());
            values.add(years.to().toString());
        });
        question.type().ifPresent(type -> {
            where.append(" AND passages.type = ?");
            values.add(type);
        });
        best(BEST + (filtered ? where : ALL) + " ORDER BY rank LIMIT 10", values);
        return facets
                ? spread("SELECT year, type, issuer, count(*)" + where + " GROUP BY 1, 2, 3", values)
                : count(where, values);
    }

    private static String match(Question question) {
        if (question.phrase()) {
            return '"' + plain(question.text()).replace("\"", "") + '"';
        }
        return question.words().stream().map(word -> '"' + plain(word) + '"').collect(Collectors.joining(" "));
    }

    private void best(String sql, List<Object> values) throws SQLException {
        try (ResultSet rows = query(sql, values)) {
            while (rows.next()) {
                rows.getLong(1);
                rows.getDouble(2);
                rows.getString(3);
            }
        }
    }

    private long count(StringBuilder where, List<Object> values) throws SQLException {
        try (ResultSet rows = query("SELECT count(*)" + where, values)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** All three at once: to ask for one after the other takes three times as long. */
    private long spread(String sql, List<Object> values) throws SQLException {
        List<Map<String, Long>> facets = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
        long total = 0;
        try (ResultSet rows = query(sql, values)) {
            while (rows.next()) {
                long count = rows.getLong(4);
                total += count;
                for (int i = 0; i < facets.size(); i++) {
                    facets.get(i).merge(String.valueOf(rows.getString(i + 1)), count, Long::sum);
                }
            }
        }
        return total;
    }

    private ResultSet query(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = statement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement.executeQuery();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
