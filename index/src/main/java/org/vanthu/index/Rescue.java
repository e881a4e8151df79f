package org.vanthu.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.vanthu.index.StoreException.Problem;
import org.vanthu.index.sqlite.SqliteStore;

/** Puts a new store with all that can be read in the place of a damaged one, which is kept beside it. */
final class Rescue {

    /** What SQLite puts beside a file. */
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private Rescue() {}

    static void of(Path folder, Instant now, Maker maker) throws StoreException {
        String fresh = Archive.STORE + ".new";
        String kept = Archive.STORE + ".damaged-" + now.getEpochSecond();
        try {
            for (String part : PARTS) {
                Files.deleteIfExists(folder.resolve(fresh + part)); // of an attempt that was broken off
            }
            SqliteStore.salvage(folder.resolve(Archive.STORE), folder.resolve(fresh), now, maker.version());
            for (String part : PARTS) {
                Path old = folder.resolve(Archive.STORE + part);
                if (Files.exists(old)) {
                    Files.move(old, folder.resolve(kept + part));
                }
            }
            Files.move(folder.resolve(fresh), folder.resolve(Archive.STORE));
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException(new Problem.Storage(folder, String.valueOf(e.getMessage())), e);
        }
    }
}
