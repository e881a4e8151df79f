package org.vanthu.pipeline.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that no line parts, and rows that a page parts. */
final class TableRowsTest {

    private static final float[] COLUMNS = {80, 120, 330, 450};

    private static void row(Drawing pdf, float y, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            pdf.text(COLUMNS[i] + 5, y, cells[i]);
        }
    }

    private static List<String> rows(Drawing pdf) throws Exception {
        return pdf.read().lines().filter(line -> line.startsWith("|")).toList();
    }

    @Test
    void partsRowsThatAreOnlyCounted() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.grid(COLUMNS, new float[] {100, 120, 220});
            row(pdf, 115, "TT", "Nội dung", "Đơn vị");
            row(pdf, 135, "1", "Kiểm tra hành chính", "Công an phường");
            row(pdf, 150, "", "trên địa bàn");
            row(pdf, 168, "2", "Khám bệnh", "Trạm Y tế");
            assertEquals(
                    List.of(
                            "|¶TT|¶Nội dung|¶Đơn vị",
                            "|¶1|¶Kiểm tra hành chính trên địa bàn|¶Công an phường",
                            "|¶2|¶Khám bệnh|¶Trạm Y tế"),
                    rows(pdf));
        }
    }

    @Test
    void closesATableOfUprightLinesAlone() throws Exception {
        try (Drawing pdf = new Drawing()) {
            for (float x : COLUMNS) {
                pdf.line(x, 100, x, 180);
            }
            row(pdf, 115, "TT", "Nội dung", "Đơn vị");
            row(pdf, 135, "1", "Kiểm tra", "Công an phường");
            row(pdf, 155, "2", "Khám bệnh", "Trạm Y tế");
            assertEquals(
                    List.of("|¶TT|¶Nội dung|¶Đơn vị", "|¶1|¶Kiểm tra|¶Công an phường", "|¶2|¶Khám bệnh|¶Trạm Y tế"),
                    rows(pdf));
        }
    }

    @Test
    void aTableWithoutAnyLineIsOneWhereItsRowsAreCounted() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.text(80, 80, "Ủy ban nhân dân phường giao các bộ phận thực hiện các nội dung sau đây trong năm:");
            row(pdf, 115, "Stt", "Nội dung", "Chủ trì", "Thời gian");
            row(pdf, 135, "1", "Rà soát hộ nghèo, hộ cận", "Văn phòng", "Tháng 3");
            row(pdf, 150, "", "nghèo");
            row(pdf, 168, "2", "Khám sức khỏe", "Trạm Y tế", "Tháng 4");
            row(pdf, 188, "3", "Họp giao ban", "Văn phòng", "Thứ Hai");
            pdf.text(80, 220, "Các bộ phận căn cứ kế hoạch này để tổ chức thực hiện và báo cáo kết quả.");
            assertEquals(
                    List.of(
                            "|¶Stt|¶Nội dung|¶Chủ trì|¶Thời gian",
                            "|¶1|¶Rà soát hộ nghèo, hộ cận nghèo|¶Văn phòng|¶Tháng 3",
                            "|¶2|¶Khám sức khỏe|¶Trạm Y tế|¶Tháng 4",
                            "|¶3|¶Họp giao ban|¶Văn phòng|¶Thứ Hai"),
                    rows(pdf));
        }
    }

    @Test
    void whatIsNotCountedOrRunsOverTheStripsIsNoTable() throws Exception {
        try (Drawing pdf = new Drawing()) {
            row(pdf, 115, "TT", "Nội dung", "Chủ trì");
            row(pdf, 135, "1", "Rà soát", "Văn phòng");
            row(pdf, 155, "3", "Khám bệnh", "Trạm Y tế");
            row(pdf, 175, "2", "Họp", "Văn phòng");
            row(pdf, 315, "TT", "Nội dung", "Chủ trì");
            row(pdf, 335, "1", "Rà soát", "Văn phòng");
            row(pdf, 355, "2", "Khám bệnh cho nhân dân trên địa bàn toàn phường");
            row(pdf, 375, "3", "Họp", "Văn phòng");
            String read = pdf.read();
            assertFalse(read.contains("|¶"), read); // two columns of a letterhead, at most
        }
    }

    @Test
    void numbersBesideWhichNothingBeginsPartNoRows() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.grid(COLUMNS, new float[] {100, 160});
            row(pdf, 120, "1", "", "");
            row(pdf, 140, "2", "", "");
            row(pdf, 130, "", "Kiểm tra", "Công an phường");
            assertEquals(List.of("|¶1¶2|¶Kiểm tra|¶Công an phường"), rows(pdf));
        }
    }

    /** Three counted rows, and on the next page a row without a number. */
    private static void broken(Drawing pdf, String words, String unit) throws IOException {
        pdf.grid(COLUMNS, new float[] {700, 730, 760, 800});
        row(pdf, 720, "1", "Kiểm tra hành chính", "Công an phường");
        row(pdf, 750, "2", "Khám bệnh", "Trạm Y tế");
        row(pdf, 780, "3", "- Rà soát hộ nghèo.", "Địa chính");
        pdf.nextPage().grid(COLUMNS, new float[] {50, 80, 110});
        row(pdf, 70, "", words, unit);
        row(pdf, 100, "4", "Tiếp dân", "Văn phòng");
    }

    @Test
    void theOnlyRowWithoutANumberIsTheRestOfTheOneThatAPageBroke() throws Exception {
        try (Drawing pdf = new Drawing()) {
            broken(pdf, "- Rà soát hộ cận nghèo.", "Y tế");
            assertEquals(
                    List.of(
                            "|¶3|¶- Rà soát hộ nghèo.¶- Rà soát hộ cận nghèo.|¶Địa chính¶Y tế",
                            "|¶4|¶Tiếp dân|¶Văn phòng"),
                    rows(pdf).subList(2, 4));
        }
    }

    @Test
    void aTotalNeedsNoNumber() throws Exception {
        try (Drawing pdf = new Drawing()) {
            broken(pdf, "Tổng cộng", "12");
            assertEquals(
                    List.of("|¶3|¶- Rà soát hộ nghèo.|¶Địa chính", "|¶|¶Tổng cộng|¶12"),
                    rows(pdf).subList(2, 4).stream()
                            .map(row -> row.replace("||", "|¶|"))
                            .toList());
        }
    }

    @Test
    void theLinesAboveAWideTableStandInItsMiddle() throws Exception {
        try (Drawing pdf = new Drawing()) {
            pdf.grid(new float[] {40, 200, 555}, new float[] {140, 160});
            pdf.centred(297, 100, "KẾT QUẢ THỰC HIỆN CHỈ TIÊU").centred(297, 116, "(Kèm theo Báo cáo số 12/BC-UBND)");
            pdf.text(45, 155, "Chỉ tiêu").text(205, 155, "Kết quả");
            assertEquals(
                    List.of("¶KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "¶(Kèm theo Báo cáo số 12/BC-UBND)"),
                    pdf.read().lines().filter(line -> line.startsWith("¶")).toList());
        }
    }
}
