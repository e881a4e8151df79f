package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Archive;
import org.vanthu.index.MeasureRow;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.Likeness;
import org.vanthu.index.catalogue.MeasureName;
import org.vanthu.pipeline.Measures;
import org.vanthu.pipeline.export.MeasuresJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu indicators}: what the documents measure, each measure once. */
@Command(name = "indicators")
final class IndicatorsCommand implements Callable<Integer> {

    private static final int FEW = 40;

    /** Of more, those with fewest values are left out of a review: every pair is looked at. */
    private static final int MOST = 4000;

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Parameters(paramLabel = "WORD", arity = "0..*", descriptionKey = "indicators.words")
    private List<String> words = List.of();

    @Option(names = "--all", descriptionKey = "indicators.all")
    private boolean all;

    @Option(names = "--review", descriptionKey = "indicators.review")
    private boolean review;

    @Option(names = "--merge", arity = "2", paramLabel = "ID", descriptionKey = "indicators.merge")
    private List<String> merge = List.of();

    @Option(names = "--apart", arity = "2", paramLabel = "ID", descriptionKey = "indicators.apart")
    private List<String> apart = List.of();

    @Option(names = "--why", paramLabel = "TEXT", descriptionKey = "indicators.why")
    private @Nullable String why;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        Path folder = archive.folder(session);
        Catalogue catalogue = OwnWordsOption.reading(folder, session).catalogue();
        if (!merge.isEmpty() || !apart.isEmpty()) {
            decide(session, folder, catalogue);
            return ExitCode.DONE;
        }
        try (Archive open = Archive.openReadOnly(folder)) {
            if (review) {
                review(session, open, catalogue);
                return ExitCode.DONE;
            }
            List<MeasureRow> measures = matching(open, catalogue);
            if (json) {
                session.json(generator -> MeasuresJson.write(generator, measures));
            } else {
                print(session, measures);
            }
        }
        return ExitCode.DONE;
    }

    private List<MeasureRow> matching(Archive open, Catalogue catalogue) throws IOException {
        return new Measures(open, catalogue).rows(String.join(" ", words));
    }

    private void decide(Session session, Path folder, Catalogue catalogue) throws IOException {
        boolean same = !merge.isEmpty();
        List<String> pair = same ? merge : apart;
        Archive.openReadOnly(folder).close();
        try (Archive open = Archive.open(folder)) {
            MeasureChoice choice = new MeasureChoice(session, new Measures(open, catalogue));
            MeasureName one = choice.one(pair.get(0));
            MeasureName other = choice.one(pair.get(1));
            if (one.id().equals(other.id())) {
                throw CommandFailure.wrongUse(session.say("indicators.same", Shown.words(one.label())));
            }
            open.decide(one.id(), other.id(), same, Instant.now(), Optional.ofNullable(why));
            session.print(
                    same ? "indicators.merged" : "indicators.kept-apart",
                    Shown.words(one.label()),
                    Shown.words(other.label()));
        }
    }

    /** Pairs that look alike, with the words that they share and those that they do not. */
    private void review(Session session, Archive open, Catalogue catalogue) throws IOException {
        Set<Set<String>> decided = open.decisions().stream()
                .map(decision -> Set.of(decision.measure(), decision.target()))
                .collect(Collectors.toSet());
        List<MeasureName> measures = matching(open, catalogue).stream()
                .limit(MOST)
                .map(MeasureRow::name)
                .toList();
        List<Likeness> doubtful = Likeness.among(measures, catalogue).stream()
                .filter(each ->
                        !decided.contains(Set.of(each.one().id(), each.other().id())))
                .toList();
        doubtful.stream().limit(all ? Long.MAX_VALUE : FEW).forEach(each -> {
            session.out()
                    .println(Math.round(each.share() * 100) + " %  "
                            + Shown.words(each.one().label()) + " ("
                            + each.one().unit() + ")");
            session.out().println("      " + Shown.words(each.other().label()));
            session.out()
                    .println(Style.DIM.on(
                            session,
                            "      "
                                    + (each.differing().isEmpty()
                                            ? session.say("indicators.reordered")
                                            : session.say(
                                                    "indicators.differing",
                                                    String.join(", ", new TreeSet<>(each.differing()))))));
            session.out()
                    .println(Style.DIM.on(
                            session,
                            "      vanthu indicators --merge \""
                                    + Shown.line(each.other().id()) + "\" \""
                                    + Shown.line(each.one().id()) + "\""));
        });
        session.print("indicators.doubtful", doubtful.size());
    }

    private void print(Session session, List<MeasureRow> measures) {
        TextTable table = new TextTable("");
        table.row(
                session.say("indicators.values"),
                session.say("indicators.documents"),
                session.say("indicators.wordings"),
                session.say("indicators.unit"),
                session.say("indicators.name"));
        measures.stream()
                .limit(all ? Long.MAX_VALUE : FEW)
                .forEach(measure -> table.row(
                        String.valueOf(measure.values()),
                        String.valueOf(measure.documents()),
                        String.valueOf(measure.wordings()),
                        Shown.words(measure.name().unit()),
                        Shown.words(measure.name().label())
                                + (measure.name().known()
                                        ? "  [" + measure.name().id() + "]"
                                        : "")));
        table.lines(session.width()).forEach(session.out()::println);
        if (!all && measures.size() > FEW) {
            session.print("indicators.more", measures.size() - FEW);
        }
    }
}
