package org.vanthu.pipeline.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeadingNumeralsTest {

    private static Page page(boolean recognised, List<String> lines) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            float left = 80;
            for (String word : lines.get(line).split(" ", -1)) {
                glyphs.add(new Glyph(word, left, 100 + 20 * line, 7 * word.length(), 13, false));
                left += 7 * word.length() + 4;
            }
        }
        Sheet sheet = new Sheet(1, 0, 595, 842, glyphs, List.of(), List.of(), List.of(), 0, 0, 0, 0);
        return recognised ? Page.recognised(sheet) : Page.of(sheet);
    }

    private static List<String> mended(String... lines) {
        Page page = page(true, List.of(lines));
        HeadingNumerals.mend(List.of(page));
        return page.lines.stream().map(Line::text).toList();
    }

    @Test
    void strokesThatGrewTogetherArePartedAsTheOrderAsks() {
        assertEquals(
                List.of("I. Mục đích", "II. Chỉ tiêu", "III. Nội dung", "IV. Tổ chức"),
                mended("I. Mục đích", "IH. Chỉ tiêu", "HI. Nội dung", "IV. Tổ chức"));
        assertEquals(List.of("I. Kết quả", "II. Hạn chế"), mended("I. Kết quả", "H. Hạn chế"));
        assertEquals(List.of("VI. Y tế", "VII. Giáo dục"), mended("VI. Y tế", "VH. Giáo dục"));
    }

    @Test
    void aThinStrokeIsOneWhereTwoFollows() {
        assertEquals(List.of("I. Tình hình", "II. Phương hướng"), mended("L. Tình hình", "II. Phương hướng"));
        assertEquals(List.of("I. Tình hình", "II. Phương hướng"), mended("l. Tình hình", "H. Phương hướng"));
        assertEquals(List.of("L. Tình hình", "Phương hướng"), mended("L. Tình hình", "Phương hướng"));
    }

    @Test
    void aNumberThatComesTwiceIsTheNextOneWhereTheOneBehindItFollows() {
        assertEquals(
                List.of("I. Một", "II. Hai", "III. Ba", "IV. Bốn"), mended("I. Một", "II. Hai", "II. Ba", "IV. Bốn"));
        assertEquals(List.of("I. Một", "II. Hai", "II. Ba"), mended("I. Một", "II. Hai", "II. Ba"));
    }

    @Test
    void sectionsCountAnewUnderALetter() {
        assertEquals(
                List.of("A. Đánh giá", "I. Kết quả", "II. Hạn chế", "B. Trọng tâm", "II. Dự kiến"),
                mended("A. Đánh giá", "I. Kết quả", "H. Hạn chế", "B. Trọng tâm", "H. Dự kiến"));
    }

    @Test
    void lettersInTheirOrderStay() {
        List<String> letters = List.of(
                "A. Một", "B. Hai", "C. Ba", "D. Bốn", "E. Năm", "G. Sáu", "H. Bảy", "I. Tám", "K. Chín", "L. Mười");
        assertEquals(letters, mended(letters.toArray(String[]::new)));
    }

    @Test
    void namesAndArabicNumbersStay() {
        assertEquals(List.of("II. Nhân sự", "T. Nguyễn", "11. Mục"), mended("II. Nhân sự", "T. Nguyễn", "11. Mục"));
    }

    @Test
    void whatAFileSpellsStaysAsItIs() {
        Page page = page(false, List.of("I. Một", "H. Hai"));
        HeadingNumerals.mend(List.of(page));
        assertEquals(
                List.of("I. Một", "H. Hai"), page.lines.stream().map(Line::text).toList());
    }
}
