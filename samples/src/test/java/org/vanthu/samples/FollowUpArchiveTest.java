package org.vanthu.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;
import org.vanthu.index.TaskRow;
import org.vanthu.index.followup.FollowUp;
import org.vanthu.index.followup.Followed;
import org.vanthu.index.followup.Followed.State;
import org.vanthu.pipeline.OwnWords;
import org.vanthu.pipeline.cli.Main;

/**
 * What three invented offices planned, quarter by quarter ({@code samples/series/tasks.tsv}): what was done, put off or never spoken of
 * again is known of every task.
 */
final class FollowUpArchiveTest {

    private static final Path SERIES = Path.of("series");

    @TempDir
    private Path home;

    /** What became of one planned task, and which words of which document say so; both empty where none does. */
    private record Truth(State state, String document, String evidence) {

        boolean isSaid() {
            return state == State.DONE || state == State.REPEATED;
        }

        boolean is(Followed followed) {
            return followed.state() == state
                    && followed.evidence()
                            .filter(later ->
                                    file(later).equals(document) && bare(later).equals(bare(evidence)))
                            .isPresent();
        }
    }

    private static String file(TaskRow row) {
        return row.document().file().key().path();
    }

    private static String bare(TaskRow row) {
        return bare(row.task().text());
    }

    private static String bare(String text) {
        return text.replaceFirst("[.;]$", "");
    }

    /** By document and words of the planned task. */
    private static Map<List<String>, Truth> truth() throws IOException {
        Map<List<String>, Truth> truth = new HashMap<>();
        for (String line :
                Files.readAllLines(SERIES.resolve("tasks.tsv")).stream().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            truth.put(
                    List.of(cells[0], cells[1]),
                    new Truth(State.valueOf(cells[2].toUpperCase(Locale.ROOT)), cells[3], cells[4]));
        }
        return truth;
    }

    private List<Followed> followed() throws IOException {
        List<String> command = new ArrayList<>(List.of("import", "--json"));
        try (Stream<Path> files = Files.list(SERIES.resolve("documents"))) {
            files.map(Path::toString)
                    .filter(file -> file.matches(".* quy \\d\\.txt"))
                    .sorted()
                    .forEach(command::add);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = Main.run(said, said, Map.of("HOME", home.toString()), command.toArray(String[]::new));
        assertEquals(0, exit, said.toString(StandardCharsets.UTF_8));
        try (Archive archive = Archive.openReadOnly(home.resolve("vanthu-archive"));
                Stream<TaskRow> tasks = archive.tasks(Filter.ALL)) {
            return FollowUp.of(tasks, OwnWords.in(SERIES).places());
        }
    }

    @Test
    void whatLaterDocumentsSayOfPlannedTasksIsFound() throws IOException {
        Map<List<String>, Truth> truth = truth();
        int said = 0;
        int right = 0;
        Map<String, Integer> silent = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Followed each : followed()) {
            Optional<Truth> known = Optional.ofNullable(truth.remove(List.of(file(each.task()), bare(each.task()))));
            boolean saysSo = each.evidence().isPresent();
            boolean isRight = known.filter(one -> one.is(each)).isPresent();
            said += saysSo ? 1 : 0;
            right += isRight ? 1 : 0;
            if (!isRight && (saysSo || known.filter(Truth::isSaid).isPresent())) {
                wrong.add(each.state() + " " + bare(each.task()) + " → "
                        + each.evidence().map(FollowUpArchiveTest::bare).orElse("") + "   TRUTH " + known);
            }
            known.filter(one -> !one.isSaid())
                    .ifPresent(one -> silent.merge(one.state() + " as " + each.state(), 1, Integer::sum));
        }
        double precision = (double) right / said;
        long toBeFound = truth().values().stream().filter(Truth::isSaid).count();
        double recall = (double) right / toBeFound;
        System.out.printf(
                Locale.ROOT,
                "follow-up: %d of %d tasks said to be done or planned again: precision %.3f, recall %.3f; others: %s;"
                        + " planned tasks not read: %d%n",
                said,
                truth().size(),
                precision,
                recall,
                silent,
                truth.size());
        assertTrue(precision >= 0.9, () -> "precision " + precision + "\n" + String.join("\n", wrong));
        assertTrue(recall >= 0.8, () -> "recall " + recall + "\n" + String.join("\n", wrong));
        assertTrue(truth.isEmpty(), () -> "not read: " + truth.keySet());
    }
}
