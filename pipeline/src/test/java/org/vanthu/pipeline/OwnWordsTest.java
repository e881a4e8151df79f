package org.vanthu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.PlainText;
import org.vanthu.index.Abbreviations;
import org.vanthu.index.series.Locality;
import org.vanthu.index.series.Owner;
import org.vanthu.pipeline.OwnWords.Complaint;
import org.vanthu.pipeline.OwnWords.Problem;

/** An office's own {@code rules.tsv} and {@code bodies.tsv}. */
final class OwnWordsTest {

    @TempDir
    private Path folder;

    @Test
    void addUnitsIndicatorsAndBodies() throws IOException {
        write(OwnWords.RULES, """
            \ufeffwhat\twords\tstands for
            # our own

            unit\tthúng lúa giống
            indicator\tTỉ lệ bao phủ BHYT\tBao phủ bảo hiểm y tế
            """);
        write(OwnWords.BODIES, "slug\tname\ndoi-van-nghe\tĐội văn nghệ\n");
        OwnWords.Reading reading = OwnWords.in(folder);
        assertEquals(List.of(), reading.complaints());
        ExtractedDocument document = Extraction.with(reading.vocabulary())
                .extract(PlainText.blocks("""
                    Đội văn nghệ đã tổ chức quyên góp 15 thúng lúa giống. Tỉ lệ bao phủ BHYT đạt 93,5%.
                    """))
                .getFirst();
        assertEquals("thúng lúa giống", ((Fact.Quantity) document.facts().getFirst()).unit());
        assertEquals("doi-van-nghe", document.tasks().getFirst().body().orElseThrow());
        assertEquals("Bao phủ bảo hiểm y tế", document.indicators().getLast().name());
    }

    @Test
    void addAbbreviationsAndThoseOfBodies() throws IOException {
        write(OwnWords.ABBREVIATIONS, """
            short\twords
            # our own
            ĐVNP\tđội văn nghệ phường
            ĐVNP
            12\tmười hai
            """);
        write(OwnWords.BODIES, "slug\tname\nto-tu-quan\tTổ tự quản bến\nto-tu-quan\tTTQB\n");
        OwnWords.Reading reading = OwnWords.in(folder);
        List<Abbreviations.Entry> entries = reading.abbreviations().entries();
        assertTrue(entries.contains(new Abbreviations.Entry("ĐVNP", "đội văn nghệ phường")));
        assertTrue(entries.contains(new Abbreviations.Entry("TTQB", "Tổ tự quản bến")));
        assertTrue(entries.containsAll(Abbreviations.STANDARD.entries()));
        Path file = folder.resolve(OwnWords.ABBREVIATIONS);
        assertEquals(
                List.of(new Complaint(file, 4, Problem.COLUMNS, "ĐVNP"), new Complaint(file, 5, Problem.WORDS, "12")),
                reading.complaints());
    }

    @Test
    void addPlacesThatWereMerged() throws IOException {
        write(OwnWords.PLACES, """
            from\tformer\tnow
            2025-07-01\tphường Mai Hạ\tphường Mai
            2025-07-01\tphường Mai Thượng\tphường Mai
            2025-07-01\txã Hạ
            1/7/2025\tphường Mai\tphường Mai
            2025-07-01\tMai Hạ\tphường Mai
            2025-07-01\txã Thượng\tMai
            2025-07-01
            """);
        OwnWords.Reading reading = OwnWords.in(folder);
        Locality merged = reading.places().at(Owner.named("phường Mai"), Optional.empty());
        assertEquals(
                List.of("phường Mai Hạ", "phường Mai Thượng"),
                reading.places().formers(merged).stream().map(Locality::name).toList());
        Path file = folder.resolve(OwnWords.PLACES);
        assertEquals(
                List.of(
                        new Complaint(file, 5, Problem.DAY, "1/7/2025"),
                        new Complaint(file, 6, Problem.PLACE, "Mai Hạ"),
                        new Complaint(file, 7, Problem.PLACE, "Mai"),
                        new Complaint(file, 8, Problem.COLUMNS, "2025-07-01")),
                reading.complaints());
    }

    @Test
    void aBadLineIsNamedAndTheOthersCount() throws IOException {
        write(OwnWords.RULES, """
            units\ta
            unit
            unit\t12 hộ
            indicator\tTổng thu
            unit\tthúng
            """);
        write(OwnWords.BODIES, "Đội\tĐội văn nghệ\nubnd\tUỷ ban lâm thời\n");
        OwnWords.Reading reading = OwnWords.in(folder);
        Path rules = folder.resolve(OwnWords.RULES);
        assertEquals(
                List.of(
                        new Complaint(rules, 1, Problem.KIND, "units"),
                        new Complaint(rules, 2, Problem.COLUMNS, "unit"),
                        new Complaint(rules, 3, Problem.WORDS, "12 hộ"),
                        new Complaint(rules, 4, Problem.COLUMNS, "indicator | Tổng thu"),
                        new Complaint(folder.resolve(OwnWords.BODIES), 1, Problem.SLUG, "Đội")),
                reading.complaints());
        assertEquals(
                "ubnd",
                reading.vocabulary().bodies().find("Ủy ban lâm thời").getFirst().slug());
    }

    @Test
    void aFileThatIsNoUtf8IsNamedLineByLine() throws IOException {
        Files.write(folder.resolve(OwnWords.BODIES), "ubnd\tĐội\n".getBytes(StandardCharsets.UTF_16LE));
        assertEquals(
                Problem.ENCODING, OwnWords.in(folder).complaints().getFirst().problem());
    }

    @Test
    void ownIndicatorsAreTiedToo() throws IOException {
        write(OwnWords.INDICATORS, """
            id\tname\tunits\tbetter\taliases
            mo-hinh-dan-van\tMô hình dân vận khéo\tmô hình\tmore\tdân vận khéo;mô hình DVK
            Mô hình\tsai mã\tmô hình
            chi-mot-ten\tthiếu đơn vị
            """);
        OwnWords.Reading reading = OwnWords.in(folder);
        assertEquals(
                "mo-hinh-dan-van",
                reading.catalogue()
                        .measure("Số mô hình dân vận khéo", "mô hình")
                        .id());
        assertEquals(
                List.of(Problem.SLUG, Problem.COLUMNS),
                reading.complaints().stream().map(Complaint::problem).toList());
    }

    @Test
    void withoutFilesOursAreUsed() throws IOException {
        assertSame(
                Bodies.STANDARD,
                OwnWords.in(folder.resolve("nowhere")).vocabulary().bodies());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
