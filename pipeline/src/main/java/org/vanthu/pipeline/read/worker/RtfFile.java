package org.vanthu.pipeline.read.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Rich Text Format 1.9.1: this class reads its {@link RtfTokens}, {@link RtfText} knows what they mean. */
final class RtfFile implements FormatReader {

    private static final int LONGEST_WORD = 64;

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/rtf", "text/rtf");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(in, builder, cost);
        }
    }

    /** One that lies in another file. */
    static void read(InputStream rtf, BlockBuilder builder, Cost cost) throws IOException {
        RtfText text = new RtfText(builder, cost);
        tokens(rtf, text);
        text.finish();
    }

    /** Tells {@code tokens} all of {@code file}. */
    static void tokens(InputStream file, RtfTokens tokens) throws IOException {
        PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(file, 1 << 16), 1);
        for (int c = in.read(); c >= 0; c = in.read()) {
            switch (c) {
                case '{' -> tokens.open();
                case '}' -> tokens.close();
                case '\\' -> control(in, tokens);
                case '\r', '\n', 0 -> {}
                default -> tokens.letter(c);
            }
        }
    }

    private static void control(PushbackInputStream in, RtfTokens tokens) throws IOException {
        int c = in.read();
        if (c == '\'') {
            int high = Character.digit(in.read(), 16);
            int low = Character.digit(in.read(), 16);
            if (high >= 0 && low >= 0) {
                tokens.letter(high * 16 + low);
            }
        } else if (isLetter(c)) {
            word(c, in, tokens);
        } else if (c >= 0) {
            tokens.symbol((char) c);
        }
    }

    private static void word(int first, PushbackInputStream in, RtfTokens tokens) throws IOException {
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
            tokens.binary(in.readNBytes(Math.max(0, value)));
        } else {
            tokens.word(word.toString(), numbered, value);
        }
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
