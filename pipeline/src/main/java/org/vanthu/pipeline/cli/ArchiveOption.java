package org.vanthu.pipeline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --archive}: which archive a command works on. */
final class ArchiveOption {

    @Option(
            names = {"-a", "--archive"},
            paramLabel = "DIR",
            descriptionKey = "option.archive")
    private @Nullable Path given;

    /** The folder given, else {@code VANTHU_ARCHIVE}, else {@code vanthu-archive} in the home folder. */
    Path folder(Session session) {
        if (given != null) {
            return given;
        }
        String variable = session.environment().getOrDefault("VANTHU_ARCHIVE", "");
        return variable.isEmpty() ? Home.of(session.environment()).resolve("vanthu-archive") : Path.of(variable);
    }
}
