package org.vanthu.pipeline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;
import org.vanthu.pipeline.export.Format;
import org.vanthu.pipeline.export.Iso;
import org.vanthu.pipeline.export.Table;
import org.vanthu.pipeline.export.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu export WHAT}: tables for a spreadsheet or a program. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Parameters(paramLabel = "WHAT", descriptionKey = "export.what")
    private String what = "";

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

    @Option(names = "--columns", paramLabel = "NAME", split = ",", descriptionKey = "export.columns")
    private List<String> columns = List.of();

    @Mixin
    private FilterOptions filters;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        Table<?> table = table(session);
        Format chosen = format(session);
        Filter filter = filters.filter(session);
        if (!filter.equals(Filter.ALL) && !Tables.isFiltered(table)) {
            throw CommandFailure.wrongUse(session.say("export.no-filter", table.name()));
        }
        if (out != null && Files.isDirectory(out)) {
            throw CommandFailure.wrongUse(session.say("io.directory", Shown.line(out.toString())));
        }
        if (out == null && chosen == Format.XLSX && session.terminal()) {
            throw CommandFailure.wrongUse(session.say("export.binary"));
        }
        try (Archive open = Archive.openReadOnly(archive.folder(session))) {
            if (out == null) {
                OutputStream buffered = new BufferedOutputStream(session.stdout(), 1 << 16);
                table.write(open, filter, chosen, buffered);
                buffered.flush();
            } else {
                long rows = OutFile.write(out, stream -> table.write(open, filter, chosen, stream));
                session.err().println(session.say("export.done", rows, Shown.line(out.toString())));
            }
        }
        return ExitCode.DONE;
    }

    private Table<?> table(Session session) {
        Table<?> table = Tables.ALL.stream()
                .filter(t -> t.name().equals(what.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> CommandFailure.wrongUse(session.say(
                        "unknown.table",
                        Shown.line(what),
                        Tables.ALL.stream().map(Table::name).collect(Collectors.joining(", ")))));
        for (String column : columns) {
            if (!table.header().contains(column)) {
                throw CommandFailure.wrongUse(
                        session.say("unknown.column", Shown.line(column), String.join(", ", table.header())));
            }
        }
        return columns.isEmpty() ? table : table.with(columns);
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
