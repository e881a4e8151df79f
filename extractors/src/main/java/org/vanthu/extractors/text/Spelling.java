package org.vanthu.extractors.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts how many words of a text spell Vietnamese syllables, and how many bear marks. Words of capitals alone may be abbreviations. */
final class Spelling {

    /** From letter to letter, or what stands for one; blanks, stops and strokes part words. */
    private static final Pattern WORD = Pattern.compile("[^\\s.,:;/()\\[\\]“”\"…–—-]{1,40}");

    private static final int FEWEST = 20;

    /** Of the words of real documents some 95 in 100 spell syllables; the others are names and foreign. */
    private static final double SPELT = 0.92;

    /** Of the words of real documents at least 83 in 100 bear marks. */
    private static final double MARKED = 0.7;

    private int words;
    private int spelt;
    private int marked;

    Spelling(String text) {
        Matcher found = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (found.find()) {
            String word = found.group();
            if (word.chars().anyMatch(Character::isLowerCase)) {
                words++;
                spelt += Syllable.isSpelt(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
                marked += word.chars().allMatch(c -> c < 0x80) ? 0 : 1;
            }
        }
    }

    boolean isVietnamese() {
        return words >= FEWEST && spelt >= SPELT * words && marked >= MARKED * words;
    }
}
