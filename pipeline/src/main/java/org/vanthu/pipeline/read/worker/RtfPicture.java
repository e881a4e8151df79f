package org.vanthu.pipeline.read.worker;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A picture of an RTF file, or an object that is embedded in it, while its digits are read. Lengths are twentieths of a point, scales percents. */
final class RtfPicture {

    private static final double TWIPS_OF_AN_INCH = 1440;

    /** How a compound file begins ([MS-CFB] 2.2). */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int FORMAT = 4;
    private static final int EMBEDDED = 2;

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

    /** Whether an object lies here and not in another file, as its header says ([MS-OLEDS] 2.2.4). */
    boolean isEmbedded() {
        byte[] all = bytes.toByteArray();
        return all.length > FORMAT && all[FORMAT] == EMBEDDED;
    }

    /** The file that an object holds, behind the header that OLE puts in front of it ([MS-OLEDS] 2.2.5); all of it where none is found. */
    byte[] embedded() {
        byte[] all = bytes.toByteArray();
        for (int at = 0; at <= all.length - OLE2.length; at++) {
            if (Arrays.equals(all, at, at + OLE2.length, OLE2, 0, OLE2.length)) {
                return Arrays.copyOfRange(all, at, all.length);
            }
        }
        return all;
    }
}
