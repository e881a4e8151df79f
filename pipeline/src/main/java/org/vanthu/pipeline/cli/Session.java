package org.vanthu.pipeline.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.vanthu.pipeline.Reasons;
import org.vanthu.pipeline.export.Json;
import tools.jackson.core.JsonGenerator;

/**
 * What a command line runs in.
 *
 * @param stdout takes bytes, for what is no text
 * @param out {@code stdout} as UTF-8 text
 * @param err for errors and progress
 * @param environment variables, {@code VANTHU_ARCHIVE} and {@code NO_COLOR} among them
 * @param terminal whether a person is watching, and not a file or a program
 * @param width of the terminal in characters
 */
record Session(
        OutputStream stdout,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean terminal,
        int width,
        Messages messages) {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 200;

    static Session of(
            OutputStream stdout,
            OutputStream stderr,
            Map<String, String> environment,
            boolean terminal,
            Language language) {
        return new Session(
                stdout,
                new PrintWriter(stdout, false, StandardCharsets.UTF_8),
                new PrintWriter(stderr, true, StandardCharsets.UTF_8),
                environment,
                terminal,
                width(environment.getOrDefault("COLUMNS", "")),
                Messages.in(language));
    }

    private static int width(String columns) {
        return columns.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST) : 100;
    }

    /** By the convention of no-color.org. */
    boolean colour() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    String say(String key, Object... values) {
        return messages.say(key, values);
    }

    /** Why a file could not be read, as the ledger has it, in the language of this session and safe for a screen. */
    String reason(String reason) {
        return Shown.words(
                switch (messages.language()) {
                    case EN -> reason;
                    case VI -> Reasons.inVietnamese(reason);
                });
    }

    /** Prints one value, indented, and ends the line. */
    void json(Consumer<JsonGenerator> value) {
        try (JsonGenerator json = Json.indented(out)) {
            value.accept(json);
        }
        out.println();
    }

    void print(String key, Object... values) {
        out.println(say(key, values));
    }
}
