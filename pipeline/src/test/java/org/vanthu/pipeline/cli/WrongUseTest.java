package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever asks for what cannot be is told so in one line, with what would be right. */
final class WrongUseTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        serch                          | unknown command 'serch'; known: import, search, suggest, export, indicators, series, targets, tasks, coverage, correct, show, serve, status, extract, rules, eval, reextract, check, backup, reindex
        search                         | say what to look for: words, --like DOC, or --queries FILE (without --json)
        search a --limitt 3            | unknown option --limitt; did you mean --limit
        search a --limit many          | --limit must be a number, not 'many'
        search a --limit -1            | --limit must be at least 0, not -1
        search a --from 31/2/2021      | --from: '31/2/2021' is no day; write 2021-09-23, 23/9/2021, 9/2021 or 2021
        search a --from 2022 --to 2021 | --from 2022-01-01 is after --to 2021-12-31
        search a --kind tasks          | unknown kind 'tasks'; known: date, recurrence, percent, money,
        search a --status open         | unknown status 'open'; known: actual, estimate, target, done, planned
        export figures                 | there is no table 'figures'; known: indicators, facts, tasks, documents, files, corrections
        export files --columns state,x | unknown column 'x'; known: source_file, folder, state,
        export facts --format ods      | unknown format 'ods'; known: csv, json, xlsx
        export files --unit hộ         | 'export files' lists everything and takes none of --from,
        import . --retry broken        | unknown state 'broken'; known: imported, duplicate, needs-ocr,
        extract --text a.txt           | --text needs --out DIR
        extract --explain --out o a    | --explain prints to the screen; leave out --out
        rules dates                    | unknown kind 'dates'; known: date, recurrence, percent, money,
        rules --rules nowhere          | there is no folder nowhere with rules.tsv or bodies.tsv
        eval gold                      | missing: DOCS… GOLD
        eval . . --diff percents       | unknown kind 'percents'; known: date, recurrence, percent, money,
        eval . nowhere                 | there is no file or folder nowhere
        --lang fr                      | unknown language 'fr'; known: vi, en
        reindex all                    | 'all' is one too many
        """)
    void isToldWhatWouldBeRight(String line, String complaint) {
        Ran ran = Ran.vanthu(home, (Object[]) line.split(" +"));
        assertAll(
                () -> assertEquals(ExitCode.WRONG_USE, ran.exitCode()),
                () -> assertTrue(ran.err().startsWith("vanthu: " + complaint), ran.err()),
                () -> assertTrue(ran.err().lines().toList().getLast().matches("See: vanthu.* --help"), ran.err()),
                () -> assertEquals("", ran.out()));
    }

    @Test
    void isToldInVietnamese() {
        Ran ran = Ran.in(Language.VI, false, home, "export", "facts", "--columns", "x");
        assertTrue(
                ran.err().startsWith("vanthu: không có cột 'x'; đang có: document_number, document_type"), ran.err());
        assertTrue(ran.err().contains("Xem: vanthu export --help"), ran.err());
    }

    @ParameterizedTest
    @CsvSource({"search a", "export files", "show 1", "status", "reindex"})
    void anArchiveThatIsNotThereIsNotMadeByAsking(String line) {
        Ran ran = Ran.vanthu(home, (Object[]) line.split(" "));
        assertEquals(ExitCode.ENVIRONMENT, ran.exitCode());
        assertEquals(
                "vanthu: there is no archive in " + home.resolve("vanthu-archive")
                        + "; make one with: vanthu import FOLDER\n",
                ran.err());
        assertFalse(Files.exists(home.resolve("vanthu-archive")));
    }

    @Test
    void aMissingPathIsNamedWithItsControlCharactersEscaped() {
        Ran ran = Ran.vanthu(home, "import", "không\u001b[31m.doc");
        assertEquals(ExitCode.WRONG_USE, ran.exitCode());
        assertEquals("vanthu: there is no file or folder không\\u001b[31m.doc\n", ran.err());
    }

    @Test
    void twoFilesOfOneNameAreNotExtractedIntoOneFolder() throws IOException {
        Path a = Files.writeString(Files.createDirectories(home.resolve("a")).resolve("x.txt"), "Một");
        Path b = Files.writeString(Files.createDirectories(home.resolve("b")).resolve("x.txt"), "Hai");
        Ran ran = Ran.vanthu(home, "extract", "--out", home.resolve("out"), a, b);
        assertEquals(ExitCode.WRONG_USE, ran.exitCode());
        assertTrue(ran.err().startsWith("vanthu: two files are named x.txt"), ran.err());
        assertFalse(Files.exists(home.resolve("out")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandHasHelpWithAnExample(Language language) {
        for (String command : new String[] {
            "import", "search", "suggest", "export", "show", "status", "extract", "rules", "eval", "reindex"
        }) {
            Ran ran = Ran.in(language, false, home, command, "--help");
            String example = switch (language) {
                case VI -> "Ví dụ:\n  vanthu ";
                case EN -> "Example:\n  vanthu ";
            };
            assertEquals(ExitCode.DONE, ran.exitCode(), command);
            assertTrue(ran.out().contains(example + command), ran.out());
        }
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        Ran ran = Ran.vanthu(home);
        assertEquals(ExitCode.WRONG_USE, ran.exitCode());
        assertTrue(ran.out().contains("Usage: vanthu"), ran.out());
    }

    @Test
    void theVersionIsOneLine() {
        assertTrue(Ran.vanthu(home, "--version").out().matches("vanthu \\S+\n"));
    }
}
