package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The files of the page, in memory: a frame of HTML that is the same for every view, and the modules and the style sheet that it
 * names. Nothing of an archive is in them; a request names one of them or none, and no path on the disk.
 */
final class Page {

    /** Views, by their path; each begins with the same frame. */
    static final List<String> VIEWS = List.of(
            "/", "/documents/{id}", "/indicators", "/tasks", "/coverage", "/review", "/import", "/files", "/login");

    private static final String FRAME = "page/index.html";

    /** What is loaded with them. */
    static final List<String> PARTS = List.of(
            "page.css",
            "icon.svg",
            "main.js",
            "api.js",
            "dom.js",
            "words.js",
            "vi.js",
            "en.js",
            "values.js",
            "correcting.js",
            "panel.js",
            "spot.js",
            "review.js",
            "import.js",
            "login.js",
            "search.js",
            "suggest.js",
            "brush.js",
            "saved.js",
            "document.js",
            "pages.js",
            "indicators.js",
            "chart.js",
            "tasks.js",
            "calendar.js",
            "coverage.js",
            "files.js");

    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8");

    private final Map<String, Part> parts = new HashMap<>();

    /** @param tag changes with the text */
    private record Part(String text, String type, String tag) {}

    Page() {
        VIEWS.forEach(view -> parts.put(view, part(FRAME)));
        PARTS.forEach(name -> parts.put("/page/" + name, part("page/" + name)));
        parts.put("/page/echarts.js", part(ECHARTS));
    }

    /** Everything that is served, by path. */
    List<String> paths() {
        return parts.keySet().stream().sorted().toList();
    }

    /** @param path one of {@link #paths()} */
    void serve(String path, Context context) {
        Part part = parts.get(path);
        if (part == null) {
            throw Refusal.notFound("no such file");
        }
        context.header("Cache-Control", "no-cache");
        context.header("ETag", part.tag);
        if (part.tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
        } else {
            context.contentType(part.type).result(part.text);
        }
    }

    /** @throws IllegalStateException where the build left it out */
    static InputStream resource(String name) {
        InputStream in = Page.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the resource '" + name + "' is missing from the program");
        }
        return in;
    }

    private static String tag(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
    }

    private static Part part(String name) {
        try (InputStream in = resource(name)) {
            byte[] bytes = in.readAllBytes();
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return new Part(new String(bytes, StandardCharsets.UTF_8), String.valueOf(type), tag(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
