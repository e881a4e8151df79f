package org.vanthu.pipeline.web;

import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.pipeline.export.Json;
import tools.jackson.core.JsonGenerator;

/**
 * A request that is not answered as asked: its status, one line for whoever wrote it, and, where a page is to say it in the words of its
 * reader, the reason by a name and what it is about.
 */
final class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final transient Map<String, String> about = new LinkedHashMap<>();
    private transient List<String> known = List.of();

    Refusal(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    static Refusal badRequest(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail);
    }

    static Refusal notFound(String detail) {
        return new Refusal(HttpStatus.NOT_FOUND, detail);
    }

    /** Says {@code name}, as {@code reason}, {@code field}, {@code given}, {@code holder}. */
    Refusal about(String name, String value) {
        about.put(name, value);
        return this;
    }

    /** Says what would have been right. */
    Refusal known(List<String> right) {
        known = List.copyOf(right);
        return this;
    }

    /** By RFC 9457. */
    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("status", status.getCode());
        json.writeStringProperty("title", status.getMessage());
        json.writeStringProperty("detail", String.valueOf(getMessage()));
        about.forEach(json::writeStringProperty);
        Json.texts(json, "known", known);
        json.writeEndObject();
    }

    HttpStatus status() {
        return status;
    }
}
