package org.vanthu.pipeline.read.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Does to its worker what the file says: the worst that a parser can do. */
public final class HostileReader implements FormatReader {

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/octet-stream");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws Exception {
        String said = Files.readString(file, StandardCharsets.ISO_8859_1);
        switch (said.substring(said.lastIndexOf('\0') + 1)) {
            case "sleep" -> Thread.sleep(600_000);
            case "spin" -> spin();
            case "recurse" -> recurse(0);
            case "allocate" -> allocate();
            case "exit" -> Runtime.getRuntime().halt(42);
            case "print" -> print();
            case "fork" -> fork();
            case "endless" -> endless(builder);
            case "pages" -> pages(builder);
            case "outside" -> allocateOutsideTheHeap();
            case "segv" -> writeNowhere();
            case "flood" -> flood('x');
            case "chatter" -> flood('w'); // says forever that it is at work
            case "linger" -> linger();
            case "disk" -> fillTheDisk();
            case "orphan" -> leaveAnOrphan();
            case "throw" -> throw new IllegalStateException("so there");
            default -> throw new IllegalArgumentException(said);
        }
    }

    private static void spin() {
        long n = 0;
        while (n >= 0) {
            n = (n + 1) % 1000;
        }
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : 1 + recurse(depth + 1);
    }

    private static void allocate() {
        List<byte[]> all = new ArrayList<>();
        while (all.size() < 1_000_000) {
            all.add(new byte[1 << 20]);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print() {
        String line = "x".repeat(1 << 20);
        for (int i = 0; i < 1024; i++) {
            System.out.println(line);
            System.err.println(line);
        }
        throw new IllegalStateException("printed a gigabyte");
    }

    private static void fork() throws IOException, InterruptedException {
        new ProcessBuilder("sleep", "613").start().waitFor();
    }

    private static void leaveAnOrphan() throws IOException {
        new ProcessBuilder("sleep", "614").start();
        Runtime.getRuntime().halt(43);
    }

    private static void pages(BlockBuilder builder) {
        for (int page = 1; page < 1_000_000; page++) {
            builder.pageBreak(page);
        }
    }

    private static void allocateOutsideTheHeap() {
        while (true) {
            Arena.global().allocate(16 << 20).fill((byte) 1);
        }
    }

    @SuppressWarnings("restricted") // that is what it is for
    private static void writeNowhere() {
        MemorySegment.ofAddress(8).reinterpret(8).set(ValueLayout.JAVA_LONG, 0, 1);
    }

    private static void flood(char sign) throws IOException {
        byte[] signs = new byte[1 << 16];
        Arrays.fill(signs, (byte) sign);
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            while (true) {
                out.write(signs);
            }
        }
    }

    /** Says now and then that it is at work. */
    private static void linger() throws IOException, InterruptedException {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            while (true) {
                out.write('w');
                Thread.sleep(100);
            }
        }
    }

    private static void fillTheDisk() throws IOException, InterruptedException {
        Path file = Files.createTempFile("fill", ".tmp");
        byte[] megabyte = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100_000; i++) {
                out.write(megabyte);
                Thread.sleep(2);
            }
        }
    }

    private static void endless(BlockBuilder builder) {
        while (true) {
            builder.beginParagraph();
            builder.text("and so on ");
        }
    }
}
