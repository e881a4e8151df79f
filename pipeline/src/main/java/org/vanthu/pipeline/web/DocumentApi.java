package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.FileRecord;
import org.vanthu.index.Like;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.coverage.Neighbours;
import org.vanthu.pipeline.export.BlocksJson;
import org.vanthu.pipeline.export.DocumentJson;
import org.vanthu.pipeline.export.LikesJson;
import org.vanthu.pipeline.export.Origin;
import org.vanthu.pipeline.export.RowsJson;
import org.vanthu.pipeline.read.PageWord;
import org.vanthu.pipeline.read.Picture;
import tools.jackson.core.JsonGenerator;

/** What can be asked of one document. */
final class DocumentApi {

    /** Documents of the same kind on each side, in time. */
    private static final int NEIGHBOURS = 5;

    private final Office office;
    private final Archive archive;

    DocumentApi(Office office) {
        this.office = office;
        this.archive = office.archive();
    }

    List<Route> routes() {
        return List.of(
                Route.of("/documents/{id}", this::document),
                Route.of("/documents/{id}/like", this::like, "limit"),
                Route.of("/documents/{id}/neighbours", this::neighbours),
                Route.of("/documents/{id}/pages/{page}", this::page),
                Route.of("/documents/{id}/spot", this::spot, "start", "end"),
                Route.of("/documents/{id}/file", this::file));
    }

    private void document(Asked asked, Answer answer) throws IOException {
        StoredDocument document = stored(asked.id());
        List<DocumentRow> copies = archive.copies(document.row().id());
        answer.json(json -> write(json, document, copies));
    }

    private static void write(JsonGenerator json, StoredDocument document, List<DocumentRow> copies) {
        FileRecord file = document.row().file();
        Original original = Original.of(file);
        json.writeStartObject();
        json.writeNumberProperty("id", document.row().id());
        json.writeNumberProperty("part", document.row().ordinal() + 1);
        json.writeObjectPropertyStart("original");
        json.writeStringProperty("name", original.name());
        json.writeBooleanProperty("available", original.path().isPresent());
        json.writeBooleanProperty("container", original.inContainer());
        json.writeBooleanProperty("pages", original.hasPages());
        json.writeEndObject();
        json.writeName("extracted");
        DocumentJson.write(json, document, Origin.of(file));
        json.writeName("blocks");
        BlocksJson.write(json, document.content().source());
        RowsJson.write(json, "copies", copies);
        json.writeEndObject();
    }

    private void like(Asked asked, Answer answer) throws IOException {
        List<Like> likes = archive.like(stored(asked.id()), asked.limit(10, 50));
        answer.json(json -> LikesJson.write(json, likes));
    }

    private void neighbours(Asked asked, Answer answer) throws IOException {
        long id = asked.id();
        if (archive.row(id).isEmpty()) {
            throw none(id);
        }
        Neighbours neighbours = Neighbours.of(id, office.coverage(), NEIGHBOURS);
        answer.json(json -> {
            json.writeStartObject();
            RowsJson.write(json, "earlier", neighbours.earlier());
            RowsJson.write(json, "later", neighbours.later());
            json.writeEndObject();
        });
    }

    private void page(Asked asked, Answer answer) throws IOException {
        Original original = original(asked.id());
        String page = asked.name("page");
        if (!original.hasPages() || !page.matches("[1-9]\\d{0,4}")) {
            throw Refusal.notFound("'" + original.name() + "' has no page '" + page + "' to be seen");
        }
        Path path = there(original);
        switch (office.images().of(path, original.inside(), Integer.parseInt(page))) {
            case Picture.Drawn drawn -> {
                Context context = answer.context();
                context.header("Cache-Control", "private, max-age=3600");
                context.contentType("image/jpeg").result(drawn.jpeg());
            }
            case Picture.Undrawn(String why) -> throw Refusal.notFound(why);
        }
    }

    /** What a page broke stands with the page that it began on: words that are not found there may be on the next. Without pages there is no place. */
    private void spot(Asked asked, Answer answer) throws IOException {
        StoredDocument document = stored(asked.id());
        SourceText source = document.content().source();
        int last = source.text().length();
        asked.needed("start");
        asked.needed("end");
        int start = asked.number("start", 0, 0, last);
        Span span = new Span(start, asked.number("end", 0, start, last));
        Original original = Original.of(document.row().file());
        if (!original.hasPages() || source.blocks().isEmpty()) {
            answer.json(json -> write(json, OptionalInt.empty(), List.of()));
            return;
        }
        Path path = there(original);
        int began = source.page(source.blockAt(span.start())).orElse(1);
        for (int page : List.of(began, began + 1)) {
            List<PageWord> areas = Spot.of(source, span, page, office.images().words(path, original.inside(), page));
            if (!areas.isEmpty()) {
                answer.json(json -> write(json, OptionalInt.of(page), areas));
                return;
            }
        }
        answer.json(json -> write(json, OptionalInt.of(began), List.of()));
    }

    private static void write(JsonGenerator json, OptionalInt page, List<PageWord> areas) {
        json.writeStartObject();
        page.ifPresent(number -> json.writeNumberProperty("page", number));
        json.writeArrayPropertyStart("areas");
        for (PageWord area : areas) {
            json.writeStartObject();
            json.writeNumberProperty("left", area.left());
            json.writeNumberProperty("top", area.top());
            json.writeNumberProperty("right", area.right());
            json.writeNumberProperty("bottom", area.bottom());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private Original original(long id) throws IOException {
        return Original.of(archive.row(id).orElseThrow(() -> none(id)).file());
    }

    private static Path there(Original original) {
        return original.path()
                .orElseThrow(() -> Refusal.notFound("the file '" + original.name() + "' is no longer at its place"));
    }

    private StoredDocument stored(long id) throws IOException {
        return archive.document(id).orElseThrow(() -> none(id));
    }

    private void file(Asked asked, Answer answer) throws IOException {
        Original original = original(asked.id());
        Path path = there(original);
        Context context = answer.context();
        context.contentType(original.shownAs().orElse("application/octet-stream"));
        context.header(
                "Content-Disposition",
                (original.shownAs().isPresent() ? "inline" : "attachment") + "; filename*=UTF-8''"
                        + URLEncoder.encode(original.name(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        context.disableCompression();
        context.res().setContentLengthLong(Files.size(path));
        try (InputStream in = Files.newInputStream(path)) {
            in.transferTo(context.outputStream());
        }
    }

    private static Refusal none(long id) {
        return Refusal.notFound("the archive has no document " + id);
    }
}
