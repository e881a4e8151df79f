package org.vanthu.extractors.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.layout.OutlineReader;
import org.vanthu.extractors.layout.PlainText;

/** Texts whose letterhead was lost: what their title, their bases and their sentences say in its place. */
class BareHeadsTest {

    private static Header header(String... lines) {
        SourceText source = SourceText.of(PlainText.blocks(String.join("\n", lines)));
        return HeaderExtractor.extract(source, OutlineReader.read(source), Header.NONE);
    }

    private static final String PLAN = "KẾ HOẠCH";
    private static final String TITLE = "Trồng cây dịp đầu xuân";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Trường Mầm non Hoa Mai xin thông báo đến quý phụ huynh như sau           | Trường Mầm non Hoa Mai
        Phòng GD&ĐT Tam Sơn hướng dẫn các trường thực hiện như sau               | Phòng Giáo dục và Đào tạo Tam Sơn
        UBND phường 9 đề nghị các khu phố thực hiện như sau                      | Ủy ban nhân dân phường 9
        Hội Chữ thập đỏ xã Tam Sơn xây dựng kế hoạch như sau                     | Hội Chữ thập đỏ xã Tam Sơn
        Theo Kế hoạch của UBND xã Tam Sơn. Vậy UBND xã thông báo đến nhân dân    | Ủy ban nhân dân xã Tam Sơn
        Ủy ban nhân dân huyện Xây dựng kế hoạch trên địa bàn huyện Bình Lâm      | Ủy ban nhân dân huyện Bình Lâm
        """)
    void whoSpeaksIssues(String sentence, String issuer) {
        assertEquals(Optional.of(issuer), header(PLAN, TITLE, sentence).issuer());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Trao quà cho học sinh Trường Mầm non Hoa Mai và Trường Tiểu học Kim Đồng
        Các lớp của Trường Tiểu học Kim Đồng tổ chức trồng cây
        UBND xã đề nghị các thôn của xã Tam Sơn và xã Bình Lâm thực hiện
        """)
    void whoIsOnlySpokenOfDoesNot(String sentence) {
        assertEquals(Optional.empty(), header(PLAN, TITLE, sentence).issuer());
    }

    @Test
    void aLineOverTheBasesIsTheTitle() {
        Header header = header(
                "Lịch tiếp công dân định kỳ của Chủ tịch UBND xã Tam Sơn năm 2024",
                "Căn cứ Luật Tiếp công dân số 42/2013/QH13 ngày 25/11/2013;",
                "Ủy ban nhân dân xã Tam Sơn thông báo như sau:");
        assertEquals(Optional.of("Lịch tiếp công dân định kỳ của Chủ tịch UBND xã Tam Sơn năm 2024"), header.title());
        assertEquals(Optional.of("Ủy ban nhân dân xã Tam Sơn"), header.issuer());
        assertEquals(Optional.of(DateRange.year(2024)), header.period());
        assertEquals(
                Optional.empty(),
                header("Căn cứ Luật Tiếp công dân;", "Căn cứ Nghị định số 64/2014/NĐ-CP;", "Ủy ban nhân dân xã báo cáo")
                        .title());
    }

    @Test
    void workThatStandsOverTheBasesIsTheTitle() {
        assertEquals(
                Optional.of("Thực hiện kế hoạch trồng cây phân tán năm 2023"),
                header(
                                "HƯỚNG DẪN",
                                "Thực hiện kế hoạch trồng cây phân tán năm 2023",
                                "Căn cứ Điều lệ Hội Nông dân;",
                                "I. NỘI DUNG")
                        .title());
        assertEquals(
                Optional.empty(),
                header(
                                "HƯỚNG DẪN",
                                "Thực hiện Kế hoạch số 12/KH-UBND của huyện;",
                                "Căn cứ Điều lệ Hội Nông dân;",
                                "I. NỘI DUNG")
                        .title());
    }

    @Test
    void aBodyInCapitalsIsOverItsTitle() {
        Header header = header(
                "CHI BỘ THÔN ĐÔNG",
                "SINH HOẠT CHI BỘ THÁNG 5 NĂM 2022.",
                "Hôm nay, chi bộ tiến hành sinh hoạt thường kỳ.");
        assertEquals(Optional.of("Chi bộ thôn Đông"), header.issuer());
        assertEquals(Optional.of("Sinh hoạt Chi bộ tháng 5 năm 2022"), header.title());
        assertEquals(Optional.of(new DateRange(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 31))), header.period());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Qua 6 tháng đầu năm 2012, Hội Nông dân xã Tam Sơn đã đạt được những kết quả như sau: | 2012-01-01 | 2012-06-30
        I. Đánh giá công tác tháng 12/2019                                                   | 2019-12-01 | 2019-12-31
        """)
    void anAccountWithoutTitleIsAboutTheTimeThatItOpensWith(String first, LocalDate from, LocalDate to) {
        assertEquals(
                Optional.of(new DateRange(from, to)),
                header(first, "1. Số lượng hội viên ổn định.", "2. Phong trào giữ vững.")
                        .period());
    }

    @Test
    void aDayWithoutItsPlaceIsTheDayOfIssue() {
        Header header = header(
                "ỦY BAN NHÂN DÂN",
                "XÃ TAM SƠN",
                "Số:",
                "74-BC/UBND",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                ".........., ngày 20 tháng 6 năm 2018",
                "BÁO CÁO",
                "Tình hình sản xuất");
        assertEquals(Optional.of(LocalDate.of(2018, 6, 20)), header.issued());
        assertEquals(Optional.empty(), header.place());
        assertEquals(Optional.of("74-BC/UBND"), header.number());
    }

    @Test
    void aNumberWithASubjectBehindTheTypeIsTheLettersOwn() {
        Header header = header(
                "Công văn số 532/PGD&ĐT V/v tôn vinh nhà giáo tiêu biểu",
                "Kính gửi: Các trường mầm non trong huyện",
                "Phòng GD&ĐT Tam Sơn hướng dẫn các trường mầm non thực hiện như sau:");
        assertEquals(Optional.of("532/PGD&ĐT"), header.number());
        assertEquals(Optional.of("V/v tôn vinh nhà giáo tiêu biểu"), header.title());
        assertEquals(Optional.of("Phòng Giáo dục và Đào tạo Tam Sơn"), header.issuer());
    }

    @Test
    void aDraftAndAFieldAreNoNames() {
        Header header = header(
                "PHÒNG GD&ĐT TAM SƠN",
                "TRƯỜNG THCS BÌNH LỢI",
                "Số",
                "DỰ THẢO",
                "/KH-THCSBL",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "KẾ HOẠCH",
                "PHÁT TRIỂN KINH TẾ NĂM 2020",
                "XÃ: TAM SƠN");
        assertEquals(Optional.of("Trường THCS Bình Lợi"), header.issuer());
        assertEquals(Optional.of("Phát triển kinh tế năm 2020"), header.title());
    }

    @Test
    void capitalsUnderALetterheadSayWhatADocumentIsAbout() {
        assertEquals(
                Optional.of("Về nhiệm vụ kinh tế - xã hội năm 2008"),
                header(
                                "HỘI ĐỒNG NHÂN DÂN QUẬN 12",
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "Số: 01/2008/NQ-HĐND",
                                "Quận 12, ngày 11 tháng 01 năm 2008",
                                "VỀ NHIỆM VỤ KINH TẾ - XÃ HỘI NĂM 2008",
                                "Căn cứ Luật Tổ chức Hội đồng nhân dân;")
                        .title());
    }

    @Test
    void aPartysStarOpensNoItemInABrokenText() {
        List<String> prose = new ArrayList<>(List.of(
                "ĐẢNG BỘ HUYỆN BÌNH LÂM",
                "ĐẢNG ỦY XÃ TAM SƠN ĐẢNG CỘNG SẢN VIỆT NAM",
                "* Tam Sơn, ngày 01 tháng 7 năm 2022",
                "Số 58 - TB/ĐU",
                "",
                "THÔNG BÁO",
                "Kết luận hội nghị giao ban công tác tháng 6 và nhiệm vụ trọng tâm tháng 7 năm 2022",
                ""));
        for (int i = 0; i < 8; i++) {
            prose.add("Ngày 30/6/2022, tại Hội trường xã, Ban Thường vụ Đảng ủy tổ chức hội nghị giao ban công");
            prose.add("tác tháng 6, do đồng chí Bí thư chủ trì.");
        }
        Header header = header(prose.toArray(String[]::new));
        assertEquals(Optional.of("58-TB/ĐU"), header.number());
        assertEquals(Optional.of("Đảng ủy xã Tam Sơn"), header.issuer());
        assertEquals(Optional.of(LocalDate.of(2022, 7, 1)), header.issued());
        assertEquals(Optional.of(DateRange.month(YearMonth.of(2022, 7))), header.period());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PHƯƠNG HƯỚNG, MỤC TIÊU NHIỆM KỲ 2015 - 2020: | PHƯƠNG HƯỚNG, MỤC TIÊU NHIỆM KỲ 2015 - 2020
        Các chỉ tiêu chủ yếu (nhiệm kỳ 2015-2020)    | Các chỉ tiêu chủ yếu (nhiệm kỳ 2015-2020)
        """)
    void aHeadlineThatTellsOfGoalsIsTheTitle(String first, String title) {
        Header header = header(first, "- Thu nhập bình quân đầu người: 45 triệu đồng.", "- Tỷ lệ hộ nghèo: 1,5%.");
        assertEquals(Optional.of(title), header.title());
        assertEquals(Optional.of(DateRange.years(2015, 2020)), header.period());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mục tiêu của bài học này là gì",
                "Nhiệm vụ của chúng ta năm 2020 là học tập.",
                "Tình hình thời tiết năm nay:"
            })
    void aSentenceAboutGoalsIsNone(String first) {
        assertEquals(
                Optional.empty(),
                header(first, "- Học sinh nắm được bài.", "- Rèn luyện kỹ năng.")
                        .title());
    }
}
