package org.vanthu.pipeline.read.worker;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vanthu.extractors.text.VietnameseText;
import org.vanthu.pipeline.read.Letters;

/** Names in archives: which code page they are in, and whether they may be trusted. */
final class EntryNames {

    private static final Charset DOS = Charset.forName("IBM437");
    private static final Charset WESTERN_DOS = Charset.forName("IBM850");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    /** Control characters and those that turn the direction of reading: a name must look like what it is. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}\\z");

    private EntryNames() {}

    /**
     * The names of one archive, which are in one code page where they are not UTF-8: the one in which they read best as Vietnamese, else
     * that of DOS, the zip format's own.
     */
    static List<String> readable(List<byte[]> raw) {
        List<byte[]> unknown = raw.stream().filter(name -> utf8(name).isEmpty()).toList();
        Function<byte[], String> decoder = unknown.isEmpty() ? name -> "" : decoder(unknown);
        return raw.stream()
                .map(name -> utf8(name).orElseGet(() -> decoder.apply(name)))
                .toList();
    }

    private static Optional<String> utf8(byte[] name) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Function<byte[], String> decoder(List<byte[]> names) {
        return Stream.<Function<byte[], String>>of(
                        name -> new String(name, DOS),
                        name -> new String(name, VIETNAMESE),
                        name -> legacy(name, Optional.empty()),
                        name -> legacy(name, Optional.of(".VnTime")),
                        name -> legacy(name, Optional.of("VNI-Times")),
                        name -> new String(name, WESTERN_DOS))
                .min(Comparator.comparingInt(reading -> names.stream()
                        .mapToInt(name -> VietnameseText.unspelt(reading.apply(name)))
                        .sum()))
                .orElseThrow();
    }

    /** As if it were set in a font of the encoding, since a name is too short to tell. */
    private static String legacy(byte[] name, Optional<String> font) {
        String bytes = new String(name, StandardCharsets.ISO_8859_1);
        return Letters.normaliseAll(List.of(List.of(new Letters.Run(bytes, font))))
                .texts()
                .getFirst();
    }

    static boolean leadsOutside(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("(?s)[A-Za-z]:.*")
                || List.of(path.split("/", -1)).contains("..");
    }

    /** What stands for a name of which nothing can be seen: without a name the file would pass for the container itself. */
    private static final String NAMELESS = "_";

    /** Relative, with forward slashes, without what cannot be seen; never empty. */
    static String safe(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.replace('\\', '/').split("/", -1)) {
            String visible = INVISIBLE
                    .matcher(Normalizer.normalize(part, Normalizer.Form.NFC))
                    .replaceAll("")
                    .strip();
            if (!visible.isEmpty() && !visible.equals(".") && !visible.equals("..")) {
                parts.add(visible);
            }
        }
        return parts.isEmpty() ? NAMELESS : String.join("/", parts);
    }

    static String ending(String name) {
        var matcher = ENDING.matcher(name);
        return matcher.find() ? matcher.group() : "";
    }
}
