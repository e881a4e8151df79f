package org.vanthu.extractors.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
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

/** Heads whose lines were run together, broken, left out or mixed with a site's own. */
class BrokenHeadsTest {

    private static Header header(String... lines) {
        SourceText source = SourceText.of(PlainText.blocks(String.join("\n", lines)));
        return HeaderExtractor.extract(source, OutlineReader.read(source), Header.NONE);
    }

    private static Optional<String> issuer(String... names) {
        return Issuers.ofLetterhead(List.of(names), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        LIÊN ĐOÀN LAO ĐỘNG TP HÒA AN CĐCS TRƯỜNG MẦM NON II        | Công đoàn cơ sở Trường Mầm non II
        ĐẢNG BỘ KHỐI DOANH NGHIỆP ĐẢNG ỦY TRƯỜNG ĐH HÒA AN         | Đảng ủy Trường Đại học Hòa An
        ỦY BAN NHÂN DÂN TỈNH HÒA AN SỞ NỘI VỤ                      | Sở Nội vụ tỉnh Hòa An
        BẢO HIỂM XÃ HỘI VIỆT NAM BẢO HIỂM XÃ HỘI TỈNH HÒA AN       | Bảo hiểm xã hội tỉnh Hòa An
        SỞ GIÁO DỤC VÀ ĐÀO TẠO TRƯỜNG THPT HÒA AN                  | Trường THPT Hòa An
        ĐẢNG ỦY KHỐI CƠ QUAN TỈNH ĐẢNG ỦY SỞ TƯ PHÁP               | Đảng ủy Sở Tư pháp
        UBND THÀNH PHỐ HẢI PHÒNG                                   | Ủy ban nhân dân thành phố Hải Phòng
        UBND XÃ TÂN HỘI TRUNG                                      | Ủy ban nhân dân xã Tân Hội Trung
        ĐẢNG ỦY TRƯỜNG ĐẠI HỌC HÒA AN                              | Đảng ủy Trường Đại học Hòa An
        ỦY BAN NHÂN DÂN XÃ TAM SƠN VÀ ỦY BAN MTTQ XÃ TAM SƠN       | Ủy ban nhân dân xã Tam Sơn và Ủy ban Mặt trận Tổ quốc xã Tam Sơn
        """)
    void partsBodiesThatRanIntoOneLine(String line, String issuer) {
        assertEquals(Optional.of(issuer), issuer(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HỘI LHPN XÃ TAM SƠN     | CHI HỘI PN THÔN 4        | Chi hội Phụ nữ thôn 4
        THÔN HẢI YẾN            | BAN CÔNG TÁC MẶT TRẬN    | Ban công tác Mặt trận thôn Hải Yến
        BAN CHẤP HÀNH           | ĐẢNG BỘ XÃ TAM SƠN       | Ban Chấp hành Đảng bộ xã Tam Sơn
        ĐẠI HỘI ĐẠI BIỂU        | HỘI NÔNG DÂN XÃ TAM SƠN  | Đại hội đại biểu Hội Nông dân xã Tam Sơn
        HĐĐ HUYỆN TAM SƠN       | LIÊN ĐỘI THCS BÌNH LỢI   | Liên đội THCS Bình Lợi
        TRƯỜNG MẦM NON HOA MAI  | CHI BỘ                   | Chi bộ Trường Mầm non Hoa Mai
        UBND TỈNH HÒA AN        | BQL CÁC KHU CÔNG NGHIỆP  | Ban Quản lý các khu công nghiệp tỉnh Hòa An
        UBMTTQVN TỈNH HÒA AN    | HỘI LHPN TỈNH            | Hội Liên hiệp Phụ nữ tỉnh Hòa An
        HĐND HUYỆN TAM SƠN      | BAN KINH TẾ - XÃ HỘI     | Ban Kinh tế - Xã hội huyện Tam Sơn
        CÔNG TY THỦY LỢI HÒA AN | CHI NHÁNH TAM SƠN        | Chi Nhánh Tam Sơn
        CHỦ TỊCH                | ỦY BAN NHÂN DÂN TỈNH HÒA AN | Chủ tịch Ủy ban nhân dân tỉnh Hòa An
        UBND XÃ TAM SƠN         | THÔN 5                   | Thôn 5 xã Tam Sơn
        CHI BỘ                  | THÔN 5                   | Chi bộ thôn 5
        UBNDXÃ TAM SƠN          | BCĐ PCGD                 | Ban Chỉ đạo PCGD xã Tam Sơn
        """)
    void readsABodyBelowOrAboveAnother(String first, String second, String issuer) {
        assertEquals(Optional.of(issuer), issuer(first, second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SỞ TƯ PHÁP TỈNH HÒA AN PHÒNG GIÁM ĐỊNH SỐ 1", "UBND XÃ TAM SƠN TRƯỜNG DÂN LẬP BÌNH MINH"})
    void namesNoIssuerWhereTwoBodiesMayBeOne(String line) {
        assertEquals(Optional.empty(), issuer(line));
    }

    @Test
    void aCongressGoesOnWithItsCount() {
        assertEquals(
                Optional.of("Đại hội đại biểu Đảng bộ Trường Đại học Hòa An lần thứ XXVIII"),
                issuer("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ TRƯỜNG ĐẠI HỌC HÒA AN", "LẦN THỨ XXVIII"));
    }

    @Test
    void anOrganWithoutABodyIsThatOfTheOrganisationBesideIt() {
        assertEquals(
                Optional.of("Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
                header("BAN CHẤP HÀNH TRUNG ƯƠNG", "ĐOÀN TNCS HỒ CHÍ MINH", "Số: 25-KH/TWĐTN", "KẾ HOẠCH", "Hè vui")
                        .issuer());
        assertEquals(
                Optional.of("Liên đội THCS Bình Lợi"),
                header("LIÊN ĐỘI THCS BÌNH LỢI", "ĐỘI TNTP HỒ CHÍ MINH", "KẾ HOẠCH", "Tháng Ba")
                        .issuer());
    }

    @Test
    void readsALetterheadWhoseColumnsRanIntoItsLines() {
        Header header = header(
                "ĐẢNG BỘ XÃ TAM SƠN CHI BỘ THÔN 3 Số: 02 -NQ/CB",
                "ĐẢNG CỘNG SẢN VIỆT NAM Tam Sơn, ngày 05 tháng 4 năm 2023",
                "NGHỊ QUYẾT HỌP CHI BỘ THÁNG 4 NĂM 2023",
                "Chi bộ thôn 3 họp định kỳ.");
        assertEquals(Optional.of("Chi bộ thôn 3"), header.issuer());
        assertEquals(Optional.of("02-NQ/CB"), header.number());
        assertEquals(Optional.of("Tam Sơn"), header.place());
        assertEquals(Optional.of(LocalDate.of(2023, 4, 5)), header.issued());
    }

    @Test
    void readsNumberAndDayThatWereFilledIntoTheRoomOfAForm() {
        Header header = header(
                "LIÊN ĐOÀN LAO ĐỘNG",
                "",
                "TỈNH HÒA AN",
                "",
                "Số:     54     /KH-LĐLĐ",
                "",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "",
                "    Hòa An, ngày  25     tháng  8    năm 2015",
                "",
                "KẾ HOẠCH",
                "Kỷ niệm 85 năm Ngày truyền thống (20/10/1930 - 20/10/2015)");
        assertEquals(Optional.of("54/KH-LĐLĐ"), header.number());
        assertEquals(Optional.of("Liên đoàn Lao động tỉnh Hòa An"), header.issuer());
        assertEquals(Optional.of(LocalDate.of(2015, 8, 25)), header.issued());
        assertEquals(Optional.empty(), header.period());
    }

    @Test
    void aNumberThatWasNotFilledInIsNoPartOfThePlaceBehindIt() {
        assertEquals(
                Optional.of("Tam Sơn"),
                header("UBND XÃ TAM SƠN", "Số: /KH- UBND Tam Sơn, ngày 9 tháng 5 năm 2019", "KẾ HOẠCH", "Trồng rừng")
                        .place());
    }

    @Test
    void aNationsNameThatLostAWordIsNoBody() {
        assertEquals(
                Optional.of("Ủy ban nhân dân huyện Tam Sơn"),
                header(
                                "ỦY BAN NHÂN DÂN HUYỆN TAM SƠN",
                                "CỘNG HÒA HỘI CHỦ NGHĨA VIỆT NAM",
                                "Số: 187/KH-UBND",
                                "KẾ HOẠCH",
                                "Tiêm phòng đợt 2")
                        .issuer());
    }

    @Test
    void aHeadingThatIsNoTypeIsNoPartOfTheIssuer() {
        Header header = header(
                "CHI BỘ THÔN 3 Số: 9-CV/CB",
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                "Tam Sơn, ngày 15 tháng 9 năm 2011",
                "HƯỞNG ỨNG PHONG TRÀO THI ĐUA",
                "V/v vận động đảng viên tham gia làm đường",
                "Chi bộ yêu cầu đảng viên thực hiện:");
        assertEquals(Optional.of("công văn"), header.type());
        assertEquals(Optional.of("Chi bộ thôn 3"), header.issuer());
    }

    @Test
    void aLetterIsOneWhateverItsNumbersSign() {
        assertEquals(
                Optional.of("công văn"),
                header(
                                "UBND HUYỆN TAM SƠN",
                                "PHÒNG TÀI CHÍNH - KẾ HOẠCH",
                                "Số: 112/TC-KH",
                                "V/v đối chiếu công nợ năm 2009",
                                "Kính gửi: UBND các xã")
                        .type());
    }

    @Test
    void aSitesHeadlineOverTheLetterheadIsNotTheHeading() {
        Header header = header(
                "KẾ HOẠCH TẾT TRUNG THU",
                "UBND XÃ TAM SƠN",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Số: 77/KH-UBND",
                "KẾ HOẠCH",
                "Tổ chức Tết Trung thu cho trẻ em năm 2022");
        assertEquals(Optional.of("Tổ chức Tết Trung thu cho trẻ em năm 2022"), header.title());
        assertEquals(Optional.of("Ủy ban nhân dân xã Tam Sơn"), header.issuer());
    }

    @Test
    void theFirstLineMayBeTheHeadingAlone() {
        Header header = header("Phương án Sản xuất vụ Đông năm 2023 – 2024.", "", "I. ĐÁNH GIÁ KẾT QUẢ");
        assertEquals(Optional.of("phương án"), header.type());
        assertEquals(Optional.of("Sản xuất vụ Đông năm 2023 – 2024"), header.title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Báo cáo UBND xã, cho biết mưa lũ đã ổn định.",
                "Kế hoạch Trồng rừng năm 2023 được UBND xã ban hành.",
                "Chương trình Nông thôn mới là động lực của xã.",
                "Thông báo của thôn dán ở nhà văn hóa;"
            })
    void aSentenceIsNoHeading(String line) {
        assertEquals(
                Optional.empty(), header(line, "Các thôn khắc phục hậu quả.").type());
    }

    @Test
    void aTextWithoutHeadAnnouncesWhatItIs() {
        Header header = header(
                "Thực hiện công văn chỉ đạo của Huyện đoàn;",
                "",
                "Ban Chấp hành Đoàn xã xây dựng kế hoạch tổ chức vui Trung thu cho thiếu nhi xã Tam Sơn năm 2019, với"
                        + " những nội dung cụ thể như sau:",
                "",
                "- Tổ chức rước đèn.");
        assertEquals(Optional.of("kế hoạch"), header.type());
        assertEquals(Optional.of("Tổ chức vui Trung thu cho thiếu nhi xã Tam Sơn năm 2019"), header.title());
        assertEquals(Optional.of("Ban Chấp hành Đoàn xã Tam Sơn"), header.issuer());
        assertEquals(Optional.of(DateRange.year(2019)), header.period());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đoàn xã xây dựng kế hoạch phối hợp với xã Tam Sơn và xã Bình Lợi trong năm như sau:",
                "Công đoàn xây dựng kế hoạch tổ chức tham quan năm 2019 như sau:"
            })
    void anAnnouncementWithoutItsPlaceNamesNoIssuer(String line) {
        Header header = header(line, "- Nội dung 1.");
        assertEquals(Optional.of("kế hoạch"), header.type());
        assertEquals(Optional.empty(), header.issuer());
    }

    @Test
    void whoeverAPlanSpeaksToIsNoIssuer() {
        assertEquals(
                Header.NONE,
                header("Các thôn xây dựng kế hoạch trồng cây của thôn mình năm 2022 như sau:", "- Thôn 1: 200 cây."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kính thưa toàn thể bà con!
        Chủ đề: “Tuổi trẻ xung kích”
        Công an xã báo cáo như sau:
        Năm 2022 là năm bận rộn.
        Kết quả hoạt động hội năm 2022 được ghi nhận
        Ngày đăng 12/12/2022
        Nội dung công việc
        """)
    void aTitleEndsBeforeWhatTheTextSays(String next) {
        assertEquals(
                Optional.of("Kết quả hoạt động hội năm 2022"),
                header("UBND XÃ TAM SƠN", "Số: 1/BC", "BÁO CÁO", "Kết quả hoạt động hội năm 2022", next, "Có 214 hộ.")
                        .title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Về việc tổ chức đại hội          | Hội Nông dân xã nhiệm kỳ 2023-2028. | Về việc tổ chức đại hội Hội Nông dân xã nhiệm kỳ 2023-2028
        Về Nghị quyết số 5 (đã thông qua) | của Hội đồng nhân dân xã            | Về Nghị quyết số 5 (đã thông qua) của Hội đồng nhân dân xã
        """)
    void aTitleGoesOnWithAName(String first, String second, String title) {
        assertEquals(
                Optional.of(title),
                header("UBND XÃ TAM SƠN", "Số: 1/KH-UBND", "KẾ HOẠCH", first, second, "I. MỤC ĐÍCH")
                        .title());
    }

    @Test
    void aFormsNumberIsNoDocuments() {
        assertEquals(
                Optional.empty(),
                header("PHIẾU SỐ: 12", "Họ và tên: Lê Văn Bình", "Địa chỉ: thôn 2")
                        .number());
    }

    @Test
    void aLineInBracketsEndsATitle() {
        assertEquals(
                Optional.of("Của lãnh đạo Ủy ban nhân dân xã Tam Sơn (Tuần 07 từ ngày 13/02 đến ngày 17/02/2023)"),
                header(
                                "LỊCH LÀM VIỆC CỦA LÃNH ĐẠO ỦY BAN NHÂN DÂN XÃ TAM SƠN",
                                "(Tuần 07 từ ngày 13/02 đến ngày 17/02/2023)",
                                "Lịch thay giấy mời",
                                "Thứ Hai",
                                "- Giao ban.")
                        .title());
    }

    @Test
    void bodiesOfAKnownKindRightOverTheTypeAreALetterhead() {
        assertEquals(
                Optional.of("Công đoàn cơ sở Trường THPT Bình Lợi"),
                header("TRƯỜNG THPT BÌNH LỢI", "CÔNG ĐOÀN CƠ SỞ", "LỊCH TRỰC TẾT 2024", "Ngày 08/02: Ông Bình.")
                        .issuer());
        assertEquals(
                Optional.empty(),
                header("HỘI DIỄN VĂN NGHỆ", "LỊCH TRỰC TẾT 2024", "Ngày 08/02: Ông Bình.")
                        .issuer());
    }

    @Test
    void readsNumberAndDayBelowTheType() {
        Header header = header(
                "UBND PHƯỜNG 7",
                "THÔNG BÁO",
                "SỐ 15/TB-UBND NGÀY 02/3/2020",
                "Về việc niêm yết danh sách",
                "UBND phường 7 thông báo:");
        assertEquals(Optional.of("15/TB-UBND"), header.number());
        assertEquals(Optional.of(LocalDate.of(2020, 3, 2)), header.issued());
        assertEquals(Optional.of("Về việc niêm yết danh sách"), header.title());
    }

    @Test
    void theDaysOfAWeeksScheduleAreItsPeriod() {
        assertEquals(
                Optional.of(new DateRange(LocalDate.of(2023, 6, 5), LocalDate.of(2023, 6, 9))),
                header(
                                "UBND XÃ TAM SƠN",
                                "LỊCH CÔNG TÁC TUẦN 23",
                                "Thứ Hai, ngày 05/6/2023",
                                "- Sáng: Giao ban.",
                                "Thứ Sáu (09/6/2023)",
                                "- Chiều: Họp chi bộ.")
                        .period());
        assertEquals(
                Optional.empty(),
                header(
                                "UBND XÃ TAM SƠN",
                                "LỊCH CÔNG TÁC TUẦN 23",
                                "Thứ Hai, ngày 05/6/2023",
                                "- Sáng: Giao ban.",
                                "Thứ Sáu (09/7/2023)")
                        .period());
    }

    @Test
    void aScheduleIsThatOfWhomItNames() {
        assertEquals(
                Optional.of("Ủy ban nhân dân xã Tam Sơn"),
                header("LỊCH LÀM VIỆC CỦA LÃNH ĐẠO UBND XÃ TAM SƠN TUẦN 7", "Thứ Hai", "- Giao ban.")
                        .issuer());
        assertEquals(
                Optional.empty(),
                header("LỊCH LÀM VIỆC TUẦN 7", "Thứ Hai", "- Dự đại hội, Hội Nông dân xã Tam Sơn.")
                        .issuer());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Sản xuất vụ chiêm xuân 2022-2023                    | 2022-01-01 | 2023-12-31
        Sản xuất vụ Đông năm 2023 – 2024                    | 2023-01-01 | 2024-12-31
        Phòng trừ rầy nâu vụ Hè Thu 2021                    | 2021-01-01 | 2021-12-31
        Giải cờ tướng mừng Đảng, mừng Xuân Mậu Tuất 2018    | 2018-01-01 | 2018-12-31
        Đại hội đại biểu Hội lần thứ X nhiệm kỳ 2023 - 2028 | 2023-01-01 | 2028-12-31
        Kỷ niệm 85 năm Ngày (20/10/1930 - 20/10/2015)       | |
        Chuẩn bị vụ Xuân 2021                               | |
        Tổng kết 5 năm thực hiện Chỉ thị 03 (2011 - 2015)   | 2011-01-01 | 2015-12-31
        Kỷ niệm 90 năm Ngày thành lập Hội (1930 - 2020)     | |
        Sơ kết Nghị quyết số 05 khóa 2018                   | |
        """)
    void readsThePeriodOfASeasonAndNoneOfAnAnniversary(String title, LocalDate from, LocalDate to) {
        assertEquals(
                Optional.ofNullable(from).map(day -> new DateRange(day, to)),
                TitlePeriod.of(title, Optional.of("kế hoạch"), Optional.empty()));
    }

    @Test
    void aDraftOrASummaryIsOfTheTypeThatItIsToBe() {
        for (String heading : List.of("DỰ THẢO BÁO CÁO", "BÁO CÁO TÓM TẮT", "BÁO CÁO (DỰ THẢO)")) {
            Header header =
                    header("UBND XÃ TAM SƠN", "Số:     /BC-UBND", heading, "Tình hình kinh tế - xã hội năm 2019");
            assertEquals(Optional.of("báo cáo"), header.type(), heading);
            assertEquals(Optional.of("Tình hình kinh tế - xã hội năm 2019"), header.title(), heading);
        }
    }

    @Test
    void aHeadlineInSmallLettersIsOneWhereABodySaysItBelow() {
        Header header = header(
                "Thông báo treo cờ Tổ quốc dịp Quốc khánh năm 2022",
                "Căn cứ Kế hoạch số 15-KH/ĐU ngày 02/8/2022 của Đảng ủy xã Tam Sơn;",
                "UBND xã Tam Sơn thông báo thời gian treo cờ đến các thôn và các hộ gia đình.");
        assertEquals(Optional.of("thông báo"), header.type());
        assertEquals(Optional.of("Ủy ban nhân dân xã Tam Sơn"), header.issuer());
        assertEquals(
                Optional.empty(),
                header("Thông báo treo cờ đã được gửi đến từng hộ", "Nhân dân phấn khởi hưởng ứng.")
                        .type());
    }

    @Test
    void aTitleRightOverTheFirstSectionIsAllThatIsLeftOfAHead() {
        Header header = header(
                "Tình hình phát triển kinh tế - xã hội 9 tháng đầu năm 2018",
                "I. NHỮNG KẾT QUẢ ĐẠT ĐƯỢC",
                "1. Kinh tế",
                "Tổng diện tích gieo trồng đạt 652 ha.");
        assertEquals(Optional.of("Tình hình phát triển kinh tế - xã hội 9 tháng đầu năm 2018"), header.title());
        assertEquals(Optional.of(new DateRange(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 9, 30))), header.period());
        assertEquals(
                Optional.empty(),
                header("Xã có 5 thôn với 820 hộ dân sinh sống.", "I. KẾT QUẢ", "Thu đạt 100%.")
                        .title());
    }

    @Test
    void aBodyWithoutItsPlaceHasThatByWhichTheTextCallsIt() {
        assertEquals(
                Optional.of("Hội đồng nhân dân huyện Bình Lâm"),
                header(
                                "HỘI ĐỒNG NHÂN DÂN",
                                "Số: 23/2008/NQ-HĐND",
                                "NGHỊ QUYẾT",
                                "Về nhiệm vụ năm 2009",
                                "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân năm 2003;",
                                "Hội đồng nhân dân huyện Bình Lâm nhất trí thông qua báo cáo, tổ chức thực hiện như"
                                        + " sau:",
                                "Điều 1. Thông qua các chỉ tiêu.")
                        .issuer());
    }

    @Test
    void aCapitalBehindAKindOfPlaceMayBeginAVerb() {
        assertEquals(
                Optional.empty(),
                header(
                                "KẾ HOẠCH",
                                "Rà soát hộ nghèo năm 2021",
                                "Ủy ban nhân dân huyện Xây dựng kế hoạch rà soát hộ nghèo như sau:",
                                "Ủy ban nhân dân huyện Ban hành hướng dẫn.")
                        .issuer());
    }

    @Test
    void anotherBodysTermIsNoPeriod() {
        assertEquals(
                Optional.empty(),
                header(
                                "THÔNG BÁO",
                                "Treo cờ chào mừng Đại hội Đảng bộ xã nhiệm kỳ 2025-2030",
                                "Từ ngày 23 đến ngày 27.")
                        .period());
        assertEquals(
                Optional.empty(),
                header("LỊCH", "Tiếp công dân của Thường trực HĐND huyện khóa XIX, nhiệm kỳ 2016-2021", "Thứ Năm.")
                        .period());
    }

    @Test
    void aLettersSubjectMayStandBehindItsNumberAndEndOverWhomItAddresses() {
        Header header = header(
                "ỦY BAN NHÂN DÂN",
                "XÃ TAM SƠN",
                "Số: 31 /UBND V/v đôn đốc đăng ký xây dựng cơ sở vật",
                "chất năm học 2020 - 2021",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Tam Sơn, ngày 31 tháng 8 năm 2020",
                "Kính gửi: Trường THCS Tam Sơn");
        assertEquals(Optional.of("31/UBND"), header.number());
        assertEquals(Optional.of("V/v đôn đốc đăng ký xây dựng cơ sở vật chất năm học 2020 - 2021"), header.title());
        assertEquals(
                Optional.of("V/v Hướng dẫn thực hiện nhiệm vụ Giáo dục trung học năm học 2014-2015"),
                header(
                                "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN BÌNH LÂM",
                                "Số: 278/PGDĐT",
                                "V/v Hướng dẫn thực hiện nhiệm vụ",
                                "Giáo dục trung học năm học 2014-2015",
                                "Kính gửi: Hiệu trưởng các trường")
                        .title());
    }

    @Test
    void theNationsNameBehindABodyIsNoPartOfIt() {
        assertEquals(
                Optional.of("Hội đồng nhân dân quận 12"),
                header(
                                "HỘI",
                                "ĐỒNG NHÂN DÂN QUẬN 12 |",
                                "CỘNG",
                                "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |",
                                "Số: 01/2008/NQ-HĐND |",
                                "Quận 12, ngày 11 tháng 01 năm 2008 |",
                                "NGHỊ QUYẾT",
                                "Về nhiệm vụ kinh tế - xã hội năm 2008")
                        .issuer());
    }

    @Test
    void whoHelpsWithAPlanIsNoPartOfItsIssuer() {
        assertEquals(
                Optional.empty(),
                header(
                                "Để nâng cao hiệu quả hoạt động của thôn, bản.",
                                "Ủy ban nhân dân xã phối hợp với UBMTTQ xã thống nhất xây dựng kế hoạch bầu Trưởng"
                                        + " thôn như sau:",
                                "1. Mục đích")
                        .issuer());
    }
}
