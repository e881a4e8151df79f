package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vanthu eval} on an authored document and its gold. */
final class EvalCommandTest {

    @TempDir
    private Path home;

    private Path docs = Path.of("");
    private Path gold = Path.of("");

    @BeforeEach
    void write() throws IOException {
        docs = Files.createDirectories(home.resolve("docs"));
        gold = Files.createDirectories(home.resolve("gold"));
        Files.writeString(docs.resolve("a.txt"), "Ngày 18/5/2021, tỷ lệ hộ nghèo còn 2,5%.\n");
        Files.writeString(gold.resolve("a.json"), """
            {"document": {}, "facts": [
              {"kind": "date", "text": "18/5/2021", "from": "2021-05-18", "to": "2021-05-18"},
              {"kind": "percent", "text": "3%", "value": 3}],
             "unannotated": ["indicators", "tasks"]}\
            """);
    }

    @Test
    void printsPrecisionRecallAndF1ByKind() {
        Ran ran = Ran.vanthu(home, "eval", docs, gold);
        assertEquals(ExitCode.DONE, ran.exitCode(), ran.err());
        assertTrue(ran.out().contains("date        1.0000     1.0000  1.0000  1     1      1\n"), ran.out());
        assertTrue(ran.out().contains("percent     0.0000     0.0000  0.0000  1     1      0\n"), ran.out());
        assertTrue(ran.out().contains("money       -          -       -       0     0      0\n"), ran.out());
    }

    @Test
    void followsLinksToFolders() throws IOException {
        Path links = Files.createDirectories(home.resolve("links"));
        try {
            Files.createSymbolicLink(links.resolve("docs"), docs);
            Files.createSymbolicLink(links.resolve("gold"), gold);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "this file system has no symbolic links");
        }
        Ran ran = Ran.vanthu(home, "eval", links, links.resolve("gold"));
        assertEquals(ExitCode.DONE, ran.exitCode(), ran.err());
        assertTrue(ran.out().contains("date        1.0000     1.0000  1.0000  1     1      1\n"), ran.out());
    }

    @Test
    void listsWhatDiffers() {
        Ran ran = Ran.vanthu(home, "eval", docs, gold, "--diff", "percent");
        assertEquals("a.json\tmissed\t3\t3%\na.json\tspurious\t2.5\t2,5%\n", ran.out());
    }

    @Test
    void printsJsonForPrograms() {
        Ran ran = Ran.vanthu(home, "eval", docs.resolve("a.txt"), gold, "--json");
        assertTrue(ran.out().startsWith("""
            {
              "date": {
                "gold": 1,
                "predicted": 1,
                "precision": 1.0000,
                "recall": 1.0000,
                "f1": 1.0000
              },
            """), ran.out());
    }

    @Test
    void takesResultsOfExtractForDocuments() throws IOException {
        Ran.vanthu(home, "extract", "--out", home.resolve("results"), docs.resolve("a.txt"));
        assertEquals(
                Ran.vanthu(home, "eval", docs, gold).out(),
                Ran.vanthu(home, "eval", home.resolve("results"), gold).out());
    }

    @Test
    void namesGoldThatHasNoDocumentAndCountsItAsMissed() throws IOException {
        Files.copy(gold.resolve("a.json"), gold.resolve("b.json"));
        Ran ran = Ran.vanthu(home, "eval", docs, gold);
        assertEquals(ExitCode.SOME_FILES_FAILED, ran.exitCode());
        assertEquals("b.json: no document for it; all of it counts as missed\n", ran.err());
        assertTrue(ran.out().contains("date        1.0000     0.5000  0.6667  2     1      1\n"), ran.out());
    }

    @Test
    void namesTheLineOfGoldThatIsNoJson() throws IOException {
        Files.writeString(gold.resolve("a.json"), "{\n\"facts\": [,]}");
        Ran ran = Ran.vanthu(home, "eval", docs, gold);
        assertEquals(ExitCode.WRONG_USE, ran.exitCode());
        assertTrue(
                ran.err().startsWith("vanthu: " + gold.resolve("a.json") + ": line 2: no document JSON: "), ran.err());
    }
}
