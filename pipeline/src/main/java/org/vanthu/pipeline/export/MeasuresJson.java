package org.vanthu.pipeline.export;

import java.util.List;
import org.vanthu.index.MeasureRow;
import tools.jackson.core.JsonGenerator;

/** What the documents measure: one array. */
public final class MeasuresJson {
    private MeasuresJson() {}

    public static void write(JsonGenerator json, List<MeasureRow> measures) {
        json.writeStartArray();
        for (MeasureRow measure : measures) {
            json.writeStartObject();
            json.writeStringProperty("id", measure.name().id());
            json.writeStringProperty("name", measure.name().label());
            json.writeStringProperty("unit", measure.name().unit());
            json.writeBooleanProperty("known", measure.name().known());
            json.writeNumberProperty("wordings", measure.wordings());
            json.writeNumberProperty("values", measure.values());
            json.writeNumberProperty("documents", measure.documents());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
