package org.vanthu.pipeline.export;

import java.util.List;
import org.vanthu.index.Suggestion;
import tools.jackson.core.JsonGenerator;

/** What somebody who begins to type may mean: one array. */
public final class SuggestionsJson {
    private SuggestionsJson() {}

    public static void write(JsonGenerator json, List<Suggestion> suggestions) {
        json.writeStartArray();
        for (Suggestion each : suggestions) {
            json.writeStartObject();
            json.writeStringProperty("text", each.text());
            json.writeStringProperty("kind", Iso.name(each.kind()));
            json.writeNumberProperty("documents", each.documents());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
