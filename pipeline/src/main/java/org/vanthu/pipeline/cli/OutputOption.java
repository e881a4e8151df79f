package org.vanthu.pipeline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;
import org.vanthu.pipeline.export.Format;
import org.vanthu.pipeline.export.Iso;
import org.vanthu.pipeline.export.Table;
import picocli.CommandLine.Option;

/** Where a table goes, and in which format. */
final class OutputOption {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            descriptionKey = "export.out")
    private @Nullable Path out;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            descriptionKey = "export.format")
    private @Nullable String format;

    @Option(names = "--json", descriptionKey = "export.json")
    private boolean json;

    /** Whether a table is asked for where a command could also print for a person. */
    boolean isTable() {
        return out != null || format != null || json;
    }

    void write(Session session, Archive open, Table<?> table, Filter filter) throws IOException {
        Format chosen = format(session);
        if (out == null) {
            OutputStream buffered = new BufferedOutputStream(session.stdout(), 1 << 16);
            table.write(open, filter, chosen, buffered);
            buffered.flush();
        } else {
            long rows = OutFile.write(out, stream -> table.write(open, filter, chosen, stream));
            session.err().println(session.say("export.done", rows, Shown.line(out.toString())));
        }
    }

    /** Complains of what cannot work before anything is opened. */
    void check(Session session) {
        if (out != null && Files.isDirectory(out)) {
            throw CommandFailure.wrongUse(session.say("io.directory", Shown.line(out.toString())));
        }
        if (format(session) == Format.XLSX && out == null && session.terminal()) {
            throw CommandFailure.wrongUse(session.say("export.binary"));
        }
    }

    /** As asked for, else as the file's ending says, else CSV. */
    private Format format(Session session) {
        if (json) {
            return Format.JSON;
        }
        if (format != null) {
            return labelled(format)
                    .orElseThrow(() -> CommandFailure.wrongUse(session.say(
                            "unknown.format",
                            Shown.line(String.valueOf(format)),
                            Arrays.stream(Format.values()).map(Iso::name).collect(Collectors.joining(", ")))));
        }
        String name = out == null ? "" : String.valueOf(out.getFileName());
        return labelled(name.substring(name.lastIndexOf('.') + 1)).orElse(Format.CSV);
    }

    private static Optional<Format> labelled(String label) {
        return Arrays.stream(Format.values())
                .filter(f -> Iso.name(f).equals(label.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
