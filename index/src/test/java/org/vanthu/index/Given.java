package org.vanthu.index;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;

/** Files and documents to put into an archive. */
final class Given {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    static final Maker MAKER = new Maker("0.1.0", "these rules");
    static final String ROOT = "/archive/phuong";

    private Given() {}

    static FileRecord file(String path) {
        return file(path, FileState.IMPORTED);
    }

    static FileRecord file(String path, FileState state) {
        return new FileRecord(
                new FileKey(ROOT, path),
                new FileRecord.Stamp(1234, NOW),
                Optional.of(sha(path)),
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.of("application/pdf"),
                Optional.empty(),
                new FileRecord.Effort(
                        Duration.ofMillis(75), 1, "0.1.0", Optional.of("reader-1"), OptionalLong.of(120L << 20)),
                Optional.empty(),
                List.of());
    }

    static FileRecord duplicate(String path, FileRecord original) {
        return new FileRecord(
                new FileKey(ROOT, path),
                original.stamp(),
                original.sha256(),
                FileState.DUPLICATE,
                Optional.empty(),
                Optional.of(original.key()),
                original.mediaType(),
                Optional.empty(),
                new FileRecord.Effort(Duration.ZERO, 0, "0.1.0"),
                Optional.empty(),
                List.of());
    }

    static String sha(String content) {
        return String.format(java.util.Locale.ROOT, "%064x", content.hashCode() & 0xffffffffL);
    }

    static Header header(String type, String number, String issuer, LocalDate issued) {
        return new Header(
                Optional.of(type),
                Optional.of(number),
                Optional.of(issuer),
                Optional.of("Hương Lâm"),
                Optional.of(issued),
                Optional.of("Nhiệm vụ tháng"),
                Optional.of(DateRange.year(issued.getYear())),
                Optional.of("Nguyễn Văn A"),
                List.of("Như trên", "Lưu VP"),
                List.of(),
                List.of());
    }

    /** Paragraphs and nothing else. */
    static ExtractedDocument text(Header header, String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            blocks.add(new Block.Paragraph(paragraph));
        }
        return document(header, blocks);
    }

    static ExtractedDocument text(String... paragraphs) {
        return text(Header.NONE, paragraphs);
    }

    static ExtractedDocument document(Header header, List<Block> blocks) {
        return new ExtractedDocument(
                SourceText.of(blocks), new Outline(List.of()), header, List.of(), List.of(), List.of());
    }

    /** A page with a value of every kind. */
    static ExtractedDocument everything() {
        Header header = header("báo cáo", "12-BC/ĐU", "Đảng ủy phường Hương Lâm", LocalDate.of(2021, 9, 23));
        SourceText source = SourceText.of(List.of(
                new Block.PageBreak(1),
                new Block.Paragraph("Số: 12 -BC/ĐU"),
                new Block.Heading(1, "I. Kết quả"),
                new Block.Paragraph("Thu ngân sách ước đạt 7.644 triệu đồng, bằng 95,5% dự toán[1]."),
                new Block.Note("1", OptionalInt.of(4), "Theo Quyết định số 23/2021/QĐ-TTg ngày 18/5/2021."),
                new Block.PageBreak(2),
                new Block.Item("- Họp hàng tuần, trước ngày 15/10/2021; 09 hộ."),
                new Block.TableRow(
                        0,
                        List.of(
                                new Block.Cell("1", 0, 1, 2),
                                new Block.Cell("Tổng\nthu", 1, 2, 1),
                                new Block.Cell("", 3, 1, 1))),
                new Block.TableRow(0, List.of(new Block.Cell("", 0, 1, 1)))));
        String text = source.text();
        Span heading = span(text, "I. Kết quả");
        Outline outline = new Outline(List.of(new Outline.Section(
                1, "I", "Kết quả", heading, new Span(heading.end(), text.length()), OptionalInt.empty())));
        Figure money = new Figure(
                new BigDecimal("7644000000"),
                Optional.of(new BigDecimal("7644000001")),
                Optional.empty(),
                Comparison.APPROX,
                Optional.of(Figure.Change.UP),
                Optional.of(new BigDecimal("7.644")));
        Figure percent = Figure.of(new BigDecimal("95.50"));
        Figure ratio = new Figure(
                new BigDecimal("09"),
                Optional.empty(),
                Optional.of(new BigDecimal("12")),
                Comparison.EQ,
                Optional.empty(),
                Optional.empty());
        Span sentence = span(text, "Thu ngân sách ước đạt 7.644 triệu đồng, bằng 95,5% dự toán[1].");
        Fact.Reference citation = new Fact.Reference(
                span(text, "Quyết định số 23/2021/QĐ-TTg ngày 18/5/2021"),
                "citation",
                Optional.of("quyết định"),
                "23/2021/QĐ-TTg",
                Optional.of(LocalDate.of(2021, 5, 18)));
        return new ExtractedDocument(
                source,
                outline,
                header.with(List.of(new Header.Effect(Header.Effect.Kind.REPLACES, citation, "replaces"))),
                List.of(
                        new Fact.Money(span(text, "7.644 triệu đồng"), "money", money, "VND", Optional.of("sổ")),
                        new Fact.Percent(span(text, "95,5%"), "percent", percent),
                        citation,
                        new Fact.Recurrence(span(text, "hàng tuần"), "every", Optional.of(Period.ofWeeks(1))),
                        new Fact.Date(
                                span(text, "trước ngày 15/10/2021"),
                                "day",
                                DateRange.day(LocalDate.of(2021, 10, 15)),
                                Optional.of(Fact.Modifier.BEFORE)),
                        new Fact.Quantity(span(text, "09 hộ"), "counted", ratio, "hộ")),
                List.of(new Indicator(
                        span(text, "7.644 triệu đồng"),
                        sentence,
                        "verb",
                        "Thu ngân sách",
                        money,
                        "VND",
                        Indicator.Status.ESTIMATE,
                        Optional.of("dự toán"),
                        Optional.of(DateRange.months(2021, 1, 9)),
                        Optional.of("ubnd"))),
                List.of(new Task(
                        span(text, "- Họp hàng tuần, trước ngày 15/10/2021; 09 hộ."),
                        "item",
                        "Họp hàng tuần, trước ngày 15/10/2021; 09 hộ.",
                        Optional.of("other"),
                        Optional.of("Ban Văn hóa"),
                        Task.Status.PLANNED,
                        Optional.of(DateRange.day(LocalDate.of(2021, 10, 15))),
                        Optional.of(new Task.Recurrence(Optional.of(Period.ofWeeks(1)))),
                        List.of("mttq", "cong-an"),
                        List.of("Nguyễn Văn A", "Trần Thị B"),
                        Optional.of("Hội trường"))));
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("'" + words + "' is not in " + Arrays.asList(text.split("\n", -1)));
        }
        return new Span(start, start + words.length());
    }

    /** Another process, with the classes of this one, that runs a main class. */
    static Process process(Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
