package org.vanthu.index.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.extractors.Confidences;
import org.vanthu.index.Doubt;
import org.vanthu.index.StoreException;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.correction.ValueKind;

/** Finds the values that the machine was not sure of and that nobody has looked at. */
final class Doubts {

    /** A fact in doubt, and the indicator that has its words, where there is one. */
    private static final String OPEN = """
        FROM facts fact LEFT JOIN indicators indicator ON indicator.document = fact.document
            AND indicator.start = fact.start AND indicator."end" = fact."end"
        WHERE (fact.confidence < ?1 OR fact.value_else IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM reviews review WHERE review.document = fact.document
                AND (review.kind = 'fact' AND review.ordinal = fact.ordinal
                    OR review.kind = 'indicator' AND review.ordinal = indicator.ordinal))
        """;

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
        return session.number("SELECT count(*) " + OPEN, Confidences.DOUBTFUL);
    }

    /** By document, in reading order. */
    List<Doubt> list(int offset, int limit) throws StoreException {
        List<Found> all = session.list(
                """
                    SELECT fact.document, fact.ordinal AS fact, indicator.ordinal AS indicator, fact.start, fact.confidence,
                        fact.value_else IS NOT NULL AS ambiguous
                    """ + OPEN + "ORDER BY fact.document, fact.start, indicator.ordinal LIMIT ?2 OFFSET ?3",
                row -> new Found(
                        row.getLong("document"),
                        row.getInt("fact"),
                        Columns.number(row, "indicator").stream().boxed().findFirst(),
                        row.getInt("start"),
                        Columns.number(row, "confidence"),
                        row.getBoolean("ambiguous")),
                Confidences.DOUBTFUL,
                limit,
                offset);
        List<Doubt> doubts = new ArrayList<>();
        StoredDocument stored = null;
        for (Found found : all) {
            if (stored == null || stored.row().id() != found.document) {
                stored = reader.document(found.document).orElse(null);
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
