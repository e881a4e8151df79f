package org.vanthu.extractors.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.layout.Block;

class FigureTablesTest {

    private static Block.TableRow row(String... cells) {
        List<Block.Cell> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(new Block.Cell(cell, row.size(), 1, 1));
        }
        return new Block.TableRow(0, row);
    }

    private static Block.Cell cell(String text, int column, int columns, int rows) {
        return new Block.Cell(text, column, columns, rows);
    }

    private static List<Indicator> indicators(Block... blocks) {
        List<Block> all = new ArrayList<>(
                List.of(new Block.Heading(1, "BÁO CÁO"), new Block.Paragraph("Kết quả thực hiện nhiệm vụ năm 2023")));
        all.addAll(List.of(blocks));
        return Extractors.extract(all).getFirst().indicators();
    }

    private static List<String> read(List<Indicator> indicators) {
        return indicators.stream()
                .map(i -> i.name() + " | " + i.figure().value().toPlainString() + " " + i.unit() + " | "
                        + i.status() + " | "
                        + i.period().map(p -> p.from().getYear()).orElse(0)
                        + i.basis().map(b -> " | " + b).orElse(""))
                .toList();
    }

    @Test
    void statusPeriodAndBasisStandOverTheColumn() {
        assertEquals(
                List.of(
                        "Thu phí | 150000000 VND | ACTUAL | 2022",
                        "Thu phí | 160000000 VND | TARGET | 2023",
                        "Thu phí | 170000000 VND | ESTIMATE | 2023",
                        "Thu phí | 106.3 % | ACTUAL | 2023 | dự toán",
                        "Thu phí | 113.3 % | ACTUAL | 2023 | 2022",
                        "Thu phí | 180000000 VND | TARGET | 2024"),
                read(indicators(
                        new Block.Paragraph("Đơn vị tính: triệu đồng"),
                        row(
                                "TT",
                                "Chỉ tiêu",
                                "Thực hiện 2022",
                                "Dự toán 2023",
                                "Ước TH 2023",
                                "So với dự toán (%)",
                                "So 2022 (%)",
                                "KH 2024"),
                        row("1", "Thu phí", "150", "160", "170", "106,3", "113,3", "180"))));
    }

    @Test
    void aQuotientOfTwoColumnsHasTheStatusOfTheFirst() {
        assertEquals(
                List.of(
                        "Thu phí | 104 % | ESTIMATE | 2022 | TH 2021",
                        "Thu phí | 105 % | TARGET | 2023 | ước 2022",
                        "Thu phí: lệ phí | 106 % | ESTIMATE | 2022 | TH 2021",
                        "Thu phí: lệ phí | 107 % | TARGET | 2023 | ước 2022",
                        "Thu khác | 108 % | TARGET | 2023 | ƯTH 2022"),
                read(indicators(
                        row("TT", "Chỉ tiêu", "Ước 2022/ TH 2021", "KH 2023/ ước 2022"),
                        row("1", "Thu phí", "104", "105"),
                        row("", "Chia ra: - lệ phí", "106", "107"),
                        new Block.Paragraph("Thu khác:"),
                        new Block.TableRow(
                                1, List.of(cell("Chỉ tiêu", 0, 1, 1), cell("So sánh (%) DT 2023/ƯTH 2022", 1, 1, 1))),
                        new Block.TableRow(1, List.of(cell("Thu khác", 0, 1, 1), cell("108", 1, 1, 1))))));
    }

    @Test
    void aHeadOfTwoRowsNamesItsFiguresFromBothAndLeavesTimesOut() {
        assertEquals(
                List.of(
                        "Học sinh Mầm non | 338 Học sinh | ACTUAL | 2022",
                        "Học sinh Mầm non | 326 Học sinh | ACTUAL | 2023"),
                read(indicators(
                        new Block.TableRow(
                                0,
                                List.of(
                                        cell("Cấp học", 0, 1, 2),
                                        cell("Năm 2022", 1, 1, 1),
                                        cell("Năm 2023", 2, 1, 1))),
                        new Block.TableRow(0, List.of(cell("Học sinh", 1, 1, 1), cell("Học sinh", 2, 1, 1))),
                        row("Mầm non", "338", "326"))));
    }

    @Test
    void aGenericMeasureStandsBeforeWhatItMeasures() {
        assertEquals(
                List.of(
                        "Diện tích Lúa lai Bãi Trên | 30 ha | ACTUAL | 2023",
                        "Năng suất Lúa lai Bãi Trên | 66 tạ/ha | ACTUAL | 2023"),
                read(indicators(
                        new Block.Paragraph("Diện tích: ha; năng suất: tạ/ha"),
                        new Block.TableRow(0, List.of(cell("Thôn", 0, 1, 2), cell("Lúa lai", 1, 2, 1))),
                        new Block.TableRow(0, List.of(cell("Diện tích", 1, 1, 1), cell("Năng suất", 2, 1, 1))),
                        row("Bãi Trên", "30", "66"))));
    }

    @Test
    void aColumnOfTheYearBeforeHasThatYear() {
        assertEquals(
                List.of(
                        "Thu phí | 9000000 VND | ACTUAL | 2023",
                        "Thu phí | 7000000 VND | ACTUAL | 2022",
                        "Thu phí | 12000000 VND | TARGET | 2023"),
                read(indicators(
                        new Block.Paragraph("ĐVT: triệu đồng"),
                        row("TT", "Nội dung", "Thực hiện 2023", "Cùng kỳ 2022", "Yêu cầu"),
                        row("1", "Thu phí", "9", "7", "12"))));
    }

    @Test
    void aMonthOverAColumnIsNoComparisonAndANormIsATarget() {
        assertEquals(
                List.of(
                        "Chuẩn Hộ nghèo | 5 % | TARGET | 2023",
                        "Hộ nghèo | 13.4 % | ACTUAL | 2011",
                        "Hộ nghèo | 4.2 % | ACTUAL | 2015",
                        "Hộ nghèo | 98 % | ACTUAL | 2023 | KH"),
                read(indicators(
                        row("TT", "Tiêu chí", "ĐVT", "Chuẩn", "2011", "9/2015", "% so KH"),
                        row("1", "1. Hộ nghèo", "%", "5", "13,4", "4,2", "98"))));
    }

    @Test
    void whatAnAbbreviationEstimatesIsNoResult() {
        assertEquals(
                List.of("Gạo | 4000000 tấn | TARGET | 2023", "Gạo | 250000 tấn | ESTIMATE | 2023"),
                read(indicators(
                        row("Mặt hàng", "Đơn vị tính", "K.H 2023", "Ư.TH T1/2023"),
                        row("Gạo", "Ng. tấn", "4.000", "250"))));
    }

    @Test
    void aColumnOfPartsCountsWhatTheOneBeforeItCounts() {
        assertEquals(
                List.of("412 hộ", "1586 Nhân khẩu", "803 Nhân khẩu"),
                indicators(
                                row("TT", "Thôn", "Số hộ", "Nhân khẩu", "Trong đó nữ", "Ghi số"),
                                row("1", "Thôn Đông", "412", "1.586", "803", "12"))
                        .stream()
                        .map(i -> i.figure().value().toPlainString() + " " + i.unit())
                        .toList());
    }

    @Test
    void theColumnsBehindATotalCountTheSame() {
        assertEquals(
                List.of(
                        "Bãi Trên | 22 người | ACTUAL | 2023",
                        "Giới tính Nam Bãi Trên | 14 người | ACTUAL | 2023",
                        "Giới tính Nữ Bãi Trên | 8 người | ACTUAL | 2023"),
                read(indicators(
                        new Block.TableRow(
                                0,
                                List.of(
                                        cell("Mã số", 0, 1, 2),
                                        cell("Thôn", 1, 1, 2),
                                        cell("Tổng số (người)", 2, 1, 2),
                                        cell("Giới tính", 3, 2, 1),
                                        cell("Năm thành lập", 5, 1, 2))),
                        new Block.TableRow(0, List.of(cell("Nam", 3, 1, 1), cell("Nữ", 4, 1, 1))),
                        row("3", "Bãi Trên", "22", "14", "8", "12"))));
    }

    @Test
    void aUnitOfMoneyInTheRowHoldsWithoutAHeadOfItsColumn() {
        assertEquals(
                List.of(
                        "Tổng quỹ tích lũy | 149600000000 VND | ACTUAL | 2022",
                        "Giá trị sản xuất | 85500000000000 VND | ACTUAL | 2022"),
                read(indicators(
                        row("Chỉ tiêu", "", "TH 2022"),
                        row("- Tổng quỹ tích lũy", "tỷ đồng", "149,6"),
                        row("- Giá trị sản xuất", "Ngh. tỷ đồng", "85,5"))));
    }

    @Test
    void aShareMaySayInTheCellOfWhat() {
        assertEquals(
                List.of("Tiêm phòng dại cho đàn chó | 90 % | TARGET | 2023"),
                read(indicators(
                        row("TT", "Nội dung", "Chỉ tiêu", "Ghi chú"),
                        row("1", "Tiêm phòng dại cho đàn chó", "≥ 90% tổng đàn", "Thú y"),
                        row("2", "Tuyên truyền", "Vận động 80% hộ dân", "Văn hóa"))));
    }

    @Test
    void aSumBesideANumberIsNotItsUnit() {
        assertEquals(
                List.of(),
                indicators(row("Thủ tục", "Lệ phí", "Mức độ"), row("Cấp lại giấy phép", "1.000.000 đồng", "3")).stream()
                        .filter(i -> i.figure().value().intValue() == 3_000_000)
                        .toList());
    }

    @Test
    void aYearBehindAStrokeIsComparedWith() {
        assertEquals(
                List.of("Thu phí | 112.6 % | ESTIMATE | 2023 | TH 2022", "Thu phí | 105 % | ACTUAL | 2023 | KH"),
                read(indicators(
                        row("TT", "Chỉ tiêu", "ĐVT", "Ước 2023/ TH 2022", "ƯT1-2023/ KH"),
                        row("1", "Thu phí", "%", "112,6", "105"))));
    }

    @Test
    void theTitleStandsAboveTheUnitAndWhatTheTableIsAnAnnexOf() {
        assertEquals(
                List.of("Thu phí | 9000000 VND | ACTUAL | 2021", "Thu lệ phí | 8000000 VND | ACTUAL | 2021"),
                read(indicators(
                        new Block.Heading(1, "III. NHIỆM VỤ NĂM 2024"),
                        new Block.Paragraph("Biểu 1: Tổng hợp kết quả thu ngân sách năm 2021"),
                        new Block.Paragraph("(Kèm theo Báo cáo số 12/BC-UBND ngày 05/10/2022)"),
                        new Block.Paragraph("ĐVT: triệu đồng"),
                        row("TT", "Nội dung", "Số tiền"),
                        row("1", "Thu phí", "9"),
                        row("2", "Thu lệ phí", "8"))));
    }

    @Test
    void partsStandUnderTheirWhole() {
        assertEquals(
                List.of(
                        "Tổng chi | 80000000 VND | ACTUAL | 2023",
                        "Tổng chi: Chi đầu tư | 30000000 VND | ACTUAL | 2023",
                        "Tổng chi: Chi thường xuyên | 50000000 VND | ACTUAL | 2023",
                        "Tổng thu | 90000000 VND | ACTUAL | 2023"),
                read(indicators(
                        new Block.Paragraph("ĐVT: triệu đồng"),
                        row("TT", "Nội dung", "Thực hiện"),
                        row("1", "Tổng chi", "80"),
                        row("1.1", "Chi đầu tư", "30"),
                        row("", "- Chi thường xuyên", "50"),
                        row("2", "Tổng thu", "90"))));
    }

    @Test
    void whatIsCountedInColumnsOfWhoAndWhenIsNoResult() {
        assertEquals(
                List.of(),
                read(indicators(
                        row("TT", "Nội dung", "Đơn vị phối hợp", "Thời gian"),
                        row("1", "Ra quân vệ sinh môi trường", "9 tổ dân phố", "04 đợt/năm"),
                        row("2", "Tuyên truyền cải cách hành chính", "15 chi bộ", "Tháng 3"))));
    }
}
