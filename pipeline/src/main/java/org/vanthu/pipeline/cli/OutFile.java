package org.vanthu.pipeline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command writes its result to, under another name first: one that breaks off leaves what was there. */
final class OutFile {
    private OutFile() {}

    /** Writes the content and gives how much there was of it. */
    interface Content {
        long write(OutputStream out) throws IOException;
    }

    static long write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            long written;
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                written = content.write(stream);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
