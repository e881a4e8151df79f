package org.vanthu.pipeline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The processes that one process started, and those that they started, by a mark in the environment that all of them inherit: so also
 * those are found that outlived the one that started them, which {@link ProcessHandle#descendants} does not know of. Linux only;
 * elsewhere none is found.
 */
final class Offspring {

    private static final String VARIABLE = "VANTHU_WORKER";
    private static final Path PROCESSES = Path.of("/proc");

    private Offspring() {}

    /** @param environment of the process that is about to be started */
    static void mark(Map<String, String> environment, String mark) {
        environment.put(VARIABLE, mark);
    }

    /** @param mark of letters, digits and signs of ASCII */
    static List<ProcessHandle> marked(String mark) {
        String entry = "\0" + VARIABLE + "=" + mark + "\0";
        List<ProcessHandle> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (environment(process).contains(entry)) {
                    Optional<ProcessHandle> handle = ProcessHandle.of(
                            Long.parseLong(process.getFileName().toString()));
                    handle.ifPresent(found::add);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            return found; // no Linux
        }
        return found;
    }

    /** Empty for another user's, and for one that has ended. */
    private static String environment(Path process) {
        try {
            return "\0" + Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1) + "\0";
        } catch (IOException _) {
            return "";
        }
    }
}
