package org.vanthu.pipeline.eval;

import java.util.Optional;

/** An indicator by what it is compared by. */
record IndicatorNote(String value, String unit, Wording name, String status, Optional<Days> period) {

    static IndicatorNote of(Tree tree) {
        return new IndicatorNote(
                FactNote.number(tree, "value"),
                Wording.fold(tree.text("unit").orElse("")),
                Wording.of(tree.text("name").orElse("")),
                tree.text("status").orElse("actual"),
                tree.days("period"));
    }

    /** How alike the names are where value and unit are the same; else 0. */
    double likeness(IndicatorNote other) {
        return value.equals(other.value) && unit.equals(other.unit) ? name.overlap(other.name) : 0;
    }
}
