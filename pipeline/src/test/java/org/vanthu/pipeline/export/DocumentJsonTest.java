package org.vanthu.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
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
import tools.jackson.core.JsonGenerator;

final class DocumentJsonTest {

    private static final Origin ORIGIN =
            new Origin("a.docx", Optional.of("text/plain"), Optional.empty(), List.of(), List.of());
    private static final Outline FLAT = new Outline(List.of());

    private static String json(ExtractedDocument... documents) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.compact(text)) {
            DocumentJson.write(json, List.of(documents), ORIGIN);
        }
        return text.toString();
    }

    private static SourceText text(String words) {
        return SourceText.of(List.of(new Block.Paragraph(words)));
    }

    private static ExtractedDocument bare(Header header) {
        return new ExtractedDocument(text("x"), FLAT, header, List.of(), List.of(), List.of());
    }

    private static String facts(String words, Fact... facts) {
        String json = json(new ExtractedDocument(text(words), FLAT, Header.NONE, List.of(facts), List.of(), List.of()));
        return json.substring(json.indexOf("\"facts\":"), json.indexOf(",\"indicators\""));
    }

    @Test
    void aTextThatSaysNothingLeavesNothingButEmptyLists() {
        assertEquals(
                "{\"document\":{},\"source\":{\"file\":\"a.docx\",\"mediaType\":\"text/plain\"},\"sections\":[],"
                        + "\"facts\":[],\"indicators\":[],\"tasks\":[]}",
                json(bare(Header.NONE)));
    }

    @Test
    void severalDocumentsAreAnArray() {
        String json = json(bare(Header.NONE), bare(Header.NONE));
        assertTrue(json.startsWith("[{\"document\"") && json.endsWith("}]"), json);
    }

    @Test
    void theHeaderIsSpelledAsTheGuideHasIt() {
        Header header = new Header(
                Optional.of("nghị quyết"),
                Optional.of("31-NQ/ĐU"),
                Optional.of("Đảng ủy phường Hương Xuân"),
                Optional.of("Hương Xuân"),
                Optional.of(LocalDate.of(2021, 9, 23)),
                Optional.of("Nhiệm vụ tháng 10"),
                Optional.of(DateRange.month(YearMonth.of(2021, 10))),
                Optional.of("Nguyễn Văn A"),
                List.of("Như trên"),
                List.of(),
                List.of());
        String json = json(bare(header));
        assertEquals(
                "{\"document\":{\"type\":\"nghị quyết\",\"number\":\"31-NQ/ĐU\","
                        + "\"issuer\":\"Đảng ủy phường Hương Xuân\",\"place\":\"Hương Xuân\",\"issued\":\"2021-09-23\","
                        + "\"title\":\"Nhiệm vụ tháng 10\",\"period\":{\"from\":\"2021-10-01\",\"to\":\"2021-10-31\"},"
                        + "\"signer\":\"Nguyễn Văn A\",\"recipients\":[\"Như trên\"]}",
                json.substring(0, json.indexOf(",\"source\"")));
    }

    @Test
    void aDateSaysItsDaysItsWordsAndWhereItIs() {
        assertEquals(
                "\"facts\":[{\"kind\":\"date\",\"text\":\"ngày 23"
                        + " /9/2021\",\"from\":\"2021-09-23\",\"to\":\"2021-09-23\","
                        + "\"modifier\":\"before\",\"start\":6,\"end\":22,\"rule\":\"dmy\"}]",
                facts(
                        "Trước ngày 23  /9/2021.",
                        new Fact.Date(
                                new Span(6, 22),
                                "dmy",
                                DateRange.day(LocalDate.of(2021, 9, 23)),
                                Optional.of(Fact.Modifier.BEFORE))));
    }

    @Test
    void numbersArePlainDecimals() {
        Figure figure = new Figure(
                new BigDecimal("1.2E+9"),
                Optional.of(new BigDecimal("1.50E+9")),
                Optional.empty(),
                Comparison.GE,
                Optional.of(Figure.Change.UP),
                Optional.of(new BigDecimal("12E+8")));
        assertEquals(
                "\"facts\":[{\"kind\":\"money\",\"text\":\"1,2"
                    + " tỷ\",\"value\":1200000000,\"otherValue\":1200000000,\"to\":1500000000,"
                    + "\"comparator\":\"ge\",\"change\":\"up\",\"currency\":\"VND\",\"per\":\"sổ\",\"start\":0,\"end\":6,"
                    + "\"rule\":\"tỷ\"}]",
                facts("1,2 tỷ", new Fact.Money(new Span(0, 6), "tỷ", figure, "VND", Optional.of("sổ"))));
    }

    @Test
    void aRecurrenceWithoutAPeriodIsNull() {
        assertEquals(
                "\"facts\":[{\"kind\":\"recurrence\",\"text\":\"thường xuyên\",\"every\":null,\"start\":0,\"end\":12,"
                        + "\"rule\":\"r\"}]",
                facts("thường xuyên", new Fact.Recurrence(new Span(0, 12), "r", Optional.empty())));
    }

    @Test
    void valuesNameTheirPageSectionAndCell() {
        SourceText source = SourceText.of(List.of(
                new Block.PageBreak(2),
                new Block.Heading(1, "II. Kinh tế"),
                new Block.TableRow(0, List.of(new Block.Cell("STT", 0, 1, 1), new Block.Cell("Kết quả", 1, 1, 1))),
                new Block.TableRow(0, List.of(new Block.Cell("1", 0, 1, 1), new Block.Cell("93,5%", 1, 1, 1)))));
        int at = source.text().indexOf("93,5%");
        Span span = new Span(at, at + 5);
        Outline outline = new Outline(List.of(new Outline.Section(
                1, "II", "Kinh tế", new Span(0, 11), new Span(11, source.text().length()), OptionalInt.empty())));
        Indicator indicator = new Indicator(
                span,
                span,
                "row",
                "Thu ngân sách",
                Figure.of(new BigDecimal("93.50")),
                "%",
                Indicator.Status.ESTIMATE,
                Optional.of("dự toán"),
                Optional.empty(),
                Optional.of("ubnd"));
        String json =
                json(new ExtractedDocument(source, outline, Header.NONE, List.of(), List.of(indicator), List.of()));
        assertTrue(
                json.contains("\"indicators\":[{\"name\":\"Thu ngân"
                        + " sách\",\"value\":93.5,\"unit\":\"%\",\"status\":\"estimate\",\"basis\":\"dự"
                        + " toán\",\"body\":\"ubnd\",\"text\":\"93,5%\",\"start\":"
                        + at + ",\"end\":" + (at + 5) + ",\"page\":2,\"cell\":{\"table\":1,\"row\":2,\"column\":2},"
                        + "\"section\":\"II. Kinh tế\",\"rule\":\"row\"}]"),
                json);
    }

    @Test
    void aTaskSaysWhoWhatAndByWhen() {
        Task task = new Task(
                new Span(0, 1),
                "item",
                "Tổ chức hội nghị.",
                Optional.of("other"),
                Optional.of("Sở Nội vụ"),
                Task.Status.PLANNED,
                Optional.of(DateRange.day(LocalDate.of(2021, 9, 30))),
                Optional.of(new Task.Recurrence(Optional.of(Period.ofWeeks(1)))),
                List.of("ubnd"),
                List.of("Trần Thị B"),
                Optional.of("Hội trường"));
        String json = json(new ExtractedDocument(text("x"), FLAT, Header.NONE, List.of(), List.of(), List.of(task)));
        assertTrue(
                json.endsWith(
                        "\"tasks\":[{\"body\":\"other\",\"bodyName\":\"Sở Nội vụ\",\"text\":\"Tổ chức hội nghị.\","
                            + "\"status\":\"planned\",\"due\":{\"from\":\"2021-09-30\",\"to\":\"2021-09-30\"},\"every\":\"P1W\",\"support\":[\"ubnd\"],\"person\":[\"Trần"
                            + " Thị B\"],\"place\":\"Hội trường\",\"start\":0,\"end\":1,\"rule\":\"item\"}]}"),
                json);
    }
}
