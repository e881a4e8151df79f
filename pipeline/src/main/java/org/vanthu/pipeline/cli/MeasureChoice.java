package org.vanthu.pipeline.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.index.StoreException;
import org.vanthu.index.catalogue.MeasureName;
import org.vanthu.pipeline.Measures;

/** Which measure a person means by a name; wrong use where it is none or several. */
final class MeasureChoice {

    private static final int SUGGESTIONS = 8;

    private final Session session;
    private final Measures measures;

    MeasureChoice(Session session, Measures measures) {
        this.session = session;
        this.measures = measures;
    }

    MeasureName one(String name) throws StoreException {
        List<MeasureName> found = measures.meant(name);
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
