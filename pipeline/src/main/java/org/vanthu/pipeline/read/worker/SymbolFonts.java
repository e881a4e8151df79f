package org.vanthu.pipeline.read.worker;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vanthu.pipeline.read.Letters;

/**
 * Signs of fonts that have no letters. Word keeps them at U+F020 to U+F0FF, where Unicode has nothing: what they look like depends on
 * the font. Those of the font Symbol that belong to a figure ({@code ≥ 80%}) are told, and boxes that are ticked or not; all others are taken for bullets.
 */
final class SymbolFonts {

    /** Adobe's encoding of Symbol, as far as offices write it. */
    private static final Map<Character, String> SYMBOL = Map.ofEntries(
            Map.entry('\uF02B', "+"),
            Map.entry('\uF02D', "-"),
            Map.entry('\uF03C', "<"),
            Map.entry('\uF03D', "="),
            Map.entry('\uF03E', ">"),
            Map.entry('\uF062', "β"),
            Map.entry('\uF06D', "μ"),
            Map.entry('\uF0A3', "≤"),
            Map.entry('\uF0AE', "→"),
            Map.entry('\uF0B0', "°"),
            Map.entry('\uF0B1', "±"),
            Map.entry('\uF0B3', "≥"),
            Map.entry('\uF0B4', "×"),
            Map.entry('\uF0B8', "÷"),
            Map.entry('\uF0B9', "≠"),
            Map.entry('\uF0BB', "≈"),
            Map.entry('\uF0C5', "⊕"),
            Map.entry('\uF0E5', "∑"));

    private static final Map<Character, String> WINGDINGS =
            Map.of('\uF06F', "☐", '\uF0A8', "☐", '\uF0FD', "☒", '\uF0FE', "☑");

    private static final Map<Character, String> WINGDINGS_2 =
            Map.of('\uF0A3', "☐", '\uF051', "☒", '\uF052', "☑", '\uF053', "☒", '\uF054', "☒");

    private static final char FIRST = '\uF020';
    private static final char LAST = '\uF0FF';

    private SymbolFonts() {}

    /** {@code text} with the signs in it as Unicode has them. */
    static CharSequence read(CharSequence text, @Nullable String font) {
        if (text.chars().noneMatch(c -> c >= FIRST && c <= LAST)) {
            return text;
        }
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            read.append(c < FIRST || c > LAST ? String.valueOf(c) : sign(c, font));
        }
        return read;
    }

    private static String sign(char c, @Nullable String font) {
        if (Letters.isLegacyFont(font)) {
            return String.valueOf((char) (c - 0xF000)); // a font of the nineties that calls itself one of signs
        }
        return signs(font == null ? "" : font.toUpperCase(Locale.ROOT)).getOrDefault(c, "•");
    }

    private static Map<Character, String> signs(String font) {
        return switch (font) {
            case "WINGDINGS" -> WINGDINGS;
            case "WINGDINGS 2" -> WINGDINGS_2;
            default -> isOfPictures(font) ? Map.of() : SYMBOL;
        };
    }

    private static boolean isOfPictures(String font) {
        return font.startsWith("WINGDINGS") || font.startsWith("WEBDINGS") || font.endsWith("DINGBATS");
    }
}
