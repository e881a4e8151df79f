package org.vanthu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.logging.LogFactory;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The libraries log in four ways; none may reach the user's screen, start-up complaints included. */
final class LoggingTest {
    private static final Path DIST = Path.of("src/main/dist");

    /** Logs an error in each of the four ways. */
    static final class EveryLogger {
        private EveryLogger() {}

        public static void main(String[] args) {
            LogManager.getLogger(EveryLogger.class).error("log4j, as POI does");
            LogFactory.getLog(EveryLogger.class).error("commons-logging, as PDFBox does");
            LoggerFactory.getLogger(EveryLogger.class).error("slf4j, as Tika does");
            java.util.logging.Logger.getLogger("org.apache.lucene").severe("java.util.logging, as Lucene does");
            System.out.print("done");
        }
    }

    @Test
    void noLoggerReachesTheScreen() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(property("java.home"), "bin", "java").toString(),
                        "@" + DIST.resolve("jvm.options"),
                        "-Djava.util.logging.config.file=" + DIST.resolve("logging.properties"),
                        "-cp",
                        property("java.class.path"),
                        EveryLogger.class.getName())
                .redirectErrorStream(true)
                .start();
        String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), screen);
        assertEquals("done", screen);
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
