package org.vanthu.extractors.text;

import java.util.regex.Pattern;

/**
 * The characters that programs put in place of two TCVN3 letters.
 *
 * <p>{@code ư} is AD, the soft hyphen, which Word also stores as its own optional hyphen (1F, given out as U+200B), sometimes both, and
 * which PDF fonts name {@code minus} (U+2212). {@code ã} is B7, the middle dot, which PDF fonts name {@code bulletoperator} (U+2219).
 */
final class Tcvn3Substitutes {

    private static final Pattern HORN_U =
            Pattern.compile("\ufffd*+[\u00ad\u200b\u001f\u2212]++[\ufffd\u00ad\u200b\u001f\u2212]*+");

    private Tcvn3Substitutes() {}

    static String undo(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            switch (raw.charAt(i)) {
                case '\u001f', '\u200b', '\u2212', '\u2219', '\u03bc', '\u00ad' -> {
                    return HORN_U.matcher(raw.replace('\u2219', '·').replace('\u03bc', 'µ'))
                            .replaceAll("\u00ad");
                }
                default -> {}
            }
        }
        return raw;
    }
}
