package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchSearchTest {

    @TempDir
    private static Path home;

    @BeforeAll
    static void importTwoFiles() throws IOException {
        Path in = Files.createDirectories(home.resolve("in"));
        Files.writeString(in.resolve("a.txt"), "Thu ngân sách đạt 7.644 triệu đồng.\n\nCòn 28 hộ nghèo.\n");
        Files.writeString(in.resolve("b.txt"), "=Thu ngân sách; thu phí chợ.\n");
        assertEquals(ExitCode.DONE, Ran.vanthu(home, "import", in).exitCode());
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        assertTrue(csv.startsWith("\uFEFF"), "Excel reads UTF-8 by this mark only");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))
                .getRecords();
    }

    @Test
    void everyLineIsAnsweredInOneTable() throws IOException {
        Path queries = file("queries.txt", "\uFEFFngân sách\n\nhộ nghèo\nkhông có ở đâu\n");
        Ran ran = Ran.vanthu(home, "search", "--queries", queries);
        assertEquals(ExitCode.DONE, ran.exitCode(), ran.err());
        List<CSVRecord> rows = rows(ran.out());
        assertEquals(
                List.of("1 1", "1 2", "3 1", "4 "),
                rows.stream()
                        .map(row -> row.get("line") + " " + row.get("rank"))
                        .toList());
        assertEquals("Còn 28 hộ nghèo.", rows.get(2).get("text"));
        assertEquals("a.txt", rows.get(2).get("source_file"));
        assertEquals("1", rows.get(2).get("documents"));
        assertEquals("0", rows.get(3).get("documents"));
        assertTrue(ran.out().contains("'=Thu ngân sách"), "a text that a spreadsheet would run");
    }

    @Test
    void limitHoldsForEachQuery() throws IOException {
        Path queries = file("limited.txt", "ngân sách\nthu\n");
        assertEquals(
                2,
                rows(Ran.vanthu(home, "search", "--queries", queries, "-n", "1").out())
                        .size());
    }

    @Test
    void columnOfATableWithCommasOrSemicolonsHoldsTheQueries() throws IOException {
        for (String separator : List.of(",", ";")) {
            Path table = file("table.csv", "Mã;Câu hỏi\n1;\"hộ\nnghèo\"\n2;ngân sách\n".replace(";", separator));
            List<CSVRecord> rows = rows(Ran.vanthu(home, "search", "--queries", table, "--column", "Câu hỏi")
                    .out());
            assertEquals(
                    List.of("2", "4", "4"),
                    rows.stream().map(row -> row.get("line")).toList());
            assertEquals("a.txt", rows.getFirst().get("source_file"));
        }
    }

    @Test
    void lineThatFailsSaysWhyAndTheOthersAreAnswered() throws IOException {
        Path queries = home.resolve("latin.txt");
        Files.write(queries, "hộ nghèo\nng\u00e2n s\u00e1ch\n".getBytes(StandardCharsets.ISO_8859_1));
        Path mixed = file("mixed.csv", "q\nhộ nghèo\n\"\"\nngân sách\n");
        Ran latin = Ran.vanthu(home, "search", "--queries", queries);
        assertEquals(ExitCode.SOME_FILES_FAILED, latin.exitCode());
        assertTrue(latin.err().contains("line 2 ("), latin.err());
        assertEquals(
                "the line is not UTF-8; save the file as UTF-8",
                rows(latin.out()).getLast().get("error"));

        Ran ran = Ran.vanthu(home, "search", "--queries", mixed, "--column", "q");
        assertEquals(ExitCode.SOME_FILES_FAILED, ran.exitCode());
        List<CSVRecord> rows = rows(ran.out());
        assertEquals("there is no query", rows.get(1).get("error"));
        assertEquals("", rows.get(1).get("documents"));
        assertEquals("4", rows.getLast().get("line"));
    }

    @Test
    void columnThatIsNotThereAndFileThatIsNoTableAreWrongUse() throws IOException {
        Path table = file("other.csv", "q,r\n1,2\n");
        Ran ran = Ran.vanthu(home, "search", "--queries", table, "--column", "s");
        assertEquals(ExitCode.WRONG_USE, ran.exitCode());
        assertTrue(ran.err().contains("unknown column 's'; known: q, r"), ran.err());
        Path open = file("open.csv", "q\n\"never closed\n");
        assertEquals(
                ExitCode.WRONG_USE,
                Ran.vanthu(home, "search", "--queries", open, "--column", "q").exitCode());
        assertEquals(
                ExitCode.WRONG_USE,
                Ran.vanthu(home, "search", "thu", "--queries", table).exitCode());
        assertEquals(
                ExitCode.ENVIRONMENT,
                Ran.vanthu(home, "search", "--queries", home.resolve("none.txt"))
                        .exitCode());
    }

    @Test
    void outIsWrittenWholeOrNotAtAll() throws IOException {
        Path queries = file("for-out.txt", "hộ nghèo\n");
        Path out = home.resolve("hits.csv");
        Ran ran = Ran.vanthu(home, "search", "--queries", queries, "--out", out);
        assertEquals(ExitCode.DONE, ran.exitCode(), ran.err());
        assertEquals("", ran.out());
        assertEquals(1, rows(Files.readString(out)).size());
        assertFalse(Files.exists(home.resolve(".hits.csv.part")));
    }

    @Test
    void everyColumnIsExplained() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "search.md"));
        String section = page.substring(page.indexOf("\n## Many queries at once"));
        for (String column : BatchSearch.HEADER) {
            assertTrue(section.contains("\n| `" + column + "` |"), column);
        }
    }
}
