package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.vanthu.index.Archive;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.Inventory;
import org.vanthu.index.Maker;
import org.vanthu.index.Run;
import org.vanthu.index.StoreException;
import org.vanthu.pipeline.read.DocumentReader;
import org.vanthu.pipeline.read.Entry;
import org.vanthu.pipeline.read.Reading;
import org.vanthu.pipeline.read.TempFolder;
import org.vanthu.pipeline.read.Work;

/**
 * Brings files into an archive: finds them, leaves out what is there already, reads, extracts and stores the rest.
 *
 * <p>Files are looked at one after the other, so that of two with the same bytes always the same one is the duplicate; they are
 * read and extracted side by side, as many as the reader has workers; the archive commits them in batches. Containers are opened
 * when all other files are in, in their order. Whatever a file does, it ends in one {@link Outcome} and the run goes on; only
 * the failure of the archive or of the computer ends the run.
 *
 * <p>An instance is for one run. {@link #stop} may come from any thread.
 */
public final class Import {

    /** Nobody packs documents deeper; a bomb does. */
    static final int DEEPEST = 8;

    static final String TOO_DEEP = "containers are opened " + DEEPEST + " deep at most";

    private static final String HOLDS_ITSELF = "a container that holds itself";

    /**
     * What an import works with.
     *
     * @param retry files that ended in these states are read again although they are unchanged
     * @param maker what reads and extracts, for the ledger
     * @param bugs is told of an extractor that broke on a file
     */
    public record Setting(
            Archive archive,
            DocumentReader reader,
            Extraction extraction,
            Set<FileState> retry,
            Maker maker,
            BiConsumer<FileKey, Throwable> bugs) {
        public Setting {
            retry = Set.copyOf(retry);
        }
    }

    /**
     * A container that waits to be opened.
     *
     * @param effort of finding out that it is one
     */
    private record Waiting(Arrival arrival, String mediaType, FileRecord.Effort effort) {}

    /** A file that broke a worker and has one more try. */
    private record Broken(Arrival arrival, Duration took) {}

    /** A file with the same bytes as {@code first}. */
    private record Twin(Arrival arrival, FileKey first) {}

    private final Setting setting;
    private final Archive archive;
    private final Progress progress;
    private final ConcurrentLinkedQueue<Waiting> containers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Broken> broken = new ConcurrentLinkedQueue<>();
    /** What the ledger had at the start, by root. */
    private final Map<String, Inventory> inventories = new HashMap<>();
    /** Duplicates as they were: whether their originals are as they were too is known when all others have been looked at. */
    private final List<Walk.Found> copies = new ArrayList<>();
    /** Duplicates of files that have not ended yet: the ledger takes a duplicate only after its original. */
    private final List<Twin> twins = new ArrayList<>();

    /** The first file of this run with given bytes. */
    private final Map<String, FileKey> firsts = new HashMap<>();
    /** Those of them that are in the ledger from an earlier run. */
    private final Set<FileKey> stored = new HashSet<>();

    private volatile boolean stopped;
    private long order;

    public Import(Setting setting, Progress progress) {
        this.setting = setting;
        this.archive = setting.archive();
        this.progress = progress;
    }

    /**
     * Imports files and folders that are there.
     *
     * @throws IOException when the archive or the computer fails; everything that was reported as ended is stored
     */
    public Summary run(List<Path> paths) throws IOException {
        List<Walk.Found> files = Walk.over(paths, archive.folder());
        return over(files, files, paths);
    }

    /** Imports what is complete of the folders that are watched. */
    public Summary run(Watch watch, Watch.Look look) throws IOException {
        return over(look.complete(), look.all(), watch.folders());
    }

    /** Tries those files of the ledger again that ended in the states to retry. */
    public Summary again() throws IOException {
        List<FileKey> keys;
        try (var files = archive.files(EnumSet.allOf(FileState.class))) {
            keys = files.filter(this::isToRetry).map(FileRecord::key).toList();
        }
        return again(keys);
    }

    /**
     * Tries files of the ledger again, those of them that ended in the states to retry; of a file in a container the container, with
     * all in it that ended so.
     */
    public Summary again(List<FileKey> keys) throws IOException {
        List<Walk.Found> files = Walk.again(keys);
        return over(files, files, List.of());
    }

    /**
     * @param all files that are there, also those that are to be left alone
     * @param whole folders of which these are all the files
     */
    private Summary over(List<Walk.Found> files, List<Walk.Found> all, List<Path> whole) throws IOException {
        long start = System.nanoTime();
        progress.found(files.size());
        Instant started = Clock.systemUTC().instant();
        try (TempFolder unpacked = TempFolder.create();
                Run run = archive.startRun(started, setting.maker())) {
            Ledger ledger = new Ledger(run, progress, setting.maker().version());
            for (Path path : whole) {
                if (Files.isDirectory(path)) {
                    inventory(path.toAbsolutePath().normalize().toString());
                }
            }
            // One thread more than can read, so that no reader waits while a file is extracted and stored.
            try (Crew crew = new Crew(setting.reader().workers() + 1)) {
                for (Walk.Found file : files) {
                    if (isOver(crew)) {
                        break;
                    }
                    look(file, crew, ledger);
                }
                lookAtCopies(crew, ledger);
                openContainers(unpacked.path(), crew, ledger);
                crew.await();
                crew.rethrow();
            }
            if (stopped) {
                run.commit();
            } else {
                new Whereabouts(inventories).note(all, whole, run, started);
                run.finish(Clock.systemUTC().instant());
            }
            return ledger.summary(Duration.ofNanos(System.nanoTime() - start), !stopped);
        }
    }

    /** Ends the run soon and cleanly: what has ended is stored, what is being read is left for the next run. */
    public void stop() {
        stopped = true;
        setting.reader().close();
    }

    private boolean isOver(Crew crew) {
        return stopped || crew.isBroken();
    }

    private void look(Walk.Found file, Crew crew, Ledger ledger) throws IOException {
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
                        file.key(), isToRetry(known.get().state(), known.get().unread()))) {
            arrive(file.key(), file.path(), file.stamp(), Optional.empty(), crew, ledger);
        } else if (known.get().state() == FileState.DUPLICATE) {
            copies.add(file);
        } else {
            unchanged(file.key(), inventory, ledger);
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

    private void lookAtCopies(Crew crew, Ledger ledger) throws IOException {
        if (copies.isEmpty()) {
            return;
        }
        crew.await();
        for (Walk.Found copy : copies) {
            if (isOver(crew)) {
                return;
            }
            if (archive.unchanged(copy.key(), copy.stamp()).isPresent()) {
                ledger.unchanged(copy.key());
            } else {
                arrive(copy.key(), copy.path(), copy.stamp(), Optional.empty(), crew, ledger);
            }
        }
    }

    /** A container that is unchanged has unchanged files inside; for those that are to be tried again it must be opened. */
    private boolean toRetry(FileKey key, boolean itself) throws StoreException {
        return !setting.retry().isEmpty()
                && (itself || archive.inside(key).stream().anyMatch(this::isToRetry));
    }

    private boolean isToRetry(FileRecord file) {
        return isToRetry(file.state(), !file.unreadPages().isEmpty());
    }

    /** @param unread pages of an imported file wait for Tesseract as whole files do */
    private boolean isToRetry(FileState state, boolean unread) {
        return setting.retry().contains(state) || (unread && setting.retry().contains(FileState.NEEDS_OCR));
    }

    private void unchanged(FileKey key, Inventory inventory, Ledger ledger) throws StoreException {
        List<String> inside = inventory.inside(key.path());
        progress.found(inside.size());
        ledger.unchanged(key);
        for (String inner : inside) {
            ledger.unchanged(new FileKey(key.root(), inner));
        }
    }

    private void unchanged(FileKey key, Ledger ledger) throws StoreException {
        List<FileRecord> inside = archive.inside(key);
        progress.found(inside.size());
        ledger.unchanged(key);
        for (FileRecord inner : inside) {
            ledger.unchanged(inner.key());
        }
    }

    /** Takes a file in, unless its bytes are there already. */
    private void arrive(
            FileKey key, Path path, FileRecord.Stamp stamp, Optional<OpenContainer> container, Crew crew, Ledger ledger)
            throws IOException {
        String sha256;
        try {
            sha256 = Sha256.of(path);
        } catch (IOException e) {
            ledger.unread(new Outcome.Failed(key, Outcome.Stage.HASH, Errors.says(e)), stamp, Optional.empty());
            leave(container, ledger);
            return;
        }
        Optional<FileKey> first = first(sha256, key);
        if (isTheSame(key, sha256)) {
            unchanged(key, ledger);
            leave(container, ledger);
        } else if (container.isEmpty() && first.isPresent() && isFileOf(first.get(), path)) {
            unchanged(first.get(), ledger);
        } else {
            Arrival arrival = new Arrival(order++, key, path, stamp, sha256, earlier(key, sha256), container);
            if (first.isEmpty()) {
                crew.submit(() -> read(arrival, ledger));
            } else if (!isMoved(first.get(), arrival) || !ledger.moved(first.get(), arrival)) {
                twins.add(new Twin(arrival, first.get()));
            } else {
                stored.remove(first.get());
                firsts.put(sha256, key);
                progress.found(archive.inside(key).size());
                for (FileRecord inner : archive.inside(key)) {
                    ledger.unchanged(inner.key());
                }
            }
        }
    }

    /** The file that had these bytes is not at its place any more: this is the same one, moved or renamed. */
    private boolean isMoved(FileKey first, Arrival arrival) {
        return stored.contains(first)
                && arrival.container().isEmpty()
                && !first.path().contains(FileKey.INSIDE)
                && Files.notExists(Path.of(first.root()).resolve(first.path()));
    }

    private int earlier(FileKey key, String sha256) throws StoreException {
        return archive.file(key)
                .filter(known -> known.sha256().equals(Optional.of(sha256)))
                .map(known -> known.effort().attempts())
                .orElse(0);
    }

    /** Notes the duplicates whose originals have ended; with them containers may end that are originals themselves. */
    private void settleTwins(Ledger ledger) throws IOException {
        for (boolean settled = true; settled; ) {
            List<Twin> ready = twins.stream()
                    .filter(twin -> hasEnded(twin.first(), ledger))
                    .toList();
            twins.removeAll(ready);
            for (Twin twin : ready) {
                end(twin.arrival(), new Outcome.Duplicate(twin.arrival().key(), twin.first()), ledger);
            }
            settled = !ready.isEmpty();
        }
    }

    private boolean hasEnded(FileKey file, Ledger ledger) {
        return stored.contains(file) || ledger.hasEnded(file);
    }

    private void end(Arrival arrival, Outcome outcome, Ledger ledger) throws IOException {
        ledger.unread(outcome, arrival.stamp(), Optional.of(arrival.sha256()));
        leave(arrival.container(), ledger);
    }

    /** Whether the ledger has these bytes for this file: one that was only touched, or one in a container that was. */
    private boolean isTheSame(FileKey key, String sha256) throws StoreException {
        Optional<FileRecord> known = archive.file(key);
        return known.isPresent()
                && known.get().sha256().equals(Optional.of(sha256))
                && known.get().state() != FileState.DUPLICATE
                && !toRetry(key, isToRetry(known.get()));
    }

    /** The file with the same bytes that came before, in this run or an earlier one. */
    private Optional<FileKey> first(String sha256, FileKey key) throws StoreException {
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
    private static boolean isFileOf(FileKey first, Path path) {
        try {
            return Files.isSameFile(Path.of(first.root(), first.path()), path);
        } catch (IOException | IllegalArgumentException _) {
            return false; // gone, on another computer, or inside a container
        }
    }

    private void read(Arrival arrival, Ledger ledger) throws IOException {
        if (stopped) {
            return;
        }
        long start = System.nanoTime();
        Work work = setting.reader().attempt(arrival.path());
        if (work.broke()) {
            if (!stoppedSoon(work)) {
                broken.add(new Broken(arrival, since(start)));
            }
            return;
        }
        take(arrival, work, 1, start, ledger);
    }

    /** When nothing else is read: what the others take cannot be to blame any more, and nobody has to wait. */
    private void readAlone(Broken file, Ledger ledger) throws IOException {
        long start = System.nanoTime() - file.took().toNanos();
        Work work = setting.reader().alone(file.arrival().path());
        if (!work.broke() || !stoppedSoon(work)) {
            take(file.arrival(), work, 2, start, ledger);
        }
    }

    private void take(Arrival arrival, Work work, int attempts, long start, Ledger ledger) throws IOException {
        if (work.reading() instanceof Reading.Container container) {
            containers.add(new Waiting(arrival, container.mediaType(), effort(arrival, work, attempts, start)));
            return;
        }
        OneFile file;
        try {
            file = OneFile.of(arrival.key(), work.reading(), setting.extraction());
        } catch (RuntimeException | StackOverflowError e) {
            setting.bugs().accept(arrival.key(), e);
            file = OneFile.broken(arrival.key(), e);
        }
        ledger.ended(file, arrival, effort(arrival, work, attempts, start));
        leave(arrival.container(), ledger);
    }

    private FileRecord.Effort effort(Arrival arrival, Work work, int attempts, long start) {
        return new FileRecord.Effort(
                since(start), arrival.earlier() + attempts, setting.maker().version(), work.worker(), work.memory());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * Ctrl-C reaches the workers as well as this process, and the worker may die first: a moment's patience tells whether the file
     * or the user ended it.
     */
    private boolean stoppedSoon(Work work) {
        if (!(work.reading() instanceof Reading.Crashed)) {
            return stopped;
        }
        try {
            for (int i = 0; i < 10 && !stopped; i++) {
                Thread.sleep(30);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return stopped;
    }

    /** Round by round, since containers may lie in containers. */
    private void openContainers(Path copies, Crew crew, Ledger ledger) throws IOException {
        for (List<Waiting> round = nextRound(crew, ledger); !round.isEmpty(); round = nextRound(crew, ledger)) {
            for (Waiting container : round) {
                if (isOver(crew)) {
                    return;
                }
                open(container, copies, crew, ledger);
            }
        }
        // What is still open now waits for itself.
        for (Twin twin : isOver(crew) ? List.<Twin>of() : twins) {
            end(twin.arrival(), new Outcome.Failed(twin.arrival().key(), Outcome.Stage.FIND, HOLDS_ITSELF), ledger);
        }
    }

    private List<Waiting> nextRound(Crew crew, Ledger ledger) throws IOException {
        crew.await();
        for (Broken file = broken.poll(); file != null && !isOver(crew); file = broken.poll()) {
            Broken next = file;
            crew.submit(() -> readAlone(next, ledger));
            crew.await();
        }
        settleTwins(ledger);
        List<Waiting> round = new ArrayList<>(containers);
        containers.clear();
        round.sort(Comparator.comparingLong(waiting -> waiting.arrival().order()));
        return round;
    }

    private void open(Waiting waiting, Path copies, Crew crew, Ledger ledger) throws IOException {
        Arrival arrival = waiting.arrival();
        if (arrival.depth() >= DEEPEST) {
            end(arrival, new Outcome.Failed(arrival.key(), Outcome.Stage.FIND, TOO_DEEP), ledger);
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
        FileRecord.Effort effort = waiting.effort().andAlso(since(start));
        OpenContainer container = new OpenContainer(arrival, waiting.mediaType(), effort, folder, entries);
        List<Entry> files = entries.stream().filter(OpenContainer::isFile).toList();
        progress.found(files.size());
        for (Entry entry : files) {
            if (isOver(crew)) {
                return;
            }
            arrive(entry, container, crew, ledger);
        }
        leave(Optional.of(container), ledger);
    }

    private void arrive(Entry entry, OpenContainer container, Crew crew, Ledger ledger) throws IOException {
        FileKey key = container.key(entry);
        var modified = container.arrival().stamp().modified();
        switch (entry) {
            case Entry.Refused refused -> {
                ledger.unread(
                        new Outcome.Unread(key, refused.reason()), new FileRecord.Stamp(0, modified), Optional.empty());
                leave(Optional.of(container), ledger);
            }
            case Entry.Expanded expanded -> {
                var stamp = new FileRecord.Stamp(Files.size(expanded.file()), modified);
                arrive(key, expanded.file(), stamp, Optional.of(container), crew, ledger);
            }
        }
    }

    /** A file has ended. A container ends after all that it holds, so that one broken off half-way is opened again. */
    private void leave(Optional<OpenContainer> container, Ledger ledger) throws IOException {
        if (container.isEmpty() || !container.get().endedLast()) {
            return;
        }
        OpenContainer done = container.get();
        done.discard();
        ledger.ended(done);
        leave(done.arrival().container(), ledger);
    }
}
