package org.vanthu.extractors.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a font's name says of the text set in it. */
record FontName(String name) {

    /** {@code .VnTimeH}, also where a script is added to the name ({@code .VnTimeH Tur}). */
    private static final Pattern ABC_CAPITALS =
            Pattern.compile("(?i)\\.Vn[^,;]{0,40}[a-z ]H(?: (?:Bold|Italic|Tur|CE|Cyr|Greek|Baltic|Arabic))*+");

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
