package org.vanthu.index.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.index.StoreException;
import org.vanthu.index.correction.Anchor;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Placed;
import org.vanthu.index.correction.Reading;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.Verdict;

/** What people said of values, and where it is applied. */
final class Corrections {

    private static final String SELECT = "SELECT * FROM corrections ";

    private final Session session;

    Corrections(Session session) {
        this.session = session;
    }

    /** Adds what is not there yet; false where it is. */
    boolean add(Correction correction) throws StoreException {
        Anchor anchor = correction.anchor();
        return session.update(
                        """
                        INSERT INTO corrections (value, sha256, part, start, words, block, at, verdict, field, was, becomes, reading, who,
                            made, why)
                        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15
                        WHERE NOT EXISTS (SELECT 1 FROM corrections
                            WHERE value = ?1 AND verdict = ?8 AND field IS ?9 AND becomes = ?11 AND made = ?14)\
                        """,
                        correction.value().text(),
                        anchor.sha256(),
                        anchor.part(),
                        anchor.start(),
                        anchor.words(),
                        anchor.block(),
                        anchor.at(),
                        correction.verdict().label(),
                        correction.field(),
                        correction.was(),
                        correction.becomes(),
                        correction.reading().text(),
                        correction.who(),
                        correction.made().toEpochMilli(),
                        correction.why())
                > 0;
    }

    /** All of a file, in the order in which they were made. */
    List<Correction> of(String sha256) throws StoreException {
        return session.list(SELECT + "WHERE sha256 = ? ORDER BY made, id", Corrections::read, sha256);
    }

    List<Correction> of(ValueId value) throws StoreException {
        return session.list(SELECT + "WHERE value = ? ORDER BY made, id", Corrections::read, value.text());
    }

    /** In the order in which they were made. */
    List<Correction> all() throws StoreException {
        return session.list(SELECT + "ORDER BY made, id", Corrections::read);
    }

    /** By number, what is damaged left out. */
    List<Correction> salvaged() throws StoreException {
        List<Correction> salvaged = new ArrayList<>();
        long last = session.number("SELECT coalesce(max(id), 0) FROM corrections");
        for (long id = 1; id <= last; id++) {
            try {
                session.first(SELECT + "WHERE id = ?", Corrections::read, id).ifPresent(salvaged::add);
            } catch (StoreException | RuntimeException _) {
                // damaged in any way
            }
        }
        return salvaged;
    }

    static Correction read(ResultSet row) throws SQLException {
        ValueId value = new ValueId(row.getString("value"));
        return new Correction(
                value,
                new Anchor(
                        row.getString("sha256"),
                        row.getInt("part"),
                        row.getInt("start"),
                        row.getString("words"),
                        row.getString("block"),
                        row.getInt("at")),
                Columns.constant(Verdict.class, row.getString("verdict")),
                Columns.text(row, "field"),
                row.getString("was"),
                row.getString("becomes"),
                Reading.read(value.kind(), row.getString("reading")),
                Columns.text(row, "who"),
                Instant.ofEpochMilli(row.getLong("made")),
                Columns.text(row, "why"));
    }

    void place(long document, Placed placed) throws StoreException {
        session.update(
                "INSERT INTO reviews (document, value, kind, ordinal, verdict, machine) VALUES (?, ?, ?, ?, ?, ?)",
                document,
                placed.value().text(),
                placed.value().kind().label(),
                placed.ordinal(),
                placed.verdict().label(),
                placed.machine().map(Reading::text));
    }

    List<Placed> placed(long document) throws StoreException {
        return session.list("SELECT * FROM reviews WHERE document = ?", Corrections::placed, document);
    }

    Optional<Verdict> indicator(long document, int ordinal) throws StoreException {
        return session.first(
                "SELECT verdict FROM reviews WHERE document = ? AND kind = 'indicator' AND ordinal = ?",
                row -> Columns.constant(Verdict.class, row.getString(1)),
                document,
                ordinal);
    }

    /** What was said last of each value and not taken back. */
    private static final String HELD = """
        FROM corrections said
        WHERE NOT EXISTS (SELECT 1 FROM corrections later WHERE later.value = said.value
                AND (later.made, later.id) > (said.made, said.id))
            AND verdict <> 'undone'\
        """;

    /** How many values people confirmed, changed or rejected. */
    long reviewed() throws StoreException {
        return session.number("SELECT count(*) " + HELD);
    }

    /** Values of these whose place is not found in any document. */
    List<ValueId> open() throws StoreException {
        return session.list(
                "SELECT value " + HELD
                        + " AND NOT EXISTS (SELECT 1 FROM reviews WHERE value = said.value) ORDER BY made, id",
                row -> new ValueId(row.getString(1)));
    }

    /** Documents that a value is placed in. */
    List<Long> documentsOf(ValueId value) throws StoreException {
        return session.list("SELECT document FROM reviews WHERE value = ?", row -> row.getLong(1), value.text());
    }

    private static Placed placed(ResultSet row) throws SQLException {
        ValueId value = new ValueId(row.getString("value"));
        OptionalInt ordinal = Columns.number(row, "ordinal");
        return new Placed(
                value,
                Columns.constant(Verdict.class, row.getString("verdict")),
                ordinal,
                Columns.text(row, "machine").map(reading -> Reading.read(value.kind(), reading)));
    }
}
