package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vanthu.index.Archive;
import org.vanthu.index.Contents;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.RunRecord;
import org.vanthu.pipeline.export.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** {@code vanthu status}: what is in the archive, what is not, and why. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Option(names = "--failed", descriptionKey = "status.failed")
    private boolean failed;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        Path folder = archive.folder(session);
        try (Archive open = Archive.openReadOnly(folder)) {
            if (json) {
                try (JsonGenerator generator = Json.indented(session.out())) {
                    json(generator, open, folder);
                }
                session.out().println();
            } else if (failed) {
                failed(session, open);
            } else {
                summary(session, open, folder);
            }
        }
        return ExitCode.DONE;
    }

    private static void summary(Session session, Archive open, Path folder) throws IOException {
        Contents contents = open.contents();
        session.print("import.archive", Shown.line(folder.toString()));
        new SummaryPrinter(session).states(contents.files());
        session.print(
                "status.contents",
                contents.files().values().stream().mapToLong(Long::longValue).sum(),
                contents.documents(),
                contents.facts(),
                contents.indicators(),
                contents.tasks());
        if (!open.runs().isEmpty()) {
            RunRecord last = open.runs().getFirst();
            session.print(
                    last.finished().isPresent() ? "status.run" : "status.run-broken-off",
                    Shown.time(last.started(), session.messages().language()));
        }
        long notIn = contents.files().entrySet().stream()
                .filter(entry -> States.NOT_IN.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (notIn > 0) {
            session.print("status.see-failed", notIn);
        }
    }

    private static void failed(Session session, Archive open) throws IOException {
        TextTable table = new TextTable("");
        try (Stream<FileRecord> files = open.files(States.NOT_IN)) {
            files.forEach(file -> table.row(
                    session.messages().state(file.state()),
                    Shown.file(file.key()),
                    session.reason(file.reason().orElse(""))));
        }
        if (table.isEmpty()) {
            session.print("status.none-failed");
        }
        table.lines(Integer.MAX_VALUE).forEach(session.out()::println);
    }

    private void json(JsonGenerator json, Archive open, Path folder) throws IOException {
        Contents contents = open.contents();
        json.writeStartObject();
        json.writeStringProperty("archive", folder.toString());
        json.writeObjectPropertyStart("files");
        for (FileState state : FileState.values()) {
            if (state.isOfFiles()) {
                json.writeNumberProperty(state.label(), contents.files().getOrDefault(state, 0L));
            }
        }
        json.writeEndObject();
        json.writeNumberProperty("documents", contents.documents());
        json.writeNumberProperty("facts", contents.facts());
        json.writeNumberProperty("indicators", contents.indicators());
        json.writeNumberProperty("tasks", contents.tasks());
        if (failed) {
            json.writeArrayPropertyStart("failed");
            try (Stream<FileRecord> files = open.files(States.NOT_IN)) {
                files.forEach(file -> {
                    json.writeStartObject();
                    json.writeStringProperty("source", file.key().path());
                    json.writeStringProperty("folder", file.key().root());
                    json.writeStringProperty("state", file.state().label());
                    Json.text(json, "reason", file.reason().orElse(null));
                    json.writeEndObject();
                });
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
