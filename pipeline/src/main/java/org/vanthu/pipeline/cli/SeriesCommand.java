package org.vanthu.pipeline.cli;

import java.io.IOException;
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
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.CatalogueEntry;
import org.vanthu.index.catalogue.MeasureName;
import org.vanthu.index.series.Grain;
import org.vanthu.index.series.Places;
import org.vanthu.index.series.Series;
import org.vanthu.pipeline.Measures;
import org.vanthu.pipeline.OwnWords;
import org.vanthu.pipeline.export.SeriesTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu series NAME}: one indicator over the years. */
@Command(name = "series")
final class SeriesCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Parameters(paramLabel = "NAME", arity = "1..*", descriptionKey = "series.name")
    private List<String> name = List.of();

    @Option(names = "--issuer", paramLabel = "NAME", descriptionKey = "series.issuer")
    private @Nullable String issuer;

    @Option(names = "--by", paramLabel = "GRAIN", descriptionKey = "series.by")
    private @Nullable String by;

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        output.check(session);
        Path folder = archive.folder(session);
        OwnWords.Reading words = OwnWordsOption.reading(folder, session);
        Places places = words.places();
        String called = String.join(" ", name);
        if (called.contains(" ")) { // no id
            words.catalogue().prepare();
        }
        try (Archive open = Archive.openReadOnly(folder)) {
            Measures measures = new Measures(open, words.catalogue());
            MeasureName measure = new MeasureChoice(session, measures).one(called);
            List<Series> all = measures.series(
                    measure.id(),
                    places,
                    Optional.ofNullable(issuer),
                    Optional.ofNullable(by).map(named -> grain(session, named)));
            if (output.isTable()) {
                output.write(
                        session,
                        open,
                        SeriesTable.of(
                                measure.id(),
                                all,
                                places,
                                new SeriesCharts(session, places).of(Shown.words(measure.label()), all)),
                        Filter.ALL);
                return ExitCode.DONE;
            }
            session.out()
                    .println(Style.BOLD.on(
                            session, Shown.words(measure.label()) + " (" + Shown.words(measure.unit()) + ")"));
            sayUnlike(session, words.catalogue(), measure.id());
            SeriesPrinter printer = new SeriesPrinter(session, open, places);
            for (Series series : all) {
                printer.print(series);
            }
        }
        return ExitCode.DONE;
    }

    /** What somebody may mean as well. */
    private static void sayUnlike(Session session, Catalogue catalogue, String measure) {
        String others = catalogue.entry(measure).stream()
                .flatMap(entry -> entry.unlike().stream())
                .flatMap(id -> catalogue.entry(id).stream())
                .map(CatalogueEntry::name)
                .collect(Collectors.joining("; "));
        if (!others.isEmpty()) {
            session.out().println(Style.DIM.on(session, session.say("series.unlike", others)));
        }
    }

    private static Grain grain(Session session, String named) {
        return Grain.named(named)
                .orElseThrow(() -> CommandFailure.wrongUse(session.say(
                        "series.no-grain",
                        Shown.line(named),
                        Arrays.stream(Grain.values())
                                .map(grain -> grain.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))));
    }
}
