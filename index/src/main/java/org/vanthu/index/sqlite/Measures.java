package org.vanthu.index.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Indicator.Status;
import org.vanthu.index.Decision;
import org.vanthu.index.MeasureRow;
import org.vanthu.index.StoreException;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.Measure;
import org.vanthu.index.catalogue.MeasureName;
import org.vanthu.index.series.Observation;
import org.vanthu.index.series.Owner;
import org.vanthu.index.series.Role;
import org.vanthu.index.series.Whose;

/** Which names of indicators are one measure: a view of the indicators, made anew where the catalogue changed. */
public final class Measures {

    private static final String OBSERVATIONS = """
        SELECT coalesce(merge.target, w.measure) AS measure, i.document, i.ordinal, i.name, i.value, i.value_to, i.value_of,
            i.comparison, i.change, i.value_else, i.unit, i.status, i.basis, i.period_from, i.period_to, w.place AS named,
            d.issuer, d.place, d.day
        """;

    private static final String JOINED = """
            JOIN documents d ON d.id = i.document
            LEFT JOIN merges merge ON merge.measure = w.measure AND merge.same
        WHERE
        """;

    private final Session session;

    Measures(Session session) {
        this.session = session;
    }

    /** Whether all names are tied by this catalogue. */
    boolean isTied(String catalogue) throws StoreException {
        return session.first(
                        "SELECT 1 FROM tied WHERE catalogue = ? AND change = (SELECT coalesce(max(seq), 0) FROM"
                                + " changes)",
                        _ -> true,
                        catalogue)
                .isPresent();
    }

    /**
     * From now on names are tied for this connection alone, which may be one for reading: in tables of its own that hide the file's.
     * In a transaction of the caller.
     */
    void apart() throws StoreException {
        session.script("""
            CREATE TEMP TABLE IF NOT EXISTS wordings AS SELECT * FROM main.wordings;
            CREATE INDEX IF NOT EXISTS temp.wordings_name ON wordings (name, unit);
            CREATE INDEX IF NOT EXISTS temp.wordings_measure ON wordings (measure);
            CREATE TEMP TABLE IF NOT EXISTS tied AS SELECT * FROM main.tied;
            """);
    }

    /** From now on names are tied as the file has them. */
    void together() throws StoreException {
        session.script("DROP TABLE IF EXISTS temp.wordings; DROP TABLE IF EXISTS temp.tied");
    }

    /** Ties the names that are not yet; all of them where another catalogue tied them. In a transaction of the caller. */
    void tie(Catalogue catalogue) throws StoreException {
        session.update(
                "DELETE FROM wordings WHERE NOT EXISTS (SELECT 1 FROM tied WHERE catalogue = ?)",
                catalogue.fingerprint());
        record Wording(String name, String unit) {}
        List<Wording> untied = session.list("""
            SELECT DISTINCT name, unit FROM indicators
            WHERE NOT EXISTS (SELECT 1 FROM wordings w WHERE w.name = indicators.name AND w.unit = indicators.unit)\
            """, row -> new Wording(row.getString("name"), row.getString("unit")));
        for (Wording wording : untied) {
            Measure measure = catalogue.measure(wording.name, wording.unit);
            session.update(
                    "INSERT INTO wordings (name, unit, measure, label, place) VALUES (?, ?, ?, ?, ?)",
                    wording.name,
                    wording.unit,
                    measure.id(),
                    measure.label(),
                    measure.place());
        }
        session.update("""
            DELETE FROM wordings
            WHERE NOT EXISTS (SELECT 1 FROM indicators i WHERE i.name = wordings.name AND i.unit = wordings.unit)\
            """);
        session.update("DELETE FROM tied");
        session.update(
                "INSERT INTO tied (catalogue, change) SELECT ?, coalesce(max(seq), 0) FROM changes",
                catalogue.fingerprint());
    }

    /** @param same that the two are one measure; else that they are not, however alike */
    void decide(String measure, String target, boolean same, Instant when, Optional<String> why) throws StoreException {
        session.update("""
            INSERT INTO merges (measure, target, same, decided, why) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (measure, target) DO UPDATE SET same = excluded.same, decided = excluded.decided, why = excluded.why\
            """, measure, target, same, when.toEpochMilli(), why);
    }

    List<Decision> decisions() throws StoreException {
        return session.list(
                "SELECT measure, target, same, decided, why FROM merges ORDER BY decided, measure",
                row -> new Decision(
                        row.getString("measure"),
                        row.getString("target"),
                        row.getBoolean("same"),
                        Instant.ofEpochMilli(row.getLong("decided")),
                        Columns.text(row, "why")));
    }

    /** Its own wordings, and those of measures that were merged into it. */
    private static final String OF_MEASURE =
            "w.measure = ?1 OR w.measure IN (SELECT measure FROM merges WHERE target = ?1 AND same)";

    /** SQLite keeps the order of a cross join; left alone it reads all that the wanted documents hold. */
    private static final String WORDED =
            "FROM wordings w CROSS JOIN indicators i ON i.name = w.name AND i.unit = w.unit" + JOINED + "(" + OF_MEASURE
                    + ")";

    /** Whose values a measure has, with the numbers of the documents. */
    private static final String OWNERS =
            "SELECT w.place AS named, d.issuer, d.place, group_concat(i.document) AS documents " + WORDED
                    + " GROUP BY 1, 2, 3";

    private static final String NAME = """
        coalesce(merge.target, w.measure) AS id,
        coalesce(min(CASE WHEN merge.target IS NULL THEN w.label END), min(w.label)) AS label, max(w.unit) AS unit\
        """;

    private static final String MERGED = " LEFT JOIN merges merge ON merge.measure = w.measure AND merge.same ";

    /** Without looking at values: that takes a second for a million. */
    public List<MeasureName> names() throws StoreException {
        return session.list(
                "SELECT " + NAME + " FROM wordings w" + MERGED + "GROUP BY 1 ORDER BY id", Measures::measureName);
    }

    public Optional<MeasureName> name(String measure) throws StoreException {
        return session.first(
                "SELECT " + NAME + " FROM wordings w" + MERGED + "WHERE " + OF_MEASURE + " GROUP BY 1",
                Measures::measureName,
                measure);
    }

    public List<String> units() throws StoreException {
        return session.list("SELECT DISTINCT unit FROM wordings ORDER BY 1", row -> row.getString(1));
    }

    /** The one with most values first. */
    public List<MeasureRow> all() throws StoreException {
        return session.list(
                "SELECT " + NAME + """
                        , count(DISTINCT w.name) AS wordings, count(*) AS "values", count(DISTINCT i.document) AS documents
                    FROM wordings w JOIN indicators i ON i.name = w.name AND i.unit = w.unit\
                    """ + MERGED + "GROUP BY 1 ORDER BY \"values\" DESC, id",
                row -> new MeasureRow(
                        measureName(row), row.getLong("wordings"), row.getLong("values"), row.getLong("documents")));
    }

    private static MeasureName measureName(ResultSet row) throws SQLException {
        return new MeasureName(row.getString("id"), row.getString("label"), row.getString("unit"));
    }

    /** Every statement of a measure, and of those that were merged into it. */
    public List<Observation> observations(String measure) throws StoreException {
        return session.list(
                OBSERVATIONS + WORDED + " ORDER BY i.document, i.ordinal", new Owners()::observation, measure);
    }

    /** Those of some owners alone. Their documents are chosen out of an index: to look at each value takes ten times as long. */
    public List<Observation> observations(String measure, Whose wanted) throws StoreException {
        List<String> documents =
                session
                        .list(OWNERS, row -> wanted.mayInclude(owner(row)) ? row.getString("documents") : "", measure)
                        .stream()
                        .filter(some -> !some.isEmpty())
                        .toList();
        Owners owners = new Owners();
        return session
                .list(
                        OBSERVATIONS + WORDED + " AND i.document IN (SELECT value FROM json_each(?2))"
                                + " ORDER BY i.document, i.ordinal",
                        row -> owners.wanted(row, wanted),
                        measure,
                        "[" + String.join(",", documents) + "]")
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** All statements over a time that lies within {@code days}. */
    public List<Observation> within(DateRange days) throws StoreException {
        Owners owners = new Owners();
        return session.list(
                OBSERVATIONS + "FROM wordings w JOIN indicators i ON i.name = w.name AND i.unit = w.unit" + JOINED
                        + "i.period_from >= ? AND i.period_to <= ? ORDER BY i.document, i.ordinal",
                owners::observation,
                days.from(),
                days.to());
    }

    /** Whose values are in the rows of one answer, which come document by document: what a row needs of its document is read once. */
    private static final class Owners {
        private final Map<List<Optional<String>>, Owner> known = new HashMap<>();
        private long document = -1;
        private Optional<String> issuer = Optional.empty();
        private Optional<String> place = Optional.empty();
        private Optional<LocalDate> day = Optional.empty();

        Observation observation(ResultSet row) throws SQLException {
            standOn(row);
            return Measures.observation(row, of(row), day);
        }

        /** Of a row that is not wanted nothing else is read. */
        Optional<Observation> wanted(ResultSet row, Whose wanted) throws SQLException {
            standOn(row);
            Owner owner = of(row);
            return wanted.includes(owner, day) ? Optional.of(Measures.observation(row, owner, day)) : Optional.empty();
        }

        private void standOn(ResultSet row) throws SQLException {
            long read = row.getLong("document");
            if (read != document) {
                document = read;
                issuer = Columns.text(row, "issuer");
                place = Columns.text(row, "place");
                day = Columns.day(row, "day");
            }
        }

        /** Few places have many values, and to find a place in an issuer's name takes a while. */
        private Owner of(ResultSet row) throws SQLException {
            Optional<String> named = Columns.text(row, "named");
            return known.computeIfAbsent(List.of(named, issuer, place), _ -> Owner.of(named, issuer, place));
        }
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return Owner.of(Columns.text(row, "named"), Columns.text(row, "issuer"), Columns.text(row, "place"));
    }

    private static Observation observation(ResultSet row, Owner owner, Optional<LocalDate> day) throws SQLException {
        Figure figure = Columns.figure(row);
        String unit = row.getString("unit");
        return new Observation(
                row.getString("measure"),
                row.getLong("document"),
                row.getInt("ordinal"),
                day,
                owner,
                row.getString("name"),
                figure,
                unit,
                Columns.constant(Status.class, row.getString("status")),
                Role.of(figure, unit, Columns.text(row, "basis")),
                Columns.range(row, "period_from", "period_to"));
    }
}
