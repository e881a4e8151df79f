package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Filter;
import org.vanthu.index.coverage.Coverage;
import org.vanthu.index.series.Places;
import org.vanthu.pipeline.export.CoverageTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu coverage}: which documents are there for which time, which are missing, which are there twice. */
@Command(name = "coverage")
final class CoverageCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Mixin
    private FilterOptions filters;

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        output.check(session);
        Path folder = archive.folder(session);
        Places places = OwnWordsOption.reading(folder, session).places();
        try (Archive open = Archive.openReadOnly(folder);
                Stream<DocumentRow> documents = open.documents(filters.filter(session))) {
            List<Coverage> all = Coverage.of(documents, places);
            if (output.isTable()) {
                output.write(session, open, CoverageTable.of(all), Filter.ALL);
            } else {
                print(session, all, places);
            }
        }
        return ExitCode.DONE;
    }

    private static void print(Session session, List<Coverage> all, Places places) {
        Breaks breaks = new Breaks(session, places);
        Calendar calendar = new Calendar(session);
        String place = "\u0000";
        String issuer = "";
        List<String> missing = new ArrayList<>();
        for (Coverage coverage : all) {
            if (!coverage.place().id().equals(place)) {
                place = coverage.place().id();
                issuer = "\u0000";
                session.out().println(Style.BOLD.on(session, breaks.title(coverage.place())));
            }
            if (!coverage.issuer().equals(issuer)) {
                issuer = coverage.issuer();
                session.out()
                        .println("  " + (issuer.isEmpty() ? session.say("coverage.no-issuer") : Shown.words(issuer)));
            }
            String type = coverage.type().isEmpty() ? session.say("coverage.no-type") : Shown.words(coverage.type());
            session.out()
                    .println("    " + type + ", "
                            + session.say("grain." + coverage.grain().name().toLowerCase(Locale.ROOT)));
            calendar.lines(coverage).forEach(line -> session.out().println("      " + line));
            coverage.slots().stream()
                    .filter(slot -> slot.documents().isEmpty())
                    .forEach(slot -> missing.add(session.say(
                            "coverage.missing",
                            type,
                            PeriodName.of(session, slot.period()),
                            Shown.words(coverage.issuer()))));
        }
        session.print("coverage.legend");
        missing.forEach(line -> session.out().println(Style.YELLOW.on(session, "! " + line)));
    }
}
