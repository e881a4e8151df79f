package org.vanthu.extractors.text;

import java.util.regex.Pattern;

/** Words that stand in Unicode amid legacy text: names and terms of other languages, a pasted Vietnamese word. */
final class ForeignWord {

    /** Letters and doubles that no Vietnamese syllable has. */
    private static final Pattern NOT_VIETNAMESE = Pattern.compile("[fjwz]|([bcdlmnprst])\\1", Pattern.CASE_INSENSITIVE);

    private ForeignWord() {}

    /** Asked of a token that makes no word when decoded. */
    static boolean isLikely(Sighting.Readings readings) {
        String token = readings.token();
        return readings.asUnicode() == Doubt.NONE
                || (readings.asUnicode() <= Doubt.FOREIGN
                        && NOT_VIETNAMESE.matcher(token).find());
    }
}
