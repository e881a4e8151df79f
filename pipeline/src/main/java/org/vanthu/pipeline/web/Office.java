package org.vanthu.pipeline.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Abbreviations;
import org.vanthu.index.Archive;
import org.vanthu.pipeline.OwnWords;

/** The archive that is served, and the office's own words as its files have them now. Thread-safe. */
final class Office {

    private final Archive archive;
    private final boolean writable;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Read read;

    /** The words, and how old the files were that they are from. */
    private record Read(Map<Path, FileTime> files, OwnWords.Reading words, Abbreviations abbreviations) {}

    /** @param writable whether anything of the archive may be changed */
    Office(Archive archive, boolean writable) {
        this.archive = archive;
        this.writable = writable;
    }

    boolean writable() {
        return writable;
    }

    /** Sees what imports add: every question is answered from the latest state. */
    Archive archive() {
        return archive;
    }

    /** What is done while the archive is open for writing. */
    interface Work<T> {
        T with(Archive archive) throws IOException;
    }

    /** One after the other; a reader sees the change when this returns. */
    <T> T writing(Work<T> work) throws IOException {
        turn.lock();
        try (Archive writing = Archive.open(archive.folder())) {
            return work.with(writing);
        } finally {
            turn.unlock();
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
}
