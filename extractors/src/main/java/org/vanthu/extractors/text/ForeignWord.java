package org.vanthu.extractors.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words that stand in Unicode amid legacy text: names and terms of other languages, a pasted Vietnamese word. */
final class ForeignWord {

    /** Letters and doubles that no Vietnamese syllable has; a word that begins with a double is mistyped in any language. */
    private static final Pattern NOT_VIETNAMESE =
            Pattern.compile("[fjwz]|(?<!^)([bcdlmnprst])\\1", Pattern.CASE_INSENSITIVE);

    /** A sign within the word, quotation marks around it aside: {@code fibr«} is no word of any language. */
    private static final Pattern WITH_SIGN = Pattern.compile("«?\\p{L}++[«¸¨´¯¬¦¶·¢¤÷µ£¥×®©].*+");

    /** No text of another language is beyond doubt, since it may quote. */
    private static final int MOST = 2 * Doubt.ABSURD;

    private ForeignWord() {}

    /** Asked of a token that makes no word when decoded. */
    static boolean isLikely(Readings readings) {
        String token = readings.token();
        return readings.asUnicode() == Doubt.NONE
                || (readings.asUnicode() <= Doubt.FOREIGN
                        && NOT_VIETNAMESE.matcher(token).find()
                        && !WITH_SIGN.matcher(token).matches());
    }

    /** Doubt that a block is Vietnamese: from its plain ASCII words that are no syllables, against those that are. */
    static int doubt(String text) {
        int balance = 0;
        int start = -1;
        boolean plain = true;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Token.isLetter(c) || c >= 0x80) {
                start = start < 0 ? i : start;
                plain &= c < 0x80;
            } else {
                if (start >= 0 && plain && i - start > 1 && text.charAt(i - 1) >= 'a') {
                    balance += isSyllable(text, start, i) ? -1 : 1;
                }
                start = -1;
                plain = true;
            }
        }
        return Math.clamp(balance * (long) Doubt.SLIGHT, Doubt.NONE, MOST);
    }

    /** A syllable without marks, or the consonants of an abbreviation. */
    private static boolean isSyllable(String text, int start, int end) {
        return end - start <= Syllable.LONGEST
                && Syllable.isSpelt(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
