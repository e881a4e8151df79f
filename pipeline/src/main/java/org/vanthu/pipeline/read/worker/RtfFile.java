package org.vanthu.pipeline.read.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Rich Text Format 1.9.1: this class reads its tokens, {@link RtfText} knows what they mean. */
final class RtfFile implements FormatReader {

    private static final int LONGEST_WORD = 64;

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/rtf", "text/rtf");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException {
        RtfText text = new RtfText(builder, cost);
        try (PushbackInputStream in =
                new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 1)) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                switch (c) {
                    case '{' -> text.open();
                    case '}' -> text.close();
                    case '\\' -> control(in, text);
                    case '\r', '\n', 0 -> {}
                    default -> text.letter(c);
                }
            }
        }
        text.finish();
    }

    private static void control(PushbackInputStream in, RtfText text) throws IOException {
        int c = in.read();
        if (c == '\'') {
            int high = Character.digit(in.read(), 16);
            int low = Character.digit(in.read(), 16);
            if (high >= 0 && low >= 0) {
                text.letter(high * 16 + low);
            }
        } else if (isLetter(c)) {
            word(c, in, text);
        } else if (c >= 0) {
            text.symbol((char) c);
        }
    }

    private static void word(int first, PushbackInputStream in, RtfText text) throws IOException {
        StringBuilder word = new StringBuilder().append((char) first);
        int c = in.read();
        while (isLetter(c) && word.length() < LONGEST_WORD) {
            word.append((char) c);
            c = in.read();
        }
        StringBuilder number = new StringBuilder();
        if (c == '-' || isDigit(c)) {
            do {
                number.append((char) c);
                c = in.read();
            } while (isDigit(c) && number.length() < 11);
        }
        if (c >= 0 && c != ' ') {
            in.unread(c);
        }
        boolean numbered = !number.isEmpty() && !number.toString().equals("-");
        int value = numbered ? Math.clamp(Long.parseLong(number.toString()), Integer.MIN_VALUE, Integer.MAX_VALUE) : 0;
        if (word.toString().equals("bin")) {
            text.binary(in.readNBytes(Math.max(0, value)));
        } else {
            text.word(word.toString(), numbered, value);
        }
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
