package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.vanthu.index.Archive;
import org.vanthu.index.MeasureRow;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.pipeline.export.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** {@code vanthu indicators}: what the documents measure, each measure once. */
@Command(name = "indicators")
final class IndicatorsCommand implements Callable<Integer> {

    private static final int FEW = 40;

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Parameters(paramLabel = "WORD", arity = "0..*", descriptionKey = "indicators.words")
    private List<String> words = List.of();

    @Option(names = "--all", descriptionKey = "indicators.all")
    private boolean all;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        try (Archive open = Archive.openReadOnly(archive.folder(session))) {
            List<MeasureRow> measures =
                    new MeasureChoice(session, open, Catalogue.STANDARD).matching(String.join(" ", words));
            if (json) {
                try (JsonGenerator generator = Json.indented(session.out())) {
                    json(generator, measures);
                }
                session.out().println();
            } else {
                print(session, measures);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Session session, List<MeasureRow> measures) {
        TextTable table = new TextTable("");
        table.row(
                session.say("indicators.values"),
                session.say("indicators.documents"),
                session.say("indicators.wordings"),
                session.say("indicators.unit"),
                session.say("indicators.name"));
        measures.stream()
                .limit(all ? Long.MAX_VALUE : FEW)
                .forEach(measure -> table.row(
                        String.valueOf(measure.values()),
                        String.valueOf(measure.documents()),
                        String.valueOf(measure.wordings()),
                        Shown.words(measure.unit()),
                        Shown.words(measure.label()) + (measure.known() ? "  [" + measure.id() + "]" : "")));
        table.lines(session.width()).forEach(session.out()::println);
        if (!all && measures.size() > FEW) {
            session.print("indicators.more", measures.size() - FEW);
        }
    }

    private static void json(JsonGenerator json, List<MeasureRow> measures) {
        json.writeStartArray();
        for (MeasureRow measure : measures) {
            json.writeStartObject();
            json.writeStringProperty("id", measure.id());
            json.writeStringProperty("name", measure.label());
            json.writeStringProperty("unit", measure.unit());
            json.writeBooleanProperty("known", measure.known());
            json.writeNumberProperty("wordings", measure.wordings());
            json.writeNumberProperty("values", measure.values());
            json.writeNumberProperty("documents", measure.documents());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
