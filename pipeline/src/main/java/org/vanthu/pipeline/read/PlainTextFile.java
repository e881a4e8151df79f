package org.vanthu.pipeline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.PlainText;

/** Files that are nothing but text: read here, since no worker is needed to look at letters. */
final class PlainTextFile {

    private static final int LOOK = 1 << 16;

    /** What begins like this is text too, but in a format that has a parser. */
    private static final Pattern MARKED_UP = Pattern.compile(
            "\\A\\s{0,64}(?:\\{\\\\rtf|%PDF|%!PS|<[!?a-zA-Z]|From |(?:Received|Return-Path|Delivered-To|MIME-Version"
                    + "|Message-ID|Content-[A-Za-z-]{1,40}|DKIM-Signature|ARC-[A-Za-z-]{1,40}|Authentication-Results"
                    + "|Thread-[A-Za-z]{1,40}|Reply-To|Sender|X-[A-Za-z-]{1,40}|From|To|Cc|Date|Subject): )");

    private PlainTextFile() {}

    static boolean looksLikeOne(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOK);
        }
        Charset wide = wide(start);
        if (wide == null && !isText(start)) {
            return false;
        }
        String look = new String(start, wide == null ? StandardCharsets.ISO_8859_1 : wide);
        look = look.startsWith("ï»¿") ? look.substring(3) : look.startsWith("\uFEFF") ? look.substring(1) : look;
        return !MARKED_UP.matcher(look).find()
                && !look.substring(0, Math.min(1024, look.length())).contains("%PDF-");
    }

    /** Some legacy encodings put a few letters on control codes (VISCII 02 05 06 14 19 1E); a zero byte is in none. */
    private static boolean isText(byte[] bytes) {
        int odd = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
            if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                odd++;
            }
        }
        return odd <= bytes.length / 20;
    }

    /** UTF-16, by its mark or by the zero bytes of its ASCII letters. */
    private static @org.jspecify.annotations.Nullable Charset wide(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        int pairs = Math.min(bytes.length, 4096) / 2;
        int little = 0;
        int big = 0;
        for (int i = 0; i < pairs; i++) {
            byte first = bytes[2 * i];
            byte second = bytes[2 * i + 1];
            if (second == 0 && isPlain(first)) {
                little++;
            }
            if (first == 0 && isPlain(second)) {
                big++;
            }
        }
        // Vietnamese text is two thirds ASCII; a binary file seldom has letters and zeros in such turns.
        if (pairs >= 8 && little > pairs / 2) {
            return StandardCharsets.UTF_16LE;
        }
        return pairs >= 8 && big > pairs / 2 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isPlain(byte b) {
        return b >= ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    static Reading read(Path file) throws IOException {
        String raw = decode(Files.readAllBytes(file));
        // Line by line: a file may hold lines of several hands, and the letters of all decide together.
        List<List<Letters.Run>> lines = (raw.startsWith("\uFEFF") ? raw.substring(1) : raw)
                .lines()
                .map(line -> List.of(new Letters.Run(line, Optional.empty())))
                .toList();
        Letters.NormalisedAll normalised = Letters.normaliseAll(lines);
        String text = String.join("\n", normalised.texts());
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            return new Reading.NoText("there is no letter in the file");
        }
        String name = String.valueOf(file.getFileName());
        List<Block> blocks = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CsvRows.blocks(text) : List.of();
        blocks = blocks.isEmpty() ? PlainText.blocks(text) : blocks;
        return new Reading.Read(
                blocks,
                name.endsWith(".md") ? "text/markdown" : "text/plain",
                normalised.encoding(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** UTF-8 where it is valid; else byte by byte, which loses nothing: the letters say later which encoding they are in. */
    private static String decode(byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return new String(bytes, wide);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
