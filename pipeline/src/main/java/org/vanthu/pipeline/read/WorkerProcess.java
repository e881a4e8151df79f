package org.vanthu.pipeline.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One worker: a JVM that reads one file at a time. Used by one thread at a time; {@link #kill} may come from any. */
final class WorkerProcess {

    /** {@code -XX:+ExitOnOutOfMemoryError} ends a JVM with this code. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration START = Duration.ofSeconds(60);

    private final Limits limits;
    private final ScheduledExecutorService clock;
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile long lastSign = System.nanoTime();
    private volatile boolean timedOut;
    private volatile boolean killed;
    private int served;

    private WorkerProcess(Process process, Limits limits, ScheduledExecutorService clock) {
        this.process = process;
        this.limits = limits;
        this.clock = clock;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /**
     * @param temp directory for everything that the worker writes
     * @throws IOException when no JVM can be started, with what it said
     */
    static WorkerProcess start(Limits limits, Path temp, ScheduledExecutorService clock) throws IOException {
        Path complaints = Files.createTempFile(temp, "worker", ".log");
        Process process = new ProcessBuilder(command(limits, temp))
                .redirectError(complaints.toFile())
                .start();
        WorkerProcess worker = new WorkerProcess(process, limits, clock);
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

    private static List<String> command(Limits limits, Path temp) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + temp.resolve("crash-%p.log"),
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temp,
                "-Dfile.encoding=UTF-8",
                // No name is looked up and no external entity fetched, whatever a document asks for.
                "-Djdk.net.hosts.file=" + temp.resolve("no-hosts"),
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet="));
        String cache = System.getProperty("vanthu.worker.aot", "");
        if (!cache.isEmpty() && Files.isReadable(Path.of(cache))) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.vanthu.pipeline.read.worker.WorkerMain",
                String.valueOf(limits.fileBytes()),
                String.valueOf(limits.characters()),
                String.valueOf(limits.nesting())));
        return command;
    }

    boolean isFresh() {
        return served == 0;
    }

    boolean isAlive() {
        return process.isAlive() && !killed;
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
        ScheduledFuture<?> watch = clock.scheduleWithFixedDelay(() -> watch(start), 250, 250, TimeUnit.MILLISECONDS);
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
            T result = answer.read(in);
            served++;
            return result;
        } catch (IOException e) {
            throw new NoAnswer(ending());
        } finally {
            watch.cancel(false);
        }
    }

    private void watch(long start) {
        long now = System.nanoTime();
        if (now - lastSign > limits.patience().toNanos()
                || now - start > limits.perFile().toNanos()) {
            timedOut = true;
            kill();
        }
    }

    private Reading.Unread ending() {
        int code = exitCode();
        if (timedOut) {
            return new Reading.TimedOut(
                    limits.patience(),
                    "reading it takes too long: no progress for "
                            + limits.patience().toSeconds() + " s or "
                            + limits.perFile().toMinutes() + " min in all");
        }
        if (code == OUT_OF_MEMORY) {
            return new Reading.OutOfMemory(
                    (long) limits.heapMegabytes() << 20,
                    "reading it takes more than " + limits.heapMegabytes() + " MB of memory");
        }
        return new Reading.Crashed(code, "the process that read it ended by itself, exit code " + code);
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

    /** Ends it and the processes that it has started. */
    void kill() {
        killed = true;
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
