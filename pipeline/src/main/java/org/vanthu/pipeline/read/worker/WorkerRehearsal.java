package org.vanthu.pipeline.read.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vanthu.pipeline.read.Limits;
import org.vanthu.pipeline.read.Wire;

/**
 * Reads the files of a folder as a worker does, and throws away what it read. The build starts it with {@code -XX:AOTCacheOutput}, so
 * that the classes of the parsers are found loaded by every later worker, with what is known of their methods.
 */
final class WorkerRehearsal {

    private WorkerRehearsal() {}

    /** @param args a folder of documents */
    public static void main(String[] args) throws IOException {
        Limits limits = Limits.DEFAULT;
        Formats formats = new Formats(new Cost(limits.fileBytes(), limits.characters(), limits.nesting()), () -> {});
        DataOutputStream nowhere = new DataOutputStream(OutputStream.nullOutputStream());
        for (Path file : files(Path.of(args[0]))) {
            Wire.reading(nowhere, formats.read(file));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
