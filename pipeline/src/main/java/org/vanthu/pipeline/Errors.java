package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** What an error of the disk means, in one line without the file's name, which stands beside it anyway. */
final class Errors {
    private Errors() {}

    static String says(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "no permission to open it";
            case NoSuchFileException _ -> "it is not there";
            case FileSystemLoopException _ -> "a link that leads back to itself";
            case FileSystemException f when f.getReason() != null -> "the disk says: " + f.getReason();
            default -> {
                String message = e.getMessage();
                yield message == null || message.isBlank()
                        ? e.getClass().getSimpleName()
                        : message.lines().findFirst().orElse("").strip();
            }
        };
    }
}
