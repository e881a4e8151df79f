package org.vanthu.pipeline.export;

import java.util.List;
import java.util.Optional;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Standing;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Field;
import org.vanthu.index.correction.Verdict;
import tools.jackson.core.JsonGenerator;

/** One value as JSON: what it says, what the machine reads, what people said of it, and what can be changed. */
public final class StandingJson {
    private StandingJson() {}

    /**
     * Writes one object.
     *
     * @param bodies what a field {@code body} can be
     */
    public static void write(JsonGenerator json, Standing standing, List<String> bodies) {
        json.writeStartObject();
        json.writeStringProperty("id", standing.value().text());
        json.writeStringProperty("kind", standing.value().kind().label());
        Json.text(json, "reviewed", standing.verdict().map(Verdict::label));
        json.writeBooleanProperty("open", standing.isOpen());
        json.writeBooleanProperty("missed", standing.isMissed());
        standing.document().ifPresent(row -> document(json, row));
        standing.reading().span().ifPresent(span -> {
            json.writeNumberProperty("start", span.start());
            json.writeNumberProperty("end", span.end());
        });
        json.writeStringProperty("words", standing.anchor().words());
        json.writeStringProperty("block", standing.anchor().block());
        json.writeNumberProperty("at", standing.anchor().at());
        json.writeArrayPropertyStart("fields");
        for (Field field : standing.value().kind().fields()) {
            field(json, standing, field, bodies);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("said");
        standing.said().forEach(each -> said(json, each));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void document(JsonGenerator json, DocumentRow row) {
        json.writeNumberProperty("document", row.id());
        json.writeStringProperty("source", row.file().key().path());
        Json.text(json, "type", row.header().type());
        Json.text(json, "number", row.header().number());
        Json.day(json, "issued", row.header().issued());
        Json.text(json, "title", row.header().title());
    }

    private static void field(JsonGenerator json, Standing standing, Field field, List<String> bodies) {
        json.writeStartObject();
        json.writeStringProperty("name", field.name());
        json.writeStringProperty("type", Iso.name(field.type()));
        json.writeBooleanProperty("needed", field.needed());
        Json.texts(json, "allowed", field.name().equals("body") ? bodies : field.allowed());
        json.writeStringProperty("holds", standing.reading().get(field.name()));
        Optional<String> machine = standing.machine().map(reading -> reading.get(field.name()));
        if (machine.isPresent()) {
            json.writeStringProperty("machine", machine.get());
        }
        json.writeEndObject();
    }

    private static void said(JsonGenerator json, Correction correction) {
        json.writeStartObject();
        json.writeStringProperty("verdict", correction.verdict().label());
        if (correction.field().isPresent()) {
            json.writeStringProperty("field", correction.field().get());
            json.writeStringProperty("was", correction.was());
            json.writeStringProperty("becomes", correction.becomes());
        }
        Json.text(json, "who", correction.who());
        json.writeStringProperty("made", correction.made().toString());
        Json.text(json, "why", correction.why());
        json.writeEndObject();
    }
}
