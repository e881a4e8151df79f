package org.vanthu.pipeline.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.pipeline.read.ocr.Recognised;
import org.vanthu.pipeline.read.ocr.Recognised.Word;
import org.vanthu.pipeline.read.ocr.Tilt;

final class ScannedSheetTest {

    private static final int DPI = 200;

    private final List<Word> words = new ArrayList<>();

    /** Letters 30 pixels high and 20 wide. */
    private ScannedSheetTest word(String text, int left, double confidence) {
        words.add(new Word(text, 0, left, 100, 20 * text.length(), 30, confidence));
        return this;
    }

    private List<String> pieces() {
        Recognised page = new Recognised(1654, 2339, new Tilt(0, 0), words, List.of(), 0.9, false, 0);
        return Page.recognised(ScannedSheet.of(1, page, DPI)).lines.stream()
                .flatMap(line -> line.pieces().stream())
                .map(Line::text)
                .toList();
    }

    @Test
    void dustBesideALineIsNoPartOfIt() {
        word("⁄", 10, 0.6)
                .word("PHÚ", 200, 0.95)
                .word("THỌ", 275, 0.95)
                .word("|", 600, 0.9)
                .word("Độc", 900, 0.9);
        assertEquals(List.of("PHÚ THỌ", "Độc"), pieces());
    }

    @Test
    void signsAmongWordsAndMarksOfItemsStay() {
        word("-", 10, 0.92)
                .word("đạt", 200, 0.95)
                .word("=", 270, 0.5)
                .word("95", 300, 0.9)
                .word("%", 345, 0.4);
        word("........", 700, 0.3).word("+", 1200, 0.3);
        assertEquals(List.of("-", "đạt = 95 %", "........"), pieces());
    }

    @Test
    void aNumberSetHigherBehindAWordCitesANote() {
        word("năm", 10, 0.95).word("2022", 100, 0.95);
        words.add(new Word("1", 0, 180, 96, 8, 18, 0.9));
        words.add(new Word(".", 0, 188, 100, 8, 30, 0.9));
        assertEquals(List.of("năm 2022" + Line.RAISED + "1" + Line.LEVEL + "."), pieces());
    }
}
