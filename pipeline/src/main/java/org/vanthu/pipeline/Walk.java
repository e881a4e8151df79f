package org.vanthu.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;

/**
 * Finds the files to import, in an order that is always the same: as given, and inside a folder by name.
 *
 * <p>Links are followed, but never round in a circle. What cannot be looked at is found all the same, with the reason.
 */
final class Walk {

    /**
     * One file.
     *
     * @param key its name in the ledger
     * @param path where it is now
     * @param stamp its size and time, zero where they cannot be had
     * @param problem why it cannot be read
     */
    record Found(FileKey key, Path path, FileRecord.Stamp stamp, Optional<String> problem) {}

    private static final FileRecord.Stamp NO_STAMP = new FileRecord.Stamp(0, Instant.EPOCH);

    private final Path leaveOut;
    /** By real path, so that a file that is named twice is found once. */
    private final Map<Path, Found> found = new LinkedHashMap<>();

    private Walk(Path leaveOut) {
        this.leaveOut = leaveOut;
    }

    /**
     * @param paths files and folders that are there
     * @param leaveOut a folder that is not looked into: the archive itself
     */
    static List<Found> over(List<Path> paths, Path leaveOut) throws IOException {
        Walk walk = new Walk(Files.exists(leaveOut) ? leaveOut.toRealPath() : leaveOut.toAbsolutePath());
        for (Path path : paths) {
            Path start = path.toAbsolutePath().normalize();
            Step first = Step.start(start);
            Path folder = start.getParent();
            if (folder == null || first.attributes().isDirectory()) {
                walk.folder(start, first);
            } else {
                walk.entry(folder, first);
            }
        }
        return List.copyOf(walk.found.values());
    }

    /** Files that the ledger knows, at the places where it knows them; of a file in a container the container. */
    static List<Found> again(List<FileKey> keys) throws IOException {
        Walk walk = new Walk(Path.of("")); // leaves out nothing
        for (FileKey key : keys) {
            int inside = key.path().indexOf(FileKey.INSIDE);
            Path root = Path.of(key.root());
            Path path = root.resolve(inside < 0 ? key.path() : key.path().substring(0, inside));
            if (Files.exists(path)) {
                walk.entry(root, Step.start(path));
            } else {
                walk.problem(root, path, "it is not there any more");
            }
        }
        return List.copyOf(walk.found.values());
    }

    /**
     * One step down.
     *
     * @param real the path without links
     * @param attributes of what a link leads to
     * @param parent the folder that it was found in
     */
    private record Step(
            Path path,
            Path real,
            BasicFileAttributes attributes,
            @Nullable Step parent) {

        /** One question to the disk for an entry that is no link: they are what an unchanged run costs. */
        Step to(Path entry) throws IOException {
            BasicFileAttributes own = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return own.isSymbolicLink()
                    ? new Step(entry, entry.toRealPath(), Files.readAttributes(entry, BasicFileAttributes.class), this)
                    : new Step(entry, real.resolve(entry.getFileName()), own, this);
        }

        static Step start(Path path) throws IOException {
            return new Step(path, path.toRealPath(), Files.readAttributes(path, BasicFileAttributes.class), null);
        }

        boolean isAroundItself() {
            for (Step around = parent; around != null; around = around.parent) {
                if (around.real.equals(real)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Depth first, without recursion: how deep folders are nested is the disk's affair. */
    private void folder(Path root, Step start) {
        Deque<Step> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (!step.attributes().isDirectory()) {
                entry(root, step);
            } else if (step.isAroundItself()) {
                problem(root, step.path(), "a link that leads back to a folder around it");
            } else if (!step.real().equals(leaveOut)) {
                list(root, step).reversed().forEach(open::push);
            }
        }
    }

    /** What is in a folder, by name; what cannot be followed is a problem at once. */
    private List<Step> list(Path root, Step folder) {
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder.path())) {
            list.sorted().forEach(entries::add);
        } catch (IOException e) {
            problem(root, folder.path(), "the folder cannot be listed: " + Errors.says(e));
        }
        List<Step> steps = new ArrayList<>();
        for (Path entry : entries) {
            try {
                steps.add(folder.to(entry));
            } catch (NoSuchFileException _) {
                problem(
                        root,
                        entry,
                        Files.isSymbolicLink(entry)
                                ? "a link that leads nowhere"
                                : "it is gone since the folder was listed");
            } catch (IOException e) {
                problem(root, entry, Errors.says(e));
            }
        }
        return steps;
    }

    private void entry(Path root, Step step) {
        Path path = step.path();
        BasicFileAttributes attributes = step.attributes();
        if (!attributes.isRegularFile()) {
            problem(root, path, "it is no file but a device or a pipe");
            return;
        }
        var stamp = new FileRecord.Stamp(
                attributes.size(), attributes.lastModifiedTime().toInstant());
        found.putIfAbsent(step.real(), new Found(key(root, path), path, stamp, Optional.empty()));
    }

    private void problem(Path root, Path path, String reason) {
        found.putIfAbsent(path.toAbsolutePath(), new Found(key(root, path), path, NO_STAMP, Optional.of(reason)));
    }

    private static FileKey key(Path root, Path path) {
        String name = root.relativize(path).toString().replace(File.separatorChar, '/');
        return new FileKey(root.toString(), name.isEmpty() ? String.valueOf(path.getFileName()) : name);
    }
}
