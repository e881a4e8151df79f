package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.index.Standing.Author;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.correction.BadField;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.index.correction.Verdict;
import org.vanthu.index.series.Observation;

/** What people say of values holds, whatever is read, extracted, mended or copied afterwards. */
class CorrectionsTest {

    private static final Author LAN = new Author(Optional.of("Lan"), Given.NOW, Optional.of("theo bản ký"));

    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("archive");
    }

    private void put(ExtractedDocument... documents) throws StoreException {
        put(folder(), "a.pdf", documents);
    }

    private static void put(Path folder, String path, ExtractedDocument... documents) throws StoreException {
        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            run.put(Given.file(path), List.of(documents));
            run.finish(Given.NOW);
        }
    }

    private ExtractedDocument stored() throws StoreException {
        try (Archive archive = Archive.openReadOnly(folder());
                Stream<DocumentRow> rows = archive.documents(Filter.ALL)) {
            return archive.document(rows.findFirst().orElseThrow().id())
                    .orElseThrow()
                    .content();
        }
    }

    private IndicatorRow indicator() throws StoreException {
        try (Archive archive = Archive.openReadOnly(folder());
                Stream<IndicatorRow> rows = archive.indicators(Filter.ALL)) {
            return rows.findFirst().orElseThrow();
        }
    }

    private List<FactRow> facts() throws StoreException {
        try (Archive archive = Archive.openReadOnly(folder());
                Stream<FactRow> rows = archive.facts(Filter.ALL)) {
            return rows.toList();
        }
    }

    private void change(ValueId value, String field, String becomes) throws StoreException, BadField {
        try (Archive archive = Archive.open(folder())) {
            Standing standing = archive.standings().of(value).orElseThrow();
            archive.correct(archive.standings().change(standing, Map.of(field, becomes), LAN));
        }
    }

    private void say(ValueId value, Verdict verdict, int minutesLater) throws StoreException {
        try (Archive archive = Archive.open(folder())) {
            Author later = new Author(LAN.who(), LAN.when().plusSeconds(60L * minutesLater), LAN.why());
            archive.correct(List.of(archive.standings().of(value).orElseThrow().say(verdict, later)));
        }
    }

    @Test
    void aChangedValueIsWhatEverybodyReads() throws Exception {
        put(Given.everything());
        ValueId id = indicator().id();
        change(id, "value", "7600000000");
        IndicatorRow row = indicator();
        assertAll(
                () -> assertEquals(id, row.id()),
                () -> assertEquals(Optional.of(Verdict.CHANGED), row.reviewed()),
                () -> assertEquals(
                        new BigDecimal("7600000000"), row.indicator().figure().value()),
                () -> assertEquals(Optional.empty(), row.indicator().figure().other(), "no doubt any more"),
                () -> assertEquals(
                        Optional.of(Verdict.CHANGED), facts().getFirst().reviewed(), "nor is the fact left behind"),
                () -> assertEquals("ubnd", row.indicator().body().orElseThrow(), "the rest is the machine's"));
        try (Archive archive = Archive.openReadOnly(folder())) {
            String measure = archive.measured(Catalogue.STANDARD)
                    .rows()
                    .getFirst()
                    .name()
                    .id();
            List<Observation> observations =
                    archive.measured(Catalogue.STANDARD).observations(measure);
            assertEquals(new BigDecimal("7600000000"), observations.getFirst().value());
            Standing standing = archive.standings().of(id).orElseThrow();
            Correction said = standing.said().getFirst();
            assertAll(
                    () -> assertEquals("7644000000", said.was()),
                    () -> assertEquals("7600000000", said.becomes()),
                    () -> assertEquals(LAN.who(), said.who()),
                    () -> assertEquals(LAN.when(), said.made()),
                    () -> assertEquals(LAN.why(), said.why()),
                    () -> assertEquals(
                            "7644000000", standing.machine().orElseThrow().get("value")));
        }
    }

    @Test
    void whatIsUndoneIsAsTheMachineReadIt() throws Exception {
        put(Given.everything());
        ExtractedDocument before = stored();
        List<ValueId> values = new ArrayList<>();
        facts().forEach(fact -> values.add(fact.id()));
        values.add(indicator().id());
        for (ValueId value : values) {
            say(value, Verdict.REJECTED, 1);
        }
        ExtractedDocument emptied = stored();
        assertAll(
                () -> assertEquals(List.of(), emptied.facts()),
                () -> assertEquals(List.of(), emptied.indicators()),
                () -> assertEquals(List.of(), emptied.header().effects(), "an effect goes with its citation"));
        for (ValueId value : values) {
            say(value, Verdict.UNDONE, 2);
        }
        ExtractedDocument after = stored();
        assertAll(
                () -> assertEquals(before.facts(), after.facts()),
                () -> assertEquals(before.indicators(), after.indicators()),
                () -> assertEquals(before.tasks(), after.tasks()),
                () -> assertEquals(before.header(), after.header()));
        assertEquals(Optional.empty(), indicator().reviewed());
    }

    @Test
    void everyKindOfValueCanBeChangedAndKeepsItsName() throws Exception {
        put(Given.everything());
        DocumentRow row;
        TaskRow task;
        try (Archive archive = Archive.openReadOnly(folder());
                Stream<DocumentRow> rows = archive.documents(Filter.ALL);
                Stream<TaskRow> tasks = archive.tasks(Filter.ALL)) {
            row = rows.findFirst().orElseThrow();
            task = tasks.findFirst().orElseThrow();
        }
        change(row.value(), "issued", "2021-09-24");
        change(task.id(), "body", "ubnd");
        ValueId citation = facts().stream()
                .filter(fact -> fact.fact() instanceof Fact.Reference)
                .findFirst()
                .orElseThrow()
                .id();
        change(citation, "reference_number", "24/2021/QĐ-TTg");
        ExtractedDocument stored = stored();
        assertAll(
                () -> assertEquals(
                        "2021-09-24", stored.header().issued().orElseThrow().toString()),
                () -> assertEquals(
                        "24/2021/QĐ-TTg",
                        stored.header().effects().getFirst().on().number(),
                        "what the document does, it does to the document that is meant"),
                () -> assertEquals(
                        Optional.of("ubnd"), stored.tasks().getFirst().body()));
        try (Archive archive = Archive.openReadOnly(folder())) {
            assertAll(
                    () -> assertEquals(
                            Optional.of(Verdict.CHANGED),
                            archive.row(row.id()).orElseThrow().reviewed(),
                            "the document keeps its number"),
                    () -> assertEquals(3, archive.standings().spokenOf().size()));
        }
    }

    @Test
    void noExtractionUndoesWhatPeopleSaid() throws Exception {
        put(Given.everything());
        ValueId id = indicator().id();
        change(id, "value", "7600000000");
        put(Given.everything());
        assertEquals(Optional.of(Verdict.CHANGED), indicator().reviewed());
        put(with(Given.everything(), figure("7")));
        try (Archive archive = Archive.openReadOnly(folder())) {
            Standing standing = archive.standings().of(id).orElseThrow();
            assertEquals("7600000000", standing.reading().get("value"));
            assertEquals("7", standing.machine().orElseThrow().get("value"), "what the machine reads now is known");
            assertEquals(Map.of("value", "7"), standing.overtaken());
        }
    }

    @Test
    void whatPeopleVouchForStaysWhereTheMachineReadsNothingAnyMore() throws Exception {
        put(Given.everything());
        ValueId id = indicator().id();
        say(id, Verdict.CONFIRMED, 1);
        put(with(Given.everything()));
        IndicatorRow row = indicator();
        assertEquals(id, row.id());
        assertEquals(Optional.of(Verdict.CONFIRMED), row.reviewed());
        assertEquals("Thu ngân sách", row.indicator().name());
        say(id, Verdict.UNDONE, 2);
        assertEquals(List.of(), stored().indicators());
    }

    @Test
    void aRejectedValueStaysAwayAlthoughItIsReadAgain() throws Exception {
        put(Given.everything());
        ValueId id = indicator().id();
        say(id, Verdict.REJECTED, 1);
        put(Given.everything());
        assertEquals(List.of(), stored().indicators());
        try (Archive archive = Archive.openReadOnly(folder())) {
            assertEquals(
                    Optional.of(Verdict.REJECTED),
                    archive.standings().of(id).orElseThrow().verdict());
        }
    }

    @Test
    void aPlaceIsFoundAgainInATextThatIsLaidOutOtherwise() throws Exception {
        put(one("Thu ngân sách đạt 95,5% dự toán.", "95,5%"));
        ValueId id = indicator().id();
        change(id, "value", "95.6");
        put(one("Phụ lục.\nCác chỉ tiêu. Thu  ngân sách\nđạt 95,5 % dự toán.", "95,5 %"));
        IndicatorRow row = indicator();
        assertEquals(new BigDecimal("95.6"), row.indicator().figure().value());
        assertEquals(id, row.id(), "it keeps the name that people know it by");
    }

    @Test
    void aCorrectionWithoutItsPlaceIsOpenAndNeverDropped() throws Exception {
        put(one("Thu ngân sách đạt 95,5% dự toán.", "95,5%"));
        ValueId id = indicator().id();
        change(id, "value", "95.6");
        put(one("Văn bản khác hẳn: chi thường xuyên 80% dự toán.", "80%"));
        assertEquals(Optional.empty(), indicator().reviewed());
        try (Archive archive = Archive.openReadOnly(folder())) {
            Standing open = archive.standings().of(id).orElseThrow();
            assertTrue(open.isOpen());
            assertEquals(Optional.of(Verdict.CHANGED), open.verdict());
        }
        assertTrue(Archive.check(folder()).stream()
                .anyMatch(finding -> finding.kind() == Finding.Kind.OPEN_CORRECTION
                        && finding.detail().equals(id.text())));
        put(one("Thu ngân sách đạt 95,5% dự toán.", "95,5%"));
        assertEquals(Optional.of(Verdict.CHANGED), indicator().reviewed(), "it waited");
    }

    @Test
    void aBackupAndASalvagedStoreHoldWhatPeopleSaid() throws Exception {
        put(Given.everything());
        ValueId id = indicator().id();
        change(id, "value", "7600000000");
        try (Archive archive = Archive.open(folder())) {
            archive.decide("thu", "thu-ngan-sach", true, Given.NOW, Optional.empty());
        }
        try (Archive archive = Archive.openReadOnly(folder())) {
            archive.backUp(temp.resolve("copy"));
        }
        try (Archive copy = Archive.openReadOnly(temp.resolve("copy"))) {
            assertEquals(2, copy.corrections().size());
            assertEquals(
                    "7600000000",
                    copy.standings().of(id).orElseThrow().reading().get("value"));
        }
        for (int i = 0; i < 200; i++) {
            put(folder(), "f" + i + ".pdf", Given.text("văn bản số " + i + " dài ".repeat(400)));
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder().resolve(Archive.STORE).toFile(), "rw")) {
            for (long page = file.length() / 4096 * 3 / 4, i = 0; i < 3; i++) {
                file.seek((page + i) * 4096);
                file.write(new byte[4096]);
            }
        }
        List<Finding> findings = Archive.check(folder());
        assertTrue(findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.STORE), findings::toString);
        Archive.repair(folder(), findings, Given.NOW, Given.MAKER);
        try (Archive archive = Archive.openReadOnly(folder())) {
            Standing standing = archive.standings().of(id).orElseThrow();
            assertEquals("7600000000", standing.reading().get("value"));
            assertEquals("7644000000", standing.machine().orElseThrow().get("value"), "the machine's own is not lost");
            assertEquals(1, archive.decisions().size(), "nor what was decided of measures");
        }
    }

    @Test
    void whatIsGivenToAnArchiveBeforeItsFilesComesWithThem() throws Exception {
        put(Given.everything());
        change(indicator().id(), "value", "7600000000");
        List<Correction> said;
        try (Archive archive = Archive.openReadOnly(folder())) {
            said = archive.corrections();
        }
        Path other = temp.resolve("other");
        try (Archive archive = Archive.open(other)) {
            archive.correct(said);
            archive.correct(said);
            assertEquals(2, archive.corrections().size(), "twice is once");
        }
        put(other, "a.pdf", Given.everything());
        try (Archive archive = Archive.openReadOnly(other);
                Stream<IndicatorRow> rows = archive.indicators(Filter.ALL)) {
            assertEquals(
                    Optional.of(Verdict.CHANGED), rows.findFirst().orElseThrow().reviewed());
        }
    }

    @Test
    void nothingThatCannotBeIsTaken() throws Exception {
        put(Given.everything());
        List<FactRow> facts = facts();
        try (Archive archive = Archive.openReadOnly(folder())) {
            Standing indicator = archive.standings().of(indicator().id()).orElseThrow();
            Standing percent = archive.standings().of(facts.get(1).id()).orElseThrow();
            assertAll(
                    () -> assertEquals(BadField.Reason.ILL_WRITTEN, bad(indicator, "value", "chín")),
                    () -> assertEquals(BadField.Reason.ILL_WRITTEN, bad(indicator, "status", "done")),
                    () -> assertEquals(BadField.Reason.NEEDED, bad(indicator, "indicator", "")),
                    () -> assertEquals(BadField.Reason.NO_RANGE, bad(indicator, "period_to", "")),
                    () -> assertEquals(BadField.Reason.NO_RANGE, bad(indicator, "period_from", "2022-01-01")),
                    () -> assertEquals(BadField.Reason.FOREIGN, bad(percent, "date_from", "2022-01-01")),
                    () -> assertEquals(
                            List.of(), indicator.change(Map.of("value", "7644000000.0"), LAN), "no change is none"),
                    () -> assertEquals(ValueKind.FACT, percent.value().kind()));
        }
    }

    private static BadField.Reason bad(Standing standing, String field, String text) {
        return assertThrows(BadField.class, () -> standing.change(Map.of(field, text), LAN))
                .reason();
    }

    private static Indicator figure(String value) {
        Indicator given = Given.everything().indicators().getFirst();
        return new Indicator(
                given.span(),
                given.sentence(),
                given.rule(),
                given.name(),
                Figure.of(new BigDecimal(value)),
                given.unit(),
                given.status(),
                given.basis(),
                given.period(),
                given.body());
    }

    private static ExtractedDocument with(ExtractedDocument document, Indicator... indicators) {
        return new ExtractedDocument(
                document.source(),
                document.outline(),
                document.header(),
                document.facts(),
                List.of(indicators),
                document.tasks());
    }

    /** A paragraph a line, and one indicator. */
    private static ExtractedDocument one(String text, String words) {
        SourceText source = SourceText.of(
                List.of(new Block.Paragraph(text.replace('\n', ' ').strip())));
        int start = source.text().indexOf(words);
        Span span = new Span(start, start + words.length());
        Indicator indicator = new Indicator(
                span,
                new Span(0, source.text().length()),
                "verb",
                "Thu ngân sách",
                Figure.of(new BigDecimal("95.5")),
                "%",
                Indicator.Status.ACTUAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ExtractedDocument(
                source, new Outline(List.of()), Header.NONE, List.of(), List.of(indicator), List.of());
    }
}
