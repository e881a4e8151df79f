package org.vanthu.index;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person decided of two measures that look alike; no import and no extraction undoes it.
 *
 * @param measure id of the one
 * @param target id of the other, which the first is counted under where they are the same
 * @param same whether they are one
 * @param decided when
 * @param why as the person says
 */
public record Decision(String measure, String target, boolean same, Instant decided, Optional<String> why) {}
