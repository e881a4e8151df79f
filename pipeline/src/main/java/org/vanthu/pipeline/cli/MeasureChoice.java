package org.vanthu.pipeline.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.index.Archive;
import org.vanthu.index.MeasureRow;
import org.vanthu.index.StoreException;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.catalogue.Catalogue;

/** Which measure a person means by a name. */
final class MeasureChoice {

    private static final int SUGGESTIONS = 8;

    private final Session session;
    private final List<MeasureRow> measures;
    private final Catalogue catalogue;

    MeasureChoice(Session session, Archive archive, Catalogue catalogue) throws StoreException {
        this.session = session;
        this.measures = archive.measures(catalogue);
        this.catalogue = catalogue;
    }

    /** All whose name or id holds every word; marks and case do not matter. */
    List<MeasureRow> matching(String words) {
        List<String> wanted =
                Arrays.stream(VietnameseFolding.key(words).split(" ")).toList();
        return measures.stream()
                .filter(measure -> {
                    String key = " " + VietnameseFolding.key(measure.label() + " " + measure.id()) + " ";
                    return wanted.stream().allMatch(key::contains);
                })
                .toList();
    }

    /** The one that {@code name} is the id or a wording of, else the only one whose name holds its words. */
    MeasureRow one(String name) {
        for (MeasureRow measure : measures) {
            if (measure.id().equals(name)
                    || catalogue.measure(name, measure.unit()).id().equals(measure.id())) {
                return measure;
            }
        }
        List<MeasureRow> found = matching(name);
        if (found.size() == 1) {
            return found.getFirst();
        }
        String key = VietnameseFolding.key(name);
        List<MeasureRow> exact = found.stream()
                .filter(measure -> VietnameseFolding.key(measure.label()).equals(key))
                .toList();
        if (exact.size() == 1) {
            return exact.getFirst();
        }
        if (found.isEmpty()) {
            throw CommandFailure.wrongUse(session.say("series.unknown", Shown.words(name)));
        }
        throw CommandFailure.wrongUse(session.say(
                "series.several",
                Shown.words(name),
                found.stream()
                        .limit(SUGGESTIONS)
                        .map(measure -> "\n  " + Shown.words(measure.label()) + " (" + measure.unit() + "): "
                                + Shown.line(measure.id()))
                        .collect(Collectors.joining())));
    }
}
