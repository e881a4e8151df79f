package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The bytes that a request brings with it, not more and not slower than is sensible. */
final class Body {

    private static final int PIECE = 1 << 16;

    /** Whoever sends less in a second, for longer than {@link #GRACE}, only holds the line. */
    private static final long SLOWEST_BYTES = 1024;

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** What is dropped of a body that is too large, at most, in bytes. */
    private static final long MOST_DROPPED = 1 << 20;

    /** Where nothing comes for so long, nothing more of it is under way. */
    private static final Duration SILENCE = Duration.ofMillis(500);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private Body() {}

    /**
     * Copies all of it.
     *
     * @throws Refusal where there are more than {@code most} bytes, or they come too slowly or not at all
     * @throws IOException where {@code out} does not take them
     */
    static void copy(Context context, OutputStream out, long most) throws IOException {
        ServletInputStream in = in(context);
        if (context.req().getContentLengthLong() > most) {
            drop(in, Math.min(MOST_DROPPED, context.req().getContentLengthLong()));
            throw tooLarge(context, most);
        }
        byte[] piece = new byte[PIECE];
        long start = System.nanoTime();
        long copied = 0;
        for (int read = read(in, piece); read >= 0; read = read(in, piece)) {
            copied += read;
            if (copied > most) {
                drop(in, MOST_DROPPED);
                throw tooLarge(context, most);
            }
            long nanos = System.nanoTime() - start;
            if (nanos > GRACE.toNanos() && copied < Duration.ofNanos(nanos).toSeconds() * SLOWEST_BYTES) {
                throw tooSlow();
            }
            out.write(piece, 0, read);
        }
    }

    private static ServletInputStream in(Context context) {
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

    /**
     * Takes what is under way, so that its sender reads the answer: a connection that closes on bytes that nobody read is reset, and the
     * answer on it is lost (RFC 9112, 9.6).
     */
    private static void drop(ServletInputStream in, long most) {
        byte[] piece = new byte[PIECE];
        long dropped = 0;
        long last = System.nanoTime();
        while (!in.isFinished() && dropped < most && System.nanoTime() - last < SILENCE.toNanos()) {
            if (pending(in)) {
                dropped += Math.max(0, read(in, piece));
                last = System.nanoTime();
            } else {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean pending(InputStream in) {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            throw tooSlow();
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
