package org.vanthu.pipeline.read.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A mailbox file (RFC 4155): mails one behind the other, each below a line that begins with {@code From }. */
final class Mbox {

    private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);

    /** Longer lines are looked at in parts. */
    private static final int LONGEST_LINE = 1 << 16;

    private final BufferedInputStream in;
    /** The line that is read next; empty at the end of the file. */
    private byte[] line;

    private boolean behindBlank = true;

    Mbox(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.line = line();
        while (line.length > 0 && !isSeparator()) {
            line = line();
        }
    }

    /** Whether there is another mail; it must be read to its end before this is asked again. */
    boolean next() throws IOException {
        if (line.length == 0) {
            return false;
        }
        behindBlank = false;
        line = line();
        return true;
    }

    /** The mail, its quoted {@code >From } lines as they were written. */
    InputStream mail() {
        return new InputStream() {
            private int at = unquoted();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                while (line.length > 0 && !isSeparator()) {
                    if (at < line.length) {
                        int taken = Math.min(length, line.length - at);
                        System.arraycopy(line, at, bytes, offset, taken);
                        at += taken;
                        return taken;
                    }
                    behindBlank = line[0] == '\n' || (line[0] == '\r' && line.length <= 2);
                    line = line();
                    at = unquoted();
                }
                return -1;
            }
        };
    }

    private boolean isSeparator() {
        return behindBlank && startsAt(0);
    }

    /** Where the line's words begin: behind one sign of quotation of those before a {@code From }. */
    private int unquoted() {
        int quotes = 0;
        while (quotes < line.length && line[quotes] == '>') {
            quotes++;
        }
        return quotes > 0 && startsAt(quotes) ? 1 : 0;
    }

    private boolean startsAt(int at) {
        for (int i = 0; i < SEPARATOR.length; i++) {
            if (at + i >= line.length || line[at + i] != SEPARATOR[i]) {
                return false;
            }
        }
        return true;
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        for (int b = in.read(); b >= 0; b = in.read()) {
            bytes.write(b);
            if (b == '\n' || bytes.size() >= LONGEST_LINE) {
                break;
            }
        }
        return bytes.toByteArray();
    }
}
