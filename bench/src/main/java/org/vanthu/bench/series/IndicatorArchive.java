package org.vanthu.bench.series;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.vanthu.bench.StoredFile;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.Indicator.Status;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.index.Archive;
import org.vanthu.index.FileRecord;
import org.vanthu.index.Maker;
import org.vanthu.index.Run;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.CatalogueEntry;

/**
 * Writes an archive of yearly reports and resolutions of fifty wards over twenty years with as many indicators as asked for: six in ten are
 * worded as the catalogue has them, the others have one of 40,000 names of their own.
 */
public final class IndicatorArchive {

    private static final int WARDS = 50;
    private static final int FIRST_YEAR = 2005;
    private static final int YEARS = 20;
    private static final int A_DOCUMENT = 200;
    private static final int OWN_NAMES = 40_000;
    private static final int BATCH_DOCUMENTS = 500;

    private final List<CatalogueEntry> catalogue = List.copyOf(Catalogue.STANDARD.entries());

    /** @param args how many indicators, and the folder of the archive */
    public static void main(String[] args) throws IOException {
        int indicators = Integer.parseInt(args[0]);
        IndicatorArchive generated = new IndicatorArchive();
        try (Archive archive = Archive.open(Path.of(args[1]));
                Run run = archive.startRun(Instant.EPOCH, new Maker("bench", "bench"))) {
            for (int document = 0; document * A_DOCUMENT < indicators; document++) {
                generated.put(run, document);
                if (document % BATCH_DOCUMENTS == BATCH_DOCUMENTS - 1) {
                    run.commit();
                }
            }
            run.finish(Instant.EPOCH);
        }
    }

    private void put(Run run, int number) throws IOException {
        Random random = new Random(number * 7_919L + 11);
        int year = FIRST_YEAR + number / WARDS % YEARS;
        boolean resolution = number % 3 == 0;
        String ward = "phường Số " + number % WARDS;
        LocalDate day = resolution ? LocalDate.of(year - 1, 12, 20) : LocalDate.of(year, 12, 18);
        List<Block> blocks = new ArrayList<>();
        List<Figures> figures = new ArrayList<>();
        for (int i = 0; i < A_DOCUMENT; i++) {
            Figures each = figures(random);
            figures.add(each);
            blocks.add(new Block.Paragraph(each.sentence()));
        }
        SourceText source = SourceText.of(blocks);
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < A_DOCUMENT; i++) {
            indicators.add(figures.get(i)
                    .indicator(source.span(i), resolution ? Status.TARGET : Status.ACTUAL, DateRange.year(year)));
        }
        Header header = new Header(
                Optional.of(resolution ? "nghị quyết" : "báo cáo"),
                Optional.of(number + (resolution ? "/NQ-HĐND" : "/BC-UBND")),
                Optional.of((resolution ? "Hội đồng nhân dân " : "Ủy ban nhân dân ") + ward),
                Optional.of(ward),
                Optional.of(day),
                Optional.of("Kết quả năm " + year),
                Optional.of(DateRange.year(year)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        FileRecord file = StoredFile.of(year, number, source.text().length());
        run.put(
                file,
                List.of(new ExtractedDocument(
                        source, new Outline(List.of()), header, List.of(), indicators, List.of())));
    }

    private record Figures(String name, String unit, int value) {

        String sentence() {
            return name + " đạt " + value + " " + unit + ".";
        }

        Indicator indicator(Span paragraph, Status status, DateRange period) {
            int at = paragraph.start() + name.length() + " đạt ".length();
            return new Indicator(
                    new Span(at, paragraph.end() - 1),
                    paragraph,
                    "bench",
                    name,
                    Figure.of(BigDecimal.valueOf(value)),
                    unit,
                    status,
                    Optional.empty(),
                    Optional.of(period),
                    Optional.empty());
        }
    }

    private Figures figures(Random random) {
        if (random.nextInt(10) < 6) {
            CatalogueEntry entry = catalogue.get(random.nextInt(catalogue.size()));
            List<String> names = new ArrayList<>(entry.aliases());
            names.add(entry.name());
            return new Figures(
                    names.get(random.nextInt(names.size())), entry.units().getFirst(), 1 + random.nextInt(9_000));
        }
        return new Figures("Công trình số " + random.nextInt(OWN_NAMES), "VND", 1 + random.nextInt(9_000));
    }
}
