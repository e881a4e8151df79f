package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** The bytes that a request brings with it, not more and not slower than is sensible. */
final class Body {

    private static final int PIECE = 1 << 16;

    /** Whoever sends less in a second, for longer than {@link #GRACE}, only holds the line. */
    private static final long SLOWEST_BYTES = 1024;

    private static final Duration GRACE = Duration.ofSeconds(10);

    private Body() {}

    /**
     * Copies all of it.
     *
     * @throws Refusal where there are more than {@code most} bytes, or they come too slowly or not at all
     * @throws IOException where {@code out} does not take them
     */
    static void copy(Context context, OutputStream out, long most) throws IOException {
        if (context.req().getContentLengthLong() > most) {
            throw tooLarge(context, most);
        }
        InputStream in = in(context);
        byte[] piece = new byte[PIECE];
        long start = System.nanoTime();
        long copied = 0;
        for (int read = read(in, piece); read >= 0; read = read(in, piece)) {
            copied += read;
            if (copied > most) {
                throw tooLarge(context, most);
            }
            long nanos = System.nanoTime() - start;
            if (nanos > GRACE.toNanos() && copied < Duration.ofNanos(nanos).toSeconds() * SLOWEST_BYTES) {
                throw tooSlow();
            }
            out.write(piece, 0, read);
        }
    }

    private static InputStream in(Context context) {
        try {
            return context.req().getInputStream();
        } catch (IOException e) {
            throw tooSlow();
        }
    }

    private static int read(InputStream in, byte[] piece) {
        try {
            return in.read(piece);
        } catch (IOException e) {
            throw tooSlow(); // nothing came for a while, or who sent it went away
        }
    }

    /** What is left of it is not read, so that nothing else can come over this connection (RFC 9112, 9.6). */
    private static Refusal tooLarge(Context context, long most) {
        context.header("Connection", "close");
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "at most " + most + " bytes are taken")
                .about("reason", "too-large")
                .about("given", String.valueOf(most));
    }

    private static Refusal tooSlow() {
        return new Refusal(HttpStatus.REQUEST_TIMEOUT, "the rest of the request did not come in time");
    }
}
