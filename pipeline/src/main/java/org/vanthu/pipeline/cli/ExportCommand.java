package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;
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

    @Mixin
    private OutputOption output;

    @Option(names = "--columns", paramLabel = "NAME", split = ",", descriptionKey = "export.columns")
    private List<String> columns = List.of();

    @Mixin
    private FilterOptions filters;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        Table<?> table = table(session);
        Filter filter = filters.filter(session);
        if (!filter.equals(Filter.ALL) && !Tables.isFiltered(table)) {
            throw CommandFailure.wrongUse(session.say("export.no-filter", table.name()));
        }
        output.check(session);
        try (Archive open = Archive.openReadOnly(archive.folder(session))) {
            output.write(session, open, table, filter);
        }
        return ExitCode.DONE;
    }

    private Table<?> table(Session session) {
        Table<?> table = Tables.named(what)
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
}
