package org.vanthu.pipeline.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.vanthu.index.FileState;
import org.vanthu.pipeline.Summary;
import org.vanthu.pipeline.export.Json;
import tools.jackson.core.JsonGenerator;

/** What an import says in the end. */
final class SummaryPrinter {

    private final Session session;

    SummaryPrinter(Session session) {
        this.session = session;
    }

    void print(Summary summary, Path archive, boolean json) {
        if (json) {
            json(summary, archive);
        } else {
            text(summary, archive);
        }
        session.out().flush();
    }

    private void text(Summary summary, Path archive) {
        states(summary.states());
        double seconds = summary.took().toMillis() / 1000.0;
        session.print(
                "import.total",
                summary.seen(),
                summary.documents(),
                ProgressBar.clock(Math.round(seconds)),
                summary.seen() / Math.max(0.001, seconds));
        if (!summary.complete()) {
            session.print("import.stopped");
        } else if (summary.failed() > 0) {
            session.print("import.some-failed", summary.failed());
        }
        session.print("import.archive", Shown.line(archive.toString()));
    }

    /** Of one look at a folder that is watched: what was new in it. */
    void news(Summary summary) {
        Map<FileState, Long> states = new EnumMap<>(summary.states());
        states.remove(FileState.UNCHANGED);
        if (!states.isEmpty()) {
            states(states);
            session.out().flush();
        }
    }

    /** One line a state; those without files are left out. */
    void states(Map<FileState, Long> states) {
        TextTable table = new TextTable("  ");
        int width = states.values().stream()
                .mapToInt(count -> session.say("number", count).length())
                .max()
                .orElse(0);
        for (FileState state : FileState.values()) {
            Long count = states.get(state);
            if (count != null && count > 0) {
                table.row(
                        session.messages().state(state),
                        Shown.paddedLeft(session.say("number", count), width),
                        session.say("state." + state.label() + ".means"));
            }
        }
        table.lines(Integer.MAX_VALUE).forEach(session.out()::println);
    }

    private void json(Summary summary, Path archive) {
        try (JsonGenerator json = Json.indented(session.out())) {
            json.writeStartObject();
            json.writeStringProperty("archive", archive.toString());
            json.writeNumberProperty("seen", summary.seen());
            json.writeObjectPropertyStart("states");
            summary.states().forEach((state, count) -> json.writeNumberProperty(state.label(), count));
            json.writeEndObject();
            json.writeNumberProperty("documents", summary.documents());
            json.writeNumberProperty("seconds", summary.took().toMillis() / 1000.0);
            json.writeBooleanProperty("complete", summary.complete());
            json.writeEndObject();
        }
        session.out().println();
    }
}
