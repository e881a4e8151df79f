package org.vanthu.extractors.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.OutlineReader;
import org.vanthu.extractors.layout.PlainText;

/** Heads, signatures and openings that keep to none of the layouts that the decrees prescribe. */
class UnusualHeadsTest {

    private static Header header(List<Block> blocks) {
        SourceText source = SourceText.of(blocks);
        return HeaderExtractor.extract(source, OutlineReader.read(source), Header.NONE);
    }

    private static Header header(String... lines) {
        return header(PlainText.blocks(String.join("\n", lines)));
    }

    private static Block row(String... cells) {
        return new Block.TableRow(
                0,
                IntStream.range(0, cells.length)
                        .mapToObj(i -> new Block.Cell(cells[i], i, 1, 1))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HỘI NÔNG DÂN XÃ TAM SƠN           | BAN CHẤP HÀNH           | Ban Chấp hành Hội Nông dân xã Tam Sơn
        UBMTTQ VIỆT NAM XÃ TAM SƠN        | BAN THƯỜNG TRỰC         | Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Tam Sơn
        BAN CHỈ HUY PCTT TỈNH HÒA AN      | VĂN PHÒNG THƯỜNG TRỰC   | Văn phòng thường trực Ban Chỉ huy PCTT tỉnh Hòa An
        UBND QUẬN 7                       | VĂN PHÒNG HĐND&UBND     | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân quận 7
        UBND QUẬN 7                       | PHÒNG NỘI VỤ            | Phòng Nội vụ quận 7
        ĐOÀN TNCS HỒ CHÍ MINH             | BCH ĐOÀN PHƯỜNG 5       | Ban Chấp hành Đoàn phường 5
        """)
    void completesAPartByItsBodyAndAnOfficeByItsPlace(String above, String body, String issuer) {
        assertEquals(
                Optional.of(issuer),
                header(above, body, "Số: 15/BC", "Tam Sơn, ngày 05 tháng 12 năm 2022", "BÁO CÁO", "Kết quả năm 2022")
                        .issuer());
    }

    @Test
    void takesBodiesRightOverTheTypeForTheIssuerEvenWithoutNumberAndDay() {
        assertEquals(
                Optional.of("Ủy ban nhân dân phường Tam Sơn"),
                header("UBND PHƯỜNG TAM SƠN", "LỊCH CÔNG TÁC TUẦN 14", "(Từ ngày 03/4/2023 đến ngày 07/4/2023)")
                        .issuer());
        assertEquals(
                Optional.empty(),
                header("HỘI THI TIẾNG HÁT", "của cán bộ, công chức", "BÁO CÁO", "Kết quả hội thi")
                        .issuer());
    }

    @Test
    void knowsALetterByANumberWhoseFirstSignIsNoType() {
        assertEquals(
                Optional.of("công văn"),
                header(
                                "UBND QUẬN 7",
                                "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
                                "Số: 312/PGDĐT-KH",
                                "Kính gửi: Hiệu trưởng các trường")
                        .type());
        assertEquals(
                Optional.of("kế hoạch"),
                header("UBND QUẬN 7", "Số: 312/KH-PGDĐT", "Quận 7, ngày 5 tháng 9 năm 2014", "I. MỤC ĐÍCH")
                        .type());
    }

    @Test
    void readsAHeadWhoseDayStandsOnTheNextLine() {
        Header header = header(
                "QUYẾT ĐỊNH",
                "CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH SỐ 1141-TC/QĐ/CĐKT",
                "NGÀY 01 THÁNG 11 NĂM 1995 VỀ VIỆC BAN HÀNH",
                "CHẾ ĐỘ KẾ TOÁN DOANH NGHIỆP",
                "BỘ TRƯỞNG BỘ TÀI CHÍNH");
        assertEquals(Optional.of(LocalDate.of(1995, 11, 1)), header.issued());
        assertEquals(Optional.of("Về việc ban hành chế độ kế toán doanh nghiệp"), header.title());
    }

    @Test
    void goesOnWithATitleThatBreaksInsideACitation() {
        assertEquals(
                Optional.of(
                        "Hướng dẫn thi hành Nghị định số 54/CP ngày 28/08/1993, số 94/1998/NĐ-CP ngày 17/11/1998 của"
                                + " Chính phủ"),
                header(
                                "BỘ TÀI CHÍNH",
                                "Số: 172/1998/TT-BTC",
                                "Hà Nội, ngày 22 tháng 12 năm 1998",
                                "THÔNG TƯ",
                                "Hướng dẫn thi hành Nghị định số 54/CP ngày 28/08/1993,",
                                "số 94/1998/NĐ-CP ngày 17/11/1998 của Chính phủ",
                                "Căn cứ Luật Thuế xuất khẩu;")
                        .title());
    }

    @Test
    void readsATypeAndTitleInRowsOfOneCell() {
        Header header = header(List.of(
                row("BỘ TÀI CHÍNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                row("Số: 13/2001/TT-BTC", "Hà Nội, ngày 8 tháng 3 năm 2001"),
                row("", "THÔNG TƯ"),
                row("", "Hướng dẫn thực hiện quy định về thuế"),
                new Block.Paragraph("Căn cứ các luật thuế hiện hành;")));
        assertEquals(Optional.of("Hướng dẫn thực hiện quy định về thuế"), header.title());
    }

    @Test
    void knowsWhoAloneIssuesLaws() {
        assertEquals(
                Optional.of("Quốc hội"),
                header("LUẬT", "THUẾ TIÊU THỤ ĐẶC BIỆT", "Luật này quy định thuế tiêu thụ đặc biệt.")
                        .issuer());
    }

    @Test
    void readsThePlaceThoughTheDayWasWrittenByHand() {
        Header header = header(
                "UBND XÃ TAM SƠN",
                "Số: 12/TB-UBND",
                "Tam Sơn, ngày )J- tháng 12 năm 2011",
                "THÔNG BÁO",
                "Về việc họp dân");
        assertEquals(Optional.of("Tam Sơn"), header.place());
        assertEquals(Optional.empty(), header.issued());
    }

    @Test
    void findsTheSignerAmongTheRecipientsAndBeforeForms() {
        assertEquals(
                Optional.of("Trương Chí Trung"),
                header(
                                "QUYẾT ĐỊNH",
                                "Về việc sửa đổi mức thuế",
                                "Nơi nhận:",
                                "- Văn phòng Quốc hội;",
                                "- Các Bộ, cơ quan ngang Bộ,",
                                "Trương Chí Trung",
                                "- Các Cục, Vụ;",
                                "- Công báo;",
                                "- Kho bạc các tỉnh;",
                                "- Cục thuế các tỉnh;",
                                "- Lưu VP.")
                        .signer());
        assertEquals(
                Optional.of("K'Brêu"),
                header("BÁO CÁO", "Công tác quý I", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "K'Brêu")
                        .signer());
        assertEquals(
                Optional.empty(),
                header("ĐƠN ĐĂNG KÝ", "CHỦ TRÌ THỰC HIỆN ĐỀ TÀI", "CẤP NHÀ NƯỚC", "Kính gửi: Bộ Khoa học")
                        .signer());
    }

    @Test
    void joinsRecipientsThatGoOnOnTheNextLine() {
        assertEquals(
                List.of("Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", "HĐND, UBND các tỉnh", "Lưu: VT"),
                header(
                                "NGHỊ ĐỊNH",
                                "Về công tác văn thư",
                                "Nơi nhận:",
                                "- Các bộ, cơ quan ngang bộ,",
                                "cơ quan thuộc Chính phủ;",
                                "- HĐND, UBND các tỉnh;",
                                "- Lưu: VT.",
                                "TM. CHÍNH PHỦ",
                                "THỦ TƯỚNG",
                                "Nguyễn Văn An")
                        .recipients());
    }

    @Test
    void takesDayPlaceAndBodyOfMinutesFromTheirFirstSentence() {
        Header header = header(
                "BIÊN BẢN",
                "Họp chi bộ tháng 3",
                "Hôm nay, vào lúc 14 giờ 00 ngày 05/3/2023, tại nhà văn hóa thôn 2, xã Tam Sơn, Chi bộ thôn 2 tổ chức"
                        + " họp định kỳ.",
                "I. Thành phần");
        assertEquals(Optional.of(LocalDate.of(2023, 3, 5)), header.issued());
        assertEquals(Optional.of("nhà văn hóa thôn 2, xã Tam Sơn"), header.place());
        assertEquals(Optional.of("Chi bộ thôn 2"), header.issuer());
    }

    @Test
    void takesDayAndPlaceOfMinutesFromTheirLabels() {
        Header header = header(
                "BIÊN BẢN",
                "Về việc bàn giao mặt bằng",
                "1. Thời gian: 08 giờ 30 phút, ngày 12 tháng 6 năm 2021.",
                "2. Địa điểm: Hội trường UBND xã Tam Sơn.",
                "3. Thành phần: đại diện các hộ dân.");
        assertEquals(Optional.of(LocalDate.of(2021, 6, 12)), header.issued());
        assertEquals(Optional.of("Hội trường UBND xã Tam Sơn"), header.place());
    }

    @Test
    void takesNoDayOfMinutesFromWhatThePeopleTalkAbout() {
        Header header = header("BIÊN BẢN", "Họp dân", "Thôn nghe lại báo cáo ngày 12 tháng 6 năm 2021 của Công an xã.");
        assertEquals(Optional.empty(), header.issued());
        assertEquals(
                Optional.empty(),
                header("BÁO CÁO", "Tình hình an ninh", "Hồi 9 giờ ngày 12/6/2021, tại thôn 2 xảy ra cháy.")
                        .issued());
    }

    @Test
    void givesAnAnnexTheWholeNameOfItsDecisionsIssuer() {
        Header decision = header("ỦY BAN NHÂN DÂN", "TỈNH HÒA AN", "Số: 29/QĐ-UBND", "QUYẾT ĐỊNH", "Về tiếp công dân");
        SourceText annex = SourceText.of(PlainText.blocks("""
            QUY ĐỊNH
            Về tiếp công dân
            (Ban hành kèm theo Quyết định số: 29/QĐ-UBND ngày 24/11/2025 của Ủy ban nhân dân tỉnh)
            Điều 1. Phạm vi điều chỉnh
            """));
        assertEquals(
                Optional.of("Ủy ban nhân dân tỉnh Hòa An"),
                HeaderExtractor.extract(annex, OutlineReader.read(annex), decision)
                        .issuer());
        assertEquals(
                Optional.of("Ủy ban nhân dân tỉnh"),
                HeaderExtractor.extract(annex, OutlineReader.read(annex), Header.NONE)
                        .issuer());
    }

    @Test
    void recipientsRunOnBesideTheSignature() {
        Header header = header(
                "UBND XÃ TAM SƠN",
                "Số: 15/QĐ-UBND",
                "QUYẾT ĐỊNH",
                "Điều 1. Giao chỉ tiêu.",
                "Nơi nhận:",
                "CHỦ TỊCH",
                "- UBND huyện;",
                "- Các thôn;",
                "(Đã ký)",
                "- Lưu VT.",
                "Nguyễn Văn Sơn",
                "- Đồng chí nào vắng phải báo cáo.");
        assertEquals(List.of("UBND huyện", "Các thôn", "Lưu VT"), header.recipients());
        assertEquals(Optional.of("Nguyễn Văn Sơn"), header.signer());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Phân bổ vốn năm 2023 thực hiện Đề án giai đoạn 2022 - 2025  | 2023-01-01 | 2023-12-31
        Thực hiện Đề án giai đoạn 2022 - 2025 trong năm 2023        | 2022-01-01 | 2025-12-31
        Kết quả năm 2020 thực hiện Đề án giai đoạn 2021 - 2025      | 2021-01-01 | 2025-12-31
        """)
    void aYearBeforeTheYearsThatItIsOneOfIsWhatADocumentIsAbout(String title, LocalDate from, LocalDate to) {
        assertEquals(
                Optional.of(new DateRange(from, to)),
                header("UBND XÃ TAM SƠN", "Số: 15/KH-UBND", "KẾ HOẠCH", title).period());
    }

    @Test
    void aFormIsNoLetterThoughItAddressesSomebody() {
        assertEquals(
                Optional.of("đơn đăng ký"),
                header("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐƠN ĐĂNG KÝ KINH DOANH", "Kính gửi: Phòng Kinh tế")
                        .type());
    }

    @Test
    void theFirstDayOfAScheduleIsNoneOfItsTitle() {
        assertEquals(
                Optional.of("Tuần 14 (Từ ngày 03/4/2023 đến ngày 07/4/2023)"),
                header(
                                "UBND PHƯỜNG TAM SƠN",
                                "LỊCH CÔNG TÁC",
                                "Tuần 14",
                                "(Từ ngày 03/4/2023 đến ngày 07/4/2023)",
                                "THỨ HAI, NGÀY 03/4:",
                                "- Chủ tịch: 8 giờ, tiếp công dân.")
                        .title());
    }
}
