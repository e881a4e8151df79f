package org.vanthu.pipeline.export;

import java.util.List;
import org.vanthu.index.Contents;
import org.vanthu.index.FileState;
import org.vanthu.index.Tally;
import tools.jackson.core.JsonGenerator;

/** How much an archive holds, as properties of an object that is open. */
public final class ContentsJson {
    private ContentsJson() {}

    public static void write(JsonGenerator json, Contents contents, List<Tally> tallies) {
        json.writeObjectPropertyStart("files");
        for (FileState state : FileState.values()) {
            if (state.isOfFiles()) {
                json.writeNumberProperty(state.label(), contents.files().getOrDefault(state, 0L));
            }
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("folders");
        for (Tally tally : tallies) {
            json.writeStartObject();
            json.writeStringProperty("root", tally.root());
            json.writeStringProperty("folder", tally.folder());
            Json.text(json, "year", tally.year());
            json.writeStringProperty("state", tally.state().label());
            json.writeNumberProperty("files", tally.files());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("documents", contents.documents());
        json.writeNumberProperty("facts", contents.facts());
        json.writeNumberProperty("doubtful", contents.doubtful());
        json.writeNumberProperty("indicators", contents.indicators());
        json.writeNumberProperty("tasks", contents.tasks());
        json.writeNumberProperty("reviewed", contents.reviewed());
        json.writeNumberProperty("lost", contents.lost());
    }
}
