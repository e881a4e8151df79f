package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;

/** Where the stack traces go that a user should not have to look at. */
final class ErrorLog {
    private ErrorLog() {}

    /**
     * Appends an error to {@code .vanthu/error.log} in the home folder, or to a temporary file where that cannot be written.
     *
     * @return the file
     */
    static synchronized Path write(Map<String, String> environment, String during, Throwable error) {
        StringWriter text = new StringWriter();
        text.write(Instant.now() + " vanthu " + Version.number() + ", " + during + "\n");
        error.printStackTrace(new PrintWriter(text));
        Path home = Home.of(environment).resolve(".vanthu");
        try {
            Files.createDirectories(home);
            return append(home.resolve("error.log"), text.toString());
        } catch (IOException e) {
            try {
                return append(Files.createTempFile("vanthu-error", ".log"), text.toString());
            } catch (IOException _) {
                return Path.of("–");
            }
        }
    }

    private static Path append(Path file, String text) throws IOException {
        return Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
