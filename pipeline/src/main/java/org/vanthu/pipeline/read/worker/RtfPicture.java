package org.vanthu.pipeline.read.worker;

import java.io.ByteArrayOutputStream;

/** A picture of an RTF file while its digits are read. Lengths are twentieths of a point, scales percents. */
final class RtfPicture {

    private static final double TWIPS_OF_AN_INCH = 1440;

    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    double width;
    double height;
    int scaleX = 100;
    int scaleY = 100;
    private int high = -1;

    /** The next of the digits that its bytes are written in. */
    void digit(int letter) {
        int digit = Character.digit(letter, 16);
        if (digit >= 0 && high >= 0) {
            bytes.write(high * 16 + digit);
            high = -1;
        } else if (digit >= 0) {
            high = digit;
        }
    }

    /** Of a page that it is shown on. */
    double share() {
        return width * scaleX / 100 / TWIPS_OF_AN_INCH * (height * scaleY / 100 / TWIPS_OF_AN_INCH) / PastedPages.A4;
    }
}
