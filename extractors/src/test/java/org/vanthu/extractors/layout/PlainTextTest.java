package org.vanthu.extractors.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.layout.Block.Heading;
import org.vanthu.extractors.layout.Block.Item;
import org.vanthu.extractors.layout.Block.Note;
import org.vanthu.extractors.layout.Block.Paragraph;
import org.vanthu.extractors.layout.Block.TableRow;

class PlainTextTest {

    private static List<Block> blocks(String... lines) {
        return PlainText.blocks(String.join("\n", lines));
    }

    private static List<String> texts(String... lines) {
        return blocks(lines).stream().map(Block::text).toList();
    }

    @Test
    void takesMarkupOutOfHeadingsItemsAndParagraphs() {
        assertEquals(
                List.of(
                        new Heading(2, "II. Công tác khối chính quyền"),
                        new Item("- Thu, chi ngân sách: Tiếp tục thu."),
                        new Item("* Khối Dân vận: Tham mưu."),
                        new Paragraph("Chỉ đạo thực hiện (*) ngay.")),
                blocks(
                        "## **II. Công tác khối chính quyền**",
                        "",
                        "- *Thu, chi ngân sách*: Tiếp tục thu.",
                        "",
                        "\\* *Khối Dân vận:* Tham mưu.",
                        "",
                        "<b>Chỉ đạo <u>thực hiện</u></b> (*) ngay.",
                        "-----"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu ngân sách đạt",
                "Thu  ngân   sách đạt",
                "Thu\u00a0ngân\u3000sách đạt",
                "Thu \u2003ngân sách\u202fđạt"
            })
    void blanksOfAnyKindPartWordsAsOne(String text) {
        assertEquals(List.of("Thu ngân sách đạt."), texts(text + "."));
    }

    @Test
    void composesLettersAndTheirMarks() {
        assertEquals(List.of("Đảng ủy phường"), texts(Normalizer.normalize("Đảng ủy phường", Normalizer.Form.NFD)));
    }

    @Test
    void joinsAParagraphThatAPageBroke() {
        assertEquals(
                List.of("Tăng cường xây dựng hệ thống chính trị từ phường tới các tổ dân phố.", "Tiếp tục chỉ đạo."),
                texts(
                        "Tăng cường xây dựng hệ thống chính trị từ phường tới",
                        "",
                        "",
                        "các tổ dân phố.",
                        "",
                        "Tiếp tục chỉ đạo."));
    }

    @Test
    void keepsLinesApartWhereEachIsAParagraph() {
        assertEquals(
                List.of("- Các chi bộ trực thuộc,", "- Lưu Văn phòng.", "T/M ĐẢNG ỦY", "BÍ THƯ"),
                texts("- Các chi bộ trực thuộc,", "- Lưu Văn phòng.", "**T/M ĐẢNG ỦY**  ", "**BÍ THƯ**"));
    }

    @Test
    void joinsLinesWrappedAtAWidth() {
        String wrapped = """
            Xác định cụ thể các mục tiêu, nhiệm vụ, giải pháp; thời gian
            thực hiện và trách nhiệm của các cơ quan, đơn vị tại Nghị định
            số 12 ngày 5 tháng 6 năm 2024 của Ủy ban nhân dân tỉnh về việc
            tiếp tục đẩy mạnh cải cách hành chính trên địa bàn các xã và
            phường; báo cáo kết quả về Sở Nội vụ trước ngày 20 hằng tháng để
            tổng hợp, trình Chủ tịch xem xét, quyết định trong giai đoạn 2026
            - 2030 theo quy định.

            - Việc triển khai phải được
            tiến hành đồng bộ.
            - Báo cáo định kỳ.
            """;
        assertEquals(
                List.of(
                        wrapped.substring(0, wrapped.indexOf("\n\n")).replace('\n', ' '),
                        "- Việc triển khai phải được tiến hành đồng bộ.",
                        "- Báo cáo định kỳ."),
                texts(wrapped));
    }

    @Test
    void joinsANumberOnALineOfItsOwnWithWhatItNumbers() {
        String wrapped =
                "Ủy ban nhân dân các xã rà soát toàn bộ các điểm có nguy cơ\nsạt lở, di dời dân đến nơi an toàn.\n\n";
        assertEquals(
                List.of("2.3. Công an xã", "a) Tuần tra ban đêm."),
                PlainText.blocks(wrapped.repeat(6) + "*2.3.\nCông an xã*\n\na) Tuần tra ban đêm.").stream()
                        .skip(6)
                        .map(Block::text)
                        .toList());
    }

    @Test
    void putsANoteBehindTheBlockThatCitesItAndLeavesItsMarkOut() {
        assertEquals(
                List.of(
                        new Item("- Đã hỗ trợ 02 mô hình."),
                        new Note("1", OptionalInt.of(22), "Trong đó: lúa [hữu cơ] 02ha."),
                        new Item("- Đã tập huấn.")),
                blocks(
                        "- Đã hỗ trợ 02 mô hình[footnoteRef:1].  [1:  Trong đó: lúa [hữu cơ] 02ha.] ",
                        "- Đã tập huấn."));
    }

    @Test
    void readsAsOneRowWhatAPageBroke() {
        assertEquals(
                List.of(
                        "TT\tNội dung\tChủ trì\tPhối hợp",
                        "I\tCHỈ TIÊU\t\t",
                        "1.1\t100% trường học triển khai mô hình “Bếp ăn tự quản”\tCác trường\tMTTQ, các đoàn thể"
                                + " phường, các đơn vị",
                        "1.2\tDuy trì đường hoa\tMTTQ\tHội LHPN",
                        "\tTheo dõi gia đình có công\tCông an phường\tCác tổ dân phố"),
                texts(
                        "TT\tNội dung\tChủ trì\tPhối hợp",
                        "I\t<b>CHỈ TIÊU</b>\t\t",
                        "1.1\t100% trường học triển khai mô hình\tCác trường\tMTTQ, các đoàn thể",
                        "",
                        "\t“Bếp ăn tự quản”\t\t",
                        "\t\t\tphường, các đơn vị",
                        "1.2\tDuy trì đường hoa\tMTTQ\tHội LHPN",
                        "\tTheo dõi gia đình có công\tCông an phường\tCác tổ dân phố"));
    }

    @Test
    void aLineWithoutTabsGoesOnWithItsRow() {
        assertEquals(
                List.of("1\tTổ chức hội thi cấp phường\tVăn phòng", "2\tTổng kết năm\tUBND"),
                texts("1\tTổ chức hội thi\tVăn phòng", "cấp phường", "2\tTổng kết năm\tUBND"));
    }

    @Test
    void anIndentedItemIsNoTable() {
        assertEquals(
                List.of(new Item("- Y tế: Tổng số 275 lượt."), new Item("- Văn hóa: Tốt.")),
                blocks("\t- Y tế: Tổng số 275 lượt. ", "- Văn hóa: Tốt.\t\t"));
    }

    @Test
    void marksWithATabBehindThemMakeNoTable() {
        assertEquals(
                List.of(new Item("- Thu ngân sách."), new Item("- Chi ngân sách."), new Item("- Nợ đọng.")),
                blocks("-\tThu ngân sách.", "-\tChi ngân sách.", "-\tNợ đọng."));
        assertEquals(
                List.of(new Paragraph("I. KẾT QUẢ"), new Item("1. Kinh tế ổn định."), new Item("a) Lúa đạt kế hoạch.")),
                blocks("I.\tKẾT QUẢ", "1.\tKinh tế ổn định.", "a)\tLúa đạt kế hoạch."));
        assertInstanceOf(
                TableRow.class,
                blocks("1.\tLúa\t20 ha", "2.\tNgô\t15 ha", "3.\tSắn\t9 ha").getFirst());
    }

    @Test
    void whatKindOfDocumentItIsStandsUnderItsLetterhead() {
        List<Block> blocks = blocks(
                "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "XÃ TÂN LỘC                 Độc lập - Tự do - Hạnh phúc",
                "Số: 91/QĐ-UBND            Tân Lộc, ngày 14 tháng 5 năm 2008",
                "QUYẾT ĐỊNH",
                "Về việc phê duyệt kế hoạch");
        assertEquals(
                List.of("ỦY BAN NHÂN DÂN\nXÃ TÂN LỘC\nSố: 91/QĐ-UBND", """
                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                    Độc lập - Tự do - Hạnh phúc
                    Tân Lộc, ngày 14 tháng 5 năm 2008\
                    """),
                ((TableRow) blocks.getFirst())
                        .cells().stream().map(Block.Cell::text).toList());
        assertEquals("QUYẾT ĐỊNH", blocks.get(1).text().lines().findFirst().orElse(""));
    }

    @Test
    void readsALetterheadOfBlanksAsItsTwoColumns() {
        Block first = blocks(
                        "      ĐẢNG BỘ THỊ XÃ AN HÒA                ĐẢNG CỘNG SẢN VIỆT NAM",
                        "ĐẢNG ỦY PHƯỜNG TÂN LỘC",
                        "               *\t\t\t      Tân Lộc, ngày 23 tháng 9 năm 2021",
                        "        Số 31-NQ/ĐU",
                        "",
                        "NGHỊ QUYẾT")
                .getFirst();
        assertEquals(
                List.of(
                        "ĐẢNG BỘ THỊ XÃ AN HÒA\nĐẢNG ỦY PHƯỜNG TÂN LỘC\n*\nSố 31-NQ/ĐU",
                        "ĐẢNG CỘNG SẢN VIỆT NAM\nTân Lộc, ngày 23 tháng 9 năm 2021"),
                ((TableRow) first).cells().stream().map(Block.Cell::text).toList());
    }

    @Test
    void readsTheSignerBesideTheLastRecipient() {
        assertEquals(
                List.of("- Các chi bộ,", "- Lưu VP.", "Nguyễn Văn An"),
                texts("- Các chi bộ,", "- Lưu VP.\t\t\t\t   Nguyễn Văn An\t\t"));
    }

    @Test
    void readsTablesDrawnWithBars() {
        assertEquals(
                List.of("TT\tTên\tĐiểm", "1\tChấp hành chủ trương, đường lối\t", "2\tĐạo đức\t5"),
                texts(
                        "| TT | Tên | Điểm |",
                        "|---|:---:|---|",
                        "| 1 | Chấp hành chủ trương,",
                        "đường lối | |",
                        "| 2 | **Đạo đức** | 5 |"));
        assertEquals(
                List.of("TT\tTên\tĐiểm", "1\tChấp hành chủ trương, đường lối\t", "2\tĐạo đức\t5", "Sau bảng."),
                texts(
                        "|",
                        "**TT**",
                        "|",
                        "**Tên**",
                        "|",
                        "Điểm",
                        "|",
                        "|",
                        "1",
                        "|",
                        "Chấp hành chủ trương,",
                        "đường lối",
                        "|",
                        "|",
                        "|",
                        "2",
                        "|",
                        "**Đạo đức**",
                        "|",
                        "5",
                        "|",
                        "",
                        "Sau bảng."));
    }

    @Test
    void aPlaceToFillInPartsNoColumns() {
        assertEquals(
                List.of(
                        "DANH SÁCH TRƯỜNG THAM GIA LÀM VIỆC",
                        "(Kèm theo Kế hoạch số /KH-UBND ngày 5/4/2026 của UBND xã)",
                        "Điều 1. ...........................",
                        ". . . . . . . ."),
                texts(
                        "DANH SÁCH TRƯỜNG THAM GIA LÀM VIỆC",
                        "",
                        "(Kèm theo Kế hoạch số          /KH-UBND ngày 5/4/2026 của UBND xã)",
                        "",
                        "Điều 1.\t\t...........................",
                        "",
                        ". . . . . . . .",
                        "",
                        "____"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.",
                "[1: ",
                "*a",
                "|\n",
                "\t",
                "a\tb\n",
                "<p>",
                "a  \n",
                "[footnoteRef:1][1: ",
                "** ",
                "      x"
            })
    void readsHostileTextInTime(String unit) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PlainText.blocks(unit.repeat(20_000)));
    }

    @Test
    void barsBetweenCellsMakeATableWithoutBarsAtTheSides() {
        assertEquals(
                List.of("TT\tNội dung\tChủ trì", "\t(1)\t(2)", "1\tNạo vét kênh\tTổ thủy nông"),
                blocks("TT | Nội dung | Chủ trì", " | (1) | (2)", "", "1 | Nạo vét kênh | Tổ thủy nông", "Hết.")
                        .stream()
                        .filter(TableRow.class::isInstance)
                        .map(Block::text)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UBND XÃ | CỘNG HÒA\nSố: 5 | Độc lập", "Chọn A | B | C.", "a|b|c\nd|e|f"})
    void otherBarsMakeNone(String text) {
        assertEquals(
                0,
                PlainText.blocks("Mở đầu.\n" + text).stream()
                        .filter(TableRow.class::isInstance)
                        .count());
    }
}
