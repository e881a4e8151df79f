package org.vanthu.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ledger's files under one root as they were when it was asked: one question instead of one a file. */
public final class Inventory {

    private final Map<String, Known> files;
    private final Map<String, List<String>> inside;

    private Inventory(Builder builder) {
        this.files = builder.files;
        this.inside = builder.inside;
    }

    /**
     * One file.
     *
     * @param modified in milliseconds since 1970
     * @param gone whether it was not at its place when last looked for
     * @param unread whether it has pages that could not be read
     */
    public record Known(long sizeBytes, long modified, FileState state, boolean gone, boolean unread) {

        public boolean hasStamp(FileRecord.Stamp stamp) {
            return sizeBytes == stamp.sizeBytes()
                    && modified == stamp.modified().toEpochMilli();
        }
    }

    /** Takes the files in any order. */
    public static final class Builder {
        private final Map<String, Known> files = new HashMap<>();
        private final Map<String, List<String>> inside = new HashMap<>();

        public Known add(String path, Known known) {
            int end = path.indexOf(FileKey.INSIDE);
            if (end >= 0) {
                inside.computeIfAbsent(path.substring(0, end), _ -> new ArrayList<>())
                        .add(path);
            }
            files.put(path, known);
            return known;
        }

        public Inventory build() {
            return new Inventory(this);
        }
    }

    public Optional<Known> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Paths of the files in a container that lies in a folder, and in the containers in it. */
    public List<String> inside(String container) {
        return inside.getOrDefault(container, List.of());
    }

    /** Paths of all files that lie in folders. */
    public Stream<String> outermost() {
        return files.keySet().stream().filter(path -> !path.contains(FileKey.INSIDE));
    }
}
