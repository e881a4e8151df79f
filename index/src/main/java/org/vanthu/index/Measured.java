package org.vanthu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.MeasureName;
import org.vanthu.index.series.Observation;
import org.vanthu.index.series.Whose;
import org.vanthu.index.sqlite.Measures;
import org.vanthu.index.sqlite.StoreReader;
import org.vanthu.index.sqlite.StoreWriter;

/** What the indicators of an archive measure, by one catalogue. Each answer is of one moment. Thread-safe. */
public final class Measured {

    private final StoreReader reader;
    private final @Nullable StoreWriter writer;
    private final Turn turn;
    private final Catalogue catalogue;

    /** @param writer of an archive that was opened for writing */
    Measured(StoreReader reader, @Nullable StoreWriter writer, Turn turn, Catalogue catalogue) {
        this.reader = reader;
        this.writer = writer;
        this.turn = turn;
        this.catalogue = catalogue;
    }

    /** What the indicators measure, by id. */
    public List<MeasureName> names() throws StoreException {
        return tied(Measures::names);
    }

    /**
     * The measures that a name means by its words, in whatever unit; it may be an id as well.
     *
     * @return none where no document states one
     */
    public List<MeasureName> called(String name) throws StoreException {
        return tied(measures -> {
            Optional<MeasureName> exact = measures.name(name);
            if (exact.isPresent()) {
                return List.of(exact.get());
            }
            List<MeasureName> found = new ArrayList<>();
            for (String unit : measures.units()) {
                measures.name(catalogue.measure(name, unit).id())
                        .filter(measure -> !found.contains(measure))
                        .ifPresent(found::add);
            }
            return found;
        });
    }

    /** What the indicators measure and how often, the measure with most values first. */
    public List<MeasureRow> rows() throws StoreException {
        return tied(Measures::all);
    }

    /** Every statement of a measure, by document in reading order. */
    public List<Observation> observations(String measure) throws StoreException {
        return tied(measures -> measures.observations(measure));
    }

    /** Those of some places alone, which takes a part of the time. */
    public List<Observation> observations(String measure, Whose wanted) throws StoreException {
        return tied(measures -> measures.observations(measure, wanted));
    }

    /** Every statement over a time that lies within {@code days}, by document in reading order. */
    public List<Observation> observations(DateRange days) throws StoreException {
        return tied(measures -> measures.within(days));
    }

    /**
     * The answer of one moment, all names being tied. That is kept for the next who asks; where another is writing, or the folder is
     * read-only, names are tied for this reader alone.
     */
    private <T> T tied(StoreReader.Asked<T> asked) throws StoreException {
        synchronized (turn) {
            while (true) {
                Optional<T> answer = reader.tied(catalogue, asked);
                if (answer.isPresent()) {
                    return answer.get();
                }
                if (writer != null) {
                    writer.tie(catalogue);
                } else if (turn.take(archive -> archive.tie(catalogue))) {
                    reader.tieTogether();
                } else {
                    return reader.tiedApart(catalogue, asked);
                }
            }
        }
    }
}
