package org.vanthu.pipeline.read.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vanthu.pipeline.read.ocr.Recognised.Word;

class RomanNumberTest {

    private static final int TOP = 10;
    private static final int HEIGHT = 30;
    private static final int LEFT = 5;

    /** @param drawn {@code I} an upright stroke with serifs, {@code X} and {@code V} themselves, {@code /} a slash, {@code o} a ring, {@code -} a dash, {@code |} a table's line */
    private record Case(String drawn, String read, String right) {}

    @TestFactory
    Stream<DynamicTest> countsTheStrokes() {
        return Stream.of(
                        new Case("III/oo", "II/2023", "III/2023"),
                        new Case("III/oo", "IH/2023", "III/2023"),
                        new Case("II", "III", "II"),
                        new Case("I", "II", "I"),
                        new Case("II/o", "II/2023", "II/2023"),
                        new Case("XIII", "XII", "XIII"),
                        new Case("XXII", "XXIII,", "XXII,"),
                        new Case("VI", "VII", "VI"),
                        new Case("|II/o", "II/2023", "II/2023"))
                .map(c -> dynamicTest(c.drawn() + " read as " + c.read(), () -> assertEquals(c.right(), read(c))));
    }

    @TestFactory
    Stream<DynamicTest> leavesWhatIsNoSuchNumberOrCannotBeCounted() {
        return Stream.of(
                        new Case("III", "11", "11"), // figures
                        new Case("III", "H.", "H."), // a letter of a row of letters
                        new Case("II", "UBND", "UBND"),
                        new Case("IIII", "II", "II"), // more than this way of counting bears
                        new Case("oo", "II", "II"),
                        new Case("III", "XII", "XII"), // no X to be seen
                        new Case("XX", "XI", "XI"),
                        new Case("-", "I", "I"))
                .map(c -> dynamicTest(c.drawn() + " read as " + c.read(), () -> assertEquals(c.right(), read(c))));
    }

    private static String read(Case drawn) {
        int width = drawn.drawn().chars().map(RomanNumberTest::width).sum();
        BufferedImage image = new BufferedImage(width + 20, TOP + HEIGHT + 10, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        int x = LEFT;
        for (char sign : drawn.drawn().toCharArray()) {
            draw(graphics, sign, x);
            x += width(sign);
        }
        graphics.dispose();
        Word word = new Word(drawn.read(), 0, LEFT, TOP, width, HEIGHT, 0.9);
        return RomanNumber.counted(word, Picture.of(image), 128).text();
    }

    private static int width(int sign) {
        return sign == 'X' || sign == 'V' ? 28 : 16;
    }

    private static void draw(Graphics2D graphics, char sign, int x) {
        switch (sign) {
            case 'I' -> {
                graphics.fillRect(x + 4, TOP, 5, HEIGHT);
                graphics.fillRect(x, TOP, 16, 2); // its serifs touch the next one's
                graphics.fillRect(x, TOP + HEIGHT - 2, 16, 2);
            }
            case 'X' -> {
                graphics.setStroke(new BasicStroke(3));
                graphics.drawLine(x + 1, TOP, x + 25, TOP + HEIGHT);
                graphics.drawLine(x + 25, TOP, x + 1, TOP + HEIGHT);
            }
            case 'V' -> {
                graphics.setStroke(new BasicStroke(3));
                graphics.drawLine(x + 1, TOP, x + 13, TOP + HEIGHT);
                graphics.drawLine(x + 25, TOP, x + 13, TOP + HEIGHT);
            }
            case '/' -> {
                graphics.setStroke(new BasicStroke(3));
                graphics.drawLine(x + 14, TOP, x + 2, TOP + HEIGHT);
            }
            case 'o' -> {
                graphics.setStroke(new BasicStroke(3));
                graphics.drawOval(x + 1, TOP + 2, 12, HEIGHT - 4);
            }
            case '|' -> graphics.fillRect(x + 4, 0, 4, TOP + HEIGHT + 10);
            case '-' -> graphics.fillRect(x + 2, TOP + HEIGHT / 2, 10, 3);
            default -> throw new IllegalArgumentException("no such sign: " + sign);
        }
    }
}
