package org.vanthu.pipeline.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.pipeline.read.PageWord;

/** Words of a page where somebody sees them who opens the file. */
final class PageWordsTest {

    @TempDir
    private Path folder;

    private List<PageWord> words(Drawing drawing, int page) throws IOException {
        try (drawing) {
            Path file = Files.write(folder.resolve("a.pdf"), drawing.bytes());
            return PageWords.of(file, page, Optional.empty(), () -> {});
        }
    }

    private static PageWord only(List<PageWord> words, String text) {
        return words.stream()
                .filter(word -> word.text().equals(text))
                .reduce((_, other) -> {
                    throw new AssertionError("a second " + other);
                })
                .orElseThrow(() -> new AssertionError("no '" + text + "' among " + words));
    }

    private static void standsAt(double x, double y, PageWord word) {
        assertEquals(x, word.left(), 0.002, word::toString);
        assertEquals(y, word.bottom(), 0.01, word::toString);
    }

    @Test
    void standWhereTheyAreDrawn() throws IOException {
        Drawing drawing = new Drawing().text(59.5f, 84.2f, "Thu 7.644 triệu");
        float behind = drawing.width("Thu ", 12);
        PageWord figure = only(words(drawing, 1), "7.644");
        standsAt((59.5 + behind) / 595, 0.1, figure);
    }

    @Test
    void standWhereTheyAreDrawnOnAPageThatLies() throws IOException {
        Drawing drawing = new Drawing().lie().text(84.2f, 59.5f, "Thu");
        standsAt(0.1, 0.1, only(words(drawing, 1), "Thu"));
    }

    @Test
    void thoseOfACellFollowEachOther() throws IOException {
        Drawing drawing = new Drawing()
                .grid(new float[] {50, 250, 450}, new float[] {100, 160, 220})
                .text(60, 120, "Thu ngân")
                .text(60, 140, "sách xã")
                .text(260, 130, "đạt 95%")
                .text(60, 180, "Chi ngân")
                .text(260, 190, "đạt 97%");
        assertEquals(
                List.of("Thu", "ngân", "sách", "xã", "đạt", "95%", "Chi", "ngân", "đạt", "97%"),
                words(drawing, 1).stream().map(PageWord::text).toList());
    }

    @Test
    void areOfThePageThatIsAskedFor() throws IOException {
        Drawing drawing = new Drawing().text(60, 100, "một").nextPage().text(60, 100, "hai");
        assertEquals("hai", words(drawing, 2).getFirst().text());
    }

    @Test
    void ofAPictureThereAreNoneWithoutTesseract() throws IOException {
        assertEquals(List.of(), words(new Drawing().scan(), 1));
    }

    @Test
    void ofAPageThatIsNotThereThereAreNone() throws IOException {
        assertEquals(List.of(), words(new Drawing().text(60, 100, "một"), 2));
    }
}
