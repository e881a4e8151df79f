package org.vanthu.index.followup;

import java.util.Optional;
import org.vanthu.index.TaskRow;
import org.vanthu.index.series.Locality;

/**
 * A planned task and what became of it.
 *
 * @param place that planned it
 * @param evidence the later task that says so, of {@link State#DONE} and {@link State#REPEATED}
 * @param similarity of the two tasks' words, 0 to 1; 0 without evidence
 */
public record Followed(TaskRow task, Locality place, State state, Optional<TaskRow> evidence, double similarity) {

    /** What is known of a planned task. */
    public enum State {
        /** a later document reports it */
        DONE,
        /** a later document plans it again, and none reports it */
        REPEATED,
        /** its last day is past in the place's last document, and nothing is said of it */
        OVERDUE,
        /** its last day is not past yet */
        OPEN,
        /** it has no last day, and nothing is said of it */
        UNKNOWN
    }
}
