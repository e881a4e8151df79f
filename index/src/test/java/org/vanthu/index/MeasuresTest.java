package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.Indicator.Status;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.CatalogueEntry;
import org.vanthu.index.catalogue.CatalogueEntry.Better;
import org.vanthu.index.catalogue.MeasureName;
import org.vanthu.index.series.Observation;
import org.vanthu.index.series.Places;
import org.vanthu.index.series.Succession;
import org.vanthu.index.series.Whose;

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
            return archive.measured(catalogue).names().stream()
                    .map(MeasureName::id)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void namesAreTiedWhenAskedFor() throws StoreException {
        put("a.pdf", Given.everything());
        try (Archive archive = Archive.openReadOnly(folder)) {
            List<MeasureRow> measures = archive.measured(Catalogue.STANDARD).rows();
            assertTrue(measures.stream().anyMatch(measure -> measure.name().known()), measures::toString);
            MeasureRow known = measures.stream()
                    .filter(measure -> measure.name().known())
                    .findFirst()
                    .orElseThrow();
            List<Observation> statements = archive.measured(Catalogue.STANDARD)
                    .observations(known.name().id());
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
                aside = reader.measured(Catalogue.STANDARD).rows();
                assertTrue(aside.stream().anyMatch(measure -> measure.name().known()), aside::toString);
                assertTrue(reader.measured(other).names().stream()
                        .anyMatch(measure -> measure.id().equals("thu-rieng")));
                assertEquals(aside, reader.measured(Catalogue.STANDARD).rows());
                run.put(Given.file("b.pdf"), List.of(Given.everything()));
            }
            List<MeasureRow> after = reader.measured(Catalogue.STANDARD).rows();
            assertEquals(
                    aside.stream().map(MeasureRow::values).map(n -> 2 * n).toList(),
                    after.stream().map(MeasureRow::values).toList());
            assertEquals(after, reader.measured(Catalogue.STANDARD).rows());
        }
        try (Archive next = Archive.openReadOnly(folder)) {
            assertFalse(next.measured(Catalogue.STANDARD).rows().isEmpty());
        }
    }

    @Test
    void whoAsksWhileNamesAreBeingTiedWaitsForThem() throws Exception {
        for (int round = 0; round < 5; round++) {
            put("a" + round + ".pdf", Given.everything());
            try (Archive archive = Archive.openReadOnly(folder);
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<List<MeasureRow>>> answers = threads.invokeAll(Collections.nCopies(
                        4, () -> archive.measured(Catalogue.STANDARD).rows()));
                List<MeasureRow> first = answers.getFirst().get();
                assertFalse(first.isEmpty());
                for (Future<List<MeasureRow>> answer : answers) {
                    assertEquals(first, answer.get());
                }
            }
        }
    }

    /** A document of an issuer that states a figure under a name that all have, and one under a name of its own. */
    private static ExtractedDocument twoFigures(String issuer, String ownName) {
        SourceText source = SourceText.of(List.of(
                new Block.Paragraph("Thu ngân sách đạt 12 đồng."), new Block.Paragraph(ownName + " đạt 34 đồng.")));
        return new ExtractedDocument(
                source,
                new Outline(List.of()),
                Given.header("báo cáo", "1/BC", issuer, LocalDate.of(2021, 9, 23)),
                List.of(),
                List.of(figure(source.span(0), "Thu ngân sách trên địa bàn", 12), figure(source.span(1), ownName, 34)),
                List.of());
    }

    private static Indicator figure(Span sentence, String name, int value) {
        return new Indicator(
                new Span(sentence.end() - 8, sentence.end() - 1),
                sentence,
                "result",
                name,
                Figure.of(BigDecimal.valueOf(value)),
                "VND",
                Status.ACTUAL,
                Optional.empty(),
                Optional.of(DateRange.year(2021)),
                Optional.empty());
    }

    @Test
    void anAnswerIsOfOneMomentWhileAnotherImports() throws Exception {
        put("first.pdf", twoFigures("UBND phường An Thịnh", "Công trình số 0"));
        AtomicBoolean imports = new AtomicBoolean(true);
        try (Archive reader = Archive.openReadOnly(folder);
                Archive writer = Archive.open(folder);
                Run run = writer.startRun(Given.NOW, Given.MAKER);
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> importing = threads.submit(() -> {
                try {
                    for (int i = 1; i <= 50; i++) {
                        run.put(
                                Given.file(i + ".pdf"),
                                List.of(twoFigures("UBND phường An Thịnh", "Công trình số " + i)));
                        run.commit();
                    }
                } finally {
                    imports.set(false);
                }
                return null;
            });
            do {
                List<MeasureRow> measures = reader.measured(Catalogue.STANDARD).rows();
                long own = measures.stream()
                        .filter(measure -> !measure.name().known())
                        .mapToLong(MeasureRow::values)
                        .sum();
                long common = measures.stream()
                        .filter(measure -> measure.name().known())
                        .mapToLong(MeasureRow::values)
                        .sum();
                assertEquals(common, own, "figures under a common name, and as many under names of their own");
            } while (imports.get());
            importing.get();
        }
    }

    @Test
    void aPlacesStatementsAreChosenByWhoItWasOnTheDay() throws StoreException {
        for (String issuer : List.of("UBND phường An Thịnh", "HĐND phường An Thịnh", "UBND xã Đồng Mây", "Chính phủ")) {
            put(issuer + ".pdf", twoFigures(issuer, "Công trình số 1"));
        }
        Places places =
                Places.STANDARD.with(List.of(Succession.of(List.of("2023-03-01", "xã Đồng Mây", "thị trấn Đồng Mây"))));
        try (Archive archive = Archive.openReadOnly(folder)) {
            String measure = archive.measured(Catalogue.STANDARD)
                    .called("Thu ngân sách trên địa bàn")
                    .getFirst()
                    .id();
            List<Observation> all = archive.measured(Catalogue.STANDARD).observations(measure);
            assertEquals(4, all.size());
            for (String words : List.of("an thịnh", "thị trấn", "phường", "nowhere", "")) {
                Whose wanted = places.called(words);
                assertEquals(
                        all.stream()
                                .filter(each -> wanted.includes(each.owner(), each.stated()))
                                .toList(),
                        archive.measured(Catalogue.STANDARD).observations(measure, wanted),
                        words);
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
                    archive.measured(Catalogue.STANDARD)
                            .observations("elsewhere")
                            .getFirst()
                            .measure());
        }
    }
}
