package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vanthu.index.Archive;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.pipeline.Summary;
import org.vanthu.pipeline.export.Json;
import tools.jackson.core.JsonGenerator;

/** Imports from the page: a folder of this computer, files that were dropped, or files of the ledger once more. */
final class ImportApi {

    private final Archive archive;
    private final Pen pen;
    private final Uploads uploads;

    /** @param archive whose ledger tells which files there are */
    ImportApi(Archive archive, Pen pen, Uploads uploads) {
        this.archive = archive;
        this.pen = pen;
        this.uploads = uploads;
    }

    List<Route> routes() {
        return List.of(
                Route.of("/import", (_, answer) -> answer(answer)),
                Route.writing(HandlerType.POST, "/import", (_, answer) -> start(answer)),
                Route.writing(HandlerType.DELETE, "/import", (_, answer) -> {
                    pen.importing().ifPresent(Importing::stop);
                    answer(answer);
                }),
                Route.writing(HandlerType.POST, "/uploads", this::upload, "name", "batch"));
    }

    private void start(Answer answer) throws IOException {
        Sent sent = Sent.of(answer.context(), Set.of("path", "batch", "retry", "file"));
        Optional<String> path = sent.text("path");
        Optional<String> batch = sent.text("batch");
        Set<FileState> retry = states(sent.texts("retry"));
        Map<String, String> file = sent.byName("file");
        long given = Stream.of(path.isPresent(), batch.isPresent(), !retry.isEmpty(), !file.isEmpty())
                .filter(is -> is)
                .count();
        if (given != 1) {
            throw Refusal.badRequest("give one of 'path', 'batch', 'retry' and 'file'");
        }
        if (!retry.isEmpty()) {
            pen.startImport(retry, work -> work.again());
        } else if (!file.isEmpty()) {
            FileRecord known = known(file);
            pen.startImport(states(List.of(known.state().label())), work -> work.again(List.of(known.key())));
        } else {
            Path folder = path.isPresent()
                    ? ofThisComputer(path.get(), answer.context())
                    : uploads.batch(batch.get())
                            .orElseThrow(() -> Refusal.notFound("there is no batch '" + batch.get() + "'"));
            pen.startImport(Set.of(), work -> work.run(List.of(folder)));
        }
        answer(answer);
    }

    /** A file of the ledger by its names there: nothing else of this computer can be named so. */
    private FileRecord known(Map<String, String> file) throws IOException {
        String folder = file.getOrDefault("folder", "");
        String path = file.getOrDefault("source_file", "");
        if (file.size() != 2 || folder.isEmpty() || path.isEmpty() || path.startsWith("/")) {
            throw Refusal.badRequest("'file' has the properties 'folder' and 'source_file', as the ledger has them");
        }
        return archive.file(new FileKey(folder, path))
                .orElseThrow(() -> Refusal.notFound("the ledger has no file '" + path + "' of '" + folder + "'"));
    }

    /** Whoever sits elsewhere must not read what lies on this computer. */
    private static Path ofThisComputer(String given, Context context) throws IOException {
        if (!InetAddress.getByName(context.req().getRemoteAddr()).isLoopbackAddress()) {
            throw new Refusal(
                            HttpStatus.FORBIDDEN,
                            "a folder can be named at the computer that has it alone; send the files instead")
                    .about("reason", "not-here");
        }
        try {
            Path path = Path.of(given.replaceAll("^\"|\"$", ""));
            if (path.isAbsolute() && Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException _) {
            // said below
        }
        throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "there is no file or folder '" + given + "'")
                .about("reason", "no-path")
                .about("field", "path")
                .about("given", given);
    }

    private static Set<FileState> states(List<String> labels) {
        Set<FileState> states = EnumSet.noneOf(FileState.class);
        for (String label : labels) {
            states.add(FileState.labelled(label)
                    .filter(Summary::isFailure)
                    .orElseThrow(() -> Refusal.badRequest("'" + label + "' is no state that can be tried again")));
        }
        return states;
    }

    private void upload(Asked asked, Answer answer) throws IOException {
        Context context = answer.context();
        String name = asked.needed("name");
        if (!"application/octet-stream".equals(context.contentType())) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send application/octet-stream");
        }
        String batch = asked.text("batch").isPresent() ? asked.needed("batch") : uploads.newBatch();
        Path folder = uploads.batch(batch).orElseThrow(() -> Refusal.notFound("there is no batch '" + batch + "'"));
        String kept = uploads.keep(folder, name, context);
        answer.json(json -> {
            json.writeStartObject();
            json.writeStringProperty("batch", batch);
            json.writeStringProperty("name", kept);
            json.writeEndObject();
        });
    }

    private void answer(Answer answer) throws IOException {
        Optional<Importing.Report> report = pen.importing().map(Importing::report);
        answer.json(json -> write(json, report));
    }

    private static void write(JsonGenerator json, Optional<Importing.Report> given) {
        json.writeStartObject();
        json.writeStringProperty("state", given.map(ImportApi::state).orElse("none"));
        given.ifPresent(report -> {
            json.writeStringProperty("started", report.started().toString());
            json.writeNumberProperty("found", report.found());
            json.writeNumberProperty("ended", report.ended());
            states(json, report.summary().map(Summary::states).orElse(report.states()));
            Json.text(json, "last", report.last());
            report.summary().ifPresent(summary -> {
                json.writeNumberProperty("documents", summary.documents());
                json.writeNumberProperty("took_ms", summary.took().toMillis());
                json.writeBooleanProperty("complete", summary.complete());
            });
            Json.text(json, "problem", report.broken().orElse(null));
        });
        json.writeEndObject();
    }

    private static void states(JsonGenerator json, Map<FileState, Long> states) {
        json.writeObjectPropertyStart("states");
        for (FileState state : FileState.values()) {
            if (states.containsKey(state)) {
                json.writeNumberProperty(state.label(), states.getOrDefault(state, 0L));
            }
        }
        json.writeEndObject();
    }

    private static String state(Importing.Report report) {
        if (report.broken().isPresent()) {
            return "broken";
        }
        if (report.summary().isPresent()) {
            return "ended";
        }
        return report.stopping() ? "stopping" : "running";
    }
}
