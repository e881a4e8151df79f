package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.PlainText;
import org.vanthu.extractors.text.VietnameseText;
import org.vanthu.index.Archive;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.Maker;
import org.vanthu.index.Query;
import org.vanthu.index.Run;
import org.vanthu.index.StoreException;
import org.vanthu.pipeline.read.Reading;

/**
 * Our own code on inputs that nobody wrote: authored ones, changed at random. Nothing may throw, take long, or give values outside of
 * the text. The seed of a failure is in its message; its input goes into {@code src/test/resources/finds}, one file each, and is tried
 * first ever after.
 *
 * <p>{@code bench/fuzz} runs it for minutes.
 */
final class MutationTest {

    private static final Duration EACH = Duration.ofMillis(Integer.getInteger("fuzz.millis", 700));
    private static final Duration SLOW = Duration.ofSeconds(20);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final Path FINDS = Path.of("src", "test", "resources", "finds");

    private static final String REPORT = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG SÔNG MÂY
        Số: 12/BC-UBND

        BÁO CÁO
        Tình hình 6 tháng đầu năm 2022

        I. KẾT QUẢ
        1. Tổng thu ngân sách ước đạt 7.644 triệu đồng, bằng 95,5% dự toán, tăng 12 % so với cùng kỳ.
        2. Giao Công an phường phối hợp với MTTQ rà soát 28/30 hộ trước ngày 15/10/2022, hàng tuần báo cáo.
        """;
    private static final String PAGE =
            "<html><head><title>x</title></head><body><div><h1>I. KẾT QUẢ</h1><p>Thu ngân sách <b>7.644</b> triệu"
                + " đồng&nbsp;&mdash; 95,5%</p><table border=1><tr><td rowspan=2>1</td><td colspan=2>Thu</td></tr>"
                + "<tr><td>Chi<ul><li>a</ul></td></tr></table><ol><li>Một<li>Hai</ol><pre>x</pre></div></body></html>";
    private static final String TCVN3 =
            "\u00aey ban nh\u00a9n d\u00a9n ph\u00ad\u00eang; b\u00b8o c\u00b8o th\u00b8ng 9";
    private static final List<String> ODD = List.of(
            "",
            "\u0000",
            "\ufeff",
            "\u202e",
            "\u0301",
            "\u00ad",
            "\u200b",
            "\ud800",
            "\n\n",
            "\t",
            "|",
            "<",
            ">",
            "&#x0;",
            "\"",
            "(",
            ")",
            "-",
            "..",
            "/",
            "\\",
            "0",
            "999999999999999999999",
            "31/2",
            "%",
            "đồng",
            "ngày",
            "năm",
            "Điều 1.",
            "Ủy ban",
            "Nơi nhận:",
            "1.000.000.000.000.000",
            "</td></tr>",
            "<table>",
            "<td colspan=99999 rowspan=99999>",
            ":",
            "AND",
            "OR",
            "*");

    @TempDir
    private static Path temp;

    private static final Archive ARCHIVE = open();

    private static Archive open() {
        try {
            return Archive.open(Files.createTempDirectory("vanthu-mutations"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    static void fill() throws StoreException {
        Instant now = Instant.parse("2026-01-02T03:04:05Z");
        try (Run run = ARCHIVE.startRun(now, new Maker("test", "these rules"))) {
            run.put(
                    new FileRecord(
                            new FileKey("/in", "a.txt"),
                            new FileRecord.Stamp(1, now),
                            Optional.of("0"),
                            FileState.IMPORTED,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            new FileRecord.Effort(Duration.ZERO, 1, "test"),
                            Optional.empty()),
                    Extractors.extract(PlainText.blocks(REPORT)));
            run.finish(now);
        }
    }

    @AfterAll
    static void close() throws StoreException {
        ARCHIVE.close();
    }

    /** Tries one input; throws where something is wrong. */
    private interface Target {
        void on(String input) throws IOException;
    }

    private static final Map<String, Target> TARGETS = Map.of(
            "page", MutationTest::page,
            "report", MutationTest::report,
            "legacy", MutationTest::legacy,
            "query", MutationTest::query,
            "name", MutationTest::name);

    private static final Map<String, List<String>> GIVEN = Map.of(
            "page", List.of(PAGE),
            "report", List.of(REPORT),
            "legacy", List.of(TCVN3, REPORT, "U\u00fb ban nh\u00e2n d\u00e2n ph\u00f6\u00f4\u00f8ng"),
            "query",
                    List.of(
                            "\"hộ nghèo\" -cận năm:2022 thu > 5 tỷ",
                            "(a OR b) loại:\"báo cáo\" 2021..2023",
                            "ngân sách"),
            "name", List.of("Báo cáo/quý 3.doc", "../../a.txt", "C:\\x\\y.doc", "a//./b"));

    private static void page(String input) throws IOException {
        Path file = Files.writeString(temp.resolve("a.html"), "<html>" + input.replace('\ud800', '?'));
        Reading reading = new Formats(new Cost(10 << 20, 200_000, 100), () -> {}).read(file);
        if (reading instanceof Reading.Read read) {
            read.blocks()
                    .forEach(block ->
                            assertTrue(Normalizer.isNormalized(block.text(), Normalizer.Form.NFC), "NFC: " + block));
            assertInside(Extractors.extract(read.blocks()));
        }
    }

    private static void report(String input) {
        assertInside(Extractors.extract(PlainText.blocks(Normalizer.normalize(input, Normalizer.Form.NFC))));
    }

    private static void assertInside(List<ExtractedDocument> documents) {
        for (ExtractedDocument document : documents) {
            int length = document.source().text().length();
            Stream.of(
                            document.facts().stream().map(fact -> fact.span()),
                            document.tasks().stream().map(task -> task.span()),
                            document.indicators().stream().map(indicator -> indicator.span()),
                            document.indicators().stream().map(indicator -> indicator.sentence()))
                    .flatMap(spans -> spans)
                    .forEach(span -> assertInside(span, length));
        }
    }

    private static void assertInside(Span span, int length) {
        assertTrue(span.start() >= 0 && span.end() <= length && span.start() <= span.end(), span + " of " + length);
    }

    private static void legacy(String input) {
        String text = VietnameseText.normalise(input).text();
        assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC));
        assertEquals(text, VietnameseText.normalise(input).text(), "the same each time");
    }

    private static void query(String input) throws StoreException {
        assertTrue(ARCHIVE.search(Query.of(input)).documents() <= 3);
    }

    private static void name(String input) {
        String name = EntryNames.safe(EntryNames.readable(List.of(input.getBytes(StandardCharsets.UTF_8)))
                .getFirst());
        assertFalse(name.isEmpty() || name.startsWith("/"), name);
        assertFalse(List.of(name.split("/", -1)).contains(".."), name);
        assertTrue(name.codePoints().noneMatch(c -> c < ' '), name);
    }

    @TestFactory
    Stream<DynamicTest> nothingThatIsFedBreaksIt() {
        return TARGETS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(target -> dynamicTest(target.getKey(), () -> {
                    for (String find : finds(target.getKey())) {
                        attempt(target.getValue(), find, "a find of before");
                    }
                    Random random = new Random(SEED);
                    List<String> given = GIVEN.getOrDefault(target.getKey(), List.of());
                    long end = System.nanoTime() + EACH.toNanos();
                    for (int i = 0; i == 0 || System.nanoTime() < end; i++) {
                        String input = given.get(random.nextInt(given.size()));
                        for (int change = random.nextInt(8); change >= 0; change--) {
                            input = changed(input, random);
                        }
                        attempt(target.getValue(), input, "seed " + SEED + ", input " + i);
                    }
                }));
    }

    private static void attempt(Target target, String input, String which) {
        long start = System.nanoTime();
        try {
            target.on(input);
        } catch (IOException | RuntimeException | Error e) {
            throw new AssertionError(which + ": " + escaped(input), e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(SLOW) < 0, () -> which + " takes " + took + ": " + escaped(input));
    }

    private static List<String> finds(String target) throws IOException {
        List<String> finds = new ArrayList<>();
        if (Files.isDirectory(FINDS)) {
            try (Stream<Path> files = Files.list(FINDS)) {
                for (Path file : files.sorted().toList()) {
                    if (String.valueOf(file.getFileName()).startsWith(target + "-")) {
                        finds.add(Files.readString(file));
                    }
                }
            }
        }
        return finds;
    }

    private static String changed(String input, Random random) {
        int at = random.nextInt(input.length() + 1);
        int to = Math.min(input.length(), at + random.nextInt(30));
        return switch (random.nextInt(7)) {
            case 0 -> input.substring(0, at) + ODD.get(random.nextInt(ODD.size())) + input.substring(at);
            case 1 -> input.substring(0, at) + input.substring(to);
            case 2 -> input.substring(0, at) + input.substring(at, to).repeat(random.nextInt(40)) + input.substring(to);
            case 3 -> input.substring(0, at) + (char) random.nextInt(0x2100) + input.substring(at);
            case 4 -> input.substring(at) + input.substring(0, at);
            case 5 -> input.substring(0, at) + input.substring(at, to).toUpperCase(Locale.ROOT) + input.substring(to);
            default -> Normalizer.normalize(input, Normalizer.Form.NFD);
        };
    }

    private static String escaped(String input) {
        StringBuilder shown = new StringBuilder();
        input.chars().limit(2_000).forEach(c -> {
            if (c >= ' ' && c < 0x7f) {
                shown.append((char) c);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return shown.toString();
    }
}
