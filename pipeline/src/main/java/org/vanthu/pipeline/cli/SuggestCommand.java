package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.vanthu.index.Archive;
import org.vanthu.index.Suggestion;
import org.vanthu.pipeline.export.Iso;
import org.vanthu.pipeline.export.SuggestionsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu suggest PREFIX}: what the archive has that begins so. */
@Command(name = "suggest")
final class SuggestCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Parameters(arity = "1..*", paramLabel = "PREFIX", descriptionKey = "suggest.prefix")
    private List<String> words = List.of();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            defaultValue = "10",
            descriptionKey = "suggest.limit")
    private int limit;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        if (limit < 0) {
            throw CommandFailure.wrongUse(session.say("use.negative", "--limit", limit));
        }
        try (Archive open = Archive.openReadOnly(archive.folder(session))) {
            List<Suggestion> suggestions = open.suggestions(String.join(" ", words), limit);
            if (json) {
                session.json(generator -> SuggestionsJson.write(generator, suggestions));
            } else {
                TextTable table = new TextTable("");
                suggestions.forEach(each -> table.row(
                        Shown.words(each.text()),
                        session.say("suggest." + Iso.name(each.kind())),
                        session.say("suggest.count", each.documents())));
                table.lines(session.width()).forEach(session.out()::println);
            }
        }
        return ExitCode.DONE;
    }
}
