package org.vanthu.index.sqlite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
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
        int section = 0;
        for (Outline.Section each : document.outline().sections()) {
            section(id, section++, each);
        }
        int fact = 0;
        for (Fact each : document.facts()) {
            fact(id, fact++, each, document.source().confidences().lowest(each.span()));
        }
        int effect = 0;
        for (Header.Effect each : document.header().effects()) {
            effect(id, effect++, each, document.facts().indexOf(each.on()));
        }
        int indicator = 0;
        for (Indicator each : document.indicators()) {
            indicator(id, indicator++, each);
        }
        int task = 0;
        for (Task each : document.tasks()) {
            task(id, task++, each);
        }
        return id;
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

    private void section(long document, int ordinal, Outline.Section section) throws StoreException {
        session.update(
                """
                INSERT INTO sections (document, ordinal, level, label, title, heading_start, heading_end, content_start,
                    content_end, parent)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                document,
                ordinal,
                section.level(),
                section.label(),
                section.title(),
                section.heading().start(),
                section.heading().end(),
                section.content().start(),
                section.content().end(),
                section.parent());
    }

    private void fact(long document, int ordinal, Fact fact, OptionalInt confidence) throws StoreException {
        FactColumns columns = FactColumns.of(fact);
        @Nullable Figure figure = columns.figure().orElse(null);
        session.update(
                """
                INSERT INTO facts (document, ordinal, kind, start, "end", rule, date_from, date_to, modifier, every, value, value_to,
                    value_of, comparison, change, unit, unit_key, per, type, number, confidence, value_else)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
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
                figure == null ? null : figure.other().map(Object::toString));
    }

    private void effect(long document, int ordinal, Header.Effect effect, int fact) throws StoreException {
        session.update(
                "INSERT INTO effects (document, ordinal, effect, rule, fact) VALUES (?, ?, ?, ?, ?)",
                document,
                ordinal,
                Columns.label(effect.kind()),
                effect.rule(),
                fact);
    }

    private void indicator(long document, int ordinal, Indicator indicator) throws StoreException {
        Figure figure = indicator.figure();
        session.update(
                """
                INSERT INTO indicators (document, ordinal, start, "end", sentence_start, sentence_end, rule, name, value, value_to,
                    value_of, comparison, change, unit, unit_key, status, basis, period_from, period_to, body, value_else)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
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
                figure.other().map(Object::toString));
    }

    private void task(long document, int ordinal, Task task) throws StoreException {
        session.update(
                """
                INSERT INTO tasks (document, ordinal, start, "end", rule, text, body, body_name, status, due_from, due_to, recurs,
                    every, support, persons, place)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
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
                task.place());
    }
}
