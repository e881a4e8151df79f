package org.vanthu.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vanthu.index.FileKey;
import org.vanthu.index.Inventory;
import org.vanthu.index.Run;
import org.vanthu.index.StoreException;

/** Which of the ledger's files are no longer where they were. Noted, and nothing else: the archive may be the only copy by now. */
final class Whereabouts {

    private final Map<String, Inventory> inventories;

    /** @param inventories what the ledger had before the run, by root */
    Whereabouts(Map<String, Inventory> inventories) {
        this.inventories = inventories;
    }

    /**
     * @param files that were found
     * @param whole folders that were looked through from top to bottom
     */
    void note(List<Walk.Found> files, List<Path> whole, Run run, Instant now) throws StoreException {
        for (Path path : whole) {
            String root = path.toAbsolutePath().normalize().toString();
            Inventory inventory = inventories.get(root);
            if (inventory == null) {
                continue; // a file
            }
            Set<String> there = new HashSet<>();
            for (Walk.Found file : files) {
                if (file.key().root().equals(root)) {
                    there.add(file.key().path());
                }
            }
            for (String known : (Iterable<String>) inventory.outermost()::iterator) {
                boolean gone = inventory.file(known).orElseThrow().gone();
                if (there.contains(known) == gone) {
                    FileKey key = new FileKey(root, known);
                    if (gone) {
                        run.returned(key);
                    } else if (Files.notExists(path.resolve(known))) {
                        run.gone(key, now);
                    }
                }
            }
        }
    }
}
