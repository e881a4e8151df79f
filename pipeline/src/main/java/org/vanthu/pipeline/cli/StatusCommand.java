package org.vanthu.pipeline.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.index.Archive;
import org.vanthu.index.Contents;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.RunRecord;
import org.vanthu.index.Tally;
import org.vanthu.pipeline.UnreadParts;
import org.vanthu.pipeline.export.ContentsJson;
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
        if (contents.doubtful() > 0) {
            session.print("status.doubtful", contents.doubtful());
        }
        if (contents.reviewed() > 0) {
            session.print("correct.total", contents.reviewed(), contents.lost());
        }
        if (!open.runs().isEmpty()) {
            RunRecord last = open.runs().getFirst();
            String unfinished = open.isBeingWritten() ? "status.run-running" : "status.run-broken-off";
            session.print(
                    last.finished().isPresent() ? "status.run" : unfinished,
                    Shown.time(last.started(), session.messages().language()));
        }
        breakdown(session, open.tallies());
        long notIn = contents.files().entrySet().stream()
                .filter(entry -> States.NOT_IN.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (notIn > 0) {
            session.print("status.see-failed", notIn);
        }
        long gone = count(open, file -> file.gone().isPresent());
        long unread = count(open, StatusCommand::isPartlyUnread);
        if (unread > 0) {
            session.print("status.unread", unread);
        }
        if (gone > 0) {
            session.print("status.gone", gone);
        }
        ReextractCommand.offer(session, open);
    }

    private static long count(Archive open, Predicate<FileRecord> wanted) throws IOException {
        try (Stream<FileRecord> files = open.files(EnumSet.allOf(FileState.class))) {
            return files.filter(wanted).count();
        }
    }

    /** Files that are not in, or not with all their pages and objects. */
    private static Stream<FileRecord> notWhole(Archive open) throws IOException {
        return open.files(EnumSet.allOf(FileState.class))
                .filter(file -> States.NOT_IN.contains(file.state()) || isPartlyUnread(file));
    }

    private static boolean isPartlyUnread(FileRecord file) {
        return !file.unreadPages().isEmpty() || !UnreadParts.of(file).isEmpty();
    }

    /** How much of every folder and year is in; said only where there are several. */
    private static void breakdown(Session session, List<Tally> tallies) {
        Map<String, Map<FileState, Long>> folders = new TreeMap<>();
        Map<String, Map<FileState, Long>> years = new TreeMap<>();
        for (Tally tally : tallies) {
            String folder = tally.folder().isEmpty() ? tally.root() : tally.root() + File.separator + tally.folder();
            count(folders, Shown.line(folder), tally);
            count(years, tally.year().isEmpty() ? session.say("status.no-year") : tally.year(), tally);
        }
        table(session, "status.folders", folders);
        table(session, "status.years", years);
    }

    private static void count(Map<String, Map<FileState, Long>> groups, String group, Tally tally) {
        groups.computeIfAbsent(group, _ -> new EnumMap<>(FileState.class))
                .merge(tally.state(), tally.files(), Long::sum);
    }

    private static void table(Session session, String title, Map<String, Map<FileState, Long>> groups) {
        if (groups.size() < 2) {
            return;
        }
        session.print(title);
        TextTable table = new TextTable("  ");
        groups.forEach((group, states) -> table.row(
                group,
                session.say(
                        "status.files",
                        states.values().stream().mapToLong(Long::longValue).sum()),
                states.entrySet().stream()
                        .map(state -> session.messages().state(state.getKey()) + " "
                                + session.say("number", state.getValue()))
                        .collect(Collectors.joining(", "))));
        table.lines(Integer.MAX_VALUE).forEach(session.out()::println);
    }

    private static void failed(Session session, Archive open) throws IOException {
        TextTable table = new TextTable("");
        try (Stream<FileRecord> files = notWhole(open)) {
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
        json.writeStartObject();
        json.writeStringProperty("archive", folder.toString());
        ContentsJson.write(json, open.contents(), open.tallies());
        if (failed) {
            json.writeArrayPropertyStart("failed");
            try (Stream<FileRecord> files = notWhole(open)) {
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
