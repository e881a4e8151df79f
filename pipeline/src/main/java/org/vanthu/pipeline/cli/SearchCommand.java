package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vanthu.index.Archive;
import org.vanthu.index.Query;
import org.vanthu.index.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu search QUERY}: full text across the years. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Parameters(arity = "1..*", paramLabel = "QUERY", descriptionKey = "search.query")
    private List<String> words = List.of();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            defaultValue = "10",
            descriptionKey = "search.limit")
    private int limit;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", descriptionKey = "search.offset")
    private int offset;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "relevance", descriptionKey = "search.sort")
    private Query.Order order = Query.Order.RELEVANCE;

    @Mixin
    private FilterOptions filters;

    @Mixin
    private PassageOptions passages;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        atLeastZero(session, "--limit", limit);
        atLeastZero(session, "--offset", offset);
        Query query = new Query(String.join(" ", words), filters.filter(session), passages.filter(session), order, offset, limit);
        Path folder = archive.folder(session);
        try (Archive open = Archive.openReadOnly(folder)) {
            SearchResult result = open.search(query, OwnWordsOption.abbreviations(folder, session));
            if (json) {
                HitsJson.print(session, query, result);
            } else {
                new HitsPrinter(session).print(query, result);
            }
        }
        return ExitCode.DONE;
    }

    private static void atLeastZero(Session session, String option, int number) {
        if (number < 0) {
            throw CommandFailure.wrongUse(session.say("use.negative", option, number));
        }
    }
}
