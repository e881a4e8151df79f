package org.vanthu.pipeline.read.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vanthu.pipeline.read.ocr.Recognised.Area;
import org.vanthu.pipeline.read.ocr.Recognised.Word;

class RaisedMarksTest {

    private static final int BASELINE = 100;
    private static final int HEIGHT = 30;
    private static final int WIDTH = 20;

    /** @param drawn {@code n} a letter or figure, {@code ^} a raised figure, {@code "} a quotation mark, {@code ô} a letter with its mark */
    private record Case(String drawn, String read, String parts) {}

    @TestFactory
    Stream<DynamicTest> partsMarksFromTheirWords() {
        return cases(
                new Case("nnnn^", "20221", "2022 1"),
                new Case("nnnn^", "2022!.", "2022 0 ."),
                new Case("nn^", "ra2.", "ra 2 ."),
                new Case("nn^^", "ra12", "ra 12"),
                new Case("nnn^", "K12", "K1 2"),
                new Case("nnnn^", "hoạch”.", "hoạch 0 ."),
                new Case("nnnn^", "hoạch,", "hoạch 0 ,"),
                new Case("nnnn^", "2022", "2022 0"));
    }

    @TestFactory
    Stream<DynamicTest> leavesWordsWithoutThem() {
        return cases(
                new Case("nnnn", "20221", "20221"),
                new Case("nnnn\"", "Quận”", "Quận”"),
                new Case("nnôn", "hiểm", "hiểm"),
                new Case("nn^", "5m2", "5m2"), // a square metre
                new Case("nn^", "km2,", "km2,"),
                new Case("^nnn", "1Trong", "1Trong"), // a note's own mark
                new Case("nnnnn^", "2021", "2021")); // more letters are drawn than read
    }

    private static Stream<DynamicTest> cases(Case... cases) {
        return Stream.of(cases)
                .map(c -> dynamicTest(c.drawn() + " read as " + c.read(), () -> assertEquals(c.parts(), apart(c))));
    }

    /** Behind a word of plain letters, which show where the line is. */
    private static String apart(Case c) {
        List<Area> shapes = new ArrayList<>();
        int x = draw("nnnnnnnn", 0, shapes);
        List<Word> words = new ArrayList<>();
        words.add(word("nhiệmvụ", 0, x));
        int from = x + WIDTH;
        x = draw(c.drawn(), from, shapes);
        words.add(word(c.read(), from, x));
        return RaisedMarks.apart(words, shapes).stream().skip(1).map(Word::text).collect(Collectors.joining(" "));
    }

    private static Word word(String text, int from, int to) {
        return new Word(text, 0, from, BASELINE - HEIGHT - 8, to - from, HEIGHT + 8, 0.9);
    }

    /** @return where it ends */
    private static int draw(String drawn, int from, List<Area> shapes) {
        int x = from;
        for (int i = 0; i < drawn.length(); i++) {
            char sign = drawn.charAt(i);
            switch (sign) {
                case 'n' -> shapes.add(new Area(x, BASELINE - HEIGHT, WIDTH - 4, HEIGHT));
                case '^' -> shapes.add(new Area(x, BASELINE - HEIGHT - 3, WIDTH / 2, HEIGHT * 6 / 10));
                case '"' -> shapes.add(new Area(x, BASELINE - HEIGHT, WIDTH - 4, HEIGHT * 45 / 100));
                case 'ô' -> {
                    shapes.add(new Area(x, BASELINE - HEIGHT * 7 / 10, WIDTH - 4, HEIGHT * 7 / 10));
                    shapes.add(new Area(x, BASELINE - HEIGHT * 14 / 10, WIDTH - 6, HEIGHT * 6 / 10));
                }
                default -> throw new IllegalArgumentException("no such sign: " + sign);
            }
            x += WIDTH;
        }
        return x;
    }
}
