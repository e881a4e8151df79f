package org.vanthu.index.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.index.Doubt;
import org.vanthu.index.StoreException;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.index.sqlite.StoreReader.Kind;

/** Finds the values that the machine was not sure of and that nobody has looked at. */
final class Doubts {

    /** The indicator that was made of a fact's words. */
    private static final String INDICATOR = """
        SELECT min(indicator.ordinal) FROM indicators indicator WHERE indicator.document = fact.document
            AND indicator.start = fact.start AND indicator."end" = fact."end"
        """;

    /** Facts in doubt, in the very words of their index; neither they nor their indicators were looked at. */
    static final String OPEN = """
        FROM facts fact
        WHERE (confidence < 90 OR value_else IS NOT NULL)
            AND (document NOT IN (SELECT document FROM reviews)
                OR NOT EXISTS (SELECT 1 FROM reviews review WHERE review.document = fact.document
                AND (review.kind = 'fact' AND review.ordinal = fact.ordinal
                    OR review.kind = 'indicator' AND review.ordinal = (
        """ + INDICATOR + "))))\n";

    private record Found(
            long document,
            int fact,
            Optional<Integer> indicator,
            int start,
            OptionalInt confidence,
            boolean ambiguous) {}

    private final Session session;
    private final DocumentReader reader;

    Doubts(Session session, DocumentReader reader) {
        this.session = session;
        this.reader = reader;
    }

    long count() throws StoreException {
        return session.number("SELECT count(*) " + OPEN);
    }

    /** By document, in reading order. */
    List<Doubt> list(int offset, int limit) throws StoreException {
        List<Found> all = session.list(
                "SELECT document, ordinal AS fact, start, confidence, value_else IS NOT NULL AS ambiguous, ("
                        + INDICATOR + ") AS indicator " + OPEN + "ORDER BY document, start, ordinal LIMIT ? OFFSET ?",
                row -> new Found(
                        row.getLong("document"),
                        row.getInt("fact"),
                        Columns.number(row, "indicator").stream().boxed().findFirst(),
                        row.getInt("start"),
                        Columns.number(row, "confidence"),
                        row.getBoolean("ambiguous")),
                limit,
                offset);
        List<Doubt> doubts = new ArrayList<>();
        StoredDocument stored = null;
        for (Found found : all) {
            if (stored == null || stored.row().id() != found.document) {
                stored = reader.document(found.document, Kind.ALL).orElse(null);
            }
            if (stored != null) {
                doubts.add(new Doubt(
                        stored.row(),
                        stored.ids()
                                .of(
                                        found.indicator.isPresent() ? ValueKind.INDICATOR : ValueKind.FACT,
                                        found.indicator.orElse(found.fact),
                                        found.start),
                        found.start,
                        found.confidence,
                        found.ambiguous));
            }
        }
        return doubts;
    }
}
