package org.vanthu.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.vanthu.index.Archive;
import org.vanthu.index.StoreException;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.MeasureName;

/** The measures of an archive, by the names that people have for them. Marks and case do not matter. */
public final class Measures {

    private final Archive archive;
    private final Catalogue catalogue;

    public Measures(Archive archive, Catalogue catalogue) {
        this.archive = archive;
        this.catalogue = catalogue;
    }

    /** Whether a measure's name or id holds every word. */
    public static Predicate<MeasureName> holding(String words) {
        List<String> wanted =
                Arrays.stream(VietnameseFolding.key(words).split(" ")).toList();
        return measure -> {
            String key = " " + VietnameseFolding.key(measure.label() + " " + measure.id()) + " ";
            return wanted.stream().allMatch(key::contains);
        };
    }

    /** The one that {@code name} is the id or a wording of, else those with that label, else all whose name holds its words. */
    public List<MeasureName> meant(String name) throws StoreException {
        List<MeasureName> worded = archive.measuresCalled(name, catalogue);
        // A share of the plan goes with the sum that it is a share of.
        List<MeasureName> levels =
                worded.stream().filter(measure -> !measure.id().endsWith("%")).toList();
        if (!worded.isEmpty()) {
            return levels.isEmpty() ? worded : levels;
        }
        String key = VietnameseFolding.key(name);
        List<MeasureName> held =
                archive.measureNames(catalogue).stream().filter(holding(name)).toList();
        List<MeasureName> labelled = held.stream()
                .filter(measure -> VietnameseFolding.key(measure.label()).equals(key))
                .toList();
        return labelled.isEmpty() ? held : labelled;
    }
}
