package org.vanthu.pipeline.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vanthu.pipeline.read.ocr.Recognised;
import org.vanthu.pipeline.read.ocr.Recognised.Word;
import org.vanthu.pipeline.read.ocr.Tilt;

final class CitationsTest {

    private static final int DPI = 200;

    private final List<Word> words = new ArrayList<>();

    /** A line of a word and the mark behind it. */
    private CitationsTest line(String word, String mark) {
        int line = words.size();
        int width = 20 * word.length();
        words.add(new Word(word, line, 100, 100 + 50 * line, width, 30, 0.9));
        words.add(new Word(mark, line, 100 + width, 96 + 50 * line, 8, 18, 0.9));
        return this;
    }

    /** @param notes numbers of the notes by their marks, the first of them 4 */
    private List<String> cited(Map<String, Integer> notes) {
        Recognised recognised = new Recognised(1654, 2339, new Tilt(0, 0), words, List.of(), 0.9, false, 0);
        Page page = Page.recognised(ScannedSheet.of(1, recognised, DPI));
        Citations.replace(page, notes, 4, notes.size(), new Endnotes());
        return page.lines.stream()
                .map(line -> line.text().replace(Line.RAISED, '<').replace(Line.LEVEL, '>'))
                .toList();
    }

    @Test
    void asManyMarksAsNotesCiteThemInOrderWhateverWasReadOfThem() {
        line("thị", "7").line("xã", "0").line("phường", "0");
        assertEquals(List.of("thị<4>", "xã<5>", "phường<6>"), cited(Map.of("1", 4, "2", 5, "3", 6)));
    }

    @Test
    void ofFewerMarksThoseThatCanBeReadCiteTheirNotes() {
        line("thị", "2").line("xã", "0");
        assertEquals(List.of("thị<5>", "xã"), cited(Map.of("1", 4, "2", 5, "3", 6)));
    }

    @Test
    void marksWithoutNotesMakeNoNumberLonger() {
        line("2022", "1");
        assertEquals(List.of("2022"), cited(Map.of()));
    }
}
