package org.vanthu.index.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LiveIndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Abbreviations;
import org.vanthu.index.Query;
import org.vanthu.index.StoreException;
import org.vanthu.index.StoreException.Problem;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.Suggestion;
import org.vanthu.index.analysis.VietnameseAnalyzer;
import org.vanthu.index.analysis.VietnameseAnalyzer.Shape;

/**
 * The passages of one archive in one Lucene index. Thread-safe.
 *
 * <p>Every commit says of which archive it is, by which fields and chain it was made, and up to which change of the store it goes; an
 * index that says something else, or cannot be read, is as good as none.
 */
public final class PassageIndex implements AutoCloseable {

    /** Changes whenever passages get other fields. */
    private static final String FORMAT = "8";

    private static final String ARCHIVE_KEY = "archive";
    private static final String MAKER_KEY = "maker";
    private static final String CHANGE_KEY = "change";
    private static final String MAKER = FORMAT + "/" + VietnameseAnalyzer.VERSION;

    private static final double BUFFER_MEBIBYTES = 64;

    /** Lucene aims for half of what there is, where that is more. */
    private static final double SMALLEST_HALF_MEBIBYTES = 1;

    /** Large segments are searched side by side; who asks takes part, so that many askers do not wait for each other. */
    private static final SearcherFactory ON_ALL_CORES = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new IndexSearcher(reader, ForkJoinPool.commonPool());
        }
    };

    private final Path folder;
    private final String archive;
    private final Directory directory;
    private final Analyzer folded = new VietnameseAnalyzer(Shape.FOLDED);
    private final Passages passages = new Passages();
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;
    private volatile OptionalLong change;
    private volatile boolean rebuilding;
    private volatile @Nullable Understood understood;

    /** Abbreviations that were searched with, in terms; hardly any archive is searched with others. */
    private record Understood(Abbreviations abbreviations, Meanings meanings) {}

    private PassageIndex(Path folder, String archive, Directory directory, boolean writing) throws IOException {
        this.folder = folder;
        this.archive = archive;
        this.directory = directory;
        this.change = writing && DirectoryReader.indexExists(directory) ? change() : OptionalLong.empty();
        this.writer = writing ? new IndexWriter(directory, configuration(change.isPresent())) : null;
        try {
            this.searchers = writer == null
                    ? new SearcherManager(directory, ON_ALL_CORES)
                    : new SearcherManager(writer, ON_ALL_CORES);
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            throw e;
        }
    }

    /** For writing; where there is no index that can be used {@link #lastChange()} is empty, and all documents are to be added. */
    public static PassageIndex open(Path folder, String archive) throws StoreException {
        try {
            return writing(folder, archive);
        } catch (IOException e) {
            throw storage(folder, e);
        }
    }

    /** What is damaged, or of a format that Lucene does not know, is taken away. */
    private static PassageIndex writing(Path folder, String archive) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            try {
                return new PassageIndex(folder, archive, directory, true);
            } catch (LockObtainFailedException e) {
                throw e; // somebody's live index
            } catch (IOException | IllegalArgumentException e) {
                for (String file : directory.listAll()) {
                    directory.deleteFile(file);
                }
                return new PassageIndex(folder, archive, directory, true);
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** @throws StoreException with {@link Problem.NoIndex} where there is none that can be used */
    public static PassageIndex openReadOnly(Path folder, String archive) throws StoreException {
        @Nullable Directory directory = null;
        try {
            directory = FSDirectory.open(folder);
            PassageIndex index = new PassageIndex(folder, archive, directory, false);
            try {
                index.refresh();
                return index;
            } catch (StoreException e) {
                index.close();
                throw e;
            }
        } catch (StoreException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            // Lucene reports a format that it does not know by the latter.
            IOUtils.closeWhileHandlingException(directory);
            throw noIndex(folder, e);
        }
    }

    private IndexWriterConfig configuration(boolean append) {
        return new IndexWriterConfig(folded)
                .setOpenMode(append ? OpenMode.APPEND : OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MEBIBYTES)
                .setCommitOnClose(false);
    }

    private OptionalLong change() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return change(reader);
        }
    }

    private OptionalLong change(DirectoryReader reader) throws IOException {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        return archive.equals(data.get(ARCHIVE_KEY)) && MAKER.equals(data.get(MAKER_KEY))
                ? OptionalLong.of(Long.parseLong(data.getOrDefault(CHANGE_KEY, "0")))
                : OptionalLong.empty();
    }

    /**
     * Takes in what was committed since by whoever writes, or, by a writer, what it added.
     *
     * @return number of the last change of the store that a reader then holds
     * @throws StoreException with {@link Problem.NoIndex} where a reader can no longer use it
     */
    public long refresh() throws StoreException {
        try {
            if (!rebuilding) {
                searchers.maybeRefreshBlocking();
            }
            IndexSearcher searcher = searchers.acquire();
            try {
                OptionalLong held = change((DirectoryReader) searcher.getIndexReader());
                if (writer == null && held.isEmpty()) {
                    throw noIndex(folder, new IOException("it is of another archive or version"));
                }
                return held.orElse(0);
            } finally {
                searchers.release(searcher);
            }
        } catch (IllegalArgumentException e) { // a format that Lucene does not know
            throw noIndex(folder, e);
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw unread(e);
        }
    }

    /** Number of the last change of the store that a writer's index holds; empty where it has to be filled from nothing. */
    public OptionalLong lastChange() {
        return change;
    }

    /** Reads every byte of it; what is damaged is {@link Problem.NoIndex}. */
    public void verify() throws StoreException {
        reading(reader -> {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return Optional.empty();
        });
    }

    /** Numbers of the documents that it has passages of. */
    public List<Long> documents() throws StoreException {
        return reading(reader -> {
            List<Long> documents = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(Fields.DOCUMENT);
                if (terms == null) {
                    continue;
                }
                TermsEnum ids = terms.iterator();
                Bits live = leaf.reader().getLiveDocs();
                for (BytesRef id = ids.next(); id != null; id = ids.next()) {
                    PostingsEnum passages = ids.postings(null, PostingsEnum.NONE);
                    int passage = passages.nextDoc();
                    while (passage != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(passage)) {
                        passage = passages.nextDoc();
                    }
                    if (passage != DocIdSetIterator.NO_MORE_DOCS) {
                        documents.add(Long.parseLong(id.utf8ToString()));
                    }
                }
            }
            return documents;
        });
    }

    /** A question to the whole index. */
    private interface Asking<T> {
        T of(IndexReader reader) throws IOException;
    }

    private <T> T reading(Asking<T> asking) throws StoreException {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return asking.of(searcher.getIndexReader());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw noIndex(folder, e);
        }
    }

    /** Takes the passages of a document out, if there are any, and puts the given ones in. */
    public void add(StoredDocument document) throws StoreException {
        add(prepared(document));
    }

    /** The passages of a document, ready to be put in: what takes half of the time, and can be done while another goes in. */
    public static final class Prepared {
        private final Term id;
        private final List<Document> passages;

        private Prepared(Term id, List<Document> passages) {
            this.id = id;
            this.passages = passages;
        }
    }

    public Prepared prepared(StoredDocument document) throws StoreException {
        try {
            Term id = new Term(Fields.DOCUMENT, Long.toString(document.row().id()));
            synchronized (passages) {
                return new Prepared(id, passages.of(document));
            }
        } catch (IOException e) {
            throw storage(folder, e);
        }
    }

    public void add(Prepared document) throws StoreException {
        try {
            if (rebuilding) {
                writer().addDocuments(document.passages); // there is none to be taken out
            } else {
                writer().updateDocuments(document.id, document.passages);
            }
        } catch (IOException e) {
            throw storage(folder, e);
        }
    }

    /** Takes the passages of a document out, if there are any. */
    public void remove(long document) throws StoreException {
        try {
            writer().deleteDocuments(new Term(Fields.DOCUMENT, Long.toString(document)));
        } catch (IOException e) {
            throw storage(folder, e);
        }
    }

    /** Takes everything out; searches go on with what was there until the next commit. */
    public void startAnew() throws StoreException {
        try {
            rebuilding = true;
            writer().deleteAll();
        } catch (IOException e) {
            throw storage(folder, e);
        }
    }

    /** Makes durable what was added and removed, all that the store has up to change number {@code change}. */
    public void commit(long change) throws StoreException {
        try {
            Map<String, String> data = new HashMap<>();
            data.put(ARCHIVE_KEY, archive);
            data.put(MAKER_KEY, MAKER);
            data.put(CHANGE_KEY, Long.toString(change));
            if (rebuilding) {
                mergeInHalves();
            }
            writer().setLiveCommitData(data.entrySet());
            writer().commit();
            rebuilding = false;
            this.change = OptionalLong.of(change);
        } catch (IOException e) {
            throw storage(folder, e);
        }
    }

    /**
     * Makes two segments of like size: a question is searched on two cores, and words are looked up in two dictionaries. To merge takes
     * a fifth of the time that the rebuilding took, and a question for a document's number then a fifth less.
     */
    private void mergeInHalves() throws IOException {
        LiveIndexWriterConfig live = writer().getConfig();
        MergePolicy usual = live.getMergePolicy();
        live.setMergePolicy(new TieredMergePolicy().setMaxMergedSegmentMB(SMALLEST_HALF_MEBIBYTES));
        try {
            writer().forceMerge(2);
        } finally {
            live.setMergePolicy(usual);
        }
    }

    public Found search(Query query, Abbreviations abbreviations) throws StoreException {
        return asked(searcher -> new PassageSearch(searcher, new Words(), meanings(abbreviations)).search(query));
    }

    /** Numbers of the documents that say the same as this one, in order. */
    public List<Long> copies(long document) throws StoreException {
        return asked(searcher -> Copies.of(searcher, document));
    }

    /** What somebody who typed so much may mean, the likeliest first. */
    public List<Suggestion> suggestions(String typed, int limit) throws StoreException {
        return asked(searcher -> new Suggestions(searcher, new Words()).of(typed, limit));
    }

    /**
     * Documents that are about the same as this one, the likest first.
     *
     * @param document it and its copies are no answer
     */
    public List<Found.Alike> alike(StoredDocument document, int limit) throws StoreException {
        return asked(searcher -> {
            long id = document.row().id();
            Set<Long> without = new HashSet<>(Copies.of(searcher, id));
            without.add(id);
            return new Likeness(searcher).of(document.content().source().text(), without, limit);
        });
    }

    /** Something that one state of the index answers. */
    private interface Answering<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T asked(Answering<T> answering) throws StoreException {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return answering.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw unread(e);
        }
    }

    /** Files that are gone or broken are no index; anything else, such as too many open files, passes. */
    private StoreException unread(IOException e) {
        return switch (e) {
            case CorruptIndexException _, EOFException _, FileNotFoundException _, NoSuchFileException _ ->
                noIndex(folder, e);
            default -> storage(folder, e);
        };
    }

    private Meanings meanings(Abbreviations abbreviations) {
        Understood before = understood;
        if (before != null && before.abbreviations() == abbreviations) {
            return before.meanings();
        }
        Understood now = new Understood(abbreviations, new Meanings(abbreviations, new Words()));
        understood = now;
        return now.meanings();
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("the search index in " + folder + " was opened for reading only");
        }
        return writer;
    }

    private static StoreException noIndex(Path folder, Exception e) {
        return new StoreException(new Problem.NoIndex(folder, String.valueOf(e.getMessage())), e);
    }

    private static StoreException storage(Path folder, IOException e) {
        return new StoreException(new Problem.Storage(folder, String.valueOf(e.getMessage())), e);
    }

    /** What was not committed is taken back, and comes again from the store. */
    @Override
    public void close() throws StoreException {
        try (directory) {
            searchers.close();
            if (writer != null) {
                writer.rollback();
            }
        } catch (IOException e) {
            throw storage(folder, e);
        }
    }
}
