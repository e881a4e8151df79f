package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Vocabulary;
import org.vanthu.pipeline.Extraction;
import org.vanthu.pipeline.Outcome;
import org.vanthu.pipeline.Single;
import org.vanthu.pipeline.eval.Accuracy;
import org.vanthu.pipeline.eval.Annotation;
import org.vanthu.pipeline.eval.Evaluation;
import org.vanthu.pipeline.eval.GoldException;
import org.vanthu.pipeline.eval.GoldFiles;
import org.vanthu.pipeline.eval.GoldFiles.GoldFile;
import org.vanthu.pipeline.export.DocumentJson;
import org.vanthu.pipeline.export.Json;
import org.vanthu.pipeline.export.Origin;
import org.vanthu.pipeline.read.DocumentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu eval DOCS… GOLD}: how much of what people found in documents the extractors find. */
@Command(name = "eval")
final class EvalCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Parameters(arity = "2..*", paramLabel = "DOCS… GOLD", descriptionKey = "eval.paths")
    private List<Path> paths = List.of();

    @Option(names = "--diff", paramLabel = "KIND", descriptionKey = "eval.diff")
    private @Nullable String diff;

    @Mixin
    private OwnWordsOption own;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        if (diff != null && !Evaluation.kinds().contains(diff)) {
            throw CommandFailure.wrongUse(
                    session.say("unknown.kind", Shown.line(diff), String.join(", ", Evaluation.kinds())));
        }
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw CommandFailure.wrongUse(session.say("import.no-path", Shown.line(path.toString())));
            }
        }
        List<GoldFile> files = GoldFiles.match(paths.subList(0, paths.size() - 1), paths.getLast());
        if (files.isEmpty()) {
            throw CommandFailure.wrongUse(
                    session.say("eval.no-gold", Shown.line(paths.getLast().toString())));
        }
        Accuracy accuracy = evaluate(session, files, own.vocabulary(session));
        AccuracyPrinter printer = new AccuracyPrinter(session, accuracy);
        if (diff != null) {
            printer.differences(diff, json);
        } else if (json) {
            printer.json();
        } else {
            printer.table();
        }
        for (String missing : accuracy.missing()) {
            session.err().println(session.say("eval.missing", Shown.line(missing)));
        }
        return accuracy.missing().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FILES_FAILED;
    }

    /** Documents are extracted side by side and added up in order. */
    private static Accuracy evaluate(Session session, List<GoldFile> files, Vocabulary vocabulary) throws IOException {
        Evaluation evaluation = new Evaluation();
        try (DocumentReader reader = new DocumentReader();
                ExecutorService threads = Executors.newFixedThreadPool(reader.workers() + 1)) {
            Single single = new Single(reader, Extraction.with(vocabulary));
            List<Future<Optional<List<Annotation>>>> results = files.stream()
                    .map(file -> threads.submit(() -> predicted(session, single, file)))
                    .toList();
            for (int i = 0; i < files.size(); i++) {
                List<Annotation> gold = GoldFiles.read(files.get(i).gold());
                Optional<List<Annotation>> predicted = Futures.get(results.get(i));
                if (predicted.isPresent()) {
                    evaluation.add(files.get(i).name(), gold, predicted.get());
                } else {
                    evaluation.missing(files.get(i).name(), gold);
                }
            }
        } catch (GoldException e) {
            throw noGold(session, e);
        }
        return evaluation.accuracy();
    }

    private static CommandFailure noGold(Session session, GoldException e) {
        return CommandFailure.wrongUse(session.say(
                "eval.no-json", Shown.line(e.file()), e.line(), Shown.words(String.valueOf(e.getMessage()))));
    }

    /** Empty where there is no document, or none that can be read. */
    private static Optional<List<Annotation>> predicted(Session session, Single single, GoldFile file)
            throws IOException {
        if (file.document().isEmpty()) {
            return Optional.empty();
        }
        Path document = file.document().get();
        try {
            if (file.isExtracted()) {
                return Optional.of(GoldFiles.read(document));
            }
            List<ExtractedDocument> documents = new ArrayList<>();
            for (Single.Result result : single.read(document)) {
                switch (result) {
                    case Single.Read read -> documents.addAll(read.documents());
                    case Single.Unread(String name, var reading) ->
                        session.err()
                                .println(session.say(
                                        "import.failure",
                                        session.messages().state(Outcome.state(reading)),
                                        Shown.line(name),
                                        Shown.words(reading.message())));
                }
            }
            return documents.isEmpty() ? Optional.empty() : Optional.of(annotations(documents, document.toString()));
        } catch (GoldException e) {
            throw noGold(session, e);
        }
    }

    /** Compared is what the program prints, not what it holds. */
    private static List<Annotation> annotations(List<ExtractedDocument> documents, String name) throws GoldException {
        StringWriter json = new StringWriter();
        try (var generator = Json.compact(json)) {
            DocumentJson.write(
                    generator, documents, new Origin(name, Optional.empty(), Optional.empty(), List.of(), List.of()));
        }
        return Annotation.of(json.toString(), name);
    }
}
