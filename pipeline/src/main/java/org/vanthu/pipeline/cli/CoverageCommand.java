package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
                print(session, all);
            }
        }
        return ExitCode.DONE;
    }

    /** A calendar: a line a kind and year, a mark a stretch of time. */
    private static void print(Session session, List<Coverage> all) {
        String place = "\u0000";
        List<String> missing = new ArrayList<>();
        for (Coverage coverage : all) {
            if (!coverage.place().id().equals(place)) {
                place = coverage.place().id();
                String name = coverage.place().name();
                session.out()
                        .println(Style.BOLD.on(
                                session, name.isEmpty() ? session.say("series.no-place") : Shown.words(name)));
            }
            session.out()
                    .println("  "
                            + Shown.words(coverage.type().isEmpty() ? session.say("coverage.no-type") : coverage.type())
                            + ", "
                            + session.say("grain." + coverage.grain().name().toLowerCase(Locale.ROOT)));
            Map<Integer, List<Coverage.Slot>> years = new TreeMap<>(coverage.slots().stream()
                    .collect(Collectors.groupingBy(slot -> slot.period().from().getYear())));
            years.forEach((year, slots) -> session.out()
                    .println("    " + year + "  "
                            + slots.stream().map(CoverageCommand::mark).collect(Collectors.joining())));
            coverage.slots().stream()
                    .filter(slot -> slot.documents().isEmpty())
                    .forEach(slot -> missing.add(session.say(
                            "coverage.missing",
                            Shown.words(coverage.type()),
                            PeriodName.of(session, slot.period()),
                            Shown.words(coverage.place().name()))));
        }
        session.print("coverage.legend");
        missing.forEach(line -> session.out().println(Style.YELLOW.on(session, "! " + line)));
    }

    private static String mark(Coverage.Slot slot) {
        int documents = slot.documents().size();
        return documents == 0 ? "·" : documents == 1 ? "█" : documents < 10 ? String.valueOf(documents) : "+";
    }
}
