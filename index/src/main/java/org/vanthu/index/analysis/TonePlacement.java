package org.vanthu.index.analysis;

import java.util.Arrays;

/**
 * Where a Vietnamese syllable carries its tone: brings {@code hòa}, {@code ủy}, {@code thúy} (the old way) and slips of the keyboard such
 * as {@code qúy} to {@code hoà}, {@code uỷ}, {@code thuý}, {@code quý} (Bộ Giáo dục, Quyết định 240/QĐ, 5 March 1984). The tone itself is
 * kept, and so is whatever is no Vietnamese syllable.
 */
final class TonePlacement {

    /** Each vowel without tone and with the five, always in the same order. */
    private static final String VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

    private static final int TONES = 6;

    /** The longest is {@code nghiêng}. */
    private static final int LONGEST = 7;

    /** First and last char of Latin's composed letters; outside there is no vowel that carries a mark. */
    private static final int LAST_VOWEL = 0x1ef9;

    /** Position in {@link #VOWELS} by char; -1 of everything else. */
    private static final byte[] POSITION = positions();

    private TonePlacement() {}

    private static byte[] positions() {
        byte[] positions = new byte[LAST_VOWEL + 1];
        Arrays.fill(positions, (byte) -1);
        for (int i = 0; i < VOWELS.length(); i++) {
            positions[VOWELS.charAt(i)] = (byte) i;
        }
        return positions;
    }

    /**
     * Moves the tone of the syllable in {@code text} from {@code start} to {@code end} to its place.
     *
     * @param text lower case, NFC; changed in place, never in length
     */
    static void place(char[] text, int start, int end) {
        int tone = 0;
        int toned = -1;
        if (end - start > LONGEST) {
            return;
        }
        for (int i = start; i < end; i++) {
            int position = position(text[i]);
            if (position > 0 && position % TONES > 0) {
                if (toned >= 0) {
                    return;
                }
                toned = i;
                tone = position % TONES;
            }
        }
        if (toned < 0) {
            return;
        }
        char before = text[toned];
        text[toned] = plain(before);
        int place = place(text, start, end, toned);
        text[toned] = before;
        if (place >= 0 && place != toned) {
            text[toned] = plain(before);
            text[place] = VOWELS.charAt(position(text[place]) + tone);
        }
    }

    /** Where the tone belongs in a syllable that is written without it; -1 where it is none. */
    private static int place(char[] text, int start, int end, int toned) {
        int nucleus = start;
        while (nucleus < end && position(text[nucleus]) < 0) {
            nucleus++;
        }
        if (nucleus + 1 < end && position(text[nucleus + 1]) >= 0 && glides(text, start, nucleus)) {
            nucleus++;
        }
        int coda = nucleus;
        while (coda < end && position(text[coda]) >= 0) {
            coda++;
        }
        // A vowel behind the coda, or too many: two words run together, or another language.
        if (coda == nucleus || coda - nucleus > 3 || !isCoda(text, coda, end) || toned >= coda) {
            return -1;
        }
        for (int i = coda - 1; i >= nucleus; i--) {
            if ("ăâêôơư".indexOf(text[i]) >= 0) {
                return i;
            }
        }
        if (coda < end) {
            return coda - 1;
        }
        return switch (coda - nucleus) {
            case 1 -> nucleus;
            case 2 -> isRising(text[nucleus], text[nucleus + 1]) ? nucleus + 1 : nucleus;
            default -> nucleus + 1;
        };
    }

    /** Whether the first vowel is part of the initial: {@code qu}, {@code gi}. */
    private static boolean glides(char[] text, int start, int nucleus) {
        return nucleus == start + 1
                && ((text[start] == 'q' && text[nucleus] == 'u') || (text[start] == 'g' && text[nucleus] == 'i'));
    }

    private static boolean isRising(char first, char second) {
        return (first == 'o' && (second == 'a' || second == 'e')) || (first == 'u' && second == 'y');
    }

    private static boolean isCoda(char[] text, int start, int end) {
        return switch (end - start) {
            case 0 -> true;
            case 1 -> "cmnpt".indexOf(text[start]) >= 0;
            case 2 ->
                (text[start] == 'n' && (text[start + 1] == 'g' || text[start + 1] == 'h'))
                        || (text[start] == 'c' && text[start + 1] == 'h');
            default -> false;
        };
    }

    private static int position(char c) {
        return c > LAST_VOWEL ? -1 : POSITION[c];
    }

    private static char plain(char vowel) {
        int position = position(vowel);
        return VOWELS.charAt(position - position % TONES);
    }
}
