package org.vanthu.pipeline.eval;

import java.util.Optional;

/** A task by what it is compared by. */
record TaskNote(Wording text, Optional<String> body, Optional<String> status, Optional<Days> due) {

    static TaskNote of(Tree tree) {
        return new TaskNote(
                Wording.of(tree.text("text").orElse("")), tree.text("body"), tree.text("status"), tree.days("due"));
    }

    double likeness(TaskNote other) {
        return text.overlap(other.text);
    }
}
