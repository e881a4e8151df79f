package org.vanthu.pipeline.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.pipeline.Inside;
import org.vanthu.pipeline.read.DocumentReader;
import org.vanthu.pipeline.read.Limits;
import org.vanthu.pipeline.read.PageWord;
import org.vanthu.pipeline.read.Picture;
import org.vanthu.pipeline.read.TempFolder;

/**
 * Pages of original files as pictures, and where the words on them stand. A worker process does it, started with the first page that is
 * asked for; the last ones are kept, and copies of files that were taken out of containers for them. Thread-safe.
 */
final class PageImages implements AutoCloseable {

    /** About ten megabytes of pictures. */
    private static final int KEPT = 40;

    private static final int COPIES = 8;

    /** Recognising the words of a page takes a slow computer its time. */
    private static final Limits LIMITS =
            Limits.DEFAULT.withWorkers(1).withTime(Duration.ofSeconds(15), Duration.ofSeconds(60));

    private final Map<Page, Picture> pictures = lastUsed(KEPT);
    private final Map<Page, List<PageWord>> words = lastUsed(KEPT);
    private final LinkedHashMap<At, Optional<Path>> copies = new LinkedHashMap<>(COPIES, 0.75f, true);
    private @Nullable DocumentReader reader;
    private @Nullable TempFolder temp;

    /** A file, or one inside it, as it was at a time. */
    private record At(Path file, List<String> inside, FileTime changed) {}

    private record Page(At file, int number) {}

    /** What is asked of a reader. */
    private interface Asking<T> {
        T of(DocumentReader reader, Path file) throws IOException;
    }

    private static <T> Map<Page, T> lastUsed(int most) {
        return new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Page, T> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * @param file where the original is
     * @param inside {@link Original#inside}
     * @param number from 1
     */
    Picture of(Path file, List<String> inside, int number) throws IOException {
        return kept(
                pictures,
                page(file, inside, number),
                new Picture.Undrawn("the file is no longer in '" + file.getFileName() + "'"),
                (reader, copy) -> reader.picture(copy, number));
    }

    /** As {@link DocumentReader#words}; parameters as above. */
    List<PageWord> words(Path file, List<String> inside, int number) throws IOException {
        return kept(words, page(file, inside, number), List.of(), (reader, copy) -> reader.words(copy, number));
    }

    private static Page page(Path file, List<String> inside, int number) throws IOException {
        return new Page(new At(file, inside, Files.getLastModifiedTime(file)), number);
    }

    private <T> T kept(Map<Page, T> kept, Page page, T otherwise, Asking<T> asking) throws IOException {
        synchronized (kept) {
            T known = kept.get(page);
            if (known != null) {
                return known;
            }
        }
        Optional<Path> file = page.file.inside.isEmpty() ? Optional.of(page.file.file) : copy(page.file);
        T found = file.isPresent() ? asking.of(reader(), file.get()) : otherwise;
        synchronized (kept) {
            kept.put(page, found);
        }
        return found;
    }

    private Optional<Path> copy(At wanted) throws IOException {
        synchronized (copies) {
            Optional<Path> known = copies.get(wanted);
            if (known == null) {
                known = Inside.copy(reader(), wanted.file, wanted.inside, temp());
                copies.put(wanted, known);
                if (copies.size() > COPIES) {
                    Optional<Path> oldest = copies.pollFirstEntry().getValue();
                    if (oldest.isPresent()) {
                        Files.deleteIfExists(oldest.get());
                    }
                }
            }
            return known;
        }
    }

    private synchronized DocumentReader reader() throws IOException {
        DocumentReader started = reader;
        if (started == null) {
            started = new DocumentReader(LIMITS);
            reader = started;
        }
        return started;
    }

    private synchronized Path temp() throws IOException {
        TempFolder made = temp;
        if (made == null) {
            made = TempFolder.create();
            temp = made;
        }
        return made.path();
    }

    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
        }
        if (temp != null) {
            temp.close();
        }
    }
}
