package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.index.Archive;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.StoreException;

/** Which file had given bytes first: the original, of which the others are duplicates. For one run and one thread. */
final class Originals {

    /**
     * A file with the same bytes as another.
     *
     * @param first the other one
     */
    record Twin(Arrival arrival, FileKey first) {}

    private final Archive archive;
    /** The first file of this run with given bytes. */
    private final Map<String, FileKey> firsts = new HashMap<>();
    /** Those of them that are in the ledger from an earlier run. */
    private final Set<FileKey> stored = new HashSet<>();
    /** Duplicates of files that have not ended yet: the ledger takes a duplicate only after its original. */
    private final List<Twin> twins = new ArrayList<>();

    Originals(Archive archive) {
        this.archive = archive;
    }

    /** The file with the same bytes that came before, in this run or an earlier one; without one, this one is the original. */
    Optional<FileKey> first(String sha256, FileKey key) throws StoreException {
        FileKey here = firsts.get(sha256);
        if (here != null) {
            return Optional.of(here);
        }
        Optional<FileKey> first =
                archive.original(sha256).map(FileRecord::key).filter(original -> !original.equals(key));
        first.ifPresent(stored::add);
        firsts.put(sha256, first.orElse(key));
        return first;
    }

    /** The same file under another root ({@code import a}, then {@code import a/b}) is no duplicate of itself. */
    static boolean isFileOf(FileKey first, Path path) {
        try {
            return Files.isSameFile(Path.of(first.root(), first.path()), path);
        } catch (IOException | IllegalArgumentException _) {
            return false; // gone, on another computer, or inside a container
        }
    }

    /** The file that had these bytes is not at its place any more: this is the same one, moved or renamed. */
    boolean isMoved(FileKey first, Arrival arrival) {
        return stored.contains(first)
                && arrival.container().isEmpty()
                && !first.path().contains(FileKey.INSIDE)
                && Files.notExists(Path.of(first.root()).resolve(first.path()));
    }

    /** The ledger has the file at its new place. */
    void moved(FileKey first, Arrival arrival) {
        stored.remove(first);
        firsts.put(arrival.sha256(), arrival.key());
    }

    /** A duplicate waits for its original. */
    void await(Arrival arrival, FileKey first) {
        twins.add(new Twin(arrival, first));
    }

    /** Takes out the duplicates whose originals have ended. */
    List<Twin> ready(Ledger ledger) {
        List<Twin> ready = twins.stream()
                .filter(twin -> stored.contains(twin.first()) || ledger.hasEnded(twin.first()))
                .toList();
        twins.removeAll(ready);
        return ready;
    }

    /** Duplicates that still wait. */
    List<Twin> waiting() {
        return List.copyOf(twins);
    }
}
