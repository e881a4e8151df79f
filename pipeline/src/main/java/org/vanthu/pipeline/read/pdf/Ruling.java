package org.vanthu.pipeline.read.pdf;

/**
 * A straight line, level or upright.
 *
 * @param at y of a level line, x of an upright one
 * @param from where it begins on the other axis
 * @param to where it ends, not before {@code from}
 */
record Ruling(boolean level, float at, float from, float to) {

    float length() {
        return to - from;
    }

    boolean covers(float point) {
        return from <= point && point <= to;
    }

    /** Whether a level and an upright line meet or cross, {@code slack} points allowed. */
    boolean meets(Ruling other, float slack) {
        return level != other.level
                && at >= other.from - slack
                && at <= other.to + slack
                && other.at >= from - slack
                && other.at <= to + slack;
    }
}
