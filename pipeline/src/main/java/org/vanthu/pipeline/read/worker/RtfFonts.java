package org.vanthu.pipeline.read.worker;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vanthu.pipeline.read.Letters;

/** The fonts of an RTF file: their names and the charsets of their bytes. */
final class RtfFonts {

    private static final Map<Integer, String> CHARSETS = Map.ofEntries(
            Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GBK"),
            Map.entry(136, "Big5"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Integer> charsets = new HashMap<>();
    private Charset usual = StandardCharsets.ISO_8859_1;

    void codePage(int number) {
        usual = number == 1252 ? StandardCharsets.ISO_8859_1 : charset("windows-" + number);
    }

    void charset(int font, int number) {
        charsets.put(font, number);
    }

    void name(int font, String name) {
        names.put(font, name.replace(";", "").strip());
    }

    @Nullable
    String name(int font) {
        return names.get(font);
    }

    /** Bytes of a legacy Vietnamese font are kept as they are, whatever charset the font claims: the letters decide later. */
    String decode(byte[] bytes, int font) {
        boolean legacy = Letters.isLegacyFont(names.get(font));
        String charset = CHARSETS.get(charsets.getOrDefault(font, 0));
        Charset decoder = legacy ? StandardCharsets.ISO_8859_1 : charset == null ? usual : charset(charset);
        return new String(bytes, decoder);
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
