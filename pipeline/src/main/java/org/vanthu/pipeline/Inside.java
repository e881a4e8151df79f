package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.vanthu.pipeline.read.DocumentReader;
import org.vanthu.pipeline.read.Entry;
import org.vanthu.pipeline.read.TempFolder;

/** Takes a copy of one file out of a container, under the name that an import gave it. */
public final class Inside {

    private Inside() {}

    /**
     * @param way names of what to open from {@code container} on, the file's own last
     * @param folder where the copy goes, and what is needed meanwhile
     * @return the copy; empty where there is no such file in the container, or it cannot be opened
     */
    public static Optional<Path> copy(DocumentReader reader, Path container, List<String> way, Path folder)
            throws IOException {
        Optional<Path> found = Optional.of(container);
        for (String name : way) {
            Path outer = found.get();
            Path opened = Files.createTempDirectory(folder, "open");
            try {
                found = entry(reader.expand(outer, opened), name);
                if (found.isPresent()) {
                    Path copy = Files.createTempFile(folder, "copy", "");
                    found = Optional.of(Files.move(found.get(), copy, StandardCopyOption.REPLACE_EXISTING));
                }
            } finally {
                TempFolder.delete(opened);
                if (!outer.equals(container)) {
                    Files.deleteIfExists(outer);
                }
            }
            if (found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    private static Optional<Path> entry(List<Entry> entries, String name) {
        EntryKeys names = new EntryKeys();
        for (Entry entry : entries) {
            if (OpenContainer.isFile(entry)
                    && names.of(entry.name()).equals(name)
                    && entry instanceof Entry.Expanded(String _, Path file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
