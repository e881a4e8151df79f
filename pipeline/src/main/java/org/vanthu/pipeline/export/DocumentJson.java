package org.vanthu.pipeline.export;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.ObjIntConsumer;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.correction.ValueIds;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.index.correction.Verdict;
import tools.jackson.core.JsonGenerator;

/**
 * One document as JSON: what it says of itself, its sections, its facts, indicators and tasks.
 *
 * <p>Offsets are UTF-16, half-open, into the document's text ({@link org.vanthu.extractors.SourceText#text()}).
 */
public final class DocumentJson {

    private final JsonGenerator json;
    private final ExtractedDocument document;
    private final Places places;
    private final Confidences confidences;
    private final Names names;

    /** Says which value of an archive this is, in the object that is open. */
    private interface Names {
        void say(ValueKind kind, int ordinal, Span span);
    }

    private DocumentJson(JsonGenerator json, ExtractedDocument document, Names names) {
        this.json = json;
        this.document = document;
        this.names = names;
        this.places = new Places(document);
        this.confidences = document.source().confidences();
    }

    /** Writes one object. */
    public static void write(JsonGenerator json, ExtractedDocument document, Origin origin) {
        new DocumentJson(json, document, (_, _, _) -> {}).document(origin);
    }

    /** Writes one object, with the names of the values, and which of them people reviewed. */
    public static void write(JsonGenerator json, StoredDocument stored, Origin origin) {
        ValueIds ids = stored.ids();
        Names names = (kind, ordinal, span) -> {
            json.writeStringProperty("id", ids.of(kind, ordinal, span.start()).text());
            Json.text(json, "reviewed", stored.marks().verdict(kind, ordinal).map(Verdict::label));
        };
        new DocumentJson(json, stored.content(), names).document(origin);
    }

    /** One object, or an array where a file binds several documents. */
    public static void write(JsonGenerator json, List<ExtractedDocument> documents, Origin origin) {
        if (documents.size() == 1) {
            write(json, documents.getFirst(), origin);
            return;
        }
        json.writeStartArray();
        documents.forEach(document -> write(json, document, origin));
        json.writeEndArray();
    }

    private void document(Origin origin) {
        json.writeStartObject();
        json.writeName("document");
        header(document.header());
        json.writeObjectPropertyStart("source");
        Json.text(json, "file", origin.file());
        Json.text(json, "mediaType", origin.mediaType());
        Json.text(json, "encoding", origin.encoding());
        pages(document.source().pageConfidences());
        if (!origin.unreadPages().isEmpty()) {
            json.writeArrayPropertyStart("unreadPages");
            origin.unreadPages().forEach(json::writeNumber);
            json.writeEndArray();
        }
        if (!origin.unreadParts().isEmpty()) {
            json.writeArrayPropertyStart("unreadParts");
            origin.unreadParts().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("sections");
        document.outline().sections().forEach(section -> {
            json.writeStartObject();
            json.writeNumberProperty("level", section.level());
            Json.text(json, "label", section.label());
            Json.text(json, "title", section.title());
            offsets(section.heading());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("facts");
        each(document.facts(), this::fact);
        json.writeEndArray();
        json.writeArrayPropertyStart("indicators");
        each(document.indicators(), this::indicator);
        json.writeEndArray();
        json.writeArrayPropertyStart("tasks");
        each(document.tasks(), this::task);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static <T> void each(List<T> values, ObjIntConsumer<T> write) {
        for (int i = 0; i < values.size(); i++) {
            write.accept(values.get(i), i);
        }
    }

    private void pages(SortedMap<Integer, Integer> confidenceOf) {
        if (!confidenceOf.isEmpty()) {
            json.writeArrayPropertyStart("pages");
            confidenceOf.forEach((page, confidence) -> {
                json.writeStartObject();
                json.writeNumberProperty("page", page);
                json.writeNumberProperty("confidence", confidence);
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }

    private void header(Header header) {
        json.writeStartObject();
        Json.text(json, "type", header.type());
        Json.text(json, "number", header.number());
        Json.text(json, "issuer", header.issuer());
        Json.text(json, "place", header.place());
        Json.day(json, "issued", header.issued());
        Json.text(json, "title", header.title());
        Json.days(json, "period", header.period());
        Json.text(json, "signer", header.signer());
        Json.texts(json, "recipients", header.recipients());
        Json.texts(json, "bases", header.bases());
        if (!header.effects().isEmpty()) {
            json.writeArrayPropertyStart("effects");
            header.effects().forEach(this::effect);
            json.writeEndArray();
        }
        names.say(ValueKind.DOCUMENT, 0, new Span(0, 0));
        json.writeEndObject();
    }

    private void effect(Header.Effect effect) {
        json.writeStartObject();
        json.writeStringProperty("effect", Iso.name(effect.kind()));
        Json.text(json, "type", effect.on().type());
        json.writeStringProperty("number", effect.on().number());
        Json.day(json, "date", effect.on().date());
        Span span = effect.on().span();
        origin(span, effect.rule(), confidences.lowest(span));
        json.writeEndObject();
    }

    private void fact(Fact fact, int ordinal) {
        json.writeStartObject();
        FactJson.value(json, fact, document.source().words(fact.span()));
        origin(fact.span(), fact.rule(), confidences.lowest(fact.span()));
        names.say(ValueKind.FACT, ordinal, fact.span());
        json.writeEndObject();
    }

    private void indicator(Indicator indicator, int ordinal) {
        json.writeStartObject();
        json.writeStringProperty("name", indicator.name());
        FactJson.figure(json, indicator.figure());
        Json.text(json, "unit", indicator.unit());
        json.writeStringProperty("status", Iso.name(indicator.status()));
        Json.text(json, "basis", indicator.basis());
        Json.days(json, "period", indicator.period());
        Json.text(json, "body", indicator.body());
        json.writeStringProperty("text", document.source().words(indicator.sentence()));
        origin(indicator.span(), indicator.rule(), confidences.lowest(indicator.span()));
        names.say(ValueKind.INDICATOR, ordinal, indicator.span());
        json.writeEndObject();
    }

    private void task(Task task, int ordinal) {
        json.writeStartObject();
        Json.text(json, "body", task.body());
        Json.text(json, "bodyName", task.bodyName());
        json.writeStringProperty("text", task.text());
        json.writeStringProperty("status", Iso.name(task.status()));
        Json.days(json, "due", task.due());
        task.recurrence()
                .ifPresent(recurrence -> FactJson.every(json, recurrence.every().map(Iso::period)));
        Json.texts(json, "support", task.support());
        Json.texts(json, "person", task.persons());
        Json.text(json, "place", task.place());
        origin(task.span(), task.rule(), confidences.lowestFigure(task.span()));
        names.say(ValueKind.TASK, ordinal, task.span());
        json.writeEndObject();
    }

    private void origin(Span span, String rule, OptionalInt confidence) {
        offsets(span);
        places.page(span).ifPresent(page -> json.writeNumberProperty("page", page));
        places.cell(span).ifPresent(cell -> {
            json.writeObjectPropertyStart("cell");
            json.writeNumberProperty("table", cell.table());
            json.writeNumberProperty("row", cell.row());
            json.writeNumberProperty("column", cell.column());
            json.writeEndObject();
        });
        Json.text(json, "section", places.section(span));
        json.writeStringProperty("rule", rule);
        confidence.ifPresent(percent -> json.writeNumberProperty("confidence", percent));
    }

    private void offsets(Span span) {
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
    }
}
