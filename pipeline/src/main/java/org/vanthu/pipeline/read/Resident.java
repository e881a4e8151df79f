package org.vanthu.pipeline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process has, as Linux tells in {@code /proc}; elsewhere nobody does, and the heap's limit stands alone. */
final class Resident {

    /** Resets the peak: proc_pid_clear_refs(5). */
    private static final byte[] PEAK = {'5'};

    private final Path folder;

    Resident(long process) {
        this.folder = Path.of("/proc", Long.toString(process));
    }

    /** From now on {@link #peak} counts. */
    void startPeak() {
        try {
            Files.write(folder.resolve("clear_refs"), PEAK);
        } catch (IOException _) {
            // Not told, or the process is gone; then the peak is that of its life so far, or none.
        }
    }

    /** The most bytes since {@link #startPeak}; empty where nobody tells. */
    OptionalLong peak() {
        return kibibytes("VmHWM:");
    }

    /** Bytes now. */
    OptionalLong now() {
        return kibibytes("VmRSS:");
    }

    private OptionalLong kibibytes(String name) {
        try {
            String status = Files.readString(folder.resolve("status"), StandardCharsets.ISO_8859_1);
            int at = status.indexOf("\n" + name);
            if (at < 0) {
                return OptionalLong.empty();
            }
            int end = status.indexOf(" kB", at);
            return OptionalLong.of(
                    Long.parseLong(status.substring(at + 1 + name.length(), end).strip()) << 10);
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}
