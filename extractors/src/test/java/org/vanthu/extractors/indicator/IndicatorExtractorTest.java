package org.vanthu.extractors.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.layout.PlainText;

class IndicatorExtractorTest {

    private static List<Indicator> indicators(String text) {
        return Extractors.extract(PlainText.blocks(text)).getFirst().indicators();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Tỷ lệ bao phủ bảo hiểm y tế đạt 93,5%.                              | Tỷ lệ bao phủ bảo hiểm y tế
        100% hộ dân ký cam kết phân loại rác.                               | hộ dân ký cam kết phân loại rác
        Hỗ trợ 03 hộ gia đình có nhà dột nát.                               | gia đình có nhà dột nát
        Phát thông báo trên loa truyền thanh 45 lượt.                       | thông báo trên loa truyền thanh
        Y tế: Tổng số lượt khám chữa bệnh là 1.250 lượt.                    | Tổng số lượt khám chữa bệnh
        Cầu Bến Gỗ (đoạn từ chợ đến trường), tiến độ đạt 60%.               | tiến độ Cầu Bến Gỗ (đoạn từ chợ đến trường)
        Đã phối hợp với Trạm Y tế tiêm phòng dại cho 215 con chó.           | tiêm phòng dại chó
        Tổng thu ngân sách ước đạt 5.120 triệu đồng.                        | Tổng thu ngân sách
        """)
    void namesTheFigureByItsSentence(String sentence, String name) {
        assertEquals(
                List.of(name),
                indicators(sentence).stream().map(Indicator::name).toList());
    }

    @Test
    void givesEachFigureOfASentenceItsOwnName() {
        assertEquals(
                List.of(
                        "Tổng thu ngân sách 5120000000 VND",
                        "Tổng thu ngân sách 104 %",
                        "lúa hữu cơ 12 ha",
                        "rau sạch 3.5 ha"),
                indicators("""
                    Tổng thu ngân sách được 5.120 triệu đồng, đạt 104% so với dự toán huyện giao; lúa hữu cơ 12ha; rau sạch 3,5ha.
                    """).stream()
                        .map(i -> i.name() + " " + i.figure().value().toPlainString() + " " + i.unit())
                        .toList());
    }

    @Test
    void keepsWhatAPercentComparesWith() {
        assertEquals(
                Optional.of("dự toán huyện giao"),
                indicators("Tổng thu đạt 104% so với dự toán huyện giao.")
                        .getFirst()
                        .basis());
    }

    @Test
    void takesPeriodAndStatusFromTheSection() {
        List<Indicator> indicators = indicators("""
            BÁO CÁO
            Kết quả công tác năm 2022, phương hướng năm 2023

            I. KẾT QUẢ NĂM 2022
            1. Tỷ lệ hộ nghèo còn 2,1%.
            2. Sản lượng lúa ước đạt 4.100 tấn.
            II. NHIỆM VỤ NĂM 2023
            1. Giảm tỷ lệ hộ nghèo còn 1,5%.
            """);
        assertEquals(
                List.of(Indicator.Status.ACTUAL, Indicator.Status.ESTIMATE, Indicator.Status.TARGET),
                indicators.stream().map(Indicator::status).toList());
        assertEquals(
                List.of(DateRange.year(2022), DateRange.year(2022), DateRange.year(2023)),
                indicators.stream().map(i -> i.period().orElseThrow()).toList());
    }

    @Test
    void lengthsOfTimeAndCountsOfPaperAreNoIndicators() {
        assertEquals(List.of(), indicators("Kỷ niệm 20 năm thành lập; kế hoạch gồm 05 chỉ tiêu, dự án đường 13,5m."));
    }

    @Test
    void namesAFigureOfATableByRowAndColumn() {
        List<Indicator> indicators = indicators("""
            BÁO CÁO
            Thu ngân sách năm 2023

            TT\tChỉ tiêu\tDự toán năm 2023\tThực hiện năm 2023\tSo sánh (%)
            1\tThu phí, lệ phí\t\t\t112,5%
            """);
        assertEquals(
                List.of("Thu phí, lệ phí ACTUAL 112.5"),
                indicators.stream()
                        .map(i -> i.name() + " " + i.status() + " "
                                + i.figure().value().toPlainString())
                        .toList());
    }
}
