package org.vanthu.pipeline.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vanthu.pipeline.read.DocumentReader;
import org.vanthu.pipeline.read.Limits;
import org.vanthu.pipeline.read.Picture;

/** Pages of original files as pictures. A worker process draws them, started with the first that is asked for; the last ones are kept. */
final class PageImages implements AutoCloseable {

    /** About ten megabytes. */
    private static final int KEPT = 40;

    private static final Limits LIMITS =
            Limits.DEFAULT.withWorkers(1).withTime(Duration.ofSeconds(15), Duration.ofSeconds(30));

    private final Map<Page, Picture> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Page, Picture> eldest) {
            return size() > KEPT;
        }
    };

    private @Nullable DocumentReader reader;

    /** A page of a file as it was at a time. */
    private record Page(Path file, FileTime changed, int number) {}

    /** @param number from 1 */
    Picture of(Path file, int number) throws IOException {
        Page page = new Page(file, Files.getLastModifiedTime(file), number);
        synchronized (kept) {
            Picture known = kept.get(page);
            if (known != null) {
                return known;
            }
        }
        Picture picture = reader().picture(file, number);
        synchronized (kept) {
            kept.put(page, picture);
        }
        return picture;
    }

    private synchronized DocumentReader reader() throws IOException {
        DocumentReader started = reader;
        if (started == null) {
            started = new DocumentReader(LIMITS);
            reader = started;
        }
        return started;
    }

    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
