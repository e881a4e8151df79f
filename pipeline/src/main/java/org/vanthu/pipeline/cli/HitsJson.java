package org.vanthu.pipeline.cli;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.vanthu.extractors.Header;
import org.vanthu.index.Facet;
import org.vanthu.index.Hit;
import org.vanthu.index.Query;
import org.vanthu.index.SearchResult;
import org.vanthu.pipeline.export.Json;
import tools.jackson.core.JsonGenerator;

/** Search results for a program: one object. */
final class HitsJson {
    private HitsJson() {}

    static void print(Session session, Query query, SearchResult result) {
        try (JsonGenerator json = Json.indented(session.out())) {
            json.writeStartObject();
            json.writeStringProperty("query", query.text());
            json.writeNumberProperty("total", result.total());
            json.writeBooleanProperty("complete", result.complete());
            json.writeArrayPropertyStart("hits");
            result.hits().forEach(hit -> hit(json, hit));
            json.writeEndArray();
            json.writeObjectPropertyStart("facets");
            result.facets().forEach(facet -> facet(json, facet));
            json.writeEndObject();
            json.writeEndObject();
        }
        session.out().println();
    }

    private static void hit(JsonGenerator json, Hit hit) {
        Header header = hit.document().header();
        json.writeStartObject();
        json.writeNumberProperty("document", hit.document().id());
        json.writeStringProperty("source", hit.document().file().key().path());
        Json.text(json, "type", header.type().orElse(null));
        Json.text(json, "number", header.number().orElse(null));
        Json.text(json, "issuer", header.issuer().orElse(null));
        Json.text(json, "issued", header.issued().map(LocalDate::toString).orElse(null));
        Json.text(json, "title", header.title().orElse(null));
        hit.place().page().ifPresent(page -> json.writeNumberProperty("page", page));
        Json.text(json, "section", hit.place().section().orElse(null));
        json.writeStringProperty("snippet", hit.snippet());
        json.writeName("highlights");
        // Pairs one under the other would make a page of every hit.
        json.writeRawValue(hit.highlights().stream()
                .map(span -> "[" + span.start() + ", " + span.end() + "]")
                .collect(Collectors.joining(", ", "[", "]")));
        json.writeNumberProperty("start", hit.span().start());
        json.writeNumberProperty("end", hit.span().end());
        json.writeNumberProperty("score", hit.score());
        json.writeEndObject();
    }

    /** Passages without the property have no value to be counted under. */
    private static void facet(JsonGenerator json, Facet facet) {
        json.writeObjectPropertyStart(facet.name());
        facet.counts().forEach((value, count) -> {
            if (!value.equals(Facet.NONE)) {
                json.writeNumberProperty(value, count);
            }
        });
        json.writeEndObject();
    }
}
