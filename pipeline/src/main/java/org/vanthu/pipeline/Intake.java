package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.vanthu.index.Archive;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.Inventory;
import org.vanthu.index.StoreException;
import org.vanthu.pipeline.read.Entry;

/**
 * Decides what becomes of each file that one run finds: left alone as unchanged, noted as moved or as a duplicate, or read; and
 * opens the containers among them. For one thread; the crew reads.
 */
final class Intake {

    private static final String HOLDS_ITSELF = "a container that holds itself";

    private final Import.Setting setting;
    private final Archive archive;
    private final Progress progress;
    private final Ledger ledger;
    private final Crew crew;
    private final BooleanSupplier stopped;
    private final Attempts attempts;
    private final Originals originals;
    /** What the ledger had at the start, by root. */
    private final Map<String, Inventory> inventories;
    /** Duplicates as they were: whether their originals are as they were too is known when all others have been looked at. */
    private final List<Walk.Found> copies = new ArrayList<>();

    private long order;

    /** @param inventories what the ledger has, by root; those of single files are added */
    Intake(
            Import.Setting setting,
            Progress progress,
            Ledger ledger,
            Crew crew,
            Map<String, Inventory> inventories,
            BooleanSupplier stopped) {
        this.setting = setting;
        this.archive = setting.archive();
        this.progress = progress;
        this.ledger = ledger;
        this.crew = crew;
        this.inventories = inventories;
        this.stopped = stopped;
        this.attempts = new Attempts(setting, ledger, stopped);
        this.originals = new Originals(archive);
    }

    /**
     * Takes files in, and what their containers hold.
     *
     * @param unpacked a folder for copies out of containers
     */
    void take(List<Walk.Found> files, Path unpacked) throws IOException {
        for (Walk.Found file : files) {
            if (isOver()) {
                break;
            }
            look(file);
        }
        lookAtCopies();
        openContainers(unpacked);
        crew.await();
    }

    private boolean isOver() {
        return stopped.getAsBoolean() || crew.isBroken();
    }

    private void look(Walk.Found file) throws IOException {
        if (file.problem().isPresent()) {
            var failed = new Outcome.Failed(
                    file.key(), Outcome.Stage.FIND, file.problem().get());
            ledger.unread(failed, file.stamp(), Optional.empty());
            return;
        }
        Inventory inventory = inventory(file.key().root());
        Optional<Inventory.Known> known = inventory.file(file.key().path()).filter(it -> it.hasStamp(file.stamp()));
        if (known.isEmpty()
                || toRetry(
                        file.key(),
                        setting.isToRetry(known.get().state(), known.get().unread()))) {
            arrive(file.key(), file.path(), file.stamp(), Optional.empty());
        } else if (known.get().state() == FileState.DUPLICATE) {
            copies.add(file);
        } else {
            List<String> inside = inventory.inside(file.key().path());
            unchanged(
                    file.key(),
                    inside.stream()
                            .map(inner -> new FileKey(file.key().root(), inner))
                            .toList());
        }
    }

    private Inventory inventory(String root) throws StoreException {
        Inventory inventory = inventories.get(root);
        if (inventory == null) {
            inventory = archive.inventory(root);
            inventories.put(root, inventory);
        }
        return inventory;
    }

    private void lookAtCopies() throws IOException {
        if (copies.isEmpty()) {
            return;
        }
        crew.await();
        for (Walk.Found copy : copies) {
            if (isOver()) {
                return;
            }
            if (archive.unchanged(copy.key(), copy.stamp()).isPresent()) {
                ledger.unchanged(copy.key());
            } else {
                arrive(copy.key(), copy.path(), copy.stamp(), Optional.empty());
            }
        }
    }

    /** A container that is unchanged has unchanged files inside; for those that are to be tried again it must be opened. */
    private boolean toRetry(FileKey key, boolean itself) throws StoreException {
        return !setting.retry().isEmpty()
                && (itself || archive.inside(key).stream().anyMatch(setting::isToRetry));
    }

    private List<FileKey> inside(FileKey container) throws StoreException {
        return archive.inside(container).stream().map(FileRecord::key).toList();
    }

    private void unchanged(FileKey key, List<FileKey> inside) throws StoreException {
        ledger.unchanged(key);
        unchanged(inside);
    }

    private void unchanged(List<FileKey> inside) throws StoreException {
        progress.found(inside.size());
        for (FileKey inner : inside) {
            ledger.unchanged(inner);
        }
    }

    /** Takes a file in, unless its bytes are there already. */
    private void arrive(FileKey key, Path path, FileRecord.Stamp stamp, Optional<OpenContainer> container)
            throws IOException {
        String sha256;
        try {
            sha256 = Sha256.of(path);
        } catch (IOException e) {
            ledger.unread(new Outcome.Failed(key, Outcome.Stage.HASH, Errors.says(e)), stamp, container);
            return;
        }
        Optional<FileKey> first = originals.first(sha256, key);
        if (isTheSame(key, sha256)) {
            unchanged(key, inside(key));
            ledger.leave(container);
        } else if (container.isEmpty() && first.isPresent() && Originals.isFileOf(first.get(), path)) {
            unchanged(first.get(), inside(first.get()));
        } else {
            Arrival arrival = new Arrival(order++, key, path, stamp, sha256, earlier(key, sha256), container);
            if (first.isEmpty()) {
                crew.submit(() -> attempts.read(arrival));
            } else if (originals.isMoved(first.get(), arrival) && ledger.moved(first.get(), arrival)) {
                originals.moved(first.get(), arrival);
                unchanged(inside(key));
            } else {
                originals.await(arrival, first.get());
            }
        }
    }

    private int earlier(FileKey key, String sha256) throws StoreException {
        return archive.file(key)
                .filter(known -> known.sha256().equals(Optional.of(sha256)))
                .map(known -> known.effort().attempts())
                .orElse(0);
    }

    /** Whether the ledger has these bytes for this file: one that was only touched, or one in a container that was. */
    private boolean isTheSame(FileKey key, String sha256) throws StoreException {
        Optional<FileRecord> known = archive.file(key);
        return known.isPresent()
                && known.get().sha256().equals(Optional.of(sha256))
                && known.get().state() != FileState.DUPLICATE
                && !toRetry(key, setting.isToRetry(known.get()));
    }

    /** Round by round, since containers may lie in containers. */
    private void openContainers(Path copies) throws IOException {
        for (List<ClosedContainer> round = nextRound(); !round.isEmpty(); round = nextRound()) {
            for (ClosedContainer container : round) {
                if (isOver()) {
                    return;
                }
                open(container, copies);
            }
        }
        // What is still open now waits for itself.
        for (Originals.Twin twin : isOver() ? List.<Originals.Twin>of() : originals.waiting()) {
            Arrival arrival = twin.arrival();
            ledger.unread(new Outcome.Failed(arrival.key(), Outcome.Stage.FIND, HOLDS_ITSELF), arrival);
        }
    }

    private List<ClosedContainer> nextRound() throws IOException {
        crew.await();
        for (Optional<Crew.Job> job = attempts.next(); job.isPresent() && !isOver(); job = attempts.next()) {
            crew.submit(job.get());
            crew.await();
        }
        settleTwins();
        return attempts.containers();
    }

    /** Notes the duplicates whose originals have ended; with them containers may end that are originals themselves. */
    private void settleTwins() throws IOException {
        for (List<Originals.Twin> ready = originals.ready(ledger); !ready.isEmpty(); ready = originals.ready(ledger)) {
            for (Originals.Twin twin : ready) {
                ledger.unread(new Outcome.Duplicate(twin.arrival().key(), twin.first()), twin.arrival());
            }
        }
    }

    private void open(ClosedContainer closed, Path copies) throws IOException {
        Arrival arrival = closed.arrival();
        if (arrival.depth() >= ClosedContainer.DEEPEST) {
            ledger.unread(new Outcome.Failed(arrival.key(), Outcome.Stage.FIND, ClosedContainer.TOO_DEEP), arrival);
            return;
        }
        Path folder = Files.createTempDirectory(copies, "files");
        long start = System.nanoTime();
        List<Entry> entries;
        try {
            entries = setting.reader().expand(arrival.path(), folder);
        } catch (CancellationException _) {
            return; // stopped
        }
        OpenContainer container =
                new OpenContainer(closed, Duration.ofNanos(System.nanoTime() - start), folder, entries);
        List<Entry> files = entries.stream().filter(OpenContainer::isFile).toList();
        progress.found(files.size());
        for (Entry entry : files) {
            if (isOver()) {
                return;
            }
            arrive(entry, container);
        }
        ledger.leave(Optional.of(container));
    }

    private void arrive(Entry entry, OpenContainer container) throws IOException {
        FileKey key = container.key(entry);
        var modified = container.arrival().stamp().modified();
        switch (entry) {
            case Entry.Refused refused ->
                ledger.unread(
                        new Outcome.Unread(key, refused.reason()),
                        new FileRecord.Stamp(0, modified),
                        Optional.of(container));
            case Entry.Expanded expanded -> {
                var stamp = new FileRecord.Stamp(Files.size(expanded.file()), modified);
                arrive(key, expanded.file(), stamp, Optional.of(container));
            }
        }
    }
}
