package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.pipeline.read.PageWord;

/** A figure is marked where it stands, and nowhere where that is not certain. */
final class SpotTest {

    private static final SourceText TEXT = SourceText.of(List.of(
            new Block.PageBreak(1),
            new Block.Paragraph("Thu ngân sách đạt 95% dự toán; chi ngân sách đạt 95% dự toán năm."),
            new Block.Paragraph("Trồng 15 ha ngô, 5 ha lạc; quân số bàn giao lại của"),
            new Block.PageBreak(2),
            new Block.Paragraph("Hộ nghèo còn 3,2%.")));

    /** Each line a line of the page, ten words to its width. */
    private static List<PageWord> page(String... lines) {
        List<PageWord> words = new ArrayList<>();
        for (int y = 0; y < lines.length; y++) {
            String[] line = lines[y].split(" ", -1);
            for (int x = 0; x < line.length; x++) {
                words.add(new PageWord(line[x], x / 10f, y / 10f, (x + 1) / 10f, y / 10f + 0.05f));
            }
        }
        return words;
    }

    private static List<PageWord> spot(String around, String words, int page, List<PageWord> found) {
        int start = TEXT.text().indexOf(around) + around.indexOf(words);
        return Spot.of(TEXT, new Span(start, start + words.length()), page, found);
    }

    private static PageWord area(float left, float top, float right) {
        return new PageWord("", left, top, right, top + 0.05f);
    }

    @Test
    void ofEqualFiguresTheOneWithTheSameWordsAround() {
        List<PageWord> page = page("Thu ngân sách đạt 95% dự toán;", "chi ngân sách đạt 95% dự toán năm.");
        assertEquals(List.of(area(0.4f, 0, 0.5f)), spot("Thu ngân sách đạt 95%", "95%", 1, page));
        assertEquals(List.of(area(0.4f, 0.1f, 0.5f)), spot("chi ngân sách đạt 95%", "95%", 1, page));
    }

    @Test
    void noneWhereTheSurroundingsDoNotTellThemApart() {
        List<PageWord> page = page("ngân sách đạt 95%", "x", "ngân sách đạt 95%");
        assertEquals(List.of(), spot("Thu ngân sách đạt 95%", "95%", 1, page));
    }

    @Test
    void noneWhereThePageHasTheOtherOneAlone() {
        List<PageWord> page = page("Thu ngân sách", "chi ngân sách đạt 95% dự toán năm.");
        assertEquals(List.of(), spot("Thu ngân sách đạt 95%", "95%", 1, page));
    }

    @Test
    void aFigureIsNoPartOfALongerOne() {
        assertEquals(List.of(), spot("5 ha lạc", "5", 1, page("Trồng 15 ha lạc; quân số")));
        assertEquals(List.of(area(0.4f, 0, 0.5f)), spot("5 ha lạc", "5", 1, page("Trồng 15 ha ngô, 5 ha lạc;")));
    }

    @Test
    void noneWhereSoLittleAgreesThatItMayStandAnywhere() {
        assertEquals(List.of(), spot("Trồng 15", "15", 1, page("số 15")));
    }

    @Test
    void wordsOnTwoLinesHaveAnAreaOnEach() {
        List<PageWord> page = page("Thu ngân sách", "đạt 95% dự toán; chi ngân sách đạt");
        assertEquals(
                List.of(area(0, 0, 0.3f), area(0, 0.1f, 0.2f)),
                spot("Thu ngân sách đạt 95%", "Thu ngân sách đạt 95%", 1, page));
    }

    @Test
    void onThePageBehindWhatAPageBroke() {
        List<PageWord> second = page("quân số bàn giao lại của", "Hộ nghèo còn 3,2%.");
        assertEquals(List.of(area(0, 0, 0.4f)), spot("quân số bàn giao", "quân số bàn giao", 2, second));
        assertEquals(List.of(), spot("Thu ngân sách", "Thu ngân sách", 2, page("Thu ngân sách đạt 95% dự toán;")));
    }

    @Test
    void noneOfAPageThatTheTextDoesNotHave() {
        assertEquals(List.of(), spot("Hộ nghèo", "Hộ nghèo", 7, page("Hộ nghèo còn 3,2%.")));
    }
}
