package org.vanthu.extractors.text;

/** The bytes behind text that was read as ISO-8859-1 or windows-1252, whichever of the two a reader took. */
final class WesternBytes {

    /** What windows-1252 has at 80 to 9F; its five holes stand for themselves. */
    private static final String CP1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private WesternBytes() {}

    /** The byte, 0 to 255, that {@code letter} was read from; -1 when it is in neither code page. */
    static int of(char letter) {
        if (letter < 0x100) {
            return letter;
        }
        int special = CP1252.indexOf(letter);
        return special < 0 ? -1 : 0x80 + special;
    }

    /** The character that a control of 80 to 9F stands for, since no text means those controls; any other as it is. */
    static char printable(char letter) {
        return letter >= 0x80 && letter < 0xA0 ? CP1252.charAt(letter - 0x80) : letter;
    }
}
