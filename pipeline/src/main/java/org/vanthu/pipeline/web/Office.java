package org.vanthu.pipeline.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Abbreviations;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Filter;
import org.vanthu.index.coverage.Coverage;
import org.vanthu.index.followup.Followed;
import org.vanthu.pipeline.OwnWords;

/** The archive that is served, and the office's own words as its files have them now. Thread-safe. */
final class Office implements AutoCloseable {

    /** Some 2 kB of memory each. */
    private static final long MOST_TASKS = 120_000;

    private final Archive archive;
    private final boolean writable;
    private final Pen pen;
    private final PageImages images = new PageImages();
    private final FollowedTasks tasks;
    private final Remembered<List<Coverage>> coverage = new Remembered<>();
    private @Nullable Read read;

    /** The words, and how old the files were that they are from. */
    private record Read(Map<Path, FileTime> files, OwnWords.Reading words, Abbreviations abbreviations) {}

    /**
     * @param writable whether anything of the archive may be changed
     * @param pen to write with where it may
     */
    Office(Archive archive, boolean writable, Pen pen) {
        this.archive = archive;
        this.writable = writable;
        this.pen = pen;
        this.tasks = new FollowedTasks(archive, MOST_TASKS);
    }

    boolean writable() {
        return writable;
    }

    /** Sees what imports add: every question is answered from the latest state. */
    Archive archive() {
        return archive;
    }

    Pen pen() {
        return pen;
    }

    PageImages images() {
        return images;
    }

    /** All that changes what is read out of the archive as a whole. */
    private record State(long change, Map<Path, FileTime> files) {}

    private State state() throws IOException {
        return new State(archive.lastChange(), read().files);
    }

    /** As {@link FollowedTasks#of}. */
    List<Followed> tasks(Optional<String> issuer) throws IOException {
        return tasks.of(state(), issuer, words().places());
    }

    /** Of all documents. */
    List<Coverage> coverage() throws IOException {
        return coverage.of(state(), () -> coverage(Filter.ALL));
    }

    List<Coverage> coverage(Filter filter) throws IOException {
        try (Stream<DocumentRow> documents = archive.documents(filter)) {
            return Coverage.of(documents, words().places());
        }
    }

    OwnWords.Reading words() throws IOException {
        return read().words;
    }

    /** To search with: the same ones until the files change, since to understand them takes a search a while. */
    Abbreviations abbreviations() throws IOException {
        return read().abbreviations;
    }

    private synchronized Read read() throws IOException {
        Map<Path, FileTime> files = files();
        Read last = read;
        if (last == null || !last.files.equals(files)) {
            OwnWords.Reading words = OwnWords.in(archive.folder());
            last = new Read(files, words, words.abbreviations());
            read = last;
        }
        return last;
    }

    private Map<Path, FileTime> files() throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(archive.folder())) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (file.toString().endsWith(".tsv")) {
                    files.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return files;
    }

    @Override
    public void close() {
        pen.close();
        images.close();
    }
}
