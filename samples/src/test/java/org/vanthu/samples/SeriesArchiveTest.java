package org.vanthu.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Indicator.Status;
import org.vanthu.index.Archive;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.CatalogueEntry;
import org.vanthu.index.catalogue.MeasureName;
import org.vanthu.index.series.Achievement;
import org.vanthu.index.series.Achievement.Verdict;
import org.vanthu.index.series.Locality;
import org.vanthu.index.series.Observation;
import org.vanthu.index.series.Owner;
import org.vanthu.index.series.Places;
import org.vanthu.index.series.Point;
import org.vanthu.index.series.Series;
import org.vanthu.pipeline.OwnWords;
import org.vanthu.pipeline.cli.Main;

/**
 * Three invented offices over six years ({@code samples/series}), of which everything is known: which statements are of one measure, which
 * were restated, contradicted, missed, and where a stated percentage is not what the figures give.
 */
final class SeriesArchiveTest {

    private static final Path ARCHIVED = Path.of("series", "documents");
    private static final Path TRUTH = Path.of("series", "truth.tsv");
    private static final Path SUCCESSIONS = Path.of("series", OwnWords.PLACES);

    private static Places places = Places.STANDARD;

    @TempDir
    private static Path home;

    private static List<Truth> truth = List.of();

    /** What the program has: each statement with its document's file name. */
    private static Map<String, List<Observation>> found = new HashMap<>();

    private static List<Series> series = new ArrayList<>();

    /** What one document states. */
    private record Truth(
            String document,
            String measure,
            String place,
            DateRange period,
            Status status,
            BigDecimal value,
            Set<String> planted) {

        static Truth of(String line) {
            String[] cells = line.split("\t", -1);
            int year = Integer.parseInt(cells[3].substring(0, 4));
            return new Truth(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3].endsWith("-H1") ? DateRange.months(year, 1, 6) : DateRange.year(year),
                    Status.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                    new BigDecimal(cells[5]),
                    Set.of(cells[6].split(" ")));
        }

        /** Under the name that the place bears last. */
        Where where() {
            return new Where(
                    measure,
                    places.at(Owner.named(place), Optional.of(period.to())).name(),
                    period);
        }

        boolean is(Observation observation) {
            return observation.value().compareTo(value) == 0
                    && observation.status() == status
                    && observation.period().equals(Optional.of(period))
                    && observation.owner().name().equals(place);
        }
    }

    @BeforeAll
    static void importIt() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = Main.run(said, said, Map.of("HOME", home.toString()), "import", ARCHIVED.toString(), "--json");
        assertEquals(0, exit, said.toString(StandardCharsets.UTF_8));
        Path archived = home.resolve("vanthu-archive");
        Files.copy(SUCCESSIONS, archived.resolve(OwnWords.PLACES));
        places = OwnWords.in(archived).places();
        truth = Files.readAllLines(TRUTH).stream().skip(1).map(Truth::of).toList();
        try (Archive archive = Archive.openReadOnly(home.resolve("vanthu-archive"))) {
            for (MeasureName measure : archive.measured(Catalogue.STANDARD).names()) {
                List<Observation> observations =
                        archive.measured(Catalogue.STANDARD).observations(measure.id());
                for (Observation each : observations) {
                    String file = archive.row(each.document())
                            .orElseThrow()
                            .file()
                            .key()
                            .path();
                    found.computeIfAbsent(file, _ -> new ArrayList<>()).add(each);
                }
                series.addAll(Series.of(observations, places));
            }
        }
    }

    /** The statement that the program has for one of the truth, rather of the measure that it should have. */
    private static Optional<Observation> match(Truth stated, Set<Observation> taken) {
        List<Observation> candidates = found.getOrDefault(stated.document(), List.of()).stream()
                .filter(each -> stated.is(each) && !taken.contains(each))
                .toList();
        Optional<Observation> match = candidates.stream()
                .filter(each -> each.measure().equals(stated.measure()))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
        match.ifPresent(taken::add);
        return match;
    }

    @Test
    void statementsOfOneMeasureAreTogether() {
        Map<List<String>, Long> both = new HashMap<>();
        Set<Observation> taken = new HashSet<>();
        List<String> lost = new ArrayList<>();
        for (Truth stated : truth) {
            match(stated, taken)
                    .ifPresentOrElse(
                            observation -> both.merge(List.of(stated.measure(), observation.measure()), 1L, Long::sum),
                            () -> lost.add(stated.toString()));
        }
        long together = pairs(both.values());
        double precision = (double) together / pairs(sums(both, 1));
        double recall = (double) together / pairs(sums(both, 0));
        System.out.printf(
                Locale.ROOT,
                "series: %d statements, %d not found; pairs of one measure: precision %.4f, recall %.4f%n",
                truth.size(),
                lost.size(),
                precision,
                recall);
        assertTrue(lost.size() <= truth.size() / 100, () -> "not found: " + lost);
        assertTrue(precision >= 0.97, "precision " + precision);
        assertTrue(recall >= 0.9, "recall " + recall);
    }

    private static Collection<Long> sums(Map<List<String>, Long> both, int side) {
        return both.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().get(side), Collectors.summingLong(Map.Entry::getValue)))
                .values();
    }

    private static long pairs(Collection<Long> sizes) {
        return sizes.stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    private record Where(String measure, String place, DateRange period) {

        static Where of(Observation observation) {
            return new Where(
                    observation.measure(),
                    places.of(observation).name(),
                    observation.period().orElseThrow());
        }
    }

    /** Where something was planted, of the measures that are tied as they should. */
    private static Set<String> planted(String what) {
        Set<String> where = new TreeSet<>();
        truth.stream()
                .filter(stated -> stated.planted().contains(what))
                .forEach(stated -> where.add(stated.where().toString()));
        return where;
    }

    private static Set<String> points(Predicate<Point> wanted) {
        Set<String> where = new TreeSet<>();
        for (Series each : series) {
            for (Point point : each.points()) {
                if (point.status() == Status.ACTUAL && wanted.test(point)) {
                    where.add(Where.of(point.value()).toString());
                }
            }
        }
        return where;
    }

    @Test
    void everyRestatementIsFoundAndNoOther() {
        assertSameSet(planted("restated"), points(point -> !point.restated().isEmpty()));
    }

    @Test
    void everyContradictionIsFoundAndNoOther() {
        assertSameSet(
                planted("contradiction"), points(point -> !point.contradicting().isEmpty()));
    }

    private static List<Achievement> achievements() throws IOException {
        List<Achievement> all = new ArrayList<>();
        try (Archive archive = Archive.openReadOnly(home.resolve("vanthu-archive"))) {
            for (CatalogueEntry entry : Catalogue.STANDARD.entries()) {
                List<Observation> own = archive.measured(Catalogue.STANDARD).observations(entry.id());
                List<Observation> shares = new ArrayList<>(own);
                shares.addAll(archive.measured(Catalogue.STANDARD).observations(entry.id() + "%"));
                for (Series each : Series.of(own, places)) {
                    all.addAll(Achievement.of(each, shares, entry.better(), places));
                }
            }
        }
        return all;
    }

    private static void assertSameSet(Set<String> expected, Set<String> actual) {
        Set<String> lost = new TreeSet<>(expected);
        lost.removeAll(actual);
        Set<String> wrong = new TreeSet<>(actual);
        wrong.removeAll(expected);
        assertTrue(lost.isEmpty() && wrong.isEmpty(), () -> "not found: " + lost + "\nfound for nothing: " + wrong);
    }

    private static String where(Achievement achievement) {
        Observation target = achievement.target().value();
        return Where.of(target).toString();
    }

    @Test
    void everyMissedTargetIsFoundAndNoOther() throws IOException {
        // A year whose result was restated or contradicted since is judged by what counts now.
        Set<String> open = new HashSet<>(planted("restated"));
        open.addAll(planted("contradiction"));
        Set<String> expected = planted("missed");
        expected.removeAll(open);
        Set<String> missed = achievements().stream()
                .filter(each -> each.verdict() == Verdict.MISSED)
                .map(SeriesArchiveTest::where)
                .filter(where -> !open.contains(where))
                .collect(Collectors.toCollection(TreeSet::new));
        assertSameSet(expected, missed);
    }

    @Test
    void aPercentageThatTheFiguresDoNotGiveIsSaid() throws IOException {
        Set<String> restated = planted("restated");
        Set<String> expected = planted("share");
        expected.removeAll(restated);
        Set<String> disagreeing = achievements().stream()
                .filter(Achievement::disagrees)
                .map(SeriesArchiveTest::where)
                .filter(where -> !restated.contains(where))
                .collect(Collectors.toCollection(TreeSet::new));
        assertSameSet(expected, disagreeing);
    }

    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    @Test
    void aMergedWardIsAnotherPlaceThanTheOneWhoseNameItBears() {
        for (Series each : series) {
            boolean young = each.place().since().equals(Optional.of(MERGER));
            assertEquals(
                    young,
                    places.formers(each.place()).stream()
                            .map(Locality::name)
                            .toList()
                            .equals(List.of("phường An Thịnh", "phường Bến Dâu")),
                    () -> each.place() + " is made of something else");
            for (Series.Statement statement : each.statements()) {
                LocalDate stated = statement.observation().stated().orElseThrow();
                assertEquals(young, !stated.isBefore(MERGER), () -> statement + " is not of " + each.place());
            }
        }
    }

    @Test
    void aSeriesGoesThroughUnderANewName() {
        Set<String> former = new TreeSet<>();
        Set<String> later = new TreeSet<>();
        for (Series each : series) {
            Set<String> names = each.statements().stream()
                    .map(statement -> statement.observation().owner().name())
                    .collect(Collectors.toSet());
            if (names.contains("xã Đồng Mây")) {
                former.add(each.place().name());
                later.addAll(names);
            }
        }
        assertEquals(Set.of("thị trấn Đồng Mây"), former);
        assertEquals(Set.of("xã Đồng Mây", "thị trấn Đồng Mây"), later);
    }

    @Test
    void theResultOfTheMergedWardMeetsNoTargetOfThoseItWasMadeOf() throws IOException {
        List<Verdict> verdicts = achievements().stream()
                .filter(each -> each.period().equals(DateRange.year(2025)))
                .map(Achievement::verdict)
                .toList();
        assertEquals(2 * 42, verdicts.size());
        assertEquals(Set.of(Verdict.OPEN), Set.copyOf(verdicts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ben dau", "An Thịnh"})
    void whoeverAsksForOnePlaceOfALineSeesAllOfIt(String issuer) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Main.run(
                said,
                said,
                Map.of("HOME", home.toString()),
                "--lang",
                "vi",
                "series",
                "bao-phu-bhyt",
                "--by",
                "year",
                "--issuer",
                issuer);
        String text = said.toString(StandardCharsets.UTF_8);
        assertEquals(
                List.of(
                        "phường An Thịnh (đến 30/06/2025)",
                        "phường Bến Dâu (đến 30/06/2025)",
                        "phường An Thịnh (từ 01/07/2025)"),
                text.lines().filter(line -> line.startsWith("phường")).toList());
        assertEquals(
                2,
                text.lines()
                        .filter("  ─── 01/07/2025: sáp nhập thành phường An Thịnh (đơn vị mới) ───"::equals)
                        .count());
        assertTrue(text.contains("01/07/2025: sáp nhập từ phường An Thịnh, phường Bến Dâu"), text);
    }

    @Test
    void everyValueIsAClickFromItsSentence() throws IOException {
        try (Archive archive = Archive.openReadOnly(home.resolve("vanthu-archive"))) {
            List<Observation> some = archive.measured(Catalogue.STANDARD).observations("bao-phu-bhyt");
            var sources = archive.statements(some);
            assertEquals(some.size(), sources.size());
            for (Observation each : some) {
                var source = Objects.requireNonNull(sources.get(each));
                assertTrue(!source.text().isBlank(), source::text);
                assertEquals(each.value(), source.indicator().figure().value());
            }
        }
    }
}
