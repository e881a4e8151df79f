package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.vanthu.index.FileKey;
import org.vanthu.pipeline.Outcome;
import org.vanthu.pipeline.read.Reading;

final class ProgressBarTest {

    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    private ProgressBar bar(boolean terminal) {
        Session session = Session.of(new ByteArrayOutputStream(), err, Map.of("NO_COLOR", "1"), terminal, Language.EN);
        return new ProgressBar(session, clock::get);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static FileKey file(String name) {
        return new FileKey("/r", name);
    }

    @Test
    void saysHowFarHowFastHowLongAndHowManyFailed() {
        ProgressBar bar = bar(false);
        bar.found(40);
        for (int i = 0; i < 9; i++) {
            clock.addAndGet(SECOND / 2);
            bar.ended(new Outcome.Imported(file(i + ".doc"), 1, List.of(), List.of()));
        }
        assertEquals("", shown(), "a line every five seconds, not more");
        clock.addAndGet(SECOND / 2);
        bar.ended(new Outcome.Imported(file("last.doc"), 1, List.of(), List.of()));
        assertEquals("25% · 10 of 40 files · 2.0 files/s · 0:15 left · 0 failed\n", shown());
    }

    @Test
    void unchangedFilesSayNothingOfTheTimeThatIsLeft() {
        ProgressBar bar = bar(false);
        bar.found(30);
        for (int i = 0; i < 20; i++) {
            bar.ended(new Outcome.Unchanged(file(i + ".doc")));
        }
        clock.addAndGet(6 * SECOND);
        bar.ended(new Outcome.Imported(file("new.doc"), 1, List.of(), List.of()));
        assertTrue(shown().contains("0:54 left"), shown());
    }

    @Test
    void namesAFileThatFailedAtOnceWithItsReasonAndSafely() {
        ProgressBar bar = bar(false);
        bar.found(1);
        bar.ended(new Outcome.Unread(file("mật\u0007.doc"), new Reading.Encrypted("it asks for a password")));
        assertEquals("encrypted: mật\\u0007.doc: it asks for a password\n", shown());
    }

    @Test
    void drawsOneLineOverAndOverOnATerminal() {
        ProgressBar bar = bar(true);
        bar.found(2);
        clock.addAndGet(SECOND);
        bar.ended(new Outcome.Imported(file("a.doc"), 1, List.of(), List.of()));
        bar.close();
        assertEquals(
                "\r\u001b[K████████████░░░░░░░░░░░░ 50% · 1 of 2 files · 1.0 files/s · 0:01 left · 0 failed\r\u001b[K",
                shown());
    }

    @Test
    void hoursAreShownAsSuch() {
        assertEquals("0:07", ProgressBar.clock(7));
        assertEquals("2:05", ProgressBar.clock(125));
        assertEquals("1:01:01", ProgressBar.clock(3661));
    }
}
