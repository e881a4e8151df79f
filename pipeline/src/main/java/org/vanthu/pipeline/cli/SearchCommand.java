package org.vanthu.pipeline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Abbreviations;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;
import org.vanthu.index.Like;
import org.vanthu.index.PassageFilter;
import org.vanthu.index.Query;
import org.vanthu.index.SearchResult;
import org.vanthu.index.StoredDocument;
import org.vanthu.pipeline.export.HitsJson;
import org.vanthu.pipeline.export.LikesJson;
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

    @Parameters(arity = "0..*", paramLabel = "QUERY", descriptionKey = "search.query")
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

    @Option(names = "--queries", paramLabel = "FILE", descriptionKey = "search.queries")
    private @Nullable Path queries;

    @Option(names = "--column", paramLabel = "NAME", descriptionKey = "search.column")
    private @Nullable String column;

    @Option(names = "--like", paramLabel = "DOC", descriptionKey = "search.like")
    private @Nullable String like;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            descriptionKey = "search.out")
    private @Nullable Path out;

    @Mixin
    private FilterOptions filters;

    @Mixin
    private PassageOptions passages;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        atLeastZero(session, "--limit", limit);
        atLeastZero(session, "--offset", offset);
        int ways = (words.isEmpty() ? 0 : 1) + (queries == null ? 0 : 1) + (like == null ? 0 : 1);
        if (ways != 1 || (json && queries != null)) {
            throw CommandFailure.wrongUse(session.say("search.what"));
        }
        Filter filter = filters.filter(session);
        PassageFilter passageFilter = passages.filter(session);
        UnaryOperator<Query> options = words -> new Query(words.text(), filter, passageFilter, order, offset, limit);
        Path folder = archive.folder(session);
        List<QueryList.Entry> list = queries == null ? List.of() : list(session, queries);
        try (Archive open = Archive.openReadOnly(folder)) {
            Abbreviations abbreviations = OwnWordsOption.abbreviations(folder, session);
            if (like != null) {
                like(session, open, like);
                return ExitCode.DONE;
            }
            if (queries != null) {
                return batch(session, new BatchSearch(session, open, abbreviations, options), list);
            }
            Query query = options.apply(Query.of(String.join(" ", words)));
            SearchResult result = open.search(query, abbreviations);
            if (json) {
                session.json(generator -> HitsJson.write(generator, query, result));
            } else {
                new HitsPrinter(session).print(query, result);
            }
        }
        return ExitCode.DONE;
    }

    private void like(Session session, Archive open, String reference) throws IOException {
        long id = NamedDocument.of(session, open, reference).id();
        Optional<StoredDocument> document = open.document(id);
        if (document.isEmpty()) { // an import took it away in this moment
            throw CommandFailure.wrongUse(session.say("show.none", Shown.line(reference)));
        }
        List<Like> likes = open.like(document.get(), limit);
        if (json) {
            session.json(generator -> LikesJson.write(generator, likes));
        } else {
            LikePrinter.print(session, likes);
        }
    }

    private List<QueryList.Entry> list(Session session, Path file) throws IOException {
        return column == null ? QueryList.lines(file) : QueryList.column(session, file, column);
    }

    private int batch(Session session, BatchSearch search, List<QueryList.Entry> list) throws IOException {
        long failed;
        if (out == null) {
            OutputStream buffered = new BufferedOutputStream(session.stdout(), 1 << 16);
            failed = search.write(list, buffered);
            buffered.flush();
        } else {
            failed = OutFile.write(out, stream -> search.write(list, stream));
            session.err().println(session.say("batch.done", list.size(), Shown.line(out.toString())));
        }
        return failed == 0 ? ExitCode.DONE : ExitCode.SOME_FILES_FAILED;
    }

    private static void atLeastZero(Session session, String option, int number) {
        if (number < 0) {
            throw CommandFailure.wrongUse(session.say("use.negative", option, number));
        }
    }
}
