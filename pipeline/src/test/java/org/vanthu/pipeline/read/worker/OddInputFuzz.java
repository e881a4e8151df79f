package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
 * Our own code on inputs that nobody wrote. Nothing may throw, take long, or give values outside of the text. Jazzer changes authored
 * inputs and keeps those that reach new code; what it finds goes into {@code src/test/resources/finds} as text, one file each, named
 * after the target, and is tried first ever after.
 *
 * <p>The build runs it for a short while in a process of its own, {@code bench/fuzz} as long as one likes.
 */
final class OddInputFuzz {

    private static final Duration SLOW = Duration.ofSeconds(20);
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

    @TempDir
    private static Path temp;

    @SuppressWarnings("NullAway.Init") // opened before the first input
    private static Archive archive;

    /** What is fed. */
    enum Target {
        PAGE,
        REPORT,
        LEGACY,
        QUERY,
        NAME
    }

    @BeforeAll
    static void fill() throws IOException {
        archive = Archive.open(temp.resolve("archive"));
        Instant now = Instant.parse("2026-01-02T03:04:05Z");
        try (Run run = archive.startRun(now, new Maker("test", "these rules"))) {
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
                            Optional.empty(),
                            List.of()),
                    Extractors.extract(PlainText.blocks(REPORT)));
            run.finish(now);
        }
    }

    @AfterAll
    static void close() throws IOException {
        archive.close();
    }

    static Stream<Arguments> given() throws IOException {
        List<Arguments> given = new ArrayList<>(List.of(
                arguments(Target.PAGE, PAGE),
                arguments(Target.REPORT, REPORT),
                arguments(Target.LEGACY, TCVN3),
                arguments(Target.LEGACY, REPORT),
                arguments(Target.LEGACY, "U\u00fb ban nh\u00e2n d\u00e2n ph\u00f6\u00f4\u00f8ng"),
                arguments(Target.QUERY, "\"hộ nghèo\" -cận năm:2022 thu > 5 tỷ"),
                arguments(Target.QUERY, "(a OR b) loại:\"báo cáo\" 2021..2023"),
                arguments(Target.QUERY, "ngân sách"),
                arguments(Target.NAME, "Báo cáo/quý 3.doc"),
                arguments(Target.NAME, "../../a.txt"),
                arguments(Target.NAME, "C:\\x\\y.doc"),
                arguments(Target.NAME, "a//./b")));
        try (Stream<Path> finds = Files.list(FINDS)) {
            for (Path find : finds.sorted().toList()) {
                String target = String.valueOf(find.getFileName()).replaceFirst("-.*", "");
                given.add(arguments(Target.valueOf(target.toUpperCase(Locale.ROOT)), Files.readString(find)));
            }
        }
        return given.stream();
    }

    @MethodSource("given")
    @DictionaryEntries({ // no quotes, backslashes or line ends: libFuzzer would not read them
        "\ufeff",
        "\u202e",
        "\u0301",
        "\u00ad",
        "\u200b",
        "|",
        "&#x0;",
        "(",
        "..",
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
        "AND",
        "OR",
        "*",
        "quý",
        "từ",
        "đến",
        "khoảng",
        "năm:",
        "loại:",
        "../"
    })
    @FuzzTest(maxDuration = "20s")
    void nothingThatIsFedBreaksIt(@NotNull Target target, @NotNull String input) {
        assertTimeout(SLOW, () -> {
            switch (target) {
                case PAGE -> page(input);
                case REPORT -> report(input);
                case LEGACY -> legacy(input);
                case QUERY -> query(input);
                case NAME -> name(input);
            }
        });
    }

    private static void page(String input) throws IOException {
        Path file = Files.write(temp.resolve("a.html"), ("<html>" + input).getBytes(StandardCharsets.UTF_8));
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
        assertTrue(archive.search(Query.of(input)).documents() <= 3);
    }

    private static void name(String input) {
        String name = EntryNames.safe(EntryNames.readable(List.of(input.getBytes(StandardCharsets.UTF_8)))
                .getFirst());
        assertFalse(name.isEmpty() || name.startsWith("/"), name);
        assertFalse(List.of(name.split("/", -1)).contains(".."), name);
        assertTrue(name.codePoints().noneMatch(c -> c < ' '), name);
    }
}
