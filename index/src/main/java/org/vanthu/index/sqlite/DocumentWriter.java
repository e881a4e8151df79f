package org.vanthu.index.sqlite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.index.StoreException;
import org.vanthu.index.analysis.VietnameseFolding;

/** Puts documents into their tables. */
final class DocumentWriter {

    private static final String SECTION = """
        INSERT INTO sections (document, ordinal, level, label, title, heading_start, heading_end, content_start,
            content_end, parent)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String FACT = """
        INSERT INTO facts (document, ordinal, kind, start, "end", rule, date_from, date_to, modifier, every, value, value_to,
            value_of, comparison, change, unit, unit_key, per, type, number, confidence, value_else)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String EFFECT =
            "INSERT INTO effects (document, ordinal, effect, rule, fact) VALUES (?, ?, ?, ?, ?)";

    private static final String INDICATOR = """
        INSERT INTO indicators (document, ordinal, start, "end", sentence_start, sentence_end, rule, name, value, value_to,
            value_of, comparison, change, unit, unit_key, status, basis, period_from, period_to, body, value_else)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String TASK = """
        INSERT INTO tasks (document, ordinal, start, "end", rule, text, body, body_name, status, due_from, due_to, recurs,
            every, support, persons, place)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final Session session;

    DocumentWriter(Session session) {
        this.session = session;
    }

    /** Takes the file's documents out and gives their numbers. */
    List<Long> delete(long file) throws StoreException {
        List<Long> ids =
                session.list("SELECT id FROM documents WHERE file = ? ORDER BY ordinal", row -> row.getLong(1), file);
        if (!ids.isEmpty()) {
            session.update("DELETE FROM documents WHERE file = ?", file);
        }
        return ids;
    }

    /**
     * Gives the document's number.
     *
     * @param number of a document that was there before; empty of a new one
     */
    long write(OptionalLong number, long file, int ordinal, ExtractedDocument document, String extraction)
            throws StoreException {
        long id = header(
                number,
                file,
                ordinal,
                document.header(),
                document.source().text().length(),
                extraction);
        session.update(
                "INSERT INTO texts (document, text, layout, confidences) VALUES (?, ?, ?, ?)",
                id,
                document.source().text(),
                Layout.write(document.source()),
                Layout.confidences(document.source()));
        Confidences confidences = document.source().confidences();
        session.updateAll(SECTION, numbered(document.outline().sections(), (i, it) -> section(id, i, it)));
        session.updateAll(FACT, numbered(document.facts(), (i, it) -> fact(id, i, it, confidences.lowest(it.span()))));
        session.updateAll(
                EFFECT,
                numbered(
                        document.header().effects(),
                        (i, it) -> effect(id, i, it, document.facts().indexOf(it.on()))));
        session.updateAll(INDICATOR, numbered(document.indicators(), (i, it) -> indicator(id, i, it)));
        session.updateAll(TASK, numbered(document.tasks(), (i, it) -> task(id, i, it)));
        return id;
    }

    /** Makes a row of a thing and its place in the list. */
    private interface Row<T> {
        @Nullable
        Object[] of(int ordinal, T thing);
    }

    private static <T> Stream<@Nullable Object[]> numbered(List<T> things, Row<T> row) {
        return IntStream.range(0, things.size()).mapToObj(i -> row.of(i, things.get(i)));
    }

    private long header(OptionalLong number, long file, int ordinal, Header header, int chars, String extraction)
            throws StoreException {
        Optional<LocalDate> from = header.period().map(DateRange::from);
        return session.number(
                """
                INSERT INTO documents (id, file, ordinal, type, number, issuer, place, issued, title, period_from, period_to, signer,
                    recipients, bases, chars, day, type_key, number_key, issuer_key, extracted_with)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id\
                """,
                number,
                file,
                ordinal,
                header.type(),
                header.number(),
                header.issuer(),
                header.place(),
                header.issued(),
                header.title(),
                from,
                header.period().map(DateRange::to),
                header.signer(),
                Columns.joined(header.recipients()),
                Columns.joined(header.bases()),
                chars,
                header.issued().or(() -> from),
                header.type().map(VietnameseFolding::key),
                header.number().map(VietnameseFolding::numberKey),
                header.issuer().map(VietnameseFolding::key),
                extraction);
    }

    private static @Nullable Object[] section(long document, int ordinal, Outline.Section section) {
        return new @Nullable Object[] {
            document,
            ordinal,
            section.level(),
            section.label(),
            section.title(),
            section.heading().start(),
            section.heading().end(),
            section.content().start(),
            section.content().end(),
            section.parent()
        };
    }

    private static @Nullable Object[] fact(long document, int ordinal, Fact fact, OptionalInt confidence) {
        FactColumns columns = FactColumns.of(fact);
        @Nullable Figure figure = columns.figure().orElse(null);
        return new @Nullable Object[] {
            document,
            ordinal,
            columns.kind(),
            fact.span().start(),
            fact.span().end(),
            fact.rule(),
            columns.from(),
            columns.to(),
            columns.modifier(),
            columns.every(),
            figure == null ? null : figure.value().toString(),
            figure == null ? null : figure.to().map(Object::toString),
            figure == null ? null : figure.of().map(Object::toString),
            figure == null ? null : Columns.label(figure.comparison()),
            figure == null ? null : figure.change().map(Columns::label),
            columns.unit(),
            columns.unit().map(VietnameseFolding::key),
            columns.per(),
            columns.type(),
            columns.number(),
            confidence,
            figure == null ? null : figure.other().map(Object::toString)
        };
    }

    private static @Nullable Object[] effect(long document, int ordinal, Header.Effect effect, int fact) {
        return new @Nullable Object[] {document, ordinal, Columns.label(effect.kind()), effect.rule(), fact};
    }

    private static @Nullable Object[] indicator(long document, int ordinal, Indicator indicator) {
        Figure figure = indicator.figure();
        return new @Nullable Object[] {
            document,
            ordinal,
            indicator.span().start(),
            indicator.span().end(),
            indicator.sentence().start(),
            indicator.sentence().end(),
            indicator.rule(),
            indicator.name(),
            figure.value().toString(),
            figure.to().map(Object::toString),
            figure.of().map(Object::toString),
            Columns.label(figure.comparison()),
            figure.change().map(Columns::label),
            indicator.unit(),
            VietnameseFolding.key(indicator.unit()),
            Columns.label(indicator.status()),
            indicator.basis(),
            indicator.period().map(DateRange::from),
            indicator.period().map(DateRange::to),
            indicator.body(),
            figure.other().map(Object::toString)
        };
    }

    private static @Nullable Object[] task(long document, int ordinal, Task task) {
        return new @Nullable Object[] {
            document,
            ordinal,
            task.span().start(),
            task.span().end(),
            task.rule(),
            task.text(),
            task.body(),
            task.bodyName(),
            Columns.label(task.status()),
            task.due().map(DateRange::from),
            task.due().map(DateRange::to),
            task.recurrence().isPresent(),
            task.recurrence().flatMap(Task.Recurrence::every).map(Object::toString),
            Columns.joined(task.support()),
            Columns.joined(task.persons()),
            task.place()
        };
    }
}
