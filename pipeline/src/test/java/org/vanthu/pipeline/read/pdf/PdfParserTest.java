package org.vanthu.pipeline.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.DefaultHandler;

class PdfParserTest {

    private static final String FULL = "Ủy ban nhân dân phường đã tổ chức tuyên truyền đến các tầng lớp nhân dân,";

    private static final float RIGHT = 85 + 400;

    @Test
    void joinsLinesIntoParagraphsAndPartsThemAtIndents() throws Exception {
        try (Drawing pdf = new Drawing()) {
            full(pdf, 110, 100);
            full(pdf, 85, 116);
            pdf.text(85, 132, "kết quả đạt 95% kế hoạch.");
            full(pdf, 110, 148);
            pdf.text(85, 164, "đạt kế hoạch.");
            assertEquals(
                    "[page 1]\n¶" + FULL + " " + FULL + " kết quả đạt 95% kế hoạch.\n¶" + FULL + " đạt kế hoạch.",
                    pdf.read());
        }
    }

    /** Draws {@link #FULL} in letters that just reach the right margin. */
    private static void full(Drawing pdf, float x, float y) throws IOException {
        pdf.text(x, y, 12 * (RIGHT - x) / pdf.width(FULL, 12), FULL);
    }

    @Test
    void beginsAParagraphAtListMarkers() throws Exception {
        try (Drawing pdf = new Drawing()) {
            full(pdf, 85, 100);
            pdf.text(85, 116, "- Về y tế: khám 275 lượt người;").text(85, 132, "1.2. Về giáo dục");
            assertEquals("[page 1]\n¶" + FULL + "\n¶- Về y tế: khám 275 lượt người;\n¶1.2. Về giáo dục", pdf.read());
        }
    }

    @Test
    void joinsWordsBrokenBehindAHyphenOrASlash() {
        StringBuilder text = new StringBuilder("phòng chống dịch Covid-");
        Paragraphs.append(text, "19 theo Nghị quyết số 15/NQ-");
        Paragraphs.append(text, "HĐND ngày 15/5/");
        Paragraphs.append(text, "2025, kinh tế -");
        Paragraphs.append(text, "xã hội, develop-");
        Paragraphs.append(text, "ment");
        assertEquals(
                "phòng chống dịch Covid-19 theo Nghị quyết số 15/NQ-HĐND ngày 15/5/2025, kinh tế - xã hội, development",
                text.toString());
    }

    @Test
    void goesOnWithAParagraphOverThePageAndSetsPageNumbersApart() throws Exception {
        try (Drawing pdf = new Drawing()) {
            full(pdf, 85, 760);
            pdf.nextPage().centred(297, 50, "2");
            pdf.text(85, 100, "kết quả đạt 95%.");
            assertEquals("[page 1]\n¶" + FULL + " kết quả đạt 95%.\n[page 2]\n[header]\n¶2", pdf.read());
        }
    }

    @Test
    void setsHeadersApartThatRunOverThePages() throws Exception {
        try (Drawing pdf = new Drawing()) {
            for (int page = 1; page <= 3; page++) {
                pdf.text(85, 40, "Báo cáo quý " + page + " năm 2024").text(85, 100, "Mục số " + page + ".");
                if (page < 3) {
                    pdf.nextPage();
                }
            }
            assertEquals("""
                [page 1]
                [header]
                ¶Báo cáo quý 1 năm 2024
                ¶Mục số 1.
                [page 2]
                [header]
                ¶Báo cáo quý 2 năm 2024
                ¶Mục số 2.
                [page 3]
                [header]
                ¶Báo cáo quý 3 năm 2024
                ¶Mục số 3.\
                """, pdf.read());
        }
    }

    @Test
    void setsAFooterApartAlsoBelowALetterhead() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.centred(160, 60, "ỦY BAN NHÂN DÂN").centred(400, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            for (int page = 1; page <= 3; page++) {
                full(pdf, 85, 300);
                pdf.text(85, 316, "- Mục số " + page + ".").text(85, 810, "UBND phường - Trang " + page);
                if (page < 3) {
                    pdf.nextPage();
                }
            }
            assertEquals("""
                [page 1]
                [header]
                ¶UBND phường - Trang 1
                [tablecolumns]
                |ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                ¶%s
                ¶- Mục số 1.
                \
                """.replace("%s", FULL), before(pdf.read(), "[page 2]"));
        }
    }

    private static String before(String text, String word) {
        return text.substring(0, text.indexOf(word));
    }

    @Test
    void readsCellsThatSpanColumnsAndRows() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.line(80, 100, 380, 100)
                    .line(80, 180, 380, 180)
                    .line(80, 100, 80, 180)
                    .line(380, 100, 380, 180);
            pdf.line(180, 100, 180, 180).line(180, 140, 380, 140).line(280, 140, 280, 180);
            pdf.text(85, 120, "Chỉ tiêu").text(85, 136, "chính");
            pdf.text(185, 120, "Năm").text(185, 160, "2023").text(285, 160, "2024");
            assertEquals("[page 1]\n[table]\n| rowspan=2¶Chỉ tiêu chính| colspan=2¶Năm\n|¶2023|¶2024", pdf.read());
        }
    }

    @Test
    void readsATableWithoutUprightLines() throws Exception {
        try (Drawing pdf = new Drawing()) {
            for (float y : new float[] {100, 140, 220}) {
                pdf.line(80, y, 500, y);
            }
            pdf.text(85, 115, "Chỉ tiêu")
                    .text(300, 115, "Thực hiện năm")
                    .text(300, 131, "2023")
                    .text(400, 131, "2024");
            pdf.text(85, 156, "Tổng thu ngân sách").text(310, 156, "17.000").text(410, 156, "18.500");
            pdf.text(85, 172, "trên địa bàn xã");
            pdf.text(85, 188, "Hộ nghèo").text(330, 188, "35").text(430, 188, "12");
            pdf.text(85, 204, "Số lao động có việc làm").text(323, 204, "150").text(423, 204, "163");
            pdf.text(85, 260, "Trên đây là báo cáo.");
            assertEquals("""
                [page 1]
                [table]
                | rowspan=2¶Chỉ tiêu| colspan=2¶Thực hiện năm
                |¶2023|¶2024
                |¶Tổng thu ngân sách trên địa bàn xã|¶17.000|¶18.500
                |¶Hộ nghèo|¶35|¶12
                |¶Số lao động có việc làm|¶150|¶163
                ¶Trên đây là báo cáo.\
                """, pdf.read());
        }
    }

    @Test
    void takesProseBetweenLinesForNoTable() throws Exception {
        try (Drawing pdf = new Drawing()) {
            for (float y : new float[] {100, 140, 220}) {
                pdf.line(80, y, 500, y);
            }
            pdf.text(85, 120, "THÔNG BÁO");
            pdf.text(85, 156, "Kính gửi:").text(200, 156, "Các tổ dân phố trên địa bàn phường.");
            pdf.text(85, 172, "Ủy ban nhân dân phường mời các tổ trưởng đến dự họp.");
            pdf.text(85, 188, "Thời gian:").text(200, 188, "8 giờ ngày 5 tháng 3.");
            pdf.text(85, 204, "Địa điểm: hội trường tầng 2 của Ủy ban nhân dân.");
            assertEquals(-1, pdf.read().indexOf("[table]"));
        }
    }

    @Test
    void readsATableOnAPageThatLies() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.lie().grid(new float[] {80, 400, 700}, new float[] {100, 140, 180});
            pdf.text(85, 120, "Nội dung")
                    .text(405, 120, "Đơn vị")
                    .text(85, 160, "Kiểm tra")
                    .text(405, 160, "UBND");
            assertEquals("[page 1]\n[table]\n|¶Nội dung|¶Đơn vị\n|¶Kiểm tra|¶UBND", pdf.read());
        }
    }

    @Test
    void readsHeadingsThatRunUpTheirCells() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.grid(new float[] {80, 110, 300}, new float[] {100, 200, 240});
            pdf.upwards(98, 190, "Số thứ tự")
                    .text(115, 150, "Nội dung")
                    .text(85, 225, "1")
                    .text(115, 225, "Kiểm tra");
            assertEquals("[page 1]\n[table]\n|¶Số thứ tự|¶Nội dung\n|¶1|¶Kiểm tra", pdf.read());
        }
    }

    @Test
    void keepsTheLetterheadsOfDocumentsBoundTogether() throws Exception {
        try (Drawing pdf = new Drawing()) {
            for (int page = 1; page <= 3; page++) {
                pdf.centred(160, 60, "ỦY BAN NHÂN DÂN").centred(400, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
                pdf.centred(160, 76, "Số: " + page + "/BC-UBND").centred(400, 76, "Độc lập - Tự do - Hạnh phúc");
                if (page < 3) {
                    pdf.nextPage();
                }
            }
            assertEquals(
                    List.of(
                            "|ỦY BAN NHÂN DÂN/Số: 1/BC-UBND|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập - Tự do - Hạnh"
                                    + " phúc",
                            "|ỦY BAN NHÂN DÂN/Số: 2/BC-UBND|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập - Tự do - Hạnh"
                                    + " phúc",
                            "|ỦY BAN NHÂN DÂN/Số: 3/BC-UBND|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập - Tự do - Hạnh"
                                    + " phúc"),
                    pdf.read().lines().filter(line -> line.startsWith("|")).toList());
        }
    }

    @Test
    void mendsWordsAndYearsThatANarrowCellBroke() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.grid(new float[] {80, 136, 166}, new float[] {100, 140});
            pdf.text(85, 115, "25/10/20")
                    .text(85, 130, "23")
                    .text(141, 115, "7,C")
                    .text(141, 130, "N");
            assertEquals("[page 1]\n[table]\n|¶25/10/2023|¶7,CN", pdf.read());
        }
    }

    @Test
    void goesOnWithATableWhoseColumnsSplitOnTheNextPage() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.grid(new float[] {80, 130, 430}, new float[] {760, 800});
            pdf.text(85, 780, "1").text(135, 780, "Kinh tế");
            pdf.nextPage().grid(new float[] {80, 130, 280, 430}, new float[] {50, 80});
            pdf.text(85, 70, "2").text(135, 70, "Lúa").text(285, 70, "Ngô");
            assertEquals(
                    "[page 1]\n[table]\n|¶1| colspan=2¶Kinh tế\n[page 2]\n[table data-continued=true]\n|¶2|¶Lúa|¶Ngô",
                    pdf.read());
        }
    }

    @Test
    void goesOnWithATableOverThePageWithoutItsHeadingAndJoinsTheRowThatBroke() throws Exception {
        try (Drawing pdf = new Drawing()) {
            float[] xs = {80, 130, 330, 430};
            pdf.grid(xs, new float[] {700, 730, 800});
            row(pdf, 720, "TT", "Nội dung", "Đơn vị");
            row(pdf, 750, "1", "Tuyên truyền đến nhân dân và", "Công an");
            pdf.nextPage().grid(xs, new float[] {50, 80, 110, 140});
            row(pdf, 70, "TT", "Nội dung", "Đơn vị");
            row(pdf, 100, "", "các tổ dân phố", "");
            row(pdf, 130, "2", "Kiểm tra", "UBND");
            assertEquals("""
                [page 1]
                [table]
                |¶TT|¶Nội dung|¶Đơn vị
                |¶1|¶Tuyên truyền đến nhân dân và các tổ dân phố|¶Công an
                [page 2]
                [table data-continued=true]
                |¶2|¶Kiểm tra|¶UBND\
                """, pdf.read());
        }
    }

    private static void row(Drawing pdf, float y, String first, String second, String third) throws IOException {
        pdf.text(85, y, first).text(135, y, second).text(335, y, third);
    }

    @Test
    void readsALetterheadAsTwoColumns() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.centred(160, 60, "ỦY BAN NHÂN DÂN").centred(400, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            pdf.centred(160, 76, "PHƯỜNG AN HÒA").centred(400, 77, "Độc lập - Tự do - Hạnh phúc");
            pdf.centred(160, 100, "Số: 12/BC-UBND").centred(400, 103, "An Hòa, ngày 5 tháng 6 năm 2024");
            pdf.centred(297, 140, "BÁO CÁO");
            full(pdf, 85, 180);
            full(pdf, 85, 196);
            assertEquals(
                    "[page 1]\n"
                        + "[tablecolumns]\n"
                        + "|ỦY BAN NHÂN DÂN/PHƯỜNG AN HÒA/Số: 12/BC-UBND|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập -"
                        + " Tự do - Hạnh phúc/An Hòa, ngày 5 tháng 6 năm 2024\n"
                        + "¶BÁO CÁO\n"
                        + "¶" + FULL + " " + FULL,
                    pdf.read());
        }
    }

    @Test
    void readsProseInTwoColumnsOneAfterTheOther() throws Exception {
        try (Drawing pdf = new Drawing()) {
            String[] left = {
                "Ủy ban nhân dân phường đã tổ",
                "chức tuyên truyền đến các hộ.",
                "- Công an phường chủ trì, rà",
                "soát nhân khẩu, đăng ký cư",
                "trú cho người dân trên toàn"
            };
            String[] right = {
                "địa bàn phường trong quý ba.", "- Trạm Y tế phường khám chữa", "bệnh, tiêm chủng cho trẻ em."
            };
            for (int i = 0; i < left.length; i++) {
                pdf.text(85, 100 + 16 * i, 200 * 12 / pdf.width(left[i], 12), left[i]);
            }
            for (int i = 0; i < right.length; i++) {
                pdf.text(310, 100 + 16 * i, 200 * 12 / pdf.width(right[i], 12), right[i]);
            }
            assertEquals("""
                [page 1]
                ¶Ủy ban nhân dân phường đã tổ chức tuyên truyền đến các hộ.
                ¶- Công an phường chủ trì, rà soát nhân khẩu, đăng ký cư trú cho người dân trên toàn địa bàn phường trong quý ba.
                ¶- Trạm Y tế phường khám chữa bệnh, tiêm chủng cho trẻ em.\
                """, pdf.read());
        }
    }

    @Test
    void theAddressBelowALetterheadIsNoPartOfIt() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.centred(160, 60, "UBND TỈNH").centred(400, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            pdf.centred(160, 76, "VĂN PHÒNG").centred(400, 76, "Độc lập - Tự do - Hạnh phúc");
            pdf.text(120, 110, "Kính gửi:").text(260, 126, "- Các sở, ban, ngành;");
            full(pdf, 85, 160);
            full(pdf, 85, 176);
            assertEquals(
                    "[page 1]\n"
                            + "[tablecolumns]\n"
                            + "|UBND TỈNH/VĂN PHÒNG|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập - Tự do - Hạnh phúc\n"
                            + "¶Kính gửi:\n"
                            + "¶- Các sở, ban, ngành;\n"
                            + "¶" + FULL + " " + FULL,
                    pdf.read());
        }
    }

    @Test
    void whatARecipientIsToDoStaysWithHim() throws Exception {
        try (Drawing pdf = new Drawing()) {
            full(pdf, 85, 60);
            full(pdf, 85, 76);
            pdf.text(85, 100, "Nơi nhận:").centred(430, 100, "TM. BAN THƯỜNG VỤ");
            pdf.text(85, 113, "- Thành đoàn;").text(262, 113, "(để b/c)").centred(430, 116, "BÍ THƯ");
            pdf.text(85, 126, "- Các cơ sở Đoàn;").text(260, 126, "(để t/h)");
            pdf.text(85, 139, "- Lưu VP.");
            pdf.centred(430, 190, "Trương Đình Nam");
            assertEquals(
                    "[page 1]\n¶" + FULL + " " + FULL
                            + "\n[tablecolumns]\n|Nơi nhận:/- Thành đoàn; (để b/c)/- Các cơ sở Đoàn;"
                            + " (để t/h)/- Lưu VP.|TM. BAN THƯỜNG VỤ/BÍ THƯ/Trương Đình Nam",
                    pdf.read());
        }
    }

    @Test
    void joinsACentredTitleOfTwoLines() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.centred(285, 80, "QUYẾT ĐỊNH");
            pdf.centred(285, 96, "Về việc phê duyệt phương án tuyến đường Quốc lộ 1A");
            pdf.centred(285, 112, "(đoạn từ nút giao Vành đai 1 đến cầu Giẽ)");
            full(pdf, 85, 150);
            full(pdf, 85, 166);
            assertEquals(
                    "[page 1]\n¶QUYẾT ĐỊNH\n¶Về việc phê duyệt phương án tuyến đường Quốc lộ 1A"
                            + " (đoạn từ nút giao Vành đai 1 đến cầu Giẽ)\n¶" + FULL + " " + FULL,
                    pdf.read());
        }
    }

    @Test
    void saysWhereAFootnoteIsCitedAndTakesItsMarkOut() throws Exception {
        try (Drawing pdf = new Drawing()) {
            full(pdf, 85, 84);
            full(pdf, 85, 100);
            pdf.text(85, 116, "Trồng lúa").text(85 + pdf.width("Trồng lúa", 12), 111, 7, "1");
            pdf.text(85 + pdf.width("Trồng lúa", 12) + 4, 116, " trên 500 m");
            pdf.text(85 + pdf.width("Trồng lúa trên 500 m", 12) + 4, 111, 7, "2");
            pdf.line(85, 700, 230, 700);
            pdf.text(85, 712, 6, "1").text(90, 716, 10, "Lúa chất lượng cao 20ha.");
            assertEquals(
                    "[page 1]\n¶" + FULL + " " + FULL
                            + " Trồng lúa{ data-note=0} trên 500 m^2\n"
                            + "[ data-note=0 data-mark=1]Lúa chất lượng cao 20ha.",
                    pdf.read());
        }
    }

    @Test
    void takesOutTheRomanMarksOfNotesAtTheEnd() throws Exception {
        try (Drawing pdf = new Drawing()) {
            full(pdf, 85, 84);
            full(pdf, 85, 100);
            pdf.text(85, 116, "Thu vi").text(85 + pdf.width("Thu vi", 12), 111, 7, "ii");
            pdf.text(85 + pdf.width("Thu vi", 12) + 4, 116, " trong quý.");
            assertEquals("[page 1]\n¶" + FULL + " " + FULL + " Thu vi trong quý.", pdf.read());
        }
    }

    @Test
    void saysWhyAPageHasToBeReadAsAPicture() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.scan()
                    .nextPage()
                    .scan()
                    .text(350, 60, 8, "Ký bởi: Ủy ban nhân dân phường")
                    .text(350, 70, 8, "Ngày ký: 5/6/2024");
            pdf.nextPage().scan();
            for (int line = 0; line < 30; line++) {
                pdf.text(85, 100 + 16 * line, "Dieu 1. Phe duy~t k€ ho?ch c6ng tac nam cUa phu^ong, x6m va t6 dan ph6");
            }
            pdf.nextPage();
            String read = pdf.read();
            assertEquals(
                    "[page 1 image-only] [page 2 stamp] [page 3 garbage] [page 4]",
                    read.lines()
                            .filter(line -> line.startsWith("[page"))
                            .collect(java.util.stream.Collectors.joining(" ")));
        }
    }

    @Test
    void keepsTheLettersOfLegacyFonts() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.text(85, 100, "Thñ t−íng ChÝnh phñ");
            assertEquals("[page 1]\n¶Thñ t−íng ChÝnh phñ", pdf.read());
        }
    }

    @Test
    void keepsTheValuesOfFormFields() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.text(85, 100, "Họ và tên:");
            PDAcroForm form = new PDAcroForm(pdf.document);
            pdf.document.getDocumentCatalog().setAcroForm(form);
            PDTextField field = new PDTextField(form);
            field.setPartialName("name");
            field.getCOSObject().setString(COSName.V, "Nguyen Van A");
            field.getWidgets().getFirst().setRectangle(new PDRectangle(160, 739, 150, 14));
            field.getWidgets().getFirst().setPage(pdf.page());
            form.getFields().add(field);
            pdf.page().getAnnotations().add(field.getWidgets().getFirst());
            assertEquals("[page 1]\n¶Họ và tên: Nguyen Van A", pdf.read());
        }
    }

    @Test
    void refusesAFileThatNeedsAPassword() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.text(85, 100, "Mật");
            pdf.bytes();
            pdf.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.document.save(bytes);
            assertThrows(
                    EncryptedDocumentException.class,
                    () -> new PdfParser()
                            .parse(
                                    new ByteArrayInputStream(bytes.toByteArray()),
                                    new DefaultHandler(),
                                    new Metadata(),
                                    new ParseContext()));
        }
    }
}
