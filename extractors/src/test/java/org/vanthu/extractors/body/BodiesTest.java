package org.vanthu.extractors.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesTest {

    @Test
    void findsTheLongestNameAtEachPlace() {
        assertEquals(
                List.of("cong-an Đảng ủy Công an", "ubkt UBKT Đảng uỷ", "hoi-phu-nu Hội LHPN"),
                Bodies.STANDARD.find("Đảng ủy Công an, UBKT Đảng uỷ và Hội LHPN xã").stream()
                        .map(m -> m.slug() + " " + m.name())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UỶ BAN NHÂN DÂN XÃ AN PHÚ | ubnd
        Uỷ ban Mặt trận Tổ quốc   | mttq
        các thôn, xóm             | to-dan-pho,to-dan-pho
        vp                        | ''
        trường hợp khác           | ''
        Ban công tác mặt trận     | mttq
        """)
    void findsNamesInEverySpelling(String text, String slugs) {
        assertEquals(
                slugs,
                String.join(
                        ",",
                        Bodies.STANDARD.find(text).stream()
                                .map(Bodies.Mention::slug)
                                .toList()));
    }

    @Test
    void givesABodyWithoutASlugItsWholeName() {
        assertEquals(
                "Ban quản lý dự án khu vực huyện Tân Lập",
                Bodies.STANDARD
                        .find("phối hợp với Ban quản lý dự án khu vực huyện Tân Lập khảo sát")
                        .getFirst()
                        .name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Chi cục Thuế khu vực Minh Sơn - Tân Kỳ rà soát nợ đọng   | Chi cục Thuế khu vực Minh Sơn - Tân Kỳ
        Chi cục Thuế khu vực Minh Sơn - đơn vị chủ trì           | Chi cục Thuế khu vực Minh Sơn
        Sở Nội vụ - Cơ quan thường trực                          | Sở Nội vụ
        """)
    void aRegionalOfficeKeepsBothPlaces(String text, String name) {
        assertEquals(name, Bodies.STANDARD.find(text).getFirst().name());
    }

    @Test
    void aZonesBoardKeepsTheZonesName() {
        assertEquals(
                "Ban Quản lý Khu kinh tế Đông Nam",
                Bodies.STANDARD
                        .find("Ban Quản lý Khu kinh tế Đông Nam hướng dẫn các chủ đầu tư")
                        .getFirst()
                        .name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UBND xã tiếp tục kiểm tra các bãi rác                                 | ubnd
        Ngày 12/3/2019, Ban Thường vụ Đảng ủy xã họp giao ban                 | dang-uy
        Đồng thời, đồng chí Phó Chủ tịch UBND xã làm việc với các hộ          | ubnd
        Hiệu trưởng các trường mầm non niêm yết thực đơn                      | truong-hoc
        100% các chi bộ đăng ký học tập                                       | chi-bo
        14/15 chi bộ hoàn thành tốt nhiệm vụ                                  | none
        15/15 chi bộ hoàn thành tốt nhiệm vụ                                  | chi-bo
        Ba thôn hoàn thành việc thu quỹ                                       | to-dan-pho
        05 xe rác quá tải                                                     | none
        Ban quản lý chợ thu phí đúng quy định                                 | other
        Tại các điểm ngập, lực lượng Công an cắm biển cảnh báo                | cong-an
        Chỉ đạo Công an xã tuần tra                                           | none
        Trường hợp vi phạm bị lập biên bản                                    | none
        Phối hợp với MTTQ xã vận động nhân dân                                | none
        """)
    void readsTheSubjectOfASentence(String sentence, String slug) {
        assertEquals(
                slug,
                Bodies.STANDARD.subject(sentence).map(Bodies.Mention::slug).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Công tác Tổ chức                                  | to-chuc
        Đề nghị Hội Nông dân tỉnh và các tổ chức          | hoi-nong-dan
        Công an xã (chủ trì, phối hợp với các ngành):     | cong-an
        Hoạt động (Hội Phụ nữ)                            | hoi-phu-nu
        Công tác tổ chức, xây dựng Đảng                   | ''
        UBMTTQ, các tổ chức đoàn thể                      | mttq,other
        Dân vận, UBKT, Văn phòng                          | dan-van,ubkt,van-phong
        Ban Chỉ huy Quân sự xã                            | quan-su
        Hoạt động của Hội đồng nhân dân                   | hdnd
        Y tế                                              | ''
        An ninh, quốc phòng - Quân sự địa phương          | ''
        Kết quả thực hiện nghị quyết của Đảng ủy về kinh tế | ''
        """)
    void readsBodiesOffHeadingsButNotFieldsOfWork(String heading, String slugs) {
        assertEquals(
                slugs,
                String.join(
                        ",",
                        Bodies.STANDARD.ofHeading(heading).stream()
                                .map(Bodies.Mention::slug)
                                .toList()));
    }
}
