package org.vanthu.pipeline.eval;

import java.util.Optional;

/** A time as an annotation writes it: ISO days, both inclusive. */
record Days(Optional<String> from, Optional<String> to) {

    static Days of(Tree tree) {
        return new Days(tree.text("from"), tree.text("to"));
    }

    @Override
    public String toString() {
        return from.orElse("?") + "…" + to.orElse("?");
    }
}
