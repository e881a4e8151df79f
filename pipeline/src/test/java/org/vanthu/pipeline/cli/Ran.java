package org.vanthu.pipeline.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** How one command line ended. */
record Ran(int exitCode, String out, String err) {

    /** Runs a command line in English as a program would, not at a terminal; its home folder holds the archive. */
    static Ran vanthu(Path home, Object... words) {
        return in(Language.EN, false, home, words);
    }

    static Ran in(Language language, boolean terminal, Path home, Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = Session.of(out, err, Map.of("HOME", home.toString()), terminal, language);
        int exitCode =
                Main.run(session, Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
