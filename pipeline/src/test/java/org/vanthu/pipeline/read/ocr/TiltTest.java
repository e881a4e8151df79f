package org.vanthu.pipeline.read.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.pipeline.read.PageWord;
import org.vanthu.pipeline.read.ocr.Recognised.Word;

/** What was found on a turned picture is found again on the one that was given. */
final class TiltTest {

    private static final int BLACK = 100;

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 0.05", "0, -0.03", "1, 0", "1, 0.04", "2, -0.02", "3, 0.01"})
    void goesBackTheWayThatThePictureWasTurned(int quarters, double radians) {
        BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 800);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(450, 600, 20, 20);
        graphics.dispose();
        Picture picture = Picture.of(image);
        for (int i = 0; i < quarters; i++) {
            picture = picture.quarterTurned();
        }
        picture = picture.turned(radians);
        PageWord found = new Tilt(quarters, radians).undone(black(picture), picture.width, picture.height);
        assertEquals(460.0 / 600, (found.left() + found.right()) / 2, 0.003);
        assertEquals(610.0 / 800, (found.top() + found.bottom()) / 2, 0.003);
    }

    /** The rectangle around all that is black. */
    private static Word black(Picture picture) {
        int left = picture.width;
        int top = picture.height;
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                if (picture.at(x, y) < BLACK) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x + 1);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return new Word("x", 0, left, top, right - left, bottom - top, 1);
    }
}
