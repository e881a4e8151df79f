package org.vanthu.extractors.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that only blanks draw. */
class AlignedTableTest {

    private static List<List<String>> rows(String text) {
        return PlainText.blocks(text).stream()
                .filter(Block.TableRow.class::isInstance)
                .map(block -> ((Block.TableRow) block)
                        .cells().stream().map(Block.Cell::text).toList())
                .toList();
    }

    @Test
    void readsRowsUnderTheirHeading() {
        assertEquals(
                List.of(
                        List.of("TT", "Chỉ tiêu", "ĐVT", "KH năm 2022", "TH (%)"),
                        List.of("1", "Diện tích gieo trồng", "ha", "640", "101,5"),
                        List.of("2", "Thu tại xã", "tr.đ", "1.250,5", "96,4"),
                        List.of("", "Tổng cộng", "", "1.890,5", "")),
                rows("""
                    TT   Chỉ tiêu               ĐVT    KH năm 2022    TH (%)
                    1    Diện tích gieo trồng   ha             640     101,5
                    2    Thu tại xã             tr.đ       1.250,5      96,4
                         Tổng cộng                         1.890,5
                    """));
    }

    @Test
    void aCellMayTakeSeveralLines() {
        assertEquals(
                List.of(
                        List.of("TT", "Nội dung", "Chủ trì", "Thời gian"),
                        List.of("1", "Ra quân dọn vệ sinh các tuyến đường", "Đoàn Thanh niên", "15/3"),
                        List.of("2", "Kiểm tra", "Công an xã", "20/3")),
                rows("""
                    TT   Nội dung               Chủ trì        Thời gian
                    1    Ra quân dọn vệ sinh    Đoàn           15/3
                         các tuyến đường        Thanh niên
                    2    Kiểm tra               Công an xã     20/3
                    """));
    }

    @Test
    void linesDrawnBetweenRowsAreNoRows() {
        assertEquals(
                List.of(
                        List.of("TT", "Chỉ tiêu", "ĐVT", "Lũy kế"),
                        List.of("1", "Gieo trồng cây hàng năm", "ha", "1.893"),
                        List.of("2", "Cà phê", "ha", "44")),
                rows("""
                    TT   Chỉ tiêu      ĐVT    Lũy kế
                    ----------------------------------
                    1    Gieo trồng    ha      1.893
                         cây hàng năm
                    2    Cà phê        ha         44
                    ----------------------------------
                    """));
    }

    @Test
    void aHeadingMayReachALittleOverItsColumn() {
        assertEquals(
                List.of("TT", "Chỉ tiêu", "TH 9 tháng đầu năm", "TH/KH (%)"),
                rows("""
                    TT   Chỉ tiêu     TH 9 tháng đầu năm   TH/KH (%)
                    1    Gieo trồng   652,4             101,2
                    2    Lương thực   1.985,6           96,9
                    3    Rừng mới     20                100
                    """).getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nơi nhận:                    TM. ỦY BAN NHÂN DÂN/- Như trên;                CHỦ TỊCH/- Lưu: VT.    "
                        + " Trần An",
                "Một dòng   có   trống/và dòng sau chạy suốt qua hết các khoảng trống đó./Một dòng   nữa   25",
                "Họ tên   Chức vụ   Ghi chú/Trần An  Bí thư    chủ trì",
                "Sáng   họp   hội trường/Chiều  thăm  các thôn/Tối    trực  trụ sở"
            })
    void otherBlanksDrawNone(String text) {
        assertEquals(
                List.of(),
                rows("Mở đầu.\n\n" + text.replace('/', '\n')).stream()
                        .filter(row -> row.size() > 2)
                        .toList());
    }
}
