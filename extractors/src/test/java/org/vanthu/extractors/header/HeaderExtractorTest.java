package org.vanthu.extractors.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Letterhead;
import org.vanthu.extractors.layout.OutlineReader;
import org.vanthu.extractors.layout.PlainText;

/** One document a layout: those of Nghị định 30/2020 and of Hướng dẫn 36-HD/VPTW, as tables, as lines, and damaged. */
class HeaderExtractorTest {

    private static Header header(List<Block> blocks) {
        SourceText source = SourceText.of(blocks);
        return HeaderExtractor.extract(source, OutlineReader.read(source), Header.NONE);
    }

    private static Header header(String... lines) {
        return header(PlainText.blocks(String.join("\n", lines)));
    }

    private static Block row(String left, String right) {
        return new Block.TableRow(0, List.of(new Block.Cell(left, 0, 1, 1), new Block.Cell(right, 1, 1, 1)));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text);
    }

    @Test
    void readsAGovernmentReportWithItsLetterheadInATable() {
        assertEquals(
                new Header(
                        Optional.of("báo cáo"),
                        Optional.of("125/BC-UBND"),
                        Optional.of("Ủy ban nhân dân phường Tân Lộc"),
                        Optional.of("Tân Lộc"),
                        Optional.of(LocalDate.of(2022, 6, 15)),
                        Optional.of("Tình hình kinh tế - xã hội 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2022"),
                        Optional.of(DateRange.months(2022, 1, 6)),
                        Optional.of("Trần Thị Bích"),
                        List.of("UBND thành phố (b/c)", "TT. Đảng ủy", "Lưu: VT"),
                        List.of("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015"),
                        List.of()),
                header(List.of(
                        row(
                                "ỦY BAN NHÂN DÂN\nPHƯỜNG TÂN LỘC",
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
                        row("Số: 125 /BC-UBND", "Tân Lộc, ngày 15 tháng 6 năm 2022"),
                        paragraph("BÁO CÁO"),
                        paragraph("Tình hình kinh tế - xã hội 6 tháng đầu năm,"),
                        paragraph("nhiệm vụ 6 tháng cuối năm 2022"),
                        paragraph("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;"),
                        paragraph("UBND phường báo cáo như sau:"),
                        paragraph("I. KẾT QUẢ"),
                        row(
                                "Nơi nhận:\n- UBND thành phố (b/c);\n- TT. Đảng ủy;\n- Lưu: VT.",
                                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTrần Thị Bích"))));
    }

    @Test
    void readsAPartyResolutionWithItsLetterheadInLines() {
        Header header = header(
                "ĐẢNG BỘ THÀNH PHỐ AN HÒA",
                "ĐẢNG ỦY XÃ HÒA BÌNH",
                "*",
                "Số 12-NQ/ĐU",
                "",
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                "Hòa Bình, ngày 03 tháng 01 năm 2023",
                "",
                "NGHỊ QUYẾT",
                "về nhiệm vụ trọng tâm năm 2023",
                "-----",
                "",
                "Ban Chấp hành Đảng bộ xã quyết nghị một số nội dung sau:",
                "",
                "Nơi nhận:",
                "- Các chi bộ,",
                "- Lưu VP.",
                "",
                "T/M BAN CHẤP HÀNH",
                "BÍ THƯ",
                "",
                "Lê Văn Khôi");
        assertEquals(Optional.of("nghị quyết"), header.type());
        assertEquals(Optional.of("12-NQ/ĐU"), header.number());
        assertEquals(Optional.of("Đảng ủy xã Hòa Bình"), header.issuer());
        assertEquals(Optional.of("Hòa Bình"), header.place());
        assertEquals(Optional.of(LocalDate.of(2023, 1, 3)), header.issued());
        assertEquals(Optional.of("Về nhiệm vụ trọng tâm năm 2023"), header.title());
        assertEquals(Optional.of(DateRange.year(2023)), header.period());
        assertEquals(Optional.of("Lê Văn Khôi"), header.signer());
    }

    @Test
    void leavesOutWhatWasNotFilledIn() {
        Header header = header(
                "UBND XÃ HÒA BÌNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "                             Độc lập - Tự do - Hạnh phúc",
                "Số:      /KH-UBND               Hòa Bình, ngày      tháng 5 năm 2024",
                "",
                "KẾ HOẠCH",
                "Phòng chống thiên tai năm 2024",
                "",
                "I. MỤC ĐÍCH");
        assertEquals(Optional.empty(), header.number());
        assertEquals(Optional.empty(), header.issued());
        assertEquals(Optional.of("Ủy ban nhân dân xã Hòa Bình"), header.issuer());
        assertEquals(Optional.of("kế hoạch"), header.type());
    }

    @Test
    void aLetterHasNoHeadingButASubject() {
        Header header = header(List.of(
                row(
                        "UBND THÀNH PHỐ AN HÒA\nPHÒNG TƯ PHÁP\nSố: 45/TP\nV/v rà soát văn bản\nquý II/2021",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nAn Hòa, ngày 02 tháng 7 năm 2021"),
                paragraph("Kính gửi: UBND các xã, phường"),
                paragraph("Phòng Tư pháp đề nghị các đơn vị báo cáo."),
                row("Nơi nhận:\n- Như trên;\n- Lưu.", "TRƯỞNG PHÒNG\n\nVõ Quang Huy")));
        assertEquals(Optional.of("công văn"), header.type());
        assertEquals(Optional.of("45/TP"), header.number());
        assertEquals(Optional.of("Phòng Tư pháp thành phố An Hòa"), header.issuer());
        assertEquals(Optional.of("V/v rà soát văn bản quý II/2021"), header.title());
        assertEquals(List.of("UBND các xã, phường", "Lưu"), header.recipients());
        assertEquals(Optional.of(DateRange.quarter(2021, 2)), header.period());
        assertEquals(Optional.of("Võ Quang Huy"), header.signer());
    }

    @Test
    void aFormsTitleUnderTheLetterheadIsNoPartOfItsBody() {
        Optional<String> district = Optional.of("Ủy ban nhân dân huyện Hòa Vang");
        assertEquals(
                district,
                Issuers.ofLetterhead(List.of("UBND HUYỆN HÒA VANG", "PHIẾU XỬ LÝ VĂN BẢN"), Optional.empty()));
        assertEquals(district, Issuers.ofLetterhead(List.of("UBND HUYỆN", "HÒA VANG"), Optional.empty()));
    }

    @Test
    void theIssuerMayStandOnlyInTheText() {
        assertEquals(
                Optional.of("Đảng ủy phường Tân Lộc"),
                header(
                                "## KẾ HOẠCH",
                                "### Triển khai chủ đề năm 2023",
                                "",
                                "Đảng ủy phường Tân Lộc xây dựng kế hoạch cụ thể như sau:",
                                "",
                                "I. MỤC ĐÍCH")
                        .issuer());
        assertEquals(
                Optional.of("Ủy ban nhân dân xã Hòa Bình"),
                header(
                                "CHƯƠNG TRÌNH CÔNG TÁC THÁNG 3/2020",
                                "",
                                "1. Nông nghiệp: gieo cấy.",
                                "",
                                "TM. UBND XÃ HÒA BÌNH",
                                "CHỦ TỊCH")
                        .issuer());
    }

    @Test
    void anAnnexSaysTheNumberThatTheHeadLost() {
        Header header = header(
                "KẾ HOẠCH",
                "Chỉnh trang đô thị năm 2023",
                "",
                "Nội dung như sau.",
                "",
                "Nơi nhận:",
                "- Lưu VP.",
                "",
                "BIỂU TIẾN ĐỘ",
                "(Ban hành kèm Kế hoạch số 145 -KH/ĐU ngày 13 /01 /2023 của Đảng ủy phường Tân Lộc)");
        assertEquals(Optional.of("145-KH/ĐU"), header.number());
        assertEquals(Optional.of(LocalDate.of(2023, 1, 13)), header.issued());
        assertEquals(Optional.of("Đảng ủy phường Tân Lộc"), header.issuer());
    }

    @Test
    void theTitleStopsBeforeTheAuthorityAndTheBases() {
        Header header = header(
                "QUYẾT ĐỊNH",
                "VỀ VIỆC PHÊ DUYỆT QUY HOẠCH TRÊN ĐỊA BÀN XÃ HÒA BÌNH",
                "",
                "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ",
                "",
                "Căn cứ Luật Xây dựng ngày 18/6/2014;",
                "Xét đề nghị của công chức địa chính,",
                "",
                "QUYẾT ĐỊNH:",
                "Điều 1. Phê duyệt quy hoạch.");
        assertEquals(Optional.of("Về việc phê duyệt quy hoạch trên địa bàn xã Hòa Bình"), header.title());
        assertEquals(
                List.of("Căn cứ Luật Xây dựng ngày 18/6/2014", "Xét đề nghị của công chức địa chính"), header.bases());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ĐẢNG UỶ PHƯỜNG TÂN LỘC | Đảng ủy phường Tân Lộc
        UBND XÃ HÒA BÌNH | Ủy ban nhân dân xã Hòa Bình
        HỘI ĐỒNG NHÂN DÂN THỊ TRẤN PHÚ MỸ | Hội đồng nhân dân thị trấn Phú Mỹ
        BCH ĐẢNG BỘ XÃ AN TÂY | Ban Chấp hành Đảng bộ xã An Tây
        CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH | Chủ tịch Ủy ban nhân dân tỉnh
        CÔNG AN PHƯỜNG 5 | Công an phường 5
        TRƯỜNG THPT LÊ LỢI | Trường THPT Lê Lợi
        SỞ GD&ĐT TỈNH AN HÒA | Sở Giáo dục và Đào tạo tỉnh An Hòa
        UBND phường Tân Lộc | Ủy ban nhân dân phường Tân Lộc
        """)
    void spellsOutAnIssuer(String printed, String spelt) {
        assertEquals(spelt, Spelling.body(printed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Số: 75 -TB/ĐU | 75-TB/ĐU
        Số 31-NQ/ĐU | 31-NQ/ĐU
        SỐ :117  /2000/TT-BTC | 117/2000/TT-BTC
        Số: 87/2025/QĐ-UBND | 87/2025/QĐ-UBND
        Luật số: 18/2003/QH11 | 18/2003/QH11
        Số: 84 TC/CSTC | 84TC/CSTC
        Số 245 TTg | 245TTg
        Số: 5 Láng-Hạ | 5
        """)
    void readsANumber(String line, String number) {
        assertEquals(Optional.of(number), Letterhead.number(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số:      /KH-UBND", "Số: …/BC-UBND", "Số lượng 12 người"})
    void readsNoNumberThatWasNotFilledIn(String line) {
        assertEquals(Optional.empty(), Letterhead.number(line).filter(n -> n.contains("/") || line.startsWith("Số:")));
    }

    private static final Optional<String> REPORT = Optional.of("báo cáo");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        báo cáo | Kết quả phát triển kinh tế năm 2024, nhiệm vụ trọng tâm 6 tháng đầu năm 2025 | 2024-01-01 | 2024-12-31
        báo cáo | Tình hình năm 2024, nhìn lại giai đoạn 2020 - 2024 và kế hoạch năm 2025 | 2024-01-01 | 2024-12-31
        báo cáo | Công tác 9 tháng đầu năm, nhiệm vụ quý IV năm 2022 | 2022-01-01 | 2022-09-30
        báo cáo | Kết quả xây dựng nông thôn mới giai đoạn 2011 - 2015, nhiệm vụ giai đoạn 2016 - 2020 | 2011-01-01 | 2015-12-31
        báo cáo | Tình hình tháng 8 và 8 tháng đầu năm 2023 | 2023-08-01 | 2023-08-31
        báo cáo | Kết quả 10 tháng đầu năm 2023 | 2023-01-01 | 2023-10-31
        báo cáo | Tình hình thực hiện kế hoạch và dự toán năm 2023 | 2023-01-01 | 2023-12-31
        nghị quyết | Về tình hình 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2024 | 2024-07-01 | 2024-12-31
        nghị quyết | Về kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025 | 2021-01-01 | 2025-12-31
        chỉ thị | Về khôi phục sản xuất sau đợt lũ tháng 10 và chuẩn bị vụ Xuân 2021 | |
        kế hoạch | Tổ chức bầu cử đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026 | |
        nghị quyết | Đại hội Đảng bộ lần thứ XVIII, nhiệm kỳ 2020 - 2025 | 2020-01-01 | 2025-12-31
        lịch làm việc | Cá nhân tuần 52 (26/12/2011 --> 01/01/2012) | 2011-12-26 | 2012-01-01
        """)
    void aReportLooksBackAndAResolutionAhead(String type, String title, LocalDate from, LocalDate to) {
        assertEquals(
                Optional.ofNullable(from).map(day -> new DateRange(day, to)),
                TitlePeriod.of(title, Optional.of(type), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CÔNG TÁC Tuần 12 | Công tác Tuần 12
        THUẾ tiêu thụ đặc biệt | Thuế tiêu thụ đặc biệt
        TUẦN 45 (Từ 06/11 đến 12/11/2023) | Tuần 45 (Từ 06/11 đến 12/11/2023)
        UBND xã làm việc với các thôn | UBND xã làm việc với các thôn
        ĐẠI HỘI ĐẢNG BỘ PHƯỜNG TÂN LỘC KHÓA XX | Đại hội Đảng bộ phường Tân Lộc khóa XX
        CHỨC NĂNG, NHIỆM VỤ CỦA SỞ NỘI VỤ | Chức năng, nhiệm vụ của Sở Nội vụ
        XÂY DỰNG KHU DÂN CƯ NÔNG THÔN TẬP TRUNG | Xây dựng khu dân cư nông thôn tập trung
        """)
    void writesATitleAsASentence(String printed, String title) {
        assertEquals(title, Spelling.title(printed));
    }

    @Test
    void readsAHeadThatRunsOnBehindTheType() {
        Header header = header(
                "Nghị định của Chính phủ số 94 /1998/NĐ-CP ngày 17 tháng 11 năm 1998",
                "Quy định chi tiết thi hành Luật Thuế xuất khẩu",
                "",
                "Chính phủ",
                "",
                "Căn cứ Luật Tổ chức Chính phủ ngày 30 tháng 9 năm 1992;");
        assertEquals(Optional.of("nghị định"), header.type());
        assertEquals(Optional.of("94/1998/NĐ-CP"), header.number());
        assertEquals(Optional.of("Chính phủ"), header.issuer());
        assertEquals(Optional.of(LocalDate.of(1998, 11, 17)), header.issued());
        assertEquals(Optional.of("Quy định chi tiết thi hành Luật Thuế xuất khẩu"), header.title());
    }

    @Test
    void readsAScanWhoseMarksAreWrong() {
        Header header = header(List.of(
                row(
                        "UBND TỈNH AN HÒA\nSỞ THÔNG TIN VÀ TRUYÈN THÔNG\nSó: l2/QĐ-UBNĐ",
                        "CỘNG HÒA XÃ HỌI CHỦ NGHĨA VIỆT NAM\nAn Hòa, ngảy O5 tháng l2 năm 2O21"),
                paragraph("QUYÉTĐỊNH -"),
                paragraph("Về việc công nhận sáng kiến"),
                row("Nơi nhận:\n- Lưu: VT.", "KT. GIÁM ĐÓC\nPHÓ GIÁM ĐÓC\nVõ Quang Huy")));
        assertEquals(Optional.of("quyết định"), header.type());
        assertEquals(Optional.of("12/QĐ-UBND"), header.number());
        assertEquals(Optional.of("Sở Thông tin và Truyền thông tỉnh An Hòa"), header.issuer());
        assertEquals(Optional.of(LocalDate.of(2021, 12, 5)), header.issued());
        assertEquals(Optional.of("Về việc công nhận sáng kiến"), header.title());
        assertEquals(Optional.of("Võ Quang Huy"), header.signer());
    }

    @Test
    void readsAPartyScanWhoseTitleLostALetter() {
        List<Block> blocks = List.of(
                row(
                        "ĐẢNG BỘ THỊ XÃ AN HÒA\nĐẢNG ỦY PHƯỜNG TÂN LỘC\nSố 74-TB/ĐU",
                        "ĐẲNG CỘNG SÃN VIỆT NAM\nTân Lộc, ngày 06 tháng 10 năm 2023"),
                paragraph("THÔNG BÁO"),
                row("Nơi nhận:\n- Lưu VPĐU.", "T/M BAN THƯỜNG VỤ\nHÓ BÍ THƯ\n(đã ký)\nĐỗ Đức Thuận"));
        Header header = header(blocks);
        assertEquals(Optional.of("Tân Lộc"), header.place());
        assertEquals(Optional.of("Đỗ Đức Thuận"), header.signer());
    }

    @Test
    void aPlainTextInvitationKeepsItsTitleAndWhomItInvites() {
        Header header = header(
                "      ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "        XÃ HÒA BÌNH                  Độc lập - Tự do - Hạnh phúc",
                "     Số: 12/GM-UBND               Hòa Bình, ngày 10 tháng 11 năm 2021",
                "",
                "                                 GIẤY MỜI",
                "                     Họp bàn phương án sửa đường liên thôn",
                "Ủy ban nhân dân xã Hòa Bình trân trọng kính mời:",
                "- Thường trực Đảng ủy, HĐND xã;",
                "- Trưởng các thôn.",
                "Nội dung: bàn phương án sửa 1,2 km đường liên thôn, mức đóng góp của các hộ và tiến độ thi công trong"
                        + " quý IV.",
                "Nơi nhận:                                             TL. CHỦ TỊCH",
                "- Như thành phần mời;                                  VĂN PHÒNG",
                "- Lưu: VT.",
                "                                                     Âu Thị Hoa");
        assertEquals(Optional.of("giấy mời"), header.type());
        assertEquals(Optional.of("Họp bàn phương án sửa đường liên thôn"), header.title());
        assertEquals(Optional.of("Âu Thị Hoa"), header.signer());
        assertEquals(List.of("Thường trực Đảng ủy, HĐND xã", "Trưởng các thôn", "Lưu: VT"), header.recipients());
    }

    @Test
    void aRegisterOfDocumentsIsNoneOfThem() {
        Header header = header(List.of(
                new Block.TableRow(
                        0,
                        List.of(
                                new Block.Cell("Số đến", 0, 1, 1),
                                new Block.Cell("Loại", 1, 1, 1),
                                new Block.Cell("Nơi gửi", 2, 1, 1),
                                new Block.Cell("Trích yếu", 3, 1, 1))),
                new Block.TableRow(
                        0,
                        List.of(
                                new Block.Cell("6", 0, 1, 1),
                                new Block.Cell("Quyết định", 1, 1, 1),
                                new Block.Cell("Chính phủ", 2, 1, 1),
                                new Block.Cell("Ban hành quy định", 3, 1, 1)))));
        assertEquals(Optional.empty(), header.type());
    }

    @Test
    void readsThePeriodOfATitle() {
        Optional<LocalDate> issued = Optional.of(LocalDate.of(2021, 9, 23));
        assertEquals(
                Optional.of(DateRange.month(YearMonth.of(2021, 10))),
                TitlePeriod.of("Nhiệm vụ tháng 10 năm 2021", REPORT, issued));
        assertEquals(
                Optional.of(DateRange.month(YearMonth.of(2021, 10))),
                TitlePeriod.of("Nhiệm vụ tháng 10", REPORT, issued));
        assertEquals(
                Optional.of(new DateRange(LocalDate.of(2024, 9, 9), LocalDate.of(2024, 9, 15))),
                TitlePeriod.of("Công tác tuần 35 (từ ngày 09/9 đến ngày 15/9/2024)", REPORT, issued));
        assertEquals(
                Optional.of(DateRange.months(2022, 1, 9)),
                TitlePeriod.of("Kết quả 9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm 2022", REPORT, issued));
        assertEquals(Optional.of(DateRange.quarter(2023, 3)), TitlePeriod.of("Báo cáo quý III/2023", REPORT, issued));
        assertEquals(
                Optional.of(DateRange.years(2021, 2025)),
                TitlePeriod.of("Kế hoạch giai đoạn 2021-2025", REPORT, issued));
        assertEquals(Optional.empty(), TitlePeriod.of("Chương trình phòng, chống ma túy đến năm 2030", REPORT, issued));
        assertEquals(Optional.empty(), TitlePeriod.of("Thực hiện Quyết định ngày 05 tháng 6 năm 2020", REPORT, issued));
    }

    @Test
    void readsColumnsWhoseBlanksAFormatCollapsed() {
        Header header = header(List.of(
                paragraph("ĐẢNG BỘ THỊ XÃ AN HÒA ĐẢNG CỘNG SẢN VIỆT NAM"),
                paragraph("ĐẢNG ỦY PHƯỜNG TÂN LỘC"),
                paragraph("* Tân Lộc, ngày 23 tháng 9 năm 2021"),
                paragraph("Số 31-NQ/ĐU"),
                paragraph("NGHỊ QUYẾT"),
                paragraph("Nhiệm vụ tháng 10 năm 2021"),
                paragraph("I. Tình hình"),
                new Block.Item("- Các chi bộ,"),
                new Block.Item("- Lưu VP Đảng ủy. Trần Quang Hải")));
        assertEquals(Optional.of("nghị quyết"), header.type());
        assertEquals(Optional.of("Đảng ủy phường Tân Lộc"), header.issuer());
        assertEquals(Optional.of("Tân Lộc"), header.place());
        assertEquals(Optional.of("Nhiệm vụ tháng 10 năm 2021"), header.title());
        assertEquals(Optional.of("Trần Quang Hải"), header.signer());
        assertEquals(List.of("Các chi bộ", "Lưu VP Đảng ủy"), header.recipients());
    }

    @Test
    void theFirstSignatureCountsAndAFormsNameDoesNot() {
        assertEquals(
                Optional.of("Lê Quang Minh"),
                header(List.of(
                                paragraph("BÁO CÁO"),
                                paragraph("Kết quả rà soát"),
                                paragraph("Đã rà soát 12 hộ."),
                                row(
                                        "Nơi nhận:\n- Lưu VP.",
                                        "CHỦ TỊCH\nGIÁM ĐỐC SỞ GIÁO DỤC VÀ\nĐÀO TẠO\nLê Quang Minh"),
                                row("Nơi nhận:\n- Lưu.", "CHỦ TỊCH\nNguyễn Văn A")))
                        .signer());
    }

    @Test
    void readsRecipientsRowByRowBesideTheSignature() {
        assertEquals(
                List.of("Thường trực Đảng ủy", "Các thôn", "Lưu VT"),
                header(List.of(
                                paragraph("CHỈ THỊ"),
                                paragraph("Về phòng cháy"),
                                paragraph("1. Các thôn kiểm tra bể nước."),
                                row("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"),
                                row("- Thường trực Đảng ủy;", "KT. CHỦ TỊCH"),
                                row("- Các thôn;", "PHÓ CHỦ TỊCH"),
                                row("- Lưu VT.", "Lê Quang Minh")))
                        .recipients());
    }

    @Test
    void aTypeAtTheEndOfTheLetterheadHasItsTitleBelow() {
        Header header = header(List.of(
                row(
                        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 15/QĐ-UBND\nQUYẾT ĐỊNH",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
                paragraph("Về việc công nhận tổ hòa giải"),
                paragraph("Căn cứ Luật Hòa giải ở cơ sở;")));
        assertEquals(Optional.of("Về việc công nhận tổ hòa giải"), header.title());
        assertEquals(List.of("Căn cứ Luật Hòa giải ở cơ sở"), header.bases());
    }

    @Test
    void theNumberBehindTheTypeIsItsOwnAndTheTitlesIsCited() {
        Header header = header(
                "NGHỊ ĐỊNH",
                "CỦA CHÍNH PHỦ SỐ 12/1999/NĐ-CP NGÀY 17 THÁNG 5 NĂM 1999",
                "QUY ĐỊNH CHI TIẾT THI HÀNH LUẬT CHĂN NUÔI",
                "SỐ 03/1998/QH10 NGÀY 20 THÁNG 5 NĂM 1998",
                "CHÍNH PHỦ",
                "Căn cứ Luật Tổ chức Chính phủ;");
        assertEquals(Optional.of("12/1999/NĐ-CP"), header.number());
        assertEquals(Optional.of(LocalDate.of(1999, 5, 17)), header.issued());
    }

    @Test
    void wardsAndDistrictsMayBeNamedByNumber() {
        Header header = header(
                "ỦY BAN NHÂN DÂN QUẬN 12",
                "PHƯỜNG 5",
                "Số: 34/BC-UBND",
                "Phường 5, ngày 12 tháng 8 năm 2011",
                "BÁO CÁO",
                "Kết quả chiến dịch hè năm 2011",
                "Đã trồng cây xanh.");
        assertEquals(Optional.of("Phường 5"), header.place());
        assertEquals(Optional.of(LocalDate.of(2011, 8, 12)), header.issued());
    }

    @Test
    void aDayOfAScheduleIsNoPlace() {
        Header header = header(
                "ỦY BAN NHÂN DÂN XÃ TÂN LẬP",
                "LỊCH CÔNG TÁC TUẦN 22",
                "(Từ ngày 27/5/2024 đến ngày 31/5/2024)",
                "Thứ Hai, ngày 27/5/2024",
                "- Sáng: Họp giao ban.");
        assertEquals(Optional.empty(), header.place());
        assertEquals(Optional.empty(), header.issued());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số: ",
                "1.",
                "A ",
                "ngày … ",
                "KẾ HOẠCH ",
                "a\n",
                "KT. CHỦ TỊCH\n",
                "- Lưu; ",
                "của ",
                "Nơi nhận: "
            })
    void readsHostileTextInTime(String unit) {
        List<Block> blocks = PlainText.blocks(unit.repeat(20_000));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> header(blocks));
    }
}
