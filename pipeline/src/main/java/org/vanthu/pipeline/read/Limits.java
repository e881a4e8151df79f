package org.vanthu.pipeline.read;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param workers processes that read side by side
 * @param heapMegabytes heap of each worker
 * @param fileBytes largest file that is opened
 * @param textBytes largest plain text file; it is read in our own memory
 * @param characters most characters that a file may yield
 * @param nesting deepest nesting of elements, tables and containers
 * @param patience longest silence of a worker: it gives a sign with every page
 * @param perFile longest time for one file in all
 */
public record Limits(
        int workers,
        int heapMegabytes,
        long fileBytes,
        long textBytes,
        int characters,
        int nesting,
        Duration patience,
        Duration perFile) {

    /** As many workers as cores, at most three, so that all processes stay under two gigabytes together. */
    public static final Limits DEFAULT = new Limits(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 3),
            384,
            512L << 20,
            32L << 20,
            10_000_000,
            200,
            Duration.ofMinutes(2),
            Duration.ofMinutes(30));

    public Limits {
        if (workers < 1 || heapMegabytes < 64) {
            throw new IllegalArgumentException(
                    "at least one worker of 64 MB is needed, not " + workers + " of " + heapMegabytes + " MB");
        }
    }

    public Limits withWorkers(int number) {
        return new Limits(number, heapMegabytes, fileBytes, textBytes, characters, nesting, patience, perFile);
    }

    public Limits withPatience(Duration silence) {
        return new Limits(workers, heapMegabytes, fileBytes, textBytes, characters, nesting, silence, perFile);
    }

    public Limits withCharacters(int most) {
        return new Limits(workers, heapMegabytes, fileBytes, textBytes, most, nesting, patience, perFile);
    }

    public Limits withHeapMegabytes(int megabytes) {
        return new Limits(workers, megabytes, fileBytes, textBytes, characters, nesting, patience, perFile);
    }
}
