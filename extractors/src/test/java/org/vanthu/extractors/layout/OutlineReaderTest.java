package org.vanthu.extractors.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.layout.Outline.Section;

class OutlineReaderTest {

    private static SourceText source(String... lines) {
        return SourceText.of(PlainText.blocks(String.join("\n", lines)));
    }

    /** One line a section: dots for its depth, its label, its title. */
    private static List<String> outline(String... lines) {
        return OutlineReader.read(source(lines)).sections().stream()
                .map(s -> (".".repeat(s.level()) + s.label() + " " + s.title()).strip())
                .toList();
    }

    @Test
    void nestsByTheOrderOfNumberings() {
        assertEquals(
                List.of(
                        ".A ĐÁNH GIÁ",
                        "..I Kết quả đạt được",
                        "...1 Về kinh tế",
                        "....a Trồng trọt",
                        "...2 Về xã hội",
                        "..II Hạn chế",
                        ".B NHIỆM VỤ",
                        "..1 Đảng ủy"),
                outline(
                        "A. ĐÁNH GIÁ",
                        "I. Kết quả đạt được",
                        "1. Về kinh tế",
                        "a) Trồng trọt",
                        "Lúa đạt 58 tạ/ha.",
                        "2. Về xã hội",
                        "Chi trả đủ.",
                        "II. Hạn chế",
                        "Còn chậm.",
                        "B. NHIỆM VỤ",
                        "1. Đảng ủy: Tiếp tục chỉ đạo."));
    }

    @Test
    void twoSentencesAreNoHeadingWhateverTheirNumber() {
        assertEquals(
                List.of(".E TỔ CHỨC THỰC HIỆN", "..III Đặc điểm của TP. Mỹ Hòa năm 2005"),
                outline(
                        "E. TỔ CHỨC THỰC HIỆN",
                        "I. Thông tư này có hiệu lực từ ngày 01/01/1999. Các quy định trước đây bị bãi bỏ",
                        "II. Sở Tài chính hướng dẫn các xã. Khó khăn thì báo cáo Bộ",
                        "III. Đặc điểm của TP. Mỹ Hòa năm 2005",
                        "Dân số 120.000 người."));
    }

    @Test
    void aNumberingMayStartAnewUnderTheNextHeading() {
        assertEquals(
                List.of(
                        ".III NỘI DUNG",
                        "..1 Tuyên truyền",
                        "..2 Chỉnh trang",
                        "...2.1 Phường chủ trì",
                        ".III TỔ CHỨC THỰC HIỆN",
                        "..1 Phân công"),
                outline(
                        "III. NỘI DUNG",
                        "1. Tuyên truyền",
                        "- Phát thanh.",
                        "2. Chỉnh trang",
                        "2.1 Phường chủ trì",
                        "- Lát hè.",
                        "III. TỔ CHỨC THỰC HIỆN",
                        "1. Phân công",
                        "- Giao Văn phòng theo dõi."));
    }

    @Test
    void aRunInHeadingIsOnlyItsLabel() {
        SourceText source = source(
                "I. Công tác Đảng",
                "- Công tác Tổ chức: Tham mưu lễ trao huy hiệu.",
                "+ Lập danh sách.",
                "- Quân sự: Trực sẵn sàng.");
        List<Section> sections = OutlineReader.read(source).sections();
        assertEquals(
                List.of("Công tác Đảng", "Công tác Tổ chức", "Quân sự"),
                sections.stream().map(Section::title).toList());
        assertEquals("- Công tác Tổ chức:", sections.get(1).heading().of(source.text()));
        assertEquals(
                " Tham mưu lễ trao huy hiệu.\n+ Lập danh sách.\n",
                sections.get(1).content().of(source.text()));
    }

    @Test
    void aSentenceBehindANumberIsAnItem() {
        assertEquals(
                List.of(".II MỘT SỐ CUỘC HỌP"),
                outline(
                        "II. MỘT SỐ CUỘC HỌP",
                        "1. Hội nghị Ban Thường vụ vào ngày 28/5/2024.",
                        "2. Hội nghị mở rộng vào ngày 29/5/2024.",
                        "- Vận động các hộ dân chấp hành thực hiện các dự án:"));
    }

    @Test
    void whatAnnouncesAListNamesNoSection() {
        assertEquals(
                List.of(".1 Yêu cầu"),
                outline(
                        "1. Yêu cầu",
                        "Tập trung các nội dung sau:",
                        "- Thời gian: ngày 5/6.",
                        "- Tối 14/9: Trung thu.",
                        "- Tiếp tục thực hiện: quét dọn."));
    }

    @Test
    void theTitleAboveTheFirstTextIsNoSection() {
        assertEquals(
                List.of(". Nơi nhận", ". BIỂU TIẾN ĐỘ NĂM 2023"),
                outline(
                        "## KẾ HOẠCH",
                        "### Triển khai chủ đề năm 2023",
                        "Thực hiện nghị quyết, Đảng ủy xây dựng kế hoạch.",
                        "### Nơi nhận:",
                        "- Lưu VP.",
                        "**T/M ĐẢNG ỦY**",
                        "**BÍ THƯ**",
                        "## BIỂU TIẾN ĐỘ NĂM 2023"));
    }

    @Test
    void aRowThatOnlyNamesTheRowsBelowIsASectionOfTheTable() {
        assertEquals(
                List.of(". BIỂU KẾ HOẠCH", "..I CHỈ TIÊU", "...1 Về đô thị", "..II NHIỆM VỤ"),
                outline(
                        "Kế hoạch như sau.",
                        "",
                        "BIỂU KẾ HOẠCH",
                        "",
                        "TT\tNội dung\tChủ trì",
                        "I\tCHỈ TIÊU\t",
                        "1\tVề đô thị\t",
                        "1.1\tLát hè\tUBND",
                        "1.2\tTrồng cây\t",
                        "II\tNHIỆM VỤ\t",
                        "1\tTuyên truyền\tMTTQ"));
    }

    @Test
    void aLoneBackslashIsTheStarThatAConverterEscaped() {
        assertEquals(
                List.of(".1 Phân công", ".. Khối Dân vận", ".. Văn phòng"),
                outline(
                        "1. Phân công",
                        "\\ Khối Dân vận:",
                        "- Phối hợp tuyên truyền.",
                        "\\ Văn phòng: Tham mưu giao ban."));
    }

    @Test
    void chapterAndItsTitleAreOneHeading() {
        assertEquals(
                List.of(".Chương I QUY ĐỊNH CHUNG", "..Điều 1 Phạm vi", "..Điều 2"),
                outline(
                        "Chương I",
                        "QUY ĐỊNH CHUNG",
                        "Điều 1. Phạm vi",
                        "Quy định này áp dụng tại xã.",
                        "Điều 2. Ban hành kèm theo Quyết định này quy chế làm việc của Ủy ban nhân dân xã."));
    }

    @Test
    void pathNamesTheSectionsAroundAnOffset() {
        SourceText source = source(
                "I. Kết quả", "1. Đảng ủy: Chỉ đạo chi bộ.", "Duy trì giao ban.", "II. Phương hướng", "Tiếp tục.");
        Outline outline = OutlineReader.read(source);
        assertEquals(
                List.of("Kết quả", "Đảng ủy"),
                outline.path(source.text().indexOf("Duy trì")).stream()
                        .map(Section::title)
                        .toList());
        assertEquals(
                List.of("Phương hướng"),
                outline.path(source.text().indexOf("Tiếp tục")).stream()
                        .map(Section::title)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. A\n", "- A: b\n", "I. A:\n", "A", "1\tA\t\n", "Điều 1. \n", "VIII", "A: "})
    void readsHostileTextInTime(String unit) {
        SourceText source = source(unit.repeat(20_000));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> OutlineReader.read(source));
    }
}
