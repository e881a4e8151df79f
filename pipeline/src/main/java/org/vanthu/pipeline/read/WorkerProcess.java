package org.vanthu.pipeline.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One worker: a JVM that reads one file at a time. Used by one thread at a time; {@link #kill} may come from any. */
final class WorkerProcess {

    /** {@code -XX:+ExitOnOutOfMemoryError} ends a JVM with this code. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration START = Duration.ofSeconds(60);

    /** Folder of the packaged program, which the launcher names; empty where this process has the parsers in its own class path. */
    private static final String DISTRIBUTION = System.getProperty("vanthu.distribution", "");

    private static final long WATCH_MILLIS = 200;

    private final Limits limits;
    private final ScheduledExecutorService clock;
    private final String name;
    private final Process process;
    private final Path temp;
    private final Resident memory;
    private final Counted counted;
    private final DataInputStream in;
    private final DataOutputStream out;
    /** Also those that it left behind when it ended by itself. */
    private volatile List<ProcessHandle> children = List.of();

    private volatile long lastSign = System.nanoTime();
    private volatile @Nullable Breach breach;
    private volatile boolean killed;

    private WorkerProcess(String name, Process process, Path temp, Limits limits, ScheduledExecutorService clock) {
        this.name = name;
        this.process = process;
        this.temp = temp;
        this.limits = limits;
        this.clock = clock;
        this.memory = new Resident(process.pid());
        this.counted = new Counted(process.getInputStream(), limits.answerBytes());
        this.in = new DataInputStream(new BufferedInputStream(counted, 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /** Which limit a worker broke. */
    private enum Breach {
        SILENT,
        SLOW,
        MEMORY,
        DISK
    }

    /** Counts what an answer is long, lest a worker out of its mind fill our memory. */
    private static final class Counted extends FilterInputStream {
        private final long limit;
        private long bytes;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        boolean isOverLimit() {
            return bytes > limit;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes += Math.max(0, read);
            if (isOverLimit()) {
                throw new IOException("more than " + limit + " bytes");
            }
            return read;
        }
    }

    /**
     * @param name for the ledger
     * @param folder for everything that the worker writes; its own
     * @throws IOException when no JVM can be started, with what it said
     */
    static WorkerProcess start(String name, Limits limits, Path folder, ScheduledExecutorService clock)
            throws IOException {
        Path temp = Files.createTempDirectory(folder, name + "-");
        Path complaints = Files.createTempFile(folder, name + "-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command(limits, temp, folder.resolve(DocumentReader.NO_HOSTS)))
                .redirectError(complaints.toFile());
        Offspring.mark(builder.environment(), mark(temp));
        if (!DISTRIBUTION.isEmpty()) {
            builder.directory(new File(DISTRIBUTION));
        }
        Process process = builder.start();
        WorkerProcess worker = new WorkerProcess(name, process, temp, limits, clock);
        ScheduledFuture<?> watch = clock.schedule(worker::kill, START.toSeconds(), TimeUnit.SECONDS);
        try {
            int sign = worker.in.read();
            if (sign != Wire.READY) {
                worker.kill();
                String said = Files.size(complaints) < 10_000
                        ? Files.readString(complaints).strip()
                        : "";
                throw new IOException("the process that reads files does not start: "
                        + (said.isEmpty() ? "exit code " + worker.exitCode() : said));
            }
        } finally {
            watch.cancel(false);
        }
        return worker;
    }

    private static String mark(Path temp) {
        return temp.getFileName().toString();
    }

    private static List<String> command(Limits limits, Path temp, Path noHosts) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                // As in jvm.options: parsers are much code, and few files are read by one worker.
                "-XX:MaxInlineLevel=9",
                "-XX:InlineSmallCode=1000",
                "-XX:LoopUnrollLimit=0",
                "-XX:-UseSuperWord",
                "-XX:-PartialPeelLoop",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + temp.resolve("crash-%p.log"),
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temp,
                "-Dfile.encoding=UTF-8",
                // No name is looked up and no external entity fetched, whatever a document asks for.
                "-Djdk.net.hosts.file=" + noHosts,
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet="));
        if (DISTRIBUTION.isEmpty()) {
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        } else {
            // What parsers need, which this process does not have, before its own: POI has all of OOXML there and an
            // extract of it here. The paths are those that the cache was made with, wherever the distribution lies now:
            // of a sealed jar under another name no class would be taken.
            command.addAll(List.of(
                    "-XX:AOTCache=lib/reading.aot", "-cp", "lib/reading/*" + File.pathSeparator + "lib/vanthu.jar"));
        }
        command.addAll(List.of(
                "org.vanthu.pipeline.read.worker.WorkerMain",
                String.valueOf(limits.fileBytes()),
                String.valueOf(limits.characters()),
                String.valueOf(limits.nesting())));
        return command;
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return process.isAlive() && !killed;
    }

    /** How much memory the process has. */
    Resident memory() {
        return memory;
    }

    @FunctionalInterface
    interface Decoder<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** A worker that did not answer: it was killed, or ended by itself. */
    static final class NoAnswer extends Exception {
        final transient Reading.Unread reading;

        NoAnswer(Reading.Unread reading) {
            super(reading.message());
            this.reading = reading;
        }
    }

    /** Asks and waits for the answer; afterwards a worker that did not answer is dead. */
    <T> T ask(int request, List<String> arguments, Decoder<T> answer) throws NoAnswer {
        long start = System.nanoTime();
        lastSign = start;
        counted.bytes = 0;
        memory.startPeak();
        ScheduledFuture<?> watch =
                clock.scheduleWithFixedDelay(() -> watch(start), WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        try {
            out.writeByte(request);
            for (String argument : arguments) {
                Wire.text(out, argument);
            }
            out.flush();
            int sign = in.read();
            while (sign == Wire.WORKING) {
                lastSign = System.nanoTime();
                sign = in.read();
            }
            if (sign != Wire.ANSWER) {
                throw new IOException("the worker says " + sign);
            }
            return answer.read(in);
        } catch (IOException e) {
            throw new NoAnswer(ending());
        } finally {
            watch.cancel(false);
        }
    }

    private void watch(long start) {
        children = process.descendants().toList();
        long now = System.nanoTime();
        if (now - lastSign > limits.patience().toNanos()) {
            end(Breach.SILENT);
        } else if (now - start > limits.perFile().toNanos()) {
            end(Breach.SLOW);
        } else if (resident() > (long) limits.residentMegabytes() << 20) {
            end(Breach.MEMORY);
        } else if (TempFolder.bytes(temp) > limits.scratchBytes()) {
            end(Breach.DISK);
        }
    }

    /** Of the worker and those that it started. */
    private long resident() {
        long bytes = memory.now().orElse(0);
        for (ProcessHandle child : children) {
            bytes += isBeingStarted(child) ? 0 : new Resident(child.pid()).now().orElse(0);
        }
        return bytes;
    }

    /** Until it runs a program of its own, a child shares the worker's memory, which would count twice. */
    private boolean isBeingStarted(ProcessHandle child) {
        return child.info().command().equals(process.info().command());
    }

    private void end(Breach reason) {
        breach = reason;
        kill();
    }

    private Reading.Unread ending() {
        if (counted.isOverLimit()) {
            kill();
            return new Reading.TooLarge(
                    counted.bytes,
                    limits.answerBytes(),
                    "what was read of it has more than " + (limits.answerBytes() >> 20) + " MB");
        }
        int code = exitCode();
        return switch (breach) {
            case SILENT ->
                new Reading.TimedOut(
                        limits.patience(),
                        "reading it takes too long: no progress for "
                                + limits.patience().toSeconds() + " s");
            case SLOW ->
                new Reading.TimedOut(
                        limits.perFile(),
                        "reading it takes too long: more than "
                                + limits.perFile().toSeconds() + " s in all");
            case MEMORY ->
                new Reading.OutOfMemory(
                        (long) limits.residentMegabytes() << 20,
                        "reading it takes more than " + limits.residentMegabytes() + " MB of memory");
            case DISK ->
                new Reading.TooLarge(
                        limits.scratchBytes(),
                        limits.scratchBytes(),
                        "reading it takes more than " + (limits.scratchBytes() >> 20) + " MB of disk");
            case null ->
                code == OUT_OF_MEMORY
                        ? new Reading.OutOfMemory(
                                (long) limits.heapMegabytes() << 20,
                                "reading it takes more than " + limits.heapMegabytes() + " MB of memory")
                        : new Reading.Crashed(code, "the process that read it ended by itself, exit code " + code);
        };
    }

    private int exitCode() {
        try {
            // Normally it is already gone; one that talks nonsense on its output is not.
            if (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
                kill();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Ends it and the processes that it has started, and takes away what they wrote. */
    void kill() {
        killed = true;
        Set<ProcessHandle> below = new LinkedHashSet<>(children);
        process.descendants().forEach(below::add);
        process.destroyForcibly();
        below.addAll(Offspring.marked(mark(temp)));
        for (ProcessHandle child : below) {
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly();
        }
        TempFolder.delete(temp);
    }
}
