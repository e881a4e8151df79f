package org.vanthu.pipeline.cli;

import java.util.List;
import org.vanthu.index.Like;
import org.vanthu.pipeline.export.Json;
import tools.jackson.core.JsonGenerator;

/** Documents that are about the same as another one, for a person or a program. */
final class LikePrinter {
    private LikePrinter() {}

    static void print(Session session, List<Like> likes) {
        if (likes.isEmpty()) {
            session.print("like.none");
        }
        int number = 0;
        for (Like like : likes) {
            session.out()
                    .println(++number + ". "
                            + Style.BOLD.on(
                                    session,
                                    Headline.of(session, like.document().header())));
            like.document().header().title().ifPresent(title -> session.out().println("   " + Shown.words(title)));
            session.out().println("   " + Shown.words(String.join(" · ", like.shared())));
            session.out()
                    .println(Style.DIM.on(
                            session,
                            "   "
                                    + session.say(
                                            "search.source",
                                            Shown.file(like.document().file().key()),
                                            like.document().id())));
        }
    }

    static void json(Session session, List<Like> likes) {
        try (JsonGenerator json = Json.indented(session.out())) {
            json.writeStartArray();
            for (Like like : likes) {
                json.writeStartObject();
                json.writeNumberProperty("document", like.document().id());
                json.writeStringProperty("source", like.document().file().key().path());
                Json.text(json, "number", like.document().header().number().orElse(null));
                Json.text(json, "title", like.document().header().title().orElse(null));
                json.writeNumberProperty("likeness", like.likeness());
                json.writeArrayPropertyStart("shared");
                like.shared().forEach(json::writeString);
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        session.out().println();
    }
}
