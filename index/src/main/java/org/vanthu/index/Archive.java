package org.vanthu.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.StoreException.Problem;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.ValueIds;
import org.vanthu.index.correction.Verdict;
import org.vanthu.index.lucene.PassageIndex;
import org.vanthu.index.series.Observation;
import org.vanthu.index.sqlite.SqliteStore;
import org.vanthu.index.sqlite.StoreReader;
import org.vanthu.index.sqlite.StoreWriter;

/**
 * One folder on disk: {@code vanthu.db}, the store, and {@code index/}, the search index, a view of the store.
 *
 * <p>One process writes at a time, any number read. Thread-safe. Streams read from a snapshot, hold a connection until they are
 * closed, and throw {@link java.io.UncheckedIOException} with a {@link StoreException} where the store fails half-way.
 */
public final class Archive implements AutoCloseable {

    static final String STORE = "vanthu.db";
    static final String INDEX = "index";

    /** An office may lay out its own words before the first import. */
    private static final Set<String> OWN_WORDS =
            Set.of("rules.tsv", "bodies.tsv", "abbreviations.tsv", "indicators.tsv", "places.tsv");

    private final Path folder;
    private final SqliteStore store;
    private final StoreReader reader;
    private final @Nullable Writing writing;

    private final Turn turn;
    private final IndexView view;
    private final Finder finder;

    private Archive(Path folder, SqliteStore store, @Nullable Writing writing) {
        this.folder = folder;
        this.store = store;
        this.reader = store.reader();
        this.writing = writing;
        this.turn = new Turn(folder);
        this.view = new IndexView(folder, reader, turn);
        this.finder = new Finder(reader, view, writing == null ? null : writing.index);
    }

    /** What only a writer has. */
    private static final class Writing {
        private final WriterLock lock;
        private final StoreWriter writer;
        private final PassageIndex index;
        private final IndexFeed feed;
        private @Nullable ArchiveRun run;

        Writing(WriterLock lock, StoreWriter writer, PassageIndex index, IndexFeed feed) {
            this.lock = lock;
            this.writer = writer;
            this.index = index;
            this.feed = feed;
        }
    }

    /** For writing; makes a new archive where the folder is empty or not there. */
    public static Archive open(Path folder) throws StoreException {
        Path absolute = folder.toAbsolutePath().normalize();
        prepare(absolute);
        return open(absolute, WriterLock.take(absolute));
    }

    static Archive open(Path folder, WriterLock lock) throws StoreException {
        List<AutoCloseable> opened = new ArrayList<>(List.of(lock));
        try {
            SqliteStore store = SqliteStore.open(folder.resolve(STORE));
            opened.addFirst(store);
            PassageIndex index =
                    PassageIndex.open(folder.resolve(INDEX), store.reader().archive());
            opened.addFirst(index);
            IndexFeed feed = new IndexFeed(store.reader(), index);
            opened.addFirst(feed);
            feed.heal();
            return new Archive(folder, store, new Writing(lock, store.writer(), index, feed));
        } catch (StoreException | RuntimeException e) {
            closeAll(opened, e);
            throw e;
        }
    }

    private static void closeAll(List<AutoCloseable> opened, Exception reason) {
        for (AutoCloseable each : opened) {
            try {
                each.close();
            } catch (Exception e) {
                reason.addSuppressed(e);
            }
        }
    }

    private static void prepare(Path folder) throws StoreException {
        try {
            if (Files.exists(folder.resolve(STORE))) {
                return;
            }
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new StoreException(new Problem.FolderNotEmpty(folder));
            }
            Files.createDirectories(folder);
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException(new Problem.Storage(folder, String.valueOf(e)), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .allMatch(name -> name.startsWith(".") || name.equals(WriterLock.FILE) || OWN_WORDS.contains(name));
        }
    }

    /** For reading, also while another process writes. One of an older version is brought up to date first. */
    public static Archive openReadOnly(Path folder) throws StoreException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute.resolve(STORE))) {
            throw new StoreException(new Problem.NotAnArchive(absolute));
        }
        try {
            return new Archive(absolute, SqliteStore.openReadOnly(absolute.resolve(STORE)), null);
        } catch (StoreException e) {
            if (!(e.problem() instanceof Problem.OlderArchive) || !Files.isWritable(absolute)) {
                throw e;
            }
        }
        open(absolute).close();
        return new Archive(absolute, SqliteStore.openReadOnly(absolute.resolve(STORE)), null);
    }

    /**
     * What is not as it should be in an archive, its store, its ledger and its search index, and with the files that were imported.
     * Reads only, also while another process imports.
     */
    public static List<Finding> check(Path folder) throws StoreException {
        Path absolute = folder.toAbsolutePath().normalize();
        try (Archive archive = openReadOnly(absolute)) {
            return new Checkup(absolute, archive.store).all();
        } catch (StoreException e) {
            if (e.problem() instanceof Problem.Damaged(Path _, String detail)) {
                return List.of(Finding.of(Finding.Kind.STORE, detail));
            }
            throw e;
        }
    }

    /**
     * Mends what {@link #check} found: carries what can be read of a damaged store into a new one and keeps the old beside it, marks
     * files whose documents are lost so that the next import reads them, builds the search index anew.
     *
     * @param now for the name under which a damaged store is kept
     */
    public static void repair(Path folder, List<Finding> findings, Instant now, Maker maker) throws StoreException {
        Path absolute = folder.toAbsolutePath().normalize();
        Set<Finding.Kind> kinds = findings.stream().map(Finding::kind).collect(Collectors.toSet());
        if (kinds.contains(Finding.Kind.STORE)) {
            WriterLock lock = WriterLock.take(absolute);
            try (lock) {
                Rescue.of(absolute, now, maker);
            }
            repair(absolute, check(absolute), now, maker);
        } else if (kinds.stream().anyMatch(Finding.Kind::isMendable)) {
            try (Archive archive = open(absolute)) {
                archive.forget(findings, now, maker);
                if (kinds.contains(Finding.Kind.INDEX) || kinds.contains(Finding.Kind.INDEX_DIFFERS)) {
                    archive.reindex(_ -> {});
                }
            }
        }
    }

    private void forget(List<Finding> findings, Instant now, Maker maker) throws StoreException {
        Set<FileKey> lost = new LinkedHashSet<>();
        findings.stream()
                .filter(finding -> finding.kind().isMendable())
                .forEach(finding -> finding.file().ifPresent(lost::add));
        if (!lost.isEmpty()) {
            try (Run run = startRun(now, maker)) {
                for (FileKey file : lost) {
                    run.forget(file);
                }
                run.finish(now);
            }
        }
    }

    /**
     * Writes a copy of the archive that is of one moment, also while another process imports: of the store, and the office's own
     * words. The search index is built anew when the copy is first opened.
     *
     * @param copy a folder that is not there yet, or empty
     */
    public void backUp(Path copy) throws StoreException {
        try {
            if (Files.exists(copy) && !isEmpty(copy)) {
                throw new StoreException(new Problem.FolderNotEmpty(copy));
            }
            Files.createDirectories(copy);
            Path store = copy.resolve(STORE).toAbsolutePath();
            Path unfinished = store.resolveSibling(".unfinished");
            Files.deleteIfExists(unfinished);
            reader.copyTo(unfinished);
            try (Stream<Path> own = Files.list(folder)) {
                for (Path file : (Iterable<Path>) own::iterator) {
                    if (file.toString().endsWith(".tsv")) {
                        Files.copy(file, copy.resolve(file.getFileName()));
                    }
                }
            }
            Files.move(unfinished, store);
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException(new Problem.Storage(copy, String.valueOf(e.getMessage())), e);
        }
    }

    /** Whether anybody writes to it now, as far as can be told where the folder is read-only. */
    public boolean isBeingWritten() {
        return writing != null || WriterLock.isHeld(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Starts a run of the import; one at a time. */
    public synchronized Run startRun(Instant started, Maker maker) throws StoreException {
        Writing writing = writing();
        if (writing.run != null) {
            writing.run.close();
        }
        ArchiveRun run = new ArchiveRun(writing.writer, writing.feed, started, maker);
        writing.run = run;
        return run;
    }

    /** The file's record where it has the same stamp and nothing is to be done for it; the quick way to "unchanged". */
    public Optional<FileRecord> unchanged(FileKey file, FileRecord.Stamp stamp) throws StoreException {
        return store.unchanged(file, stamp);
    }

    /** What the ledger has under a root, as of now. */
    public Inventory inventory(String root) throws StoreException {
        return store.inventory(root);
    }

    /** How many files every folder and year has in which state; by root and folder. */
    public List<Tally> tallies() throws StoreException {
        return store.tallies();
    }

    /** Files, by number, that have documents extracted with something else. */
    public List<Long> extractedOtherwise(String extraction) throws StoreException {
        return reader.extractedOtherwise(extraction);
    }

    /** The documents of a file that {@link #extractedOtherwise} named, without the values found in them. */
    public List<StoredDocument> documentsOf(long file) throws StoreException {
        return reader.documentsOf(file);
    }

    /** Grows with whatever is stored of documents; the same where nothing was. */
    public long lastChange() throws StoreException {
        return reader.lastChange();
    }

    public Optional<FileRecord> file(FileKey file) throws StoreException {
        return store.file(file);
    }

    /** The file with these bytes that is no duplicate itself; an imported one rather than another. */
    public Optional<FileRecord> original(String sha256) throws StoreException {
        return store.original(sha256);
    }

    /** Records of the files inside a container, by path. */
    public List<FileRecord> inside(FileKey container) throws StoreException {
        return store.inside(container);
    }

    public Contents contents() throws StoreException {
        return store.contents();
    }

    /** All runs, the last one first. */
    public List<RunRecord> runs() throws StoreException {
        return store.runs();
    }

    /** By root and path. */
    public Stream<FileRecord> files(Set<FileState> states) throws StoreException {
        return reader.files(states);
    }

    /** By root, path and ordinal. */
    public Stream<DocumentRow> documents(Filter filter) throws StoreException {
        return reader.documents(filter);
    }

    /** By document, in reading order. */
    public Stream<FactRow> facts(Filter filter) throws StoreException {
        Values values = new Values(filter);
        return reader.contents(filter, StoreReader.Kind.ALL).flatMap(values::facts);
    }

    /** By document, in reading order. */
    public Stream<IndicatorRow> indicators(Filter filter) throws StoreException {
        Values values = new Values(filter);
        return reader.contents(filter, Set.of(StoreReader.Kind.INDICATORS)).flatMap(values::indicators);
    }

    /** By document, in reading order. */
    public Stream<TaskRow> tasks(Filter filter) throws StoreException {
        Values values = new Values(filter);
        return reader.contents(filter, Set.of(StoreReader.Kind.TASKS)).flatMap(values::tasks);
    }

    /** What the indicators measure. */
    public Measured measured(Catalogue catalogue) {
        return new Measured(reader, writing == null ? null : writing.writer, turn, catalogue);
    }

    /** Ties the names that are not yet. */
    void tie(Catalogue catalogue) throws StoreException {
        writing().writer.tie(catalogue);
    }

    /** Keeps what a person decided of two measures; the archive was opened for writing. */
    public void decide(String measure, String target, boolean same, Instant when, Optional<String> why)
            throws StoreException {
        writing().writer.decide(measure, target, same, when, why);
    }

    /** In the order in which they were made. */
    public List<Decision> decisions() throws StoreException {
        return reader.decisions();
    }

    /** Values by their names, with what people said of them. */
    public Standings standings() {
        return new Standings(reader);
    }

    /** Whether people confirmed or changed the indicator that was observed. */
    public Optional<Verdict> reviewed(Observation observation) throws StoreException {
        return reader.reviewed(observation);
    }

    /** How many values the machine was not sure of and nobody has looked at. */
    public long doubtCount() throws StoreException {
        return reader.doubtCount();
    }

    /** The values that {@link #doubtCount} counts, by document in reading order. */
    public List<Doubt> doubts(int offset, int limit) throws StoreException {
        return reader.doubts(offset, limit);
    }

    /** All that people said of values, in the order in which they said it. */
    public List<Correction> corrections() throws StoreException {
        return reader.corrections();
    }

    /**
     * Keeps what people say of values and applies it to the documents; the archive was opened for writing, and no run is under way.
     * What is of files that are not in the archive waits for them.
     */
    public void correct(List<Correction> said) throws StoreException {
        Writing writing = writing();
        writing.feed.take(writing.writer.correct(said));
        writing.feed.flush();
    }

    /** The indicators that were observed, with their sentences; those whose document went meanwhile are missing. */
    public Map<Observation, IndicatorRow> statements(List<Observation> observations) throws StoreException {
        Map<Long, List<Observation>> byDocument =
                observations.stream().collect(Collectors.groupingBy(Observation::document));
        Map<Observation, IndicatorRow> rows = new HashMap<>();
        Values values = new Values(Filter.ALL);
        for (Map.Entry<Long, List<Observation>> each : byDocument.entrySet()) {
            reader.document(each.getKey(), Set.of(StoreReader.Kind.INDICATORS)).ifPresent(stored -> {
                ValueIds ids = stored.ids();
                for (Observation observation : each.getValue()) {
                    values.indicator(stored, ids, observation.ordinal()).ifPresent(row -> rows.put(observation, row));
                }
            });
        }
        return rows;
    }

    public Optional<DocumentRow> row(long document) throws StoreException {
        return reader.row(document);
    }

    public Optional<StoredDocument> document(long id) throws StoreException {
        return reader.document(id);
    }

    /**
     * Documents that a person may mean.
     *
     * @param reference a document number (case, marks and blanks do not matter), else a file's path from its root, its whole path,
     *     or its name, else a document's id
     */
    public List<DocumentRow> named(String reference) throws StoreException {
        return reader.named(reference);
    }

    /** Documents that say the same as this one: a draft, the signed paper, its scan. */
    public List<DocumentRow> copies(long document) throws StoreException {
        return finder.copies(document);
    }

    /** What somebody who typed so much may mean, the likeliest first. */
    public List<Suggestion> suggestions(String typed, int limit) throws StoreException {
        return finder.suggestions(typed, limit);
    }

    /** Documents that are about the same as this one, the likest first; its copies are none of them. */
    public List<Like> like(StoredDocument document, int limit) throws StoreException {
        return finder.like(document, limit);
    }

    /** With the abbreviations of this project. */
    public SearchResult search(Query query) throws StoreException {
        return search(query, Abbreviations.STANDARD);
    }

    public SearchResult search(Query query, Abbreviations abbreviations) throws StoreException {
        return finder.search(query, abbreviations);
    }

    /**
     * Rebuilds the search index from the store; searches go on with the old one meanwhile.
     *
     * @param progress is told the number of documents done
     */
    public void reindex(LongConsumer progress) throws StoreException {
        writing().feed.rebuild(progress);
    }

    private Writing writing() {
        if (writing == null) {
            throw new IllegalStateException("the archive in " + folder + " was opened for reading only");
        }
        return writing;
    }

    @Override
    public synchronized void close() throws StoreException {
        List<AutoCloseable> opened = new ArrayList<>();
        if (writing != null) {
            if (writing.run != null) {
                opened.add(writing.run);
            }
            opened.addAll(List.of(writing.feed, writing.index));
        }
        opened.add(view);
        opened.add(store);
        if (writing != null) {
            opened.add(writing.lock);
        }
        StoreException failure = new StoreException(new Problem.Storage(folder, "could not be closed"));
        closeAll(opened, failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
