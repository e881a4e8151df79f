package org.vanthu.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vanthu.index.Finding.Kind;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.lucene.PassageIndex;
import org.vanthu.index.sqlite.SqliteStore;

/** Holds the store, the ledger, the search index and the files against each other. Reads only. */
final class Checkup {

    private final Path folder;
    private final SqliteStore store;
    private final List<Finding> findings = new ArrayList<>();

    Checkup(Path folder, SqliteStore store) {
        this.folder = folder;
        this.store = store;
    }

    List<Finding> all() throws StoreException {
        for (String damage : store.reader().damages()) {
            findings.add(Finding.of(Kind.STORE, damage));
        }
        if (!findings.isEmpty()) {
            return findings; // what else there is to say nobody knows
        }
        ledger();
        index();
        files();
        return findings;
    }

    private void ledger() throws StoreException {
        findings.addAll(store.reader().contradictions());
        List<RunRecord> runs = store.runs();
        if (!runs.isEmpty() && runs.getFirst().finished().isEmpty() && !WriterLock.isHeld(folder)) {
            findings.add(Finding.of(Kind.BROKEN_OFF, runs.getFirst().started().toString()));
        }
        for (ValueId open : store.reader().openCorrections()) {
            findings.add(Finding.of(Kind.OPEN_CORRECTION, open.text()));
        }
    }

    private void index() throws StoreException {
        try (PassageIndex index = PassageIndex.openReadOnly(
                folder.resolve(Archive.INDEX), store.reader().archive())) {
            index.verify();
            long last = store.reader().lastChange();
            List<Long> stored = store.reader().documentIds();
            long held = index.refresh();
            Set<Long> indexed = new HashSet<>(index.documents());
            // What an import stores meanwhile, and what the index has not caught up with yet, is nothing to mend.
            Set<Long> onTheWay = new HashSet<>(store.reader().changedAfter(Math.min(last, held)));
            long lacking = 0;
            for (long id : stored) {
                if (!indexed.remove(id)
                        && !onTheWay.contains(id)
                        && store.reader().hasWords(id)) {
                    lacking++;
                }
            }
            indexed.removeAll(onTheWay);
            if (lacking > 0 || !indexed.isEmpty()) {
                findings.add(Finding.of(
                        Kind.INDEX_DIFFERS, lacking + " documents lacking, " + indexed.size() + " too many"));
            }
        } catch (StoreException e) {
            switch (e.problem()) {
                case StoreException.Problem.NoIndex(Path _, String detail) ->
                    findings.add(Finding.of(Kind.INDEX, detail));
                case StoreException.Problem.NotAnArchive _,
                        StoreException.Problem.FolderNotEmpty _,
                        StoreException.Problem.NewerArchive _,
                        StoreException.Problem.OlderArchive _,
                        StoreException.Problem.InUse _,
                        StoreException.Problem.IndexInWork _,
                        StoreException.Problem.Damaged _,
                        StoreException.Problem.Storage _ -> throw e;
            }
        }
    }

    /** Files in containers are as their containers are. */
    private void files() throws StoreException {
        Map<String, Boolean> there = new HashMap<>();
        try (Stream<FileRecord> files = store.reader().files(Set.of(FileState.values()))) {
            for (FileRecord file : (Iterable<FileRecord>) files::iterator) {
                FileKey key = file.key();
                if (key.path().contains(FileKey.INSIDE)) {
                    continue;
                }
                Boolean isThere = there.get(key.root());
                if (isThere == null) {
                    isThere = Files.isDirectory(Path.of(key.root()));
                    there.put(key.root(), isThere);
                    if (!isThere) {
                        findings.add(Finding.of(Kind.NO_FOLDER, key.root()));
                    }
                }
                if (isThere) {
                    outside(file).ifPresent(findings::add);
                }
            }
        }
    }

    private static Optional<Finding> outside(FileRecord file) {
        Path path = Path.of(file.key().root()).resolve(file.key().path());
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            boolean same = attributes.size() == file.stamp().sizeBytes()
                    && attributes.lastModifiedTime().toMillis()
                            == file.stamp().modified().toEpochMilli();
            boolean known = file.sha256().isPresent();
            return same || !known ? Optional.empty() : Optional.of(Finding.of(Kind.CHANGED, file.key(), ""));
        } catch (IOException _) {
            return Optional.of(Finding.of(Kind.GONE, file.key(), ""));
        }
    }
}
