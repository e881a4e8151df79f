package org.vanthu.pipeline.read;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One attempt to read a file.
 *
 * @param worker the process that did it; empty where none was needed
 * @param memory the most bytes that this process had in memory meanwhile, where the system tells
 */
public record Work(Reading reading, Optional<String> worker, OptionalLong memory) {

    static Work without(Reading reading) {
        return new Work(reading, Optional.empty(), OptionalLong.empty());
    }

    /** Whether the file broke its worker: it may do better alone. */
    public boolean broke() {
        return switch (reading) {
            case Reading.TimedOut _, Reading.OutOfMemory _, Reading.Crashed _ -> true;
            case Reading.Read _,
                    Reading.Container _,
                    Reading.NeedsOcr _,
                    Reading.NoText _,
                    Reading.Encrypted _,
                    Reading.Unsupported _,
                    Reading.TooLarge _,
                    Reading.Failed _ -> false;
        };
    }
}
