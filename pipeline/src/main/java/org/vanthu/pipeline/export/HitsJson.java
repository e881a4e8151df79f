package org.vanthu.pipeline.export;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Header;
import org.vanthu.index.Facet;
import org.vanthu.index.Hit;
import org.vanthu.index.Note;
import org.vanthu.index.PassageFact;
import org.vanthu.index.PassageHit;
import org.vanthu.index.Query;
import org.vanthu.index.SearchResult;
import org.vanthu.index.correction.Verdict;
import tools.jackson.core.JsonGenerator;

/** Search results for a program: one object. */
public final class HitsJson {
    private HitsJson() {}

    public static void write(JsonGenerator json, Query query, SearchResult result) {
        json.writeStartObject();
        json.writeStringProperty("query", query.text());
        json.writeNumberProperty("documents", result.documents());
        json.writeNumberProperty("passages", result.passages());
        json.writeArrayPropertyStart("notes");
        result.notes().forEach(note -> note(json, note));
        json.writeEndArray();
        json.writeArrayPropertyStart("hits");
        result.hits().forEach(hit -> hit(json, hit));
        json.writeEndArray();
        json.writeObjectPropertyStart("facets");
        result.facets().forEach(facet -> facet(json, facet));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void note(JsonGenerator json, Note note) {
        json.writeStartObject();
        json.writeStringProperty("kind", Iso.name(note.kind()));
        Json.text(json, "words", note.words());
        json.writeEndObject();
    }

    private static void hit(JsonGenerator json, Hit hit) {
        Header header = hit.document().header();
        json.writeStartObject();
        json.writeNumberProperty("document", hit.document().id());
        json.writeStringProperty("source", hit.document().file().key().path());
        Json.text(json, "type", header.type().orElse(null));
        Json.text(json, "number", header.number().orElse(null));
        Json.text(json, "issuer", header.issuer().orElse(null));
        Json.text(json, "place", header.place().orElse(null));
        Json.text(json, "issued", header.issued().map(LocalDate::toString).orElse(null));
        Json.text(json, "title", header.title().orElse(null));
        json.writeNumberProperty("total", hit.total());
        json.writeArrayPropertyStart("passages");
        hit.passages().forEach(passage -> passage(json, passage));
        json.writeEndArray();
        json.writeArrayPropertyStart("copies");
        hit.copies().forEach(copy -> {
            json.writeStartObject();
            json.writeNumberProperty("document", copy.id());
            json.writeStringProperty("source", copy.file().key().path());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void passage(JsonGenerator json, PassageHit passage) {
        json.writeStartObject();
        passage.place().page().ifPresent(page -> json.writeNumberProperty("page", page));
        Json.text(json, "section", passage.place().section().orElse(null));
        json.writeStringProperty("snippet", passage.snippet());
        json.writeName("highlights");
        // Pairs one under the other would make a page of every hit.
        json.writeRawValue(passage.highlights().stream()
                .map(span -> "[" + span.start() + ", " + span.end() + "]")
                .collect(Collectors.joining(", ", "[", "]")));
        json.writeArrayPropertyStart("facts");
        for (PassageFact found : passage.facts()) {
            Fact fact = found.fact();
            json.writeStartObject();
            FactJson.value(json, fact, passage.words(fact));
            json.writeNumberProperty("start", fact.span().start());
            json.writeNumberProperty("end", fact.span().end());
            found.confidence().ifPresent(confidence -> json.writeNumberProperty("confidence", confidence));
            Json.text(json, "reviewed", found.reviewed().map(Verdict::label).orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("start", passage.span().start());
        json.writeNumberProperty("end", passage.span().end());
        json.writeNumberProperty("score", passage.score());
        json.writeEndObject();
    }

    /** Passages without the property are counted under the empty name. */
    private static void facet(JsonGenerator json, Facet facet) {
        json.writeObjectPropertyStart(facet.name());
        facet.counts().forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
