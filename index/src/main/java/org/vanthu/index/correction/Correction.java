package org.vanthu.index.correction;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a person said of one value; it is never deleted, what is said later counts.
 *
 * @param field of {@link Verdict#CHANGED} what was changed
 * @param was the field before, empty where the value had none
 * @param becomes the field since
 * @param reading the value as the machine read it then
 * @param who as the person or the computer says
 * @param made when, to the millisecond
 */
public record Correction(
        ValueId value,
        Anchor anchor,
        Verdict verdict,
        Optional<String> field,
        String was,
        String becomes,
        Reading reading,
        Optional<String> who,
        Instant made,
        Optional<String> why) {

    public Correction {
        if (field.isPresent() != (verdict == Verdict.CHANGED)) {
            throw new IllegalArgumentException("a change, and only a change, is of a field: " + value);
        }
    }
}
