package org.vanthu.bench.search;

import java.util.Arrays;

/** How long each of some questions took. */
record Latencies(long[] nanos, long hits) {

    Latencies {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    /** So many in a hundred took at most that many milliseconds. */
    double percentile(double percent) {
        int rank = (int) Math.ceil(nanos.length * percent / 100) - 1;
        return nanos[Math.clamp(rank, 0, nanos.length - 1)] / 1e6;
    }
}
