package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.index.StoreException;
import picocli.CommandLine;

/** Whatever breaks a command off, the user reads one line. */
final class ComplaintsTest {

    @TempDir
    private Path home;

    private int exitCode;

    private String said(Language language, Exception e) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session =
                Session.of(new ByteArrayOutputStream(), err, Map.of("HOME", home.toString()), false, language);
        exitCode = new Complaints(session).failed(e, new CommandLine(new Vanthu(session)));
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aNewerArchiveSaysWhatToInstall() {
        var newer = new StoreException(new StoreException.Problem.NewerArchive(Path.of("/kho"), 9, 3));
        assertEquals(
                "vanthu: the archive in /kho was written by a newer Vanthu (format 9, this one knows up to 3);"
                        + " install the newer version\n",
                said(Language.EN, newer));
        assertEquals(ExitCode.ENVIRONMENT, exitCode);
        assertEquals(
                "vanthu: kho trong /kho do bản Vanthu mới hơn ghi (định dạng 9, bản này biết đến 3); hãy cài bản mới"
                        + " hơn\n",
                said(Language.VI, newer));
    }

    @Test
    void anErrorOfTheDiskNamesTheFile() {
        assertEquals("vanthu: no permission for /x/y.csv\n", said(Language.EN, new AccessDeniedException("/x/y.csv")));
        assertEquals(
                "vanthu: No space left on device\n",
                said(Language.EN, new UncheckedIOException(new IOException("No space left on device"))));
    }

    @Test
    void aMistakeOfOursIsOneLineAndItsStackTraceIsInTheLog() throws IOException {
        String said = said(Language.EN, new IllegalStateException("two\nlines"));
        Path log = home.resolve(".vanthu/error.log");
        assertEquals(
                "vanthu: a mistake in Vanthu itself: java.lang.IllegalStateException: two lines."
                        + " Please report it with the log in " + log + "\n",
                said);
        assertTrue(Files.readString(log).contains("at org.vanthu.pipeline.cli.ComplaintsTest"));
        assertEquals(ExitCode.ENVIRONMENT, exitCode);
    }
}
