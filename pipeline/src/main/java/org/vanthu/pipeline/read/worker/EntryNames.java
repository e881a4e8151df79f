package org.vanthu.pipeline.read.worker;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.vanthu.pipeline.read.Letters;

/** Names in archives: which code page they are in, and whether they may be trusted. */
final class EntryNames {

    private static final Charset DOS = Charset.forName("IBM437");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    /** Control characters and those that turn the direction of reading: a name must look like what it is. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}\\z");

    private EntryNames() {}

    /**
     * UTF-8 where the bytes are; else the code page in which most letters make sense: Vietnamese Windows, a legacy Vietnamese
     * encoding, or DOS, the zip format's own.
     */
    static String readable(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        byte[] raw = entry.getRawName();
        if (raw == null) {
            return entry.getName();
        }
        return readable(raw);
    }

    static String readable(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException _) {
            String bytes = new String(raw, StandardCharsets.ISO_8859_1);
            Letters.NormalisedAll legacy =
                    Letters.normaliseAll(List.of(List.of(new Letters.Run(bytes, Optional.empty()))));
            if (legacy.encoding().isPresent()) {
                return legacy.texts().getFirst();
            }
            String vietnamese = Normalizer.normalize(new String(raw, VIETNAMESE), Normalizer.Form.NFC);
            boolean plain = vietnamese
                    .codePoints()
                    .allMatch(c -> c < 0x80 || Character.isLetter(c) || c == 0x2013 || c == 0x2014 || c == 0xA0);
            return plain ? vietnamese : new String(raw, DOS);
        }
    }

    static boolean leadsOutside(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("(?s)[A-Za-z]:.*")
                || List.of(path.split("/", -1)).contains("..");
    }

    /** Relative, with forward slashes, without what cannot be seen. */
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
        return String.join("/", parts);
    }

    static String ending(String name) {
        var matcher = ENDING.matcher(name);
        return matcher.find() ? matcher.group() : "";
    }
}
