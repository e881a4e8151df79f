package org.vanthu.extractors.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.layout.Block.PageBreak;
import org.vanthu.extractors.layout.Block.Paragraph;

class BoundDocumentsTest {

    private static final List<String> PROGRAMME = List.of(
            "CHƯƠNG TRÌNH CÔNG TÁC THÁNG 3/2020",
            "",
            "1. Nông nghiệp: gieo cấy.",
            "2. Văn hóa: trang trí.",
            "",
            "Nơi nhận:",
            "- Lưu VP.",
            "",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "Lê Văn An",
            "");

    /** The first block of each document. */
    private static List<String> firsts(List<String> one, String... other) {
        String text = String.join("\n", one) + "\n" + String.join("\n", other);
        return BoundDocuments.split(PlainText.blocks(text)).stream()
                .map(blocks -> blocks.getFirst().text())
                .toList();
    }

    @Test
    void aNewLetterheadBeginsADocument() {
        assertEquals(
                List.of("CHƯƠNG TRÌNH CÔNG TÁC THÁNG 3/2020", "ỦY BAN NHÂN DÂN XÃ HÒA BÌNH"),
                firsts(
                        PROGRAMME,
                        "ỦY BAN NHÂN DÂN XÃ HÒA BÌNH",
                        "Số: 15/TB-UBND",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Hòa Bình, ngày 5 tháng 3 năm 2020",
                        "",
                        "THÔNG BÁO",
                        "Về việc tiếp công dân",
                        "",
                        "Nội dung như sau."));
    }

    @ParameterizedTest
    @CsvSource({"'ngày tháng 12 năm 2011', 2", "'ngày … tháng … năm 20…', 1", "'ngày … tháng … năm 2011', 1"})
    void behindASignatureALetterheadWhoseDayWasLeftToThePenBeginsADocument(String day, int documents) {
        assertEquals(
                documents,
                firsts(
                                PROGRAMME,
                                "ỦY BAN NHÂN DÂN XÃ HÒA BÌNH",
                                "Số: /UBND-VP",
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "Độc lập - Tự do - Hạnh phúc",
                                "Hòa Bình, " + day,
                                "Kính gửi: Các thôn",
                                "Nội dung như sau.")
                        .size());
    }

    @Test
    void aNumberLineBehindASignatureBeginsADocument() {
        assertEquals(
                List.of("CHƯƠNG TRÌNH CÔNG TÁC THÁNG 3/2020", "Số: 15/TB-UBND"),
                firsts(PROGRAMME, "Số: 15/TB-UBND", "", "THÔNG BÁO", "Về việc tiếp công dân", "", "Nội dung như sau."));
    }

    @Test
    void theRegulationThatADecisionIssuesIsADocument() {
        assertEquals(
                List.of("CHƯƠNG TRÌNH CÔNG TÁC THÁNG 3/2020", "QUY CHẾ"),
                firsts(
                        PROGRAMME,
                        "QUY CHẾ",
                        "Tiếp công dân",
                        "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 5/3/2020 của UBND xã)",
                        "Điều 1. Phạm vi"));
    }

    @Test
    void anAnnexAndABlankFormStayWithTheirDocument() {
        assertEquals(
                List.of("CHƯƠNG TRÌNH CÔNG TÁC THÁNG 3/2020"),
                firsts(
                        PROGRAMME,
                        "PHỤ LỤC",
                        "PHƯƠNG ÁN PHÂN CÔNG",
                        "(Kèm theo Kế hoạch số 12/KH-UBND ngày 5/3/2020)",
                        "1. Phân công.",
                        "",
                        "MẪU SỐ 1",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "……, ngày … tháng … năm …",
                        "BÁO CÁO",
                        "Kết quả"));
    }

    @Test
    void theRegulationsOwnLetterheadBelongsToIt() {
        List<Block> blocks = new ArrayList<>(PlainText.blocks(String.join("\n", PROGRAMME)));
        Block.TableRow letterhead = new Block.TableRow(
                7,
                List.of(
                        new Block.Cell("ỦY BAN NHÂN DÂN\nXÃ HÒA BÌNH", 0, 1, 1),
                        new Block.Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", 1, 1, 1)));
        blocks.add(new Block.TableRow(
                7, List.of(new Block.Cell("Nơi nhận:\n- Lưu VP.", 0, 1, 1), new Block.Cell("CHỦ TỊCH", 1, 1, 1))));
        blocks.add(letterhead);
        blocks.add(new Paragraph("QUY CHẾ"));
        blocks.add(new Paragraph("(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 5/3/2020 của UBND xã)"));
        List<List<Block>> documents = BoundDocuments.split(blocks);
        assertEquals(2, documents.size());
        assertEquals(letterhead, documents.getLast().getFirst());
    }

    @Test
    void aTableThatTellsOfLetterheadsBeginsNoDocument() {
        List<Block> blocks = new ArrayList<>(PlainText.blocks(String.join("\n", PROGRAMME)));
        for (List<String> row : List.of(
                List.of("1", "Quốc hiệu", "In hoa", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                List.of("2", "Số", "In thường", "Số: 15/TB-UBND"),
                List.of("3", "Ngày", "Nghiêng", "Hà Nội, ngày 5 tháng 3 năm 2020"),
                List.of("4", "Tên loại", "In hoa", "THÔNG BÁO"))) {
            blocks.add(new Block.TableRow(
                    0,
                    IntStream.range(0, 4)
                            .mapToObj(i -> new Block.Cell(row.get(i), i, 1, 1))
                            .toList()));
        }
        assertEquals(1, BoundDocuments.split(blocks).size());
    }

    @Test
    void theSecondDocumentKnowsItsPage() {
        List<List<Block>> documents = BoundDocuments.split(List.of(
                new PageBreak(1),
                new Paragraph("KẾ HOẠCH"),
                new Block.Item("1. Họp."),
                new Block.Item("2. Làm."),
                new PageBreak(2),
                new Paragraph("Nơi nhận:"),
                new Paragraph("TM. UBND"),
                new Paragraph("Số: 7/TB-UBND"),
                new Paragraph("THÔNG BÁO"),
                new Paragraph("Về việc họp")));
        assertEquals(2, documents.size());
        assertEquals(new PageBreak(2), documents.get(1).getFirst());
    }

    @Test
    void oneDocumentStaysWhole() {
        List<Block> blocks = PlainText.blocks(String.join("\n", PROGRAMME));
        assertEquals(List.of(blocks), BoundDocuments.split(blocks));
        assertEquals(List.of(List.of()), BoundDocuments.split(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "Số: 1/TB-A\nKẾ HOẠCH\n", "Nơi nhận:\nQUY CHẾ\n"})
    void splitsHostileTextInTime(String unit) {
        List<Block> blocks = PlainText.blocks(unit.repeat(10_000));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> BoundDocuments.split(blocks));
    }
}
