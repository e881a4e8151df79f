package org.vanthu.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;

/**
 * A file that is on its way in.
 *
 * @param order its place among all files of the run
 * @param key its name in the ledger
 * @param path where its bytes are now: of a file in a container, a copy
 * @param stamp its size and time
 * @param sha256 of its bytes
 * @param earlier how often these bytes were tried before this run
 * @param container the opened container that it lies in
 */
record Arrival(
        long order,
        FileKey key,
        Path path,
        FileRecord.Stamp stamp,
        String sha256,
        int earlier,
        Optional<OpenContainer> container) {

    /** How many containers it lies in. */
    int depth() {
        return container.map(c -> c.arrival().depth() + 1).orElse(0);
    }
}
