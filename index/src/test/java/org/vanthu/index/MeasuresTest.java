package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.CatalogueEntry;
import org.vanthu.index.catalogue.CatalogueEntry.Better;
import org.vanthu.index.catalogue.MeasureName;
import org.vanthu.index.series.Observation;

class MeasuresTest {

    @TempDir
    private Path folder;

    private void put(String path, ExtractedDocument document) throws StoreException {
        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            run.put(Given.file(path), List.of(document));
        }
    }

    private List<String> measures(Catalogue catalogue) throws StoreException {
        try (Archive archive = Archive.openReadOnly(folder)) {
            return archive.measureNames(catalogue).stream()
                    .map(MeasureName::id)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void namesAreTiedWhenAskedFor() throws StoreException {
        put("a.pdf", Given.everything());
        try (Archive archive = Archive.openReadOnly(folder)) {
            List<MeasureRow> measures = archive.measures(Catalogue.STANDARD);
            assertTrue(measures.stream().anyMatch(measure -> measure.name().known()), measures::toString);
            MeasureRow known = measures.stream()
                    .filter(measure -> measure.name().known())
                    .findFirst()
                    .orElseThrow();
            List<Observation> statements = archive.observations(known.name().id(), Catalogue.STANDARD);
            assertEquals(known.values(), statements.size());
            assertEquals(statements.size(), archive.statements(statements).size());
        }
    }

    @Test
    void namesAreTiedAlsoWhileAnotherWrites() throws StoreException {
        put("a.pdf", Given.everything());
        CatalogueEntry own =
                new CatalogueEntry("thu-rieng", "Thu ngân sách", List.of("VND"), Better.MORE, List.of(), List.of());
        Catalogue other = Catalogue.STANDARD.with(List.of(own));
        try (Archive reader = Archive.openReadOnly(folder)) {
            List<MeasureRow> aside;
            try (Archive writer = Archive.open(folder);
                    Run run = writer.startRun(Given.NOW, Given.MAKER)) {
                aside = reader.measures(Catalogue.STANDARD);
                assertTrue(aside.stream().anyMatch(measure -> measure.name().known()), aside::toString);
                assertTrue(reader.measureNames(other).stream()
                        .anyMatch(measure -> measure.id().equals("thu-rieng")));
                assertEquals(aside, reader.measures(Catalogue.STANDARD));
                run.put(Given.file("b.pdf"), List.of(Given.everything()));
            }
            List<MeasureRow> after = reader.measures(Catalogue.STANDARD);
            assertEquals(
                    aside.stream().map(MeasureRow::values).map(n -> 2 * n).toList(),
                    after.stream().map(MeasureRow::values).toList());
            assertEquals(after, reader.measures(Catalogue.STANDARD));
        }
        try (Archive next = Archive.openReadOnly(folder)) {
            assertFalse(next.measures(Catalogue.STANDARD).isEmpty());
        }
    }

    @Test
    void whoAsksWhileNamesAreBeingTiedWaitsForThem() throws Exception {
        for (int round = 0; round < 5; round++) {
            put("a" + round + ".pdf", Given.everything());
            try (Archive archive = Archive.openReadOnly(folder);
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<List<MeasureRow>>> answers =
                        threads.invokeAll(Collections.nCopies(4, () -> archive.measures(Catalogue.STANDARD)));
                List<MeasureRow> first = answers.getFirst().get();
                assertFalse(first.isEmpty());
                for (Future<List<MeasureRow>> answer : answers) {
                    assertEquals(first, answer.get());
                }
            }
        }
    }

    @Test
    void anotherCatalogueTiesAnew() throws StoreException {
        put("a.pdf", Given.everything());
        List<String> before = measures(Catalogue.STANDARD);
        CatalogueEntry own =
                new CatalogueEntry("thu-rieng", "Thu ngân sách", List.of("VND"), Better.MORE, List.of(), List.of());
        List<String> after = measures(Catalogue.STANDARD.with(List.of(own)));
        assertTrue(after.contains("thu-rieng"), after::toString);
        assertEquals(before, measures(Catalogue.STANDARD));
    }

    @Test
    void aDecisionOutlivesAnotherImport() throws StoreException {
        put("a.pdf", Given.everything());
        List<String> before = measures(Catalogue.STANDARD);
        String one = before.get(0);
        try (Archive archive = Archive.open(folder)) {
            archive.decide(one, "elsewhere", true, Given.NOW, Optional.of("cùng một số"));
        }
        put("a.pdf", Given.everything());
        List<String> after = measures(Catalogue.STANDARD);
        assertTrue(after.contains("elsewhere") && !after.contains(one), after::toString);
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(
                    Optional.of("cùng một số"), archive.decisions().getFirst().why());
            assertEquals(
                    "elsewhere",
                    archive.observations("elsewhere", Catalogue.STANDARD)
                            .getFirst()
                            .measure());
        }
    }
}
