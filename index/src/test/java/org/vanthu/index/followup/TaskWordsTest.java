package org.vanthu.index.followup;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaskWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trồng 500 cây bóng mát | Trồng được 120 cây bóng mát",
                "Vận động 1.200 người mua thẻ BHYT hộ gia đình | Vận động 287 phụ nữ mua thẻ BHYT hộ gia đình",
                "Thu từ 8,5 tỷ đồng tiền sử dụng đất | Thu 6 tỷ đồng tiền sử dụng đất",
            })
    void aPartIsShortOfWhatIsPlanned(String planned, String done) {
        assertTrue(TaskWords.of(done).isShortOf(TaskWords.of(planned)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trồng 500 cây bóng mát | Trồng 520 cây bóng mát",
                "Kết nạp từ 11 đảng viên trở lên | Kết nạp 12 đảng viên (chỉ tiêu 11)",
                "Mở rộng ngõ 15 trong tháng 9 | Mở rộng xong ngõ 15 từ tháng 8",
                "Giảm còn 20 hộ nghèo | Giảm còn 12 hộ nghèo",
                "Sửa đường tổ 12, dài 200 m | Sửa xong đường tổ 4 và tổ 12, dài 210 m",
            })
    void whatIsReachedOrNoFigureOfTheTaskIsNotShort(String planned, String done) {
        assertFalse(TaskWords.of(done).isShortOf(TaskWords.of(planned)));
    }
}
