package org.vanthu.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;
import org.vanthu.index.Maker;
import org.vanthu.index.PassageFilter;
import org.vanthu.index.Query;
import org.vanthu.index.Run;

/**
 * Fills an archive and SQLite FTS5 with the same generated passages and asks both the same questions, one after the other, each in
 * one thread.
 *
 * <p>Vanthu answers as {@code vanthu search} does: best hits with snippets and documents, count, and facets, whether they are asked for
 * or not. FTS5 gives the ten best with snippets and the count, and facets only where they are asked for. The rate of indexing is that of
 * {@code vanthu reindex}, which reads the store; that of FTS5 is of texts in memory, without its final merge.
 */
public final class SearchBench {

    private static final int BATCH_DOCUMENTS = 500;
    private static final double GOAL_MILLIS = 25;
    private static final double GOAL_RATE = 15_000;

    private final int passages;
    private final int questions;
    private final Path folder;
    private final Reports reports = new Reports();
    private int documents;
    private boolean met = true;

    private SearchBench(int passages, int questions, Path folder) throws IOException {
        this.passages = passages;
        this.questions = questions;
        this.folder = folder;
    }

    /** @param args how many passages and how many questions of each kind, a blank between, and a folder to work in */
    public static void main(String[] args) throws IOException, SQLException {
        String[] counts = args[0].split(" ", -1);
        Path folder = Files.createTempDirectory(Path.of(args[1]), "vanthu-bench");
        try {
            SearchBench bench = new SearchBench(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), folder);
            bench.run();
            if (!bench.met) {
                throw new IllegalStateException("a goal is missed; see above");
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run() throws IOException, SQLException {
        say(
                "%,d passages, %d questions a kind, %d processors, heap up to %,d MB%n",
                passages,
                questions,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        Path database = folder.resolve("fts5.db");
        Path place = folder.resolve("archive");
        try (Fts5 fts5 = new Fts5(database)) {
            fill(place, fts5);
            fts5.optimise();
            say("FTS5: %,d MB%n", Files.size(database) >> 20);
            try (Archive archive = Archive.openReadOnly(place)) {
                say(
                        "%-10s %28s   %28s   %s%n",
                        "", "Vanthu p50 / p99 / max ms", "FTS5 p50 / p99 / max ms", "mean hits");
                // What is compiled for one kind of question is used by the next: all are warmed before the first is
                // measured.
                for (Question.Kind kind : Question.Kind.values()) {
                    measured(kind, question -> archive.search(query(question)).passages());
                }
                for (Question.Kind kind : Question.Kind.values()) {
                    compare(kind, archive, fts5);
                }
            }
        }
    }

    private void fill(Path place, Fts5 fts5) throws IOException, SQLException {
        long count = 0;
        long fts5Nanos = 0;
        try (Archive archive = Archive.open(place)) {
            try (Run run = archive.startRun(Instant.EPOCH, new Maker("bench", "bench"))) {
                while (count < passages) {
                    List<Reports.Report> batch = new ArrayList<>();
                    while (batch.size() < BATCH_DOCUMENTS && count < passages) {
                        Reports.Report report = reports.report(documents++);
                        batch.add(report);
                        count += report.passages().size();
                    }
                    for (Reports.Report report : batch) {
                        run.put(report.file(), List.of(report.document()));
                    }
                    run.commit();
                    long start = System.nanoTime();
                    for (Reports.Report report : batch) {
                        fts5.add(report);
                    }
                    fts5.commit();
                    fts5Nanos += System.nanoTime() - start;
                }
                run.finish(Instant.EPOCH);
            }
            long start = System.nanoTime();
            archive.reindex(_ -> {});
            double rate = count * 1e9 / (System.nanoTime() - start);
            say(
                    "indexing: Vanthu %,.0f passages a second (goal %,.0f), FTS5 %,.0f%n",
                    rate, GOAL_RATE, count * 1e9 / fts5Nanos);
            met &= rate >= GOAL_RATE;
        }
        say("%,d passages of %,d documents%n", count, documents);
        say("index: Vanthu %,d MB, ", size(place.resolve("index")) >> 20);
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    /** Something that can be asked; gives how many hits it found. */
    private interface Asked {
        long ask(Question question) throws IOException, SQLException;
    }

    private void compare(Question.Kind kind, Archive archive, Fts5 fts5) throws IOException, SQLException {
        Latencies ours =
                measured(kind, question -> archive.search(query(question)).passages());
        Latencies theirs = measured(kind, question -> fts5.ask(question, kind == Question.Kind.FACETS));
        boolean fast = ours.percentile(99) <= GOAL_MILLIS;
        boolean faster = ours.percentile(50) <= theirs.percentile(50) && ours.percentile(99) <= theirs.percentile(99);
        met &= fast && faster;
        say(
                "%-10s %8.2f / %7.2f / %7.2f   %8.2f / %7.2f / %7.2f   %,d and %,d%s%s%n",
                kind.name().toLowerCase(Locale.ROOT),
                ours.percentile(50),
                ours.percentile(99),
                ours.percentile(100),
                theirs.percentile(50),
                theirs.percentile(99),
                theirs.percentile(100),
                ours.hits() / questions,
                theirs.hits() / questions,
                fast ? "" : String.format(Locale.ROOT, "; p99 above %.0f ms", GOAL_MILLIS),
                faster ? "" : "; slower than FTS5");
    }

    private static Query query(Question question) {
        Filter filter = new Filter(
                question.years().map(Question.Years::from),
                question.years().map(Question.Years::to),
                question.type(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Query(question.text(), filter, PassageFilter.ALL, Query.Order.RELEVANCE, 0, 10);
    }

    private Latencies measured(Question.Kind kind, Asked asked) throws IOException, SQLException {
        for (Question question : Question.some(kind, Math.max(50, questions / 4), 1, reports, documents)) {
            asked.ask(question);
        }
        List<Question> all = Question.some(kind, questions, 2, reports, documents);
        long[] nanos = new long[questions];
        long hits = 0;
        for (int i = 0; i < questions; i++) {
            long start = System.nanoTime();
            hits += asked.ask(all.get(i));
            nanos[i] = System.nanoTime() - start;
        }
        return new Latencies(nanos, hits);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
