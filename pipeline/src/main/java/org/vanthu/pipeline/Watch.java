package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.vanthu.index.FileRecord;

/**
 * Waits for files to arrive in folders and tells when they are complete: when size and time have stayed the same for a while. The
 * system says when to look; where it does not, as on network drives, a look is taken now and then all the same.
 */
public final class Watch implements AutoCloseable {

    private final List<Path> folders;
    private final Path leaveOut;
    private final Duration quiet;
    private final Duration sweep;
    private final WatchService events;
    private final Set<Path> watched = new HashSet<>();
    /** What was handed out last, by path. */
    private Map<Path, FileRecord.Stamp> taken = Map.of();

    private final Map<Path, Seen> changing = new HashMap<>();

    /** How a file looked, and since when. */
    private record Seen(FileRecord.Stamp stamp, long since) {}

    /**
     * What there is at one moment.
     *
     * @param complete files that do not change any more
     * @param all those and the ones that are still being written
     */
    public record Look(List<Walk.Found> complete, List<Walk.Found> all) {
        public Look {
            complete = List.copyOf(complete);
            all = List.copyOf(all);
        }
    }

    /**
     * @param leaveOut a folder that is not looked into: the archive itself
     * @param quiet how long a file must stay as it is
     * @param sweep how often to look where nothing is heard
     */
    public Watch(List<Path> folders, Path leaveOut, Duration quiet, Duration sweep) throws IOException {
        this.folders = List.copyOf(folders);
        this.leaveOut = leaveOut;
        this.quiet = quiet;
        this.sweep = sweep;
        this.events = FileSystems.getDefault().newWatchService();
    }

    List<Path> folders() {
        return folders;
    }

    /** Waits until there is a complete file that was not there at the last look, or one is gone; empty when closed. */
    public Optional<Look> next() throws IOException, InterruptedException {
        try {
            while (true) {
                List<Walk.Found> all = Walk.over(folders, leaveOut);
                listenTo(all);
                List<Walk.Found> complete = new ArrayList<>();
                boolean news = complete(all, complete);
                boolean waiting = complete.size() < all.size();
                if (news) {
                    return Optional.of(new Look(complete, all));
                }
                await(waiting ? quiet.dividedBy(2) : sweep);
            }
        } catch (ClosedWatchServiceException _) {
            return Optional.empty();
        }
    }

    private boolean complete(List<Walk.Found> all, List<Walk.Found> complete) {
        long now = System.nanoTime();
        Map<Path, FileRecord.Stamp> looked = new HashMap<>();
        boolean news = false;
        for (Walk.Found file : all) {
            boolean known = file.stamp().equals(taken.get(file.path()));
            if (known || isQuiet(file, now)) {
                complete.add(file);
                looked.put(file.path(), file.stamp());
                changing.remove(file.path());
                news |= !known;
            } else if (taken.containsKey(file.path())) {
                looked.put(file.path(), taken.get(file.path())); // not gone
            }
        }
        boolean gone = !looked.keySet().containsAll(taken.keySet());
        taken = looked;
        return news || gone;
    }

    private boolean isQuiet(Walk.Found file, long now) {
        Seen seen = changing.get(file.path());
        if (seen == null || !seen.stamp().equals(file.stamp())) {
            changing.put(file.path(), new Seen(file.stamp(), now));
            return false;
        }
        return now - seen.since() >= quiet.toNanos();
    }

    /** New folders among those where files lie, and the ones around them. */
    private void listenTo(List<Walk.Found> files) {
        Set<Path> around = new HashSet<>(folders);
        files.forEach(file -> {
            Path folder = file.path().getParent();
            while (folder != null && folder.startsWith(Path.of(file.key().root())) && around.add(folder)) {
                folder = folder.getParent();
            }
        });
        for (Path folder : around) {
            if (watched.add(folder) && Files.isDirectory(folder)) {
                try {
                    folder.register(
                            events,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                } catch (IOException _) {
                    // Too many folders for the system, or one that it cannot watch: the sweep sees them.
                }
            }
        }
    }

    private void await(Duration most) throws InterruptedException {
        WatchKey key = events.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            if (!key.reset()) {
                watched.removeIf(key.watchable()::equals); // gone; it is listened to again when it comes back
            }
            key = events.poll();
        }
    }

    /** Ends the waiting. */
    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException _) {
            // It listens no more in any case.
        }
    }
}
