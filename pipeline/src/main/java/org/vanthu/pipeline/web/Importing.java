package org.vanthu.pipeline.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Archive;
import org.vanthu.index.FileState;
import org.vanthu.index.Maker;
import org.vanthu.pipeline.Extraction;
import org.vanthu.pipeline.Fingerprint;
import org.vanthu.pipeline.Import;
import org.vanthu.pipeline.Outcome;
import org.vanthu.pipeline.OwnWords;
import org.vanthu.pipeline.Progress;
import org.vanthu.pipeline.Summary;
import org.vanthu.pipeline.read.DocumentReader;

/** One import that the page started, as {@code vanthu import} runs it, and how far it is. Thread-safe. */
final class Importing implements Progress {

    private final Instant started = Clock.systemUTC().instant();
    private final Map<FileState, Long> states = new EnumMap<>(FileState.class);
    private final Archive archive;
    private final DocumentReader reader;
    private final Import work;
    private final Thread thread;
    private long found;
    private long ended;
    private String last = "";
    private boolean stopping;
    private @Nullable Summary summary;
    private @Nullable String broken;

    /** What is to be imported. */
    interface Task {
        Summary of(Import work) throws IOException;
    }

    /**
     * How far an import is.
     *
     * @param found files so far; containers add to them
     * @param last the file that ended last
     * @param summary when it is over
     * @param broken why the computer or the archive broke it off
     */
    record Report(
            Instant started,
            long found,
            long ended,
            Map<FileState, Long> states,
            String last,
            boolean stopping,
            Optional<Summary> summary,
            Optional<String> broken) {

        boolean isOver() {
            return summary.isPresent() || broken.isPresent();
        }
    }

    /**
     * The archive and the reader are closed when it is over.
     *
     * @param archive open for writing
     */
    Importing(
            Archive archive,
            DocumentReader reader,
            Set<FileState> retry,
            Task task,
            String version,
            Consumer<Exception> bugs)
            throws IOException {
        this.archive = archive;
        this.reader = reader;
        Extraction extraction = Extraction.with(OwnWords.in(archive.folder()).vocabulary());
        Maker maker = new Maker(version, Fingerprint.of(archive.folder()));
        this.work = new Import(
                new Import.Setting(
                        archive,
                        reader,
                        extraction,
                        retry,
                        maker,
                        (file, bug) -> bugs.accept(new IllegalStateException("import of " + file.path(), bug))),
                this);
        this.thread = Thread.ofPlatform().name("import").unstarted(() -> run(task, bugs));
    }

    Importing start() {
        thread.start();
        return this;
    }

    private void run(Task task, Consumer<Exception> bugs) {
        try (archive;
                reader) {
            Summary done = task.of(work);
            over(done, null);
        } catch (CancellationException _) {
            over(null, "it was stopped before it began");
        } catch (IOException e) {
            over(null, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            bugs.accept(e);
            over(null, "an error of the program; it is in its error log");
        }
    }

    private synchronized void over(@Nullable Summary done, @Nullable String why) {
        if (summary == null) {
            summary = done;
            broken = why;
        }
    }

    @Override
    public synchronized void found(long files) {
        found += files;
    }

    @Override
    public synchronized void ended(Outcome outcome) {
        ended++;
        states.merge(outcome.state(), 1L, Long::sum);
        last = outcome.file().path();
    }

    synchronized Report report() {
        boolean over = !thread.isAlive();
        return new Report(
                started,
                found,
                ended,
                Map.copyOf(states),
                last,
                stopping,
                Optional.ofNullable(summary).filter(_ -> over),
                Optional.ofNullable(broken).filter(_ -> over));
    }

    /** Ends it soon and cleanly: what has ended is stored, what is being read is left for the next time. */
    void stop() {
        synchronized (this) {
            if (stopping || !thread.isAlive()) {
                return;
            }
            stopping = true;
        }
        work.stop();
    }

    /** Waits until it is over. */
    void await(Duration atMost) throws InterruptedException {
        thread.join(atMost);
    }
}
