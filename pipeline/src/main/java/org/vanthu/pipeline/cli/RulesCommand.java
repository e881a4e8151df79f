package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.RuleBook;
import org.vanthu.pipeline.export.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** {@code vanthu rules [KIND]}: the rules by which values are read, each with what it reads and what it does not. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Parameters(arity = "0..1", paramLabel = "KIND", descriptionKey = "rules.kind")
    private @Nullable String kind;

    @Mixin
    private OwnWordsOption own;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--markdown", descriptionKey = "rules.markdown")
    private boolean markdown;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        String wanted = kind;
        if (wanted != null && !RuleBook.KINDS.contains(wanted)) {
            throw CommandFailure.wrongUse(
                    session.say("unknown.kind", Shown.line(wanted), String.join(", ", RuleBook.KINDS)));
        }
        List<RuleBook.Entry> entries = RuleBook.entries(own.vocabulary(session)).stream()
                .filter(entry -> wanted == null || entry.kind().equals(wanted))
                .toList();
        if (json && markdown) {
            throw CommandFailure.wrongUse(session.say("rules.one-form"));
        }
        if (json) {
            json(session, entries);
        } else if (markdown) {
            new RulesTable(session, entries).print();
        } else {
            list(session, entries);
        }
        return ExitCode.DONE;
    }

    private static void list(Session session, List<RuleBook.Entry> entries) {
        String last = "";
        for (RuleBook.Entry entry : entries) {
            if (!entry.kind().equals(last)) {
                session.out().println((last.isEmpty() ? "" : "\n") + Style.BOLD.on(session, entry.kind()));
                last = entry.kind();
            }
            session.out().println("  " + Style.CYAN.on(session, entry.name()));
            RuleBook.Sample sample = entry.examples().getFirst();
            session.out().println("    + " + marked(session, sample));
            session.out().println("    - " + Shown.words(entry.counterExamples().getFirst()));
        }
    }

    private static String marked(Session session, RuleBook.Sample sample) {
        int start = sample.text().indexOf(sample.mention());
        int end = start + sample.mention().length();
        String mention = session.colour()
                ? Style.YELLOW.on(session, Shown.words(sample.mention()))
                : "«" + Shown.words(sample.mention()) + "»";
        return oneLine(sample.text().substring(0, start))
                + mention
                + oneLine(sample.text().substring(end)).stripTrailing();
    }

    private static String oneLine(String words) {
        return Shown.line(words.replaceAll("\\s+", " "));
    }

    private static void json(Session session, List<RuleBook.Entry> entries) {
        try (JsonGenerator generator = Json.indented(session.out())) {
            generator.writeStartArray();
            for (RuleBook.Entry entry : entries) {
                generator.writeStartObject();
                generator.writeStringProperty("kind", entry.kind());
                generator.writeStringProperty("name", entry.name());
                generator.writeArrayPropertyStart("examples");
                for (RuleBook.Sample sample : entry.examples()) {
                    generator.writeStartObject();
                    generator.writeStringProperty("text", sample.text());
                    generator.writeStringProperty("mention", sample.mention());
                    generator.writeEndObject();
                }
                generator.writeEndArray();
                Json.texts(generator, "counterExamples", entry.counterExamples());
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
        session.out().println();
    }
}
