package org.vanthu.pipeline.read;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param workers processes that read side by side
 * @param heapMegabytes heap of each worker
 * @param residentMegabytes memory of each worker and the processes that it starts, where the system tells
 * @param fileBytes largest file that is opened
 * @param textBytes largest plain text file; it is read in our own memory
 * @param characters most characters that a file may yield
 * @param answerBytes most bytes that a worker may send back for a file
 * @param scratchBytes most bytes that a worker may put on the disk while it reads
 * @param nesting deepest nesting of elements, tables and containers
 * @param patience longest silence of a worker: it gives a sign with every page, of a scan with every cell
 * @param perFile longest time for one file in all
 */
public record Limits(
        int workers,
        int heapMegabytes,
        int residentMegabytes,
        long fileBytes,
        long textBytes,
        int characters,
        long answerBytes,
        long scratchBytes,
        int nesting,
        Duration patience,
        Duration perFile) {

    /** As many workers as cores, at most three, so that all processes stay under two gigabytes together. */
    public static final Limits DEFAULT = new Limits(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 3),
            384,
            900,
            512L << 20,
            32L << 20,
            10_000_000,
            256L << 20,
            2L << 30,
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
        return new Limits(
                number,
                heapMegabytes,
                residentMegabytes,
                fileBytes,
                textBytes,
                characters,
                answerBytes,
                scratchBytes,
                nesting,
                patience,
                perFile);
    }

    public Limits withTime(Duration silence, Duration all) {
        return new Limits(
                workers,
                heapMegabytes,
                residentMegabytes,
                fileBytes,
                textBytes,
                characters,
                answerBytes,
                scratchBytes,
                nesting,
                silence,
                all);
    }

    public Limits withPatience(Duration silence) {
        return withTime(silence, perFile);
    }

    /** @param all memory of a worker with its heap */
    public Limits withMemory(int heap, int all) {
        return new Limits(
                workers,
                heap,
                all,
                fileBytes,
                textBytes,
                characters,
                answerBytes,
                scratchBytes,
                nesting,
                patience,
                perFile);
    }

    public Limits withHeapMegabytes(int megabytes) {
        return withMemory(megabytes, residentMegabytes);
    }

    public Limits withCharacters(int most) {
        return withYield(most, answerBytes, scratchBytes);
    }

    /** What a file may give and take in letters, bytes of an answer and of the disk. */
    public Limits withYield(int letters, long answer, long disk) {
        return new Limits(
                workers,
                heapMegabytes,
                residentMegabytes,
                fileBytes,
                textBytes,
                letters,
                answer,
                disk,
                nesting,
                patience,
                perFile);
    }
}
