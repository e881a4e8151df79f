package org.vanthu.extractors.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a font's name says of the text set in it. */
record FontName(String name) {

    /** {@code .VnTimeH}, also where a script is added to the name ({@code .VnTimeH Tur}). */
    private static final Pattern ABC_CAPITALS =
            Pattern.compile("(?i)\\.Vn[^,;]{0,40}[a-z ]H(?: (?:Bold|Italic|Tur|CE|Cyr|Greek|Baltic|Arabic))*+");

    /** {@code .VnTime}, {@code VNI-Times}, {@code Vntime}, {@code VPS Ha Noi}, {@code VI Times}: not each says in which encoding. */
    private static final Pattern OF_THE_NINETIES = Pattern.compile("(?i)\\.|VN|VPS|VI ");

    /** Whether it draws Vietnamese over the codes of other letters. */
    boolean isOfTheNineties() {
        return OF_THE_NINETIES.matcher(name.strip()).lookingAt();
    }

    Optional<LegacyEncoding> encoding() {
        String font = name.strip();
        if (font.startsWith(".Vn") || font.startsWith(".VN")) {
            return Optional.of(LegacyEncoding.TCVN3);
        }
        if (font.startsWith("VNI-") || font.startsWith("VNI ")) {
            return Optional.of(LegacyEncoding.VNI);
        }
        if (font.startsWith("VPS ") || font.startsWith("VPS-")) {
            return Optional.of(LegacyEncoding.VPS);
        }
        return font.startsWith("VI ") ? Optional.of(LegacyEncoding.VISCII) : Optional.empty();
    }

    /** Whether it draws small letters as capitals. */
    boolean drawsCapitals() {
        return ABC_CAPITALS.matcher(name.strip()).matches();
    }
}
