package org.vanthu.index.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Filter;
import org.vanthu.index.PassageFact;
import org.vanthu.index.StoreException;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.correction.Marks;
import org.vanthu.index.correction.Placed;
import org.vanthu.index.correction.Verdict;
import org.vanthu.index.sqlite.StoreReader.Kind;

/** Reads documents back as they were put in. */
final class DocumentReader {

    private static final String SELECT = Ledger.SELECT_FILE + """
        , document.id, document.ordinal, document.type, document.number, document.issuer, document.place, document.issued,
            document.title, document.period_from, document.period_to, document.signer, document.recipients, document.bases,
            document.chars, (SELECT verdict FROM reviews WHERE document = document.id AND kind = 'document') AS reviewed, (\
        """ + EffectColumns.JOINED + """
            ) AS effects
        """ + Ledger.FROM_FILE + """
            JOIN documents document ON document.file = file.id
        """;

    private final Session session;
    private final Corrections corrections;

    DocumentReader(Session session) {
        this.session = session;
        this.corrections = new Corrections(session);
    }

    Optional<DocumentRow> row(long id) throws StoreException {
        return session.first(SELECT + "WHERE document.id = ?", DocumentReader::row, id);
    }

    /** With the values of the kinds that are asked for. */
    Optional<StoredDocument> document(long id, Set<Kind> kinds) throws StoreException {
        Optional<DocumentRow> row = row(id);
        return row.isEmpty() ? Optional.empty() : Optional.of(stored(row.get(), kinds));
    }

    /** With the values of the kinds that are asked for. */
    List<StoredDocument> documentsOf(long file, Set<Kind> kinds) throws StoreException {
        List<StoredDocument> documents = new ArrayList<>();
        for (DocumentRow row :
                session.list(SELECT + "WHERE document.file = ? ORDER BY document.ordinal", DocumentReader::row, file)) {
            documents.add(stored(row, kinds));
        }
        return documents;
    }

    /** With the values of the kinds that are asked for. */
    StoredDocument stored(DocumentRow row, Set<Kind> kinds) throws StoreException {
        List<Placed> placed = kinds.isEmpty() ? List.of() : corrections.placed(row.id());
        return new StoredDocument(row, content(row, kinds), placed.isEmpty() ? Marks.NONE : new Marks(placed));
    }

    /** Everything of the document but its header, which the row has. */
    private ExtractedDocument content(DocumentRow row, Set<Kind> kinds) throws StoreException {
        long id = row.id();
        return new ExtractedDocument(
                source(id),
                outline(id),
                row.header(),
                kinds.contains(Kind.FACTS) ? facts(id) : List.of(),
                kinds.contains(Kind.INDICATORS) ? indicators(id) : List.of(),
                kinds.contains(Kind.TASKS) ? tasks(id) : List.of());
    }

    /** One sequence of the ledger's order: by root, path and ordinal. */
    Cursor<DocumentRow> rows(Filter filter) throws StoreException {
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder("WHERE 1");
        filter.from().ifPresent(day -> {
            where.append(" AND document.day >= ?");
            values.add(day);
        });
        filter.to().ifPresent(day -> {
            where.append(" AND document.day <= ?");
            values.add(day);
        });
        filter.type().ifPresent(type -> {
            where.append(" AND document.type_key = ?");
            values.add(VietnameseFolding.key(type));
        });
        filter.issuer().ifPresent(issuer -> {
            where.append(" AND instr(' ' || document.issuer_key || ' ', ?) > 0");
            values.add(" " + VietnameseFolding.key(issuer) + " ");
        });
        filter.body().ifPresent(body -> {
            where.append(" AND (EXISTS (SELECT 1 FROM tasks WHERE document = document.id AND body = ?)"
                    + " OR EXISTS (SELECT 1 FROM indicators WHERE document = document.id AND body = ?))");
            values.add(body);
            values.add(body);
        });
        filter.unit().ifPresent(unit -> {
            where.append(" AND EXISTS (SELECT 1 FROM facts WHERE document = document.id AND unit_key = ?)");
            values.add(VietnameseFolding.key(unit));
        });
        return session.cursor(
                SELECT + where + " ORDER BY file.root, file.path, document.ordinal",
                DocumentReader::row,
                values.toArray());
    }

    List<DocumentRow> named(String reference) throws StoreException {
        String order = " ORDER BY file.root, file.path, document.ordinal";
        List<DocumentRow> named = session.list(
                SELECT + "WHERE document.number_key = ?" + order,
                DocumentReader::row,
                VietnameseFolding.numberKey(reference));
        if (named.isEmpty()) {
            named = session.list(SELECT + """
                WHERE file.path = ?1 OR root.location || '/' || file.path = ?1
                    OR substr(file.path, -length(?1) - 1) = '/' || ?1
                """ + order, DocumentReader::row, reference);
        }
        if (named.isEmpty() && reference.matches("[0-9]{1,18}")) {
            named = session.list(SELECT + "WHERE document.id = ?", DocumentReader::row, Long.parseLong(reference));
        }
        return named;
    }

    private SourceText source(long id) throws StoreException {
        return session.first(
                        "SELECT text, layout, confidences FROM texts WHERE document = ?",
                        row -> Layout.read(
                                row.getString("text"), row.getString("layout"), Columns.text(row, "confidences")),
                        id)
                .orElseThrow(() -> new IllegalStateException("document " + id + " has no text"));
    }

    private Outline outline(long id) throws StoreException {
        return new Outline(session.list(
                """
                SELECT level, label, title, heading_start, heading_end, content_start, content_end, parent
                FROM sections WHERE document = ? ORDER BY ordinal\
                """,
                row -> new Outline.Section(
                        row.getInt("level"),
                        row.getString("label"),
                        row.getString("title"),
                        Columns.span(row, "heading_start", "heading_end"),
                        Columns.span(row, "content_start", "content_end"),
                        Columns.number(row, "parent")),
                id));
    }

    List<PassageFact> facts(long id, Span part) throws StoreException {
        return session.list(
                """
                SELECT fact.*, review.verdict FROM facts fact
                    LEFT JOIN reviews review
                        ON review.document = fact.document AND review.kind = 'fact' AND review.ordinal = fact.ordinal
                WHERE fact.document = ? AND fact.start >= ? AND fact."end" <= ? ORDER BY fact.ordinal\
                """,
                row -> new PassageFact(
                        FactColumns.read(row), Columns.number(row, "confidence"), verdict(row, "verdict")),
                id,
                part.start(),
                part.end());
    }

    private List<Fact> facts(long id) throws StoreException {
        return session.list("SELECT * FROM facts WHERE document = ? ORDER BY ordinal", FactColumns::read, id);
    }

    private List<Indicator> indicators(long id) throws StoreException {
        return session.list(
                "SELECT * FROM indicators WHERE document = ? ORDER BY ordinal",
                row -> new Indicator(
                        Columns.span(row, "start", "end"),
                        Columns.span(row, "sentence_start", "sentence_end"),
                        row.getString("rule"),
                        row.getString("name"),
                        Columns.figure(row),
                        row.getString("unit"),
                        Columns.constant(Indicator.Status.class, row.getString("status")),
                        Columns.text(row, "basis"),
                        Columns.range(row, "period_from", "period_to"),
                        Columns.text(row, "body")),
                id);
    }

    private List<Task> tasks(long id) throws StoreException {
        return session.list(
                "SELECT * FROM tasks WHERE document = ? ORDER BY ordinal",
                row -> new Task(
                        Columns.span(row, "start", "end"),
                        row.getString("rule"),
                        row.getString("text"),
                        Columns.text(row, "body"),
                        Columns.text(row, "body_name"),
                        Columns.constant(Task.Status.class, row.getString("status")),
                        Columns.range(row, "due_from", "due_to"),
                        row.getBoolean("recurs")
                                ? Optional.of(new Task.Recurrence(Columns.period(row, "every")))
                                : Optional.empty(),
                        Columns.split(row.getString("support")),
                        Columns.split(row.getString("persons")),
                        Columns.text(row, "place")),
                id);
    }

    private static DocumentRow row(ResultSet row) throws SQLException {
        Header header = new Header(
                Columns.text(row, "type"),
                Columns.text(row, "number"),
                Columns.text(row, "issuer"),
                Columns.text(row, "place"),
                Columns.day(row, "issued"),
                Columns.text(row, "title"),
                Columns.range(row, "period_from", "period_to"),
                Columns.text(row, "signer"),
                Columns.split(row.getString("recipients")),
                Columns.split(row.getString("bases")),
                EffectColumns.read(row.getString("effects")));
        return new DocumentRow(
                row.getLong("id"),
                Ledger.file(row),
                row.getInt("ordinal"),
                header,
                row.getInt("chars"),
                verdict(row, "reviewed"));
    }

    private static Optional<Verdict> verdict(ResultSet row, String column) throws SQLException {
        return Columns.text(row, column).map(label -> Columns.constant(Verdict.class, label));
    }
}
