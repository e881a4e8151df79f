package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vanthu.index.Archive;
import org.vanthu.index.Finding;
import org.vanthu.index.Maker;
import org.vanthu.pipeline.Fingerprint;
import org.vanthu.pipeline.export.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** {@code vanthu check}: holds store, ledger, search index and files against each other, and says what to do. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    /** Files named of each kind; the others are counted. */
    private static final int NAMED = 20;

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Option(names = "--repair", descriptionKey = "check.repair")
    private boolean repair;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        Path folder = archive.folder(session);
        List<Finding> findings = Archive.check(folder);
        if (repair && findings.stream().anyMatch(finding -> finding.kind().isMendable())) {
            print(session, findings, false);
            Archive.repair(
                    folder, findings, Clock.systemUTC().instant(), new Maker(Version.number(), Fingerprint.of(folder)));
            session.print("check.repaired");
            findings = Archive.check(folder);
        }
        if (json) {
            json(session, findings);
        } else {
            print(session, findings, true);
        }
        return findings.stream().anyMatch(finding -> finding.kind().isMendable())
                ? ExitCode.SOME_FILES_FAILED
                : ExitCode.DONE;
    }

    private static void print(Session session, List<Finding> findings, boolean advice) {
        Map<Finding.Kind, List<Finding>> kinds = findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::kind, () -> new EnumMap<>(Finding.Kind.class), Collectors.toList()));
        if (kinds.isEmpty()) {
            session.print("check.whole");
        }
        kinds.forEach((kind, all) -> {
            session.print(
                    "check." + label(kind),
                    all.size(),
                    Shown.words(all.getFirst().detail()));
            all.stream()
                    .limit(NAMED)
                    .forEach(finding ->
                            finding.file().ifPresent(file -> session.out().println("  " + Shown.file(file))));
            if (all.size() > NAMED) {
                session.print("check.more", all.size() - NAMED);
            }
            if (advice) {
                session.print("check." + label(kind) + ".do");
            }
        });
    }

    private static void json(Session session, List<Finding> findings) {
        try (JsonGenerator json = Json.indented(session.out())) {
            json.writeStartArray();
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringProperty("kind", label(finding.kind()));
                json.writeBooleanProperty("mendable", finding.kind().isMendable());
                Json.text(
                        json, "folder", finding.file().map(file -> file.root()).orElse(null));
                Json.text(
                        json, "source", finding.file().map(file -> file.path()).orElse(null));
                Json.text(json, "detail", finding.detail().isEmpty() ? null : finding.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        session.out().println();
    }

    private static String label(Finding.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
