package org.vanthu.pipeline.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.vanthu.index.FileState;
import org.vanthu.pipeline.Outcome;
import org.vanthu.pipeline.Progress;
import org.vanthu.pipeline.Summary;

/**
 * How far an import is: on a terminal one line that redraws itself, elsewhere a line every few seconds; files that failed are named
 * as they come.
 */
final class ProgressBar implements Progress {

    private static final int CELLS = 24;
    private static final Duration REDRAW = Duration.ofMillis(100);
    private static final Duration LINE = Duration.ofSeconds(5);
    private static final String CLEAR = "\r\u001b[K";

    private final Session session;
    private final LongSupplier nanoTime;
    private final long start;
    private long drawn;
    private long found;
    private long ended;
    private long failed;
    /** Unchanged files and duplicates cost next to nothing: they say nothing of the time that the others take. */
    private long quick;

    ProgressBar(Session session, LongSupplier nanoTime) {
        this.session = session;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.drawn = start;
    }

    @Override
    public synchronized void found(long files) {
        found += files;
    }

    @Override
    public synchronized void ended(Outcome outcome) {
        ended++;
        FileState state = outcome.state();
        if (!state.isOfFiles() || state == FileState.DUPLICATE) {
            quick++;
        }
        if (Summary.isFailure(state)) {
            failed++;
            line(session.say(
                    "import.failure",
                    Style.RED.on(session, session.messages().state(state)),
                    Shown.file(outcome.file()),
                    session.reason(outcome.reason())));
        }
        long now = nanoTime.getAsLong();
        if (now - drawn >= (session.terminal() ? REDRAW : LINE).toNanos()) {
            drawn = now;
            if (session.terminal()) {
                session.err().print(CLEAR + text(now));
                session.err().flush();
            } else {
                session.err().println(text(now));
            }
        }
    }

    /** Takes the bar off the screen. */
    synchronized void close() {
        if (session.terminal()) {
            session.err().print(CLEAR);
            session.err().flush();
        }
    }

    private void line(String text) {
        session.err().println(session.terminal() ? CLEAR + text : text);
    }

    private String text(long now) {
        double seconds = Math.max(0.001, (now - start) / 1e9);
        double rate = ended / seconds;
        long read = ended - quick;
        String left = read == 0 ? "–" : clock(Math.round((found - ended) * seconds / read));
        String bar = session.terminal() ? bar() + " " : "";
        return bar
                + session.say(
                        "import.progress", found == 0 ? 100 : ended * 100 / found, ended, found, rate, left, failed);
    }

    private String bar() {
        int full = found == 0 ? CELLS : (int) (ended * CELLS / found);
        return "█".repeat(full) + "░".repeat(CELLS - full);
    }

    /** {@code 1:02:03}, {@code 2:03} */
    static String clock(long seconds) {
        long minutes = seconds / 60;
        return minutes < 60
                ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
    }
}
