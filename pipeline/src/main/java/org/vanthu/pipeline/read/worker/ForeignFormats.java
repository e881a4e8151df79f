package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.vanthu.pipeline.read.Reading;

/** Documents of programs whose formats nothing here reads: each is named, with what makes it readable. */
final class ForeignFormats {

    /** Names as people know them, by the media types that Tika gives. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("application/vnd.wordperfect", "WordPerfect (.wpd)"),
            Map.entry("application/x-mswrite", "Windows Write (.wri)"),
            Map.entry("application/vnd.ms-works", "Microsoft Works (.wps)"),
            Map.entry("application/x-tika-msworks-spreadsheet", "Microsoft Works (.xlr)"),
            Map.entry("application/vnd.lotus-wordpro", "Lotus Word Pro (.lwp)"),
            Map.entry("application/vnd.lotus-1-2-3", "Lotus 1-2-3 (.wk1, .123)"),
            Map.entry("application/x-quattro-pro", "Quattro Pro (.qpw)"),
            Map.entry("application/x-hwp", "Hangul (.hwp)"),
            Map.entry("application/x-hwp-v5", "Hangul (.hwp)"),
            Map.entry("application/hwp+zip", "Hangul (.hwpx)"),
            Map.entry("application/vnd.apple.iwork", "Apple iWork (.pages, .numbers, .key)"),
            Map.entry("application/vnd.apple.pages", "Apple Pages (.pages)"),
            Map.entry("application/vnd.apple.pages.13", "Apple Pages (.pages)"),
            Map.entry("application/vnd.apple.numbers", "Apple Numbers (.numbers)"),
            Map.entry("application/vnd.apple.numbers.13", "Apple Numbers (.numbers)"),
            Map.entry("application/vnd.apple.keynote", "Apple Keynote (.key)"),
            Map.entry("application/vnd.apple.keynote.13", "Apple Keynote (.key)"),
            Map.entry("application/vnd.apple.unknown.13", "Apple iWork (.pages, .numbers, .key)"),
            Map.entry("application/vnd.ms-project", "Microsoft Project (.mpp)"),
            Map.entry("application/x-msaccess", "Microsoft Access (.mdb)"),
            Map.entry("image/vnd.djvu", "DjVu (.djvu)"),
            Map.entry("application/onenote", "OneNote (.one)"));

    private ForeignFormats() {}

    /** Says that the file cannot be read; empty where nothing is known of its format. */
    static Optional<Reading> named(String mediaType, Path file) throws IOException {
        String name = NAMES.get(mediaType);
        if (mediaType.equals("application/msword") && FileMagic.valueOf(file.toFile()) == FileMagic.WORD2) {
            name = "Word 2 (.doc)"; // all later ones are read
        }
        return Optional.ofNullable(name)
                .map(program -> new Reading.Unsupported(
                        mediaType,
                        "files of " + program + " cannot be read; save it as .docx, .xlsx or .pdf, with LibreOffice for"
                                + " instance, and import that"));
    }
}
