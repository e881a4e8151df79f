package org.vanthu.index.lucene;

import java.util.List;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.lucene.Words.Part;

/**
 * A query in the terms of the index.
 *
 * @param branches one of them is to hold; none where everything is wanted
 */
record Asked(List<Branch> branches) {

    Asked {
        branches = List.copyOf(branches);
    }

    /**
     * @param units words and periods, of which some may be missing where nothing holds all
     * @param conditions what holds in any case
     * @param unwanted what does not
     */
    record Branch(List<Unit> units, List<org.apache.lucene.search.Query> conditions, List<Unit> unwanted) {
        Branch {
            units = List.copyOf(units);
            conditions = List.copyOf(conditions);
            unwanted = List.copyOf(unwanted);
        }

        boolean isToned() {
            return units.stream().anyMatch(unit -> switch (unit) {
                case Said said -> said.parts().stream().anyMatch(Part::isToned);
                case Exact exact -> exact.phrase().isToned();
                case Time _ -> false;
                case Either either -> either.branches().stream().anyMatch(Branch::isToned);
            });
        }
    }

    /** What is asked for as one. */
    sealed interface Unit {}

    /**
     * @param parts words, all of which a passage is to hold
     * @param meanings or one of these
     */
    record Said(List<Part> parts, List<Part> meanings) implements Unit {
        Said {
            parts = List.copyOf(parts);
            meanings = List.copyOf(meanings);
        }
    }

    /** Words that stand together as typed. */
    record Exact(Part phrase) implements Unit {}

    /** @param said the words for it; empty where nobody writes them */
    record Time(DateRange days, Part said) implements Unit {}

    record Either(List<Branch> branches) implements Unit {
        Either {
            branches = List.copyOf(branches);
        }
    }

    /** The most units, each counted once, that a branch has. */
    int units() {
        return branches.stream()
                .mapToInt(branch -> (int) branch.units().stream().distinct().count())
                .max()
                .orElse(0);
    }
}
