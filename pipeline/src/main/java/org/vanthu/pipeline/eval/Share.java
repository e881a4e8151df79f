package org.vanthu.pipeline.eval;

import java.util.OptionalDouble;

/** How many of those that could be compared agree. */
public record Share(int right, int of) {

    static final Share NONE = new Share(0, 0);

    Share plus(boolean agrees) {
        return new Share(right + (agrees ? 1 : 0), of + 1);
    }

    /** Empty where nothing could be compared. */
    public OptionalDouble share() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / of);
    }
}
