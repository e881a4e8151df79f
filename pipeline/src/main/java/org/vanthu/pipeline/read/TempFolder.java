package org.vanthu.pipeline.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A folder for copies and what parsers write, named after the process that made it, so that what a killed one left is known. */
public final class TempFolder implements AutoCloseable {

    private static final String PREFIX = "vanthu-";
    private static final Pattern NAME = Pattern.compile("vanthu-([0-9]{1,18})-[0-9]+");

    private final Path path;

    private TempFolder(Path path) {
        this.path = path;
    }

    /** Makes a folder, and takes away those of processes that are no more. */
    public static TempFolder create() throws IOException {
        Path path = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        Path around = path.getParent();
        if (around != null) {
            clean(around);
        }
        return new TempFolder(path);
    }

    private static void clean(Path around) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(around, PREFIX + "*")) {
            for (Path folder : folders) {
                Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    delete(folder);
                }
            }
        }
    }

    public Path path() {
        return path;
    }

    /** Deletes a folder and all that is in it, as far as the system allows; what is left is tried again by the next process. */
    public static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // gone meanwhile
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException _) {
            // A worker's last breath may still hold a file, or it is another user's.
        }
    }

    /** Bytes in a folder and below. */
    static long bytes(Path folder) {
        long[] bytes = {0};
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException _) {
            // What could be counted counts.
        }
        return bytes[0];
    }

    @Override
    public void close() {
        delete(path);
    }
}
