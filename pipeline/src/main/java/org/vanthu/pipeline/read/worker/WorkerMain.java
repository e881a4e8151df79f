package org.vanthu.pipeline.read.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import org.vanthu.pipeline.read.Entry;
import org.vanthu.pipeline.read.PageWord;
import org.vanthu.pipeline.read.Picture;
import org.vanthu.pipeline.read.Reading;
import org.vanthu.pipeline.read.Wire;

/** A worker: reads requests on standard input, answers on standard output, ends when its input ends. */
public final class WorkerMain {

    private WorkerMain() {}

    /** @param args the fields of {@link Cost} */
    public static void main(String[] args) throws IOException {
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // Whatever a library prints must not come between the answers, nor fill a disk.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        LogManager.getLogManager().reset();
        Cost cost = new Cost(Long.parseLong(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        DataInputStream in = new DataInputStream(untilOrphaned());
        Formats formats = new Formats(cost, () -> sign(out, Wire.WORKING));
        sign(out, Wire.READY);
        for (int request = in.read(); request >= 0; request = in.read()) {
            Path file = Path.of(Wire.text(in));
            switch (request) {
                case Wire.READ -> {
                    Reading reading = formats.read(file);
                    out.writeByte(Wire.ANSWER);
                    Wire.reading(out, reading);
                }
                case Wire.EXPAND -> {
                    List<Entry> entries = formats.expand(file, Path.of(Wire.text(in)));
                    out.writeByte(Wire.ANSWER);
                    Wire.entries(out, entries);
                }
                case Wire.PICTURE -> {
                    Picture picture = formats.picture(file, Integer.parseInt(Wire.text(in)));
                    out.writeByte(Wire.ANSWER);
                    Wire.picture(out, picture);
                }
                case Wire.WORDS -> {
                    List<PageWord> words = formats.words(file, Integer.parseInt(Wire.text(in)));
                    out.writeByte(Wire.ANSWER);
                    Wire.words(out, words);
                }
                default -> throw new IOException("an unknown request: " + request);
            }
            out.flush();
        }
    }

    private static void sign(DataOutputStream out, int sign) {
        try {
            out.writeByte(sign);
            out.flush();
        } catch (IOException e) {
            Runtime.getRuntime().halt(0); // nobody listens any more
        }
    }

    /**
     * Standard input, read ahead by a thread of its own: when it ends, whoever asked is gone, and a worker in the midst of a long
     * file ends at once with the processes that it started.
     */
    private static PipedInputStream untilOrphaned() throws IOException {
        PipedInputStream requests = new PipedInputStream(1 << 16);
        PipedOutputStream copy = new PipedOutputStream(requests);
        Thread.ofPlatform().daemon().name("requests").start(() -> {
            try (FileInputStream in = new FileInputStream(FileDescriptor.in)) {
                byte[] buffer = new byte[1 << 13];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    copy.write(buffer, 0, n);
                    copy.flush();
                }
            } catch (IOException _) {
                // As good as ended.
            }
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        });
        return requests;
    }
}
