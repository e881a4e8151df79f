package org.vanthu.pipeline.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;

/**
 * The file on the disk that a document was read from; of a document in a container the container.
 *
 * @param name for whoever keeps a copy
 * @param path where it is; empty where it is no longer, or is no plain file under the folder that was imported
 * @param inside from the container on the names of what to open, the document's own file last; empty where there is no container
 * @param mediaType of what the document was read from, as its bytes say; empty where that is not known
 */
record Original(String name, Optional<Path> path, List<String> inside, String mediaType) {

    /** Types that a browser shows without running anything in them; all others are only to be kept. */
    private static final Map<String, String> SHOWN =
            Map.of(".pdf", "application/pdf", ".png", "image/png", ".jpg", "image/jpeg", ".jpeg", "image/jpeg");

    /** The ledger names the path; no part of it comes from the request. */
    static Original of(FileRecord file) {
        List<String> way = List.of(file.key().path().split(FileKey.INSIDE, -1));
        String outer = way.getFirst();
        String name = outer.substring(outer.lastIndexOf('/') + 1);
        return new Original(
                name,
                path(file.key().root(), outer),
                way.subList(1, way.size()),
                file.mediaType().orElse(""));
    }

    private static Optional<Path> path(String root, String inside) {
        try {
            Path folder = Path.of(root).toRealPath();
            Path file = folder.resolve(inside).toRealPath();
            return file.startsWith(folder) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty(); // it went, or lies where this computer has nothing
        }
    }

    boolean inContainer() {
        return !inside.isEmpty();
    }

    /** Whether the pages of what the document was read from can be drawn. */
    boolean hasPages() {
        return path.isPresent() && (mediaType.equals("application/pdf") || mediaType.startsWith("image/"));
    }

    /** Empty where a browser should keep it instead of showing it. */
    Optional<String> shownAs() {
        String lower = name.toLowerCase(Locale.ROOT);
        return SHOWN.entrySet().stream()
                .filter(type -> lower.endsWith(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
