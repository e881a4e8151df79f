package org.vanthu.pipeline.export;

import java.util.List;
import org.vanthu.index.Like;
import tools.jackson.core.JsonGenerator;

/** Documents that are about the same as another one: one array. */
public final class LikesJson {
    private LikesJson() {}

    public static void write(JsonGenerator json, List<Like> likes) {
        json.writeStartArray();
        for (Like like : likes) {
            json.writeStartObject();
            json.writeNumberProperty("document", like.document().id());
            json.writeStringProperty("source", like.document().file().key().path());
            Json.text(json, "number", like.document().header().number());
            Json.text(json, "title", like.document().header().title());
            json.writeNumberProperty("likeness", like.likeness());
            json.writeArrayPropertyStart("shared");
            like.shared().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
