package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.vanthu.pipeline.read.TempFolder;

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

        boolean isToRetry(FileRecord file) {
            return isToRetry(file.state(), !file.unreadPages().isEmpty());
        }

        /** @param unread pages of an imported file wait for Tesseract as whole files do */
        boolean isToRetry(FileState state, boolean unread) {
            return retry.contains(state) || (unread && retry.contains(FileState.NEEDS_OCR));
        }
    }

    private final Setting setting;
    private final Archive archive;
    private final Progress progress;
    private volatile boolean stopped;

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
            keys = files.filter(setting::isToRetry).map(FileRecord::key).toList();
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
            Map<String, Inventory> before = inventories(whole);
            // One thread more than can read, so that no reader waits while a file is extracted and stored.
            try (Crew crew = new Crew(setting.reader().workers() + 1)) {
                new Intake(setting, progress, ledger, crew, before, () -> stopped).take(files, unpacked.path());
                crew.rethrow();
            }
            if (stopped) {
                run.commit();
            } else {
                new Whereabouts(before).note(all, whole, run, started);
                run.finish(Clock.systemUTC().instant());
            }
            return ledger.summary(Duration.ofNanos(System.nanoTime() - start), !stopped);
        }
    }

    /** What the ledger has below each of the folders, by root. */
    private Map<String, Inventory> inventories(List<Path> folders) throws StoreException {
        Map<String, Inventory> inventories = new HashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                String root = folder.toAbsolutePath().normalize().toString();
                inventories.put(root, archive.inventory(root));
            }
        }
        return inventories;
    }

    /** Ends the run soon and cleanly: what has ended is stored, what is being read is left for the next run. */
    public void stop() {
        stopped = true;
        setting.reader().close();
    }
}
