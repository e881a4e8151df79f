package org.vanthu.pipeline.export;

import java.util.List;
import org.vanthu.index.DocumentRow;
import tools.jackson.core.JsonGenerator;

/** Documents by what people call them: one array. */
public final class RowsJson {
    private RowsJson() {}

    /** @param name of the property that the array is */
    public static void write(JsonGenerator json, String name, List<DocumentRow> documents) {
        json.writeArrayPropertyStart(name);
        for (DocumentRow document : documents) {
            json.writeStartObject();
            json.writeNumberProperty("document", document.id());
            json.writeStringProperty("source", document.file().key().path());
            Json.text(json, "number", document.header().number().orElse(null));
            Json.text(json, "title", document.header().title().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
