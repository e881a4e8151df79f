package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.Vocabulary;
import org.vanthu.pipeline.Extraction;
import org.vanthu.pipeline.Outcome;
import org.vanthu.pipeline.Single;
import org.vanthu.pipeline.export.DocumentJson;
import org.vanthu.pipeline.export.Json;
import org.vanthu.pipeline.read.DocumentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** {@code vanthu extract FILE…}: what is in a file, without an archive. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "extract.file")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            descriptionKey = "extract.out")
    private @Nullable Path out;

    @Option(names = "--text", descriptionKey = "extract.text")
    private boolean text;

    @Option(names = "--explain", descriptionKey = "extract.explain")
    private boolean explain;

    @Mixin
    private OwnWordsOption own;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        if (text && out == null) {
            throw CommandFailure.wrongUse(session.say("extract.text-needs-out"));
        }
        if (explain && out != null) {
            throw CommandFailure.wrongUse(session.say("extract.explain-or-out"));
        }
        List<Path> there = there(session);
        if (out != null) {
            differentNames(session, there);
            Files.createDirectories(out);
        }
        boolean allRead = there.isEmpty() || each(session, there);
        if (there.isEmpty()) {
            return ExitCode.WRONG_USE;
        }
        return allRead && there.size() == files.size() ? ExitCode.DONE : ExitCode.SOME_FILES_FAILED;
    }

    private List<Path> there(Session session) {
        List<Path> there = new ArrayList<>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                there.add(file);
            } else {
                String key = Files.isDirectory(file) ? "extract.folder" : "import.no-path";
                session.err().println("vanthu: " + session.say(key, Shown.line(file.toString())));
            }
        }
        return there;
    }

    /** Two files of one name would overwrite each other's results. */
    private void differentNames(Session session, List<Path> there) {
        Set<String> names = new HashSet<>();
        for (Path file : there) {
            if (!names.add(name(file))) {
                throw CommandFailure.wrongUse(session.say("extract.same-name", Shown.line(name(file))));
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Read side by side, written in the order given; false when one could not be read. */
    private boolean each(Session session, List<Path> there) throws IOException {
        boolean allRead = true;
        Vocabulary vocabulary = own.vocabulary(session);
        try (DocumentReader reader = new DocumentReader();
                ExecutorService threads = Executors.newFixedThreadPool(reader.workers() + 1);
                JsonGenerator json = Json.indented(session.out())) {
            Single single = new Single(reader, Extraction.with(vocabulary));
            List<Future<List<Single.Result>>> results = there.stream()
                    .map(file -> threads.submit(() -> single.read(file)))
                    .toList();
            boolean array = out == null && !explain && there.size() > 1;
            if (array) {
                json.writeStartArray();
            }
            for (int i = 0; i < there.size(); i++) {
                List<Single.Result> read = Futures.get(results.get(i));
                allRead &= complain(session, read);
                if (explain) {
                    explain(session, read, vocabulary);
                } else if (out == null) {
                    print(json, read, array);
                } else {
                    write(out.resolve(name(there.get(i))), read);
                }
            }
            if (array) {
                json.writeEndArray();
            }
        }
        if (out == null && !explain) {
            session.out().println();
        }
        return allRead;
    }

    private static boolean complain(Session session, List<Single.Result> results) {
        boolean allRead = true;
        for (Single.Result result : results) {
            if (result instanceof Single.Unread(String file, var reading)) {
                allRead = false;
                session.err()
                        .println(session.say(
                                "import.failure",
                                session.messages().state(Outcome.state(reading)),
                                Shown.line(file),
                                session.reason(reading.message())));
            }
        }
        return allRead;
    }

    private static void explain(Session session, List<Single.Result> results, Vocabulary vocabulary) {
        for (Single.Read file : read(results)) {
            session.out()
                    .println(Style.BOLD.on(session, Shown.line(file.origin().file())));
            file.documents().forEach(document -> new ExplanationPrinter(session, document, vocabulary).print());
        }
    }

    private static void print(JsonGenerator json, List<Single.Result> results, boolean flat) {
        List<Single.Read> read = read(results);
        int documents = read.stream().mapToInt(r -> r.documents().size()).sum();
        boolean array = !flat && documents != 1;
        if (array) {
            json.writeStartArray();
        }
        for (Single.Read file : read) {
            file.documents().forEach(document -> DocumentJson.write(json, document, file.origin()));
        }
        if (array) {
            json.writeEndArray();
        }
    }

    private void write(Path target, List<Single.Result> results) throws IOException {
        List<Single.Read> read = read(results);
        if (read.isEmpty()) {
            return; // the complaint says why; an empty file would say that there is nothing in it
        }
        try (Writer writer = Files.newBufferedWriter(target.resolveSibling(target.getFileName() + ".json"));
                JsonGenerator json = Json.indented(writer)) {
            print(json, read.stream().<Single.Result>map(r -> r).toList(), false);
            json.flush();
            writer.write('\n');
        }
        if (text) {
            Files.writeString(
                    target.resolveSibling(target.getFileName() + ".txt"),
                    read.stream()
                            .flatMap(file -> file.documents().stream())
                            .map(document -> document.source().text() + "\n")
                            .collect(Collectors.joining("\n")));
        }
    }

    private static List<Single.Read> read(List<Single.Result> results) {
        return results.stream()
                .filter(Single.Read.class::isInstance)
                .map(Single.Read.class::cast)
                .toList();
    }
}
