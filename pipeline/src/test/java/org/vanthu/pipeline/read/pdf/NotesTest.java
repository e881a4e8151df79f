package org.vanthu.pipeline.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class NotesTest {

    private static final String WORDS = "Ủy ban nhân dân phường đã tổ chức tuyên truyền đến nhân dân";

    /** A line with a raised mark behind it. */
    private static void cited(Drawing pdf, float y, String words, String mark) throws IOException {
        pdf.text(85, y, words).text(85 + pdf.width(words, 12), y - 5, 7, mark);
    }

    private static void note(Drawing pdf, float y, String mark, String words) throws IOException {
        pdf.text(85, y - 4, 6, mark).text(95, y, 10, words);
    }

    @Test
    void tiesNotesAtTheEndToWhereOtherPagesCiteThem() throws Exception {
        try (Drawing pdf = new Drawing()) {
            cited(pdf, 100, "Tổng thu ngân sách", "i");
            pdf.text(85, 140, WORDS + ".");
            pdf.nextPage();
            cited(pdf, 100, "- Nhiệm vụ trọng tâm", "ii");
            note(pdf, 160, "i", "Chưa kể thu từ đất.");
            note(pdf, 174, "ii", "Kế hoạch số 12.");
            assertEquals("""
                [page 1]
                ¶Tổng thu ngân sách{ data-note=0}
                ¶%s.
                [page 2]
                ¶- Nhiệm vụ trọng tâm{ data-note=1}
                [ data-note=0 data-mark=i]Chưa kể thu từ đất.
                [ data-note=1 data-mark=ii]Kế hoạch số 12.\
                """.replace("%s", WORDS), pdf.read());
        }
    }

    @Test
    void notesOnTheLastPageNeedNoRaisedMarkWhereAllThatAreCitedStandThere() throws Exception {
        try (Drawing pdf = new Drawing()) {
            cited(pdf, 100, "Tổng thu ngân sách", "1");
            cited(pdf, 140, "Trồng rừng trên 3 km", "2");
            cited(pdf, 180, "Tổng chi ngân sách", "2");
            pdf.nextPage().text(85, 100, 10, "1Chưa kể thu từ đất.").text(85, 114, 10, "2Kế hoạch số 12.");
            assertEquals("""
                [page 1]
                ¶Tổng thu ngân sách{ data-note=0}
                ¶Trồng rừng trên 3 km^2
                ¶Tổng chi ngân sách{ data-note=1}
                [page 2]
                [ data-note=0 data-mark=1]Chưa kể thu từ đất.
                [ data-note=1 data-mark=2]Kế hoạch số 12.\
                """, pdf.read());
        }
    }

    @Test
    void raisedFiguresThatCiteNothingAreNoNumbersOfTheLine() throws Exception {
        try (Drawing pdf = new Drawing()) {
            cited(pdf, 100, "Mật độ không quá 10", "-3");
            cited(pdf, 140, "Ngày 20/3/2025", "1");
            cited(pdf, 180, "Nhiệt độ là 25", "o");
            assertEquals("[page 1]\n¶Mật độ không quá 10^-3\n¶Ngày 20/3/2025^1\n¶Nhiệt độ là 25^o", pdf.read());
        }
    }

    @Test
    void aListOnANewPageIsNoListOfNotes() throws Exception {
        try (Drawing pdf = new Drawing()) {
            cited(pdf, 100, "Diện tích trồng rừng là 5 km", "2");
            pdf.text(85, 140, "Các đơn vị sau:");
            pdf.nextPage().text(85, 100, "1 Công an phường").text(85, 120, "2 Trạm Y tế");
            assertEquals(
                    "[page 1]\n¶Diện tích trồng rừng là 5 km^2\n¶Các đơn vị sau:\n"
                            + "[page 2]\n¶1 Công an phường\n¶2 Trạm Y tế",
                    pdf.read());
        }
    }

    @Test
    void aFootnoteGoesOnBelowALineAcrossTheNextPage() throws Exception {
        try (Drawing pdf = new Drawing()) {
            cited(pdf, 100, "Xuất khẩu tăng", "1");
            pdf.line(85, 780, 230, 780);
            note(pdf, 796, "1", "Trong đó nhóm hàng nông sản, thủy sản");
            pdf.nextPage().text(85, 100, WORDS + ".");
            pdf.line(85, 700, 500, 700).text(85, 714, 10, "tăng 15%.");
            assertEquals("""
                [page 1]
                ¶Xuất khẩu tăng{ data-note=0}
                [page 2]
                ¶%s.
                [ data-note=0 data-mark=1]Trong đó nhóm hàng nông sản, thủy sản tăng 15%.\
                """.replace("%s.", WORDS + "."), pdf.read());
        }
    }

    @Test
    void countsMarksOn() {
        assertEquals(
                "iv", Objects.requireNonNull(NoteMark.opening("iiiKế hoạch")).next());
        assertEquals(
                "10", Objects.requireNonNull(NoteMark.opening("[9] Kế hoạch")).next());
        assertEquals(
                "**",
                Objects.requireNonNull(NoteMark.opening("\uFDD0*\uFDD1 Kế hoạch"))
                        .next());
        assertNull(NoteMark.opening("vi phạm hành chính"));
        assertNull(NoteMark.opening("12"));
        assertNull(NoteMark.opening("1.245 hồ sơ"));
    }
}
