package org.vanthu.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vanthu.index.Archive;
import org.vanthu.index.MeasureRow;
import org.vanthu.index.Measured;
import org.vanthu.index.StoreException;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.MeasureName;
import org.vanthu.index.series.Grain;
import org.vanthu.index.series.Observation;
import org.vanthu.index.series.Places;
import org.vanthu.index.series.Series;

/** The measures of an archive, by the names that people have for them. Marks and case do not matter. */
public final class Measures {

    private final Measured measured;

    public Measures(Archive archive, Catalogue catalogue) {
        this.measured = archive.measured(catalogue);
    }

    /** Those whose name or id holds every word, with how often they are stated. */
    public List<MeasureRow> rows(String words) throws StoreException {
        Predicate<MeasureName> wanted = holding(words);
        return measured.rows().stream()
                .filter(measure -> wanted.test(measure.name()))
                .toList();
    }

    /**
     * How a measure went, place by place.
     *
     * @param measure its id
     * @param place a name that the place has or had; empty for all
     * @param grain stretches of time that are wanted; empty for all
     */
    public List<Series> series(String measure, Places places, Optional<String> place, Optional<Grain> grain)
            throws StoreException {
        List<Observation> stated = place.isPresent()
                ? measured.observations(measure, places.called(place.get()))
                : measured.observations(measure);
        return Series.of(stated, places).stream()
                .map(series -> grain.map(series::of).orElse(series))
                .toList();
    }

    private static Predicate<MeasureName> holding(String words) {
        List<String> wanted =
                Arrays.stream(VietnameseFolding.key(words).split(" ")).toList();
        return measure -> {
            String key = " " + VietnameseFolding.key(measure.label() + " " + measure.id()) + " ";
            return wanted.stream().allMatch(key::contains);
        };
    }

    /** The one that {@code name} is the id or a wording of, else those with that label, else all whose name holds its words. */
    public List<MeasureName> meant(String name) throws StoreException {
        List<MeasureName> worded = measured.called(name);
        // A share of the plan goes with the sum that it is a share of.
        List<MeasureName> levels =
                worded.stream().filter(measure -> !measure.id().endsWith("%")).toList();
        if (!worded.isEmpty()) {
            return levels.isEmpty() ? worded : levels;
        }
        String key = VietnameseFolding.key(name);
        List<MeasureName> held = measured.names().stream().filter(holding(name)).toList();
        List<MeasureName> labelled = held.stream()
                .filter(measure -> VietnameseFolding.key(measure.label()).equals(key))
                .toList();
        return labelled.isEmpty() ? held : labelled;
    }
}
