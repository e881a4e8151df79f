package org.vanthu.pipeline.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vanthu.index.Archive;
import org.vanthu.index.StoreException;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.MeasureName;

/** Which measure a person means by a name. */
final class MeasureChoice {

    private static final int SUGGESTIONS = 8;

    private final Session session;
    private final Archive archive;
    private final Catalogue catalogue;

    MeasureChoice(Session session, Archive archive, Catalogue catalogue) {
        this.session = session;
        this.archive = archive;
        this.catalogue = catalogue;
    }

    /** Whether a measure's name or id holds every word; marks and case do not matter. */
    static Predicate<MeasureName> holding(String words) {
        List<String> wanted =
                Arrays.stream(VietnameseFolding.key(words).split(" ")).toList();
        return measure -> {
            String key = " " + VietnameseFolding.key(measure.label() + " " + measure.id()) + " ";
            return wanted.stream().allMatch(key::contains);
        };
    }

    /** The one that {@code name} is the id or a wording of, else the one with that label, else the only one whose name holds its words. */
    MeasureName one(String name) throws StoreException {
        List<MeasureName> worded = archive.measuresCalled(name, catalogue);
        // A share of the plan goes with the sum that it is a share of.
        List<MeasureName> levels =
                worded.stream().filter(measure -> !measure.id().endsWith("%")).toList();
        if (!worded.isEmpty()) {
            return only(name, levels.isEmpty() ? worded : levels);
        }
        String key = VietnameseFolding.key(name);
        List<MeasureName> held =
                archive.measureNames(catalogue).stream().filter(holding(name)).toList();
        List<MeasureName> labelled = held.stream()
                .filter(measure -> VietnameseFolding.key(measure.label()).equals(key))
                .toList();
        return only(name, labelled.isEmpty() ? held : labelled);
    }

    private MeasureName only(String name, List<MeasureName> found) {
        if (found.isEmpty()) {
            throw CommandFailure.wrongUse(session.say("series.unknown", Shown.words(name)));
        }
        if (found.size() > 1) {
            throw several(name, found);
        }
        return found.getFirst();
    }

    private CommandFailure several(String name, List<MeasureName> found) {
        return CommandFailure.wrongUse(session.say(
                "series.several",
                Shown.words(name),
                found.stream()
                        .limit(SUGGESTIONS)
                        .map(measure -> "\n  " + Shown.words(measure.label()) + " (" + measure.unit() + "): "
                                + Shown.line(measure.id()))
                        .collect(Collectors.joining())));
    }
}
