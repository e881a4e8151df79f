package org.vanthu.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vanthu.extractors.layout.Block;

final class ConfidencesTest {

    private static final String TEXT = "Thu\tđạt 93,5\n% dự toán";

    private static final Confidences WORDS = Confidences.of(TEXT, List.of(95, 90, 42, Confidences.UNKNOWN, 80, 81));

    private static Span at(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    @Test
    void aValueIsAsSureAsTheLeastSureOfItsWords() {
        assertEquals(OptionalInt.of(42), WORDS.lowest(at("đạt 93,5\n%")));
        assertEquals(OptionalInt.of(80), WORDS.lowest(at("% dự")));
        assertEquals(OptionalInt.of(90), WORDS.lowest(at("ạ")));
    }

    @Test
    void wordsThatTheFileGaveHaveNone() {
        assertEquals(OptionalInt.empty(), WORDS.lowest(at("%")));
        assertEquals(OptionalInt.empty(), Confidences.NONE.lowest(at("93,5")));
        assertTrue(Confidences.of("a b", List.of(Confidences.UNKNOWN, Confidences.UNKNOWN))
                .isEmpty());
    }

    @Test
    void onlyWordsWithDigitsAreFigures() {
        assertEquals(OptionalInt.of(42), WORDS.lowestFigure(new Span(0, TEXT.length())));
        assertEquals(OptionalInt.empty(), WORDS.lowestFigure(at("dự toán")));
    }

    @Test
    void moreOrFewerThanWordsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Confidences.of("một hai", List.of(90)));
    }

    @Test
    void aPageIsAsSureAsItsLettersTogether() {
        SourceText source = SourceText.of(List.of(
                new Block.PageBreak(1),
                new Block.Paragraph("aaa b"),
                new Block.PageBreak(2),
                new Block.Paragraph("từ tệp"),
                new Block.PageBreak(3),
                new Block.Paragraph("cc")));
        int unknown = Confidences.UNKNOWN;
        Confidences words = Confidences.of(source.text(), List.of(100, 60, unknown, unknown, 70));
        assertEquals(Map.of(1, 90, 3, 70), source.with(words).pageConfidences());
    }
}
