package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.vanthu.index.Archive;
import org.vanthu.index.FileState;
import org.vanthu.index.Maker;
import org.vanthu.index.StoreException;
import org.vanthu.pipeline.Extraction;
import org.vanthu.pipeline.Fingerprint;
import org.vanthu.pipeline.Import;
import org.vanthu.pipeline.Summary;
import org.vanthu.pipeline.Watch;
import org.vanthu.pipeline.read.DocumentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu import PATH…}: bulk import. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private static final int STOPPING_SECONDS = 60;
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration WAITING = Duration.ofMillis(500);

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Parameters(arity = "0..*", paramLabel = "PATH", descriptionKey = "import.path")
    private List<Path> paths = List.of();

    @Option(names = "--retry", paramLabel = "STATE", split = ",", descriptionKey = "import.retry")
    private List<String> retry = List.of();

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "import.verbose")
    private boolean verbose;

    @Option(names = "--watch", descriptionKey = "import.watch")
    private boolean watch;

    @Option(names = "--wait", descriptionKey = "import.wait")
    private boolean wait;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        Set<FileState> states = retried(session);
        if (paths.isEmpty() && states.isEmpty()) {
            throw CommandFailure.wrongUse(session.say("use.missing", "PATH"));
        }
        List<Path> there = new ArrayList<>();
        for (Path path : paths) {
            if (Files.exists(path)) {
                there.add(path);
            } else {
                session.err().println("vanthu: " + session.say("import.no-path", Shown.line(path.toString())));
            }
        }
        if (watch && paths.isEmpty()) {
            throw CommandFailure.wrongUse(session.say("use.missing", "PATH"));
        }
        if (there.isEmpty() && !paths.isEmpty()) {
            return ExitCode.WRONG_USE;
        }
        // Ctrl-C ends the JVM when this has run: it waits for the last commit and the last word.
        CountDownLatch ended = new CountDownLatch(1);
        Running running = new Running();
        Thread atExit = new Thread(() -> stop(running, ended), "stop-import");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            return importing(session, states, there, running);
        } finally {
            session.out().flush();
            session.err().flush();
            ended.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException _) {
                // Ctrl-C: the hook runs.
            }
        }
    }

    private int importing(Session session, Set<FileState> states, List<Path> there, Running running)
            throws IOException {
        Path folder = archive.folder(session);
        try (DocumentReader reader = new DocumentReader()) {
            running.ends(reader);
            if (watch) {
                return watching(session, states, there, running, folder, reader);
            }
            Summary summary;
            ProgressBar bar = new ProgressBar(session, System::nanoTime);
            try (Archive open = open(session, folder, wait)) {
                Import importing = running.started(importing(session, open, reader, states, bar));
                summary = there.isEmpty() ? importing.again() : importing.run(there);
                bar.close();
                if (!json) {
                    ReextractCommand.offer(session, open);
                }
            } finally {
                bar.close();
            }
            new SummaryPrinter(session).print(summary, folder, json);
            if (!summary.complete()) {
                return ExitCode.STOPPED;
            }
            return summary.failed() > 0 || there.size() < paths.size() ? ExitCode.SOME_FILES_FAILED : ExitCode.DONE;
        }
    }

    /** Each time the archive is held only as long as there is something to write. */
    private int watching(
            Session session,
            Set<FileState> states,
            List<Path> there,
            Running running,
            Path folder,
            DocumentReader reader)
            throws IOException {
        try (Watch folders = new Watch(there, folder, QUIET, SWEEP)) {
            running.ends(folders);
            session.err().println("vanthu: " + session.say("import.watching"));
            for (Optional<Watch.Look> look = folders.next(); look.isPresent(); look = folders.next()) {
                ProgressBar bar = new ProgressBar(session, System::nanoTime);
                try (Archive open = open(session, folder, true)) {
                    Import importing = running.started(importing(session, open, reader, states, bar));
                    Summary summary = importing.run(folders, look.get());
                    bar.close();
                    new SummaryPrinter(session).news(summary);
                } finally {
                    bar.close();
                }
            }
            return ExitCode.STOPPED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.STOPPED;
        }
    }

    private Import importing(
            Session session, Archive open, DocumentReader reader, Set<FileState> states, ProgressBar bar)
            throws IOException {
        var setting = new Import.Setting(
                open,
                reader,
                Extraction.with(OwnWordsOption.in(open.folder(), session)),
                states,
                new Maker(Version.number(), Fingerprint.of(open.folder())),
                (file, e) -> ErrorLog.write(session.environment(), "import of " + file.path(), e));
        return new Import(setting, verbose ? new OutcomeList(session, bar) : bar);
    }

    /** What Ctrl-C ends: whatever runs when it comes. */
    private static final class Running {
        private final List<AutoCloseable> parts = new ArrayList<>();
        private boolean stopped;

        synchronized void ends(AutoCloseable part) {
            parts.addFirst(part);
        }

        synchronized Import started(Import importing) {
            parts.addFirst(importing::stop);
            if (stopped) {
                importing.stop();
            }
            return importing;
        }

        synchronized boolean stop() {
            stopped = true;
            for (AutoCloseable part : parts) {
                try {
                    part.close();
                } catch (Exception _) {
                    // It ends with the program.
                }
            }
            return !parts.isEmpty();
        }
    }

    /** Where another process writes to the archive, says so and waits for it if that was asked for. */
    private static Archive open(Session session, Path folder, boolean wait) throws IOException {
        for (boolean said = false; ; said = true) {
            try {
                return Archive.open(folder);
            } catch (StoreException e) {
                if (!wait || !(e.problem() instanceof StoreException.Problem.InUse(Path _, String holder))) {
                    throw e;
                }
                if (!said) {
                    session.err().println("vanthu: " + session.say("import.waits", Shown.words(holder)));
                }
            }
            try {
                Thread.sleep(WAITING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    private static void stop(Running running, CountDownLatch ended) {
        if (!running.stop()) {
            return;
        }
        try {
            ended.await(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<FileState> retried(Session session) {
        Set<FileState> states = EnumSet.noneOf(FileState.class);
        for (String label : retry) {
            if (label.equals("all")) {
                return States.NOT_IN;
            }
            states.add(FileState.labelled(label)
                    .filter(FileState::isOfFiles)
                    .orElseThrow(() -> CommandFailure.wrongUse(
                            session.say("unknown.state", Shown.line(label), States.known() + ", all"))));
        }
        return states;
    }
}
