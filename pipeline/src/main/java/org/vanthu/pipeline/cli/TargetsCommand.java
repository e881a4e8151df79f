package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;
import org.vanthu.index.series.Achievement;
import org.vanthu.index.series.Point;
import org.vanthu.pipeline.OwnWords;
import org.vanthu.pipeline.export.TargetsTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu targets}: what was aimed at in a year, and what came of it. */
@Command(name = "targets")
final class TargetsCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "targets.year")
    private int year;

    @Option(names = "--issuer", paramLabel = "NAME", descriptionKey = "series.issuer")
    private @Nullable String issuer;

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        output.check(session);
        Path folder = archive.folder(session);
        OwnWords.Reading words = OwnWordsOption.reading(folder, session);
        try (Archive open = Archive.openReadOnly(folder)) {
            List<TargetsTable.Row> rows = TargetsTable.rows(
                    open.measured(words.catalogue()).observations(DateRange.year(year)),
                    words,
                    Optional.ofNullable(issuer));
            if (output.isTable()) {
                output.write(session, open, TargetsTable.of(rows), Filter.ALL);
            } else {
                print(session, rows);
            }
        }
        return ExitCode.DONE;
    }

    private static void print(Session session, List<TargetsTable.Row> rows) {
        Values values = new Values(session);
        TextTable table = new TextTable("");
        table.row(
                session.say("targets.place"),
                session.say("targets.period"),
                session.say("status.target"),
                session.say("status.estimate"),
                session.say("status.actual"),
                session.say("targets.share"),
                session.say("targets.verdict"),
                session.say("indicators.name"));
        List<String> remarks = new ArrayList<>();
        for (TargetsTable.Row row : rows) {
            Achievement a = row.achievement();
            String unit = row.series().unit();
            table.row(
                    Shown.words(row.series().place().name()),
                    PeriodName.of(session, a.period()),
                    values.figure(a.target().value().figure(), unit),
                    value(values, a.estimate(), unit),
                    value(values, a.result(), unit),
                    a.computed().map(TargetsCommand::percent).orElse(""),
                    session.say("targets." + a.verdict().name().toLowerCase(Locale.ROOT)),
                    Shown.words(row.label()));
            if (a.disagrees()) {
                remarks.add(session.say(
                        "targets.disagrees",
                        Shown.words(row.label()),
                        percent(a.stated().orElseThrow().value()),
                        percent(a.computed().orElseThrow())));
            }
        }
        table.lines(session.width()).forEach(session.out()::println);
        remarks.forEach(line -> session.out().println(Style.YELLOW.on(session, "! " + line)));
    }

    private static String value(Values values, Optional<Point> point, String unit) {
        return point.map(each -> values.figure(each.value().figure(), unit)).orElse("");
    }

    private static String percent(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + " %";
    }
}
