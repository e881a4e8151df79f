package org.vanthu.extractors.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers of pages that a text kept. */
class PageNumbersTest {

    private static String page(String first, String last) {
        String lines = IntStream.range(0, 12)
                .mapToObj(i -> "- Mục thứ " + i + " của trang.")
                .collect(Collectors.joining("\n"));
        return first + "\n" + lines + "\n" + last + "\n";
    }

    private static List<String> texts(String text) {
        return PlainText.blocks(text).stream().map(Block::text).toList();
    }

    @Test
    void aNumberInASentenceIsNoPartOfIt() {
        List<String> texts = texts(page("Mở đầu.", "- Ban Chỉ huy quân sự xã tổ") + "\n2\n\n"
                + page("chức huấn luyện dân quân.", "Toàn xã có") + "            3\n"
                + page("12 hộ tham gia.", "Hết."));
        assertTrue(texts.contains("- Ban Chỉ huy quân sự xã tổ chức huấn luyện dân quân."), texts.toString());
        assertTrue(texts.stream().noneMatch(text -> text.matches("[23]")), texts.toString());
    }

    @Test
    void numbersOfRowsAndItemsStay() {
        List<String> rows = texts("1\nDọn vệ sinh\n2\nTrồng cây\n3\nKiểm tra");
        assertEquals(
                List.of("1", "2", "3"),
                rows.stream().filter(row -> row.matches("\\d")).toList());
        List<String> chapters = texts("1\n\n" + page("Kinh tế", "Hết.") + "\n2\n\n" + page("Xã hội", "Hết."));
        assertEquals(
                List.of("1", "2"),
                chapters.stream().filter(row -> row.matches("\\d")).toList());
        List<String> other = texts(page("Mở đầu.", "Tổng số:") + "\n57\n\n" + page("Tiếp theo.", "Hết."));
        assertTrue(other.contains("57"), other.toString());
    }
}
