package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.index.Archive;
import org.vanthu.index.Maker;
import org.vanthu.index.Run;

/** A small archive, used as a clerk would: imported, searched, exported, shown. */
final class ArchiveCommandsTest {

    private static final String REPORT = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG SÔNG MÂY
        Số: 12/BC-UBND

        Sông Mây, ngày 20 tháng 6 năm 2022

        BÁO CÁO
        Tình hình thực hiện nhiệm vụ 6 tháng đầu năm 2022

        I. KẾT QUẢ THỰC HIỆN

        1. Kinh tế

        Tổng thu ngân sách nhà nước trên địa bàn ước đạt 7.644 triệu đồng, đạt 93,5% so với dự toán.

        2. Văn hóa - xã hội

        UBND phường đã rà soát 28 hộ nghèo trên địa bàn.
        """;

    @TempDir
    private static Path home;

    @BeforeAll
    static void importTwoFiles() throws IOException {
        Path in = Files.createDirectories(home.resolve("văn bản/2022"));
        Files.writeString(in.resolve("bao-cao.txt"), REPORT);
        Files.writeString(in.resolve("rỗng.txt"), "");
        Ran ran = Ran.vanthu(home, "import", home.resolve("văn bản"));
        assertEquals(ExitCode.DONE, ran.exitCode(), ran.err());
        assertTrue(ran.out().contains("imported  1  read, stored and searchable"), ran.out());
        assertTrue(ran.out().contains("no text   1  nothing to read inside"), ran.out());
        assertTrue(ran.out().contains("2 files, 1 documents read"), ran.out());
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hộ nghèo", "ho ngheo", "HỘ NGHÈO", "\"hộ nghèo\"", "nfd:hộ nghèo"})
    void searchFindsHoweverTheWordsAreTyped(String typed) {
        String query = typed.startsWith("nfd:") ? nfd(typed.substring(4)) : typed;
        Ran ran = Ran.vanthu(home, "search", query, "--json");
        assertTrue(ran.out().contains("\"passages\": 1,"), ran.out());
        assertTrue(ran.out().contains("\"source\": \"2022/bao-cao.txt\""), ran.out());
        assertTrue(ran.out().contains("\"snippet\": \"UBND phường đã rà soát 28 hộ nghèo trên địa bàn.\""), ran.out());
        assertTrue(ran.out().contains("\"highlights\": [["), ran.out());
    }

    @Test
    void searchAsJsonSaysWhatItsDocumentIsAndCountsFacets() {
        String json = Ran.vanthu(home, "search", "ngân sách", "--json").out();
        assertAll(
                () -> assertTrue(
                        json.startsWith("{\n  \"query\": \"ngân sách\",\n  \"documents\": 1,\n  \"passages\": 1,"),
                        json),
                () -> assertTrue(json.contains("\"number\": \"12/BC-UBND\""), json),
                () -> assertTrue(json.contains("\"issued\": \"2022-06-20\""), json),
                () -> assertTrue(json.contains("\"section\": \"I. KẾT QUẢ THỰC HIỆN › 1. Kinh tế\""), json),
                () -> assertTrue(json.contains("\"year\": {\n      \"2022\": 1\n    }"), json),
                () -> assertTrue(json.endsWith("}\n"), json));
    }

    @Test
    void searchForAPersonMarksTheWordsAndNamesTheFile() {
        Ran ran = Ran.in(Language.VI, false, home, "search", "hộ", "nghèo");
        assertTrue(ran.out().contains("28 «hộ» «nghèo» trên địa bàn."), ran.out());
        assertTrue(ran.out().contains("2022/bao-cao.txt (văn bản "), ran.out());
        assertTrue(ran.out().contains("Văn bản 1 đến 1 trong 1 (1 đoạn)."), ran.out());
        assertFalse(ran.out().contains("\u001b"), "no colours where nobody watches");
    }

    @Test
    void searchTakesAnOfficesOwnAbbreviationsAndNamesBadLines() throws IOException {
        Path file = home.resolve("vanthu-archive/abbreviations.tsv");
        Files.writeString(file, "short\twords\nHNĐB\thộ nghèo trên địa bàn\nHN\n");
        try {
            Ran ran = Ran.vanthu(home, "search", "hnđb", "--json");
            assertTrue(ran.out().contains("\"passages\": 1,"), ran.out());
            assertEquals(
                    "vanthu: " + file + ": line 3 left out: too few columns (they are separated by tabs): 'HN'\n",
                    ran.err());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void searchSaysWhatItSearchedAsWords() {
        Ran ran = Ran.in(Language.VI, false, home, "search", "nơi:Huế nghèo");
        assertTrue(ran.out().contains("Đã tìm như từ thường: nơi:Huế"), ran.out());
    }

    @Test
    void searchShowsTheFactsOfAPassageAndItsYears() {
        String out = Ran.vanthu(home, "search", "hộ nghèo > 20 hộ").out();
        assertTrue(out.contains("→ 28 "), out);
        assertTrue(out.contains("Years:    2022 █ 1"), out);
    }

    @Test
    void searchOnATerminalMarksByColour() {
        assertTrue(Ran.in(Language.EN, true, home, "search", "nghèo").out().contains("\u001b[33mnghèo\u001b[0m"));
    }

    @Test
    void searchTakesFiltersAndSaysWhenThereIsNothing() {
        assertTrue(Ran.vanthu(home, "search", "nghèo", "--from", "6/2022", "--to", "2022")
                .out()
                .contains("Documents 1 to 1 of 1 (1 passages)."));
        assertEquals(
                "Nothing found for: nghèo\n",
                Ran.vanthu(home, "search", "nghèo", "--to", "2021").out());
    }

    @Test
    void exportWritesIndicatorsAsCsvForExcel() {
        String csv = Ran.vanthu(home, "export", "indicators").out();
        assertTrue(csv.startsWith("\uFEFFdocument_number,document_type,issuer,issued,period_from,"), csv);
        String row = csv.lines()
                .filter(line -> line.contains(",7644000000,"))
                .findFirst()
                .orElse("");
        assertTrue(row.startsWith("12/BC-UBND,báo cáo,"), csv);
        assertTrue(row.contains(",2022-06-20,"), row);
        assertTrue(row.contains("Tổng thu ngân sách nhà nước trên địa bàn,7644000000,,VND,"), row);
        assertTrue(csv.lines().anyMatch(line -> line.contains(",93.5,,%,")), csv);
    }

    @Test
    void exportTakesColumnsFiltersAndFormats() {
        assertEquals(
                """
                [
                  {
                    "fact": "93,5%",
                    "value": 93.5
                  }
                ]
                """,
                Ran.vanthu(home, "export", "facts", "--unit", "%", "--columns", "fact,value", "--json")
                        .out());
    }

    @Test
    void exportIntoAFileChoosesTheFormatByItsEnding() throws IOException {
        Path file = home.resolve("số liệu.xlsx");
        Ran ran = Ran.vanthu(home, "export", "files", "--out", file);
        assertEquals(ExitCode.DONE, ran.exitCode());
        assertEquals("2 rows written to " + file + "\n", ran.err());
        assertEquals("PK", new String(Files.readAllBytes(file), 0, 2, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void exportIntoAFolderThatIsNotThereSaysSo() {
        Ran ran = Ran.vanthu(home, "export", "files", "--out", home.resolve("none/files.csv"));
        assertEquals(ExitCode.ENVIRONMENT, ran.exitCode());
        assertEquals("vanthu: there is no " + home.resolve("none") + "\n", ran.err());
    }

    @Test
    void exportIsTheSameBytesEachTime() {
        assertEquals(
                Ran.vanthu(home, "export", "facts").out(),
                Ran.vanthu(home, "export", "facts").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/BC-UBND", "12/bc-ubnd", "2022/bao-cao.txt", "bao-cao.txt"})
    void showFindsADocumentByNumberOrFile(String reference) {
        Ran ran = Ran.vanthu(home, "show", reference);
        assertTrue(ran.out().startsWith("Báo cáo · 12/BC-UBND · "), ran.out() + ran.err());
        assertTrue(ran.out().contains("OUTLINE (3)\n  I. KẾT QUẢ THỰC HIỆN\n    1. Kinh tế\n"), ran.out());
        assertTrue(ran.out().contains("percent    93.5 %"), ran.out());
        assertTrue(ran.out().contains("«93,5%»"), ran.out());
    }

    @Test
    void showAsJsonIsTheDocumentAndAsTextItsWords() {
        String json = Ran.vanthu(home, "show", "bao-cao.txt", "--json").out();
        assertTrue(json.startsWith("{\n  \"document\": {\n    \"type\": \"báo cáo\","), json);
        String text = Ran.vanthu(home, "show", "bao-cao.txt", "--text").out();
        int start = Integer.parseInt(json.replaceAll("(?s).*\"text\": \"93,5%\",.*?\"start\": (\\d+),.*", "$1"));
        assertEquals("93,5%", text.substring(start, start + 5));
    }

    @Test
    void showOfWhatIsNotThereSaysHowToFindIt() {
        Ran ran = Ran.in(Language.VI, false, home, "show", "99/XX");
        assertEquals(ExitCode.WRONG_USE, ran.exitCode());
        assertTrue(ran.err().startsWith("vanthu: không có văn bản '99/XX'; hãy tìm bằng: vanthu search"), ran.err());
    }

    @Test
    void statusSaysWhatIsInAndWhatIsNotAndWhy() {
        assertTrue(Ran.vanthu(home, "status").out().contains("2 files, 1 documents, "));
        assertEquals(
                "no text  2022/rỗng.txt  the file is empty\n",
                Ran.vanthu(home, "status", "--failed").out());
        String json = Ran.vanthu(home, "status", "--failed", "--json").out();
        assertTrue(json.contains("\"no-text\": 1"), json);
        assertTrue(json.contains("\"source\": \"2022/rỗng.txt\""), json);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void reindexBuildsTheSameIndex(Language language) {
        String before = Ran.vanthu(home, "search", "nghèo", "--json").out();
        Ran ran = Ran.in(language, false, home, "reindex");
        assertEquals(ExitCode.DONE, ran.exitCode(), ran.err());
        assertTrue(ran.out().contains("1"), ran.out());
        assertEquals(before, Ran.vanthu(home, "search", "nghèo", "--json").out());
    }

    @Test
    void statusSumsUpByFolderAndYear() throws IOException {
        Path in = Files.createDirectories(home.resolve("nhiều năm"));
        Files.writeString(Files.createDirectories(in.resolve("cũ")).resolve("bao-cao.txt"), REPORT);
        Files.writeString(Files.createDirectories(in.resolve("2019")).resolve("trống.txt"), "");
        Path archive = home.resolve("years");
        Ran.vanthu(home, "import", "--archive", archive, in);
        String out = Ran.vanthu(home, "status", "--archive", archive).out();
        assertTrue(out.contains("  2019  1 files  no text 1\n  2022  1 files  imported 1\n"), out);
        assertTrue(out.contains("nhiều năm/cũ    1 files  imported 1\n"), out);
        String json = Ran.vanthu(home, "status", "--archive", archive, "--json").out();
        assertTrue(json.contains("\"folder\": \"cũ\",\n      \"year\": \"2022\""), json);
    }

    @Test
    void ownWordsThatAreNewAreOfferedToOldDocuments() throws IOException {
        Path in = Files.createDirectories(home.resolve("từ mới"));
        Path file = Files.writeString(in.resolve("a.txt"), "THÔNG BÁO\n\nĐã trồng 15 khóm sả trên địa bàn.\n");
        Path archive = home.resolve("words");
        Ran.vanthu(home, "import", "--archive", archive, in);
        assertFalse(Ran.vanthu(home, "status", "--archive", archive).out().contains("reextract"));
        String before =
                Ran.vanthu(home, "export", "facts", "--archive", archive).out();
        Files.writeString(archive.resolve("rules.tsv"), "unit\tkhóm sả\n");
        String status = Ran.vanthu(home, "status", "--archive", archive).out();
        assertTrue(status.contains("vanthu reextract"), status);
        Files.delete(file);
        Ran ran = Ran.vanthu(home, "reextract", "--archive", archive);
        assertEquals("Extracted anew: the documents of 1 files.\n", ran.out(), ran.err());
        String after = Ran.vanthu(home, "export", "facts", "--archive", archive).out();
        assertFalse(before.contains("khóm sả"), before);
        assertTrue(after.contains("khóm sả"), after);
        assertEquals(
                "Extracted anew: the documents of 0 files.\n",
                Ran.vanthu(home, "reextract", "--archive", archive).out());
        assertTrue(
                Ran.vanthu(home, "search", "khóm", "--archive", archive).out().contains("khóm"));
    }

    @Test
    void anotherImportSaysWhoHoldsTheArchive() throws IOException {
        try (Archive held = Archive.open(home.resolve("vanthu-archive"))) {
            Ran ran = Ran.vanthu(home, "import", home.resolve("văn bản"));
            assertEquals(ExitCode.ENVIRONMENT, ran.exitCode());
            assertTrue(
                    ran.err().startsWith("vanthu: the archive in " + held.folder() + " is being written by"),
                    ran.err());
            assertEquals(1, ran.err().lines().count());
        }
    }

    @Test
    void aSecondImportWaitsIfItIsToldTo() throws Exception {
        Path archive = home.resolve("waited for");
        Archive held = Archive.open(archive);
        Thread releasing = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(4500); // longer than a reader that writes for a moment is waited for
                held.close();
            } catch (InterruptedException | IOException e) {
                throw new AssertionError(e);
            }
        });
        Ran ran = Ran.vanthu(home, "import", "--wait", "--archive", archive, home.resolve("văn bản"));
        releasing.join();
        assertEquals(ExitCode.DONE, ran.exitCode(), ran.err());
        assertTrue(ran.err().contains("vanthu: waiting: the archive is being written by PID "), ran.err());
    }

    @Test
    void statusTellsAnImportThatRunsFromOneThatWasBrokenOff() throws IOException {
        Path folder = home.resolve("under way");
        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(Instant.EPOCH, new Maker("test", "these rules"))) {
            run.commit();
            assertTrue(Ran.vanthu(home, "status", "--archive", folder).out().contains("Import running since "));
        }
        assertTrue(
                Ran.vanthu(home, "status", "--archive", folder).out().contains("broken off; importing again goes on"));
    }

    @Test
    void searchAndExportGoOnWhileAnotherWrites() throws IOException {
        try (Archive held = Archive.open(home.resolve("vanthu-archive"))) {
            assertTrue(held.folder().isAbsolute());
            assertTrue(Ran.vanthu(home, "search", "nghèo").out().contains("bao-cao.txt"));
            assertEquals(ExitCode.DONE, Ran.vanthu(home, "export", "facts").exitCode());
            assertEquals(ExitCode.DONE, Ran.vanthu(home, "check").exitCode());
            assertEquals(
                    ExitCode.DONE,
                    Ran.vanthu(home, "backup", home.resolve("saved")).exitCode());
        }
        assertTrue(Ran.vanthu(home, "search", "nghèo", "--archive", home.resolve("saved"))
                .out()
                .contains("bao-cao"));
    }

    @Test
    void everyFileIsNamedWhereThatIsAskedFor() {
        Ran ran = Ran.vanthu(home, "import", "-v", "--archive", home.resolve("named"), home.resolve("văn bản"));
        assertTrue(ran.out().contains("imported\t2022/bao-cao.txt\n"), ran.out());
        assertTrue(ran.out().contains("no-text\t2022/rỗng.txt\tthe file is empty\n"), ran.out());
    }

    @Test
    void checkSaysWhatToDo() throws IOException {
        Path in = Files.createDirectories(home.resolve("sắp mất"));
        Path file = Files.writeString(in.resolve("a.txt"), "Thông báo");
        Path archive = home.resolve("checked");
        Ran.vanthu(home, "import", "--archive", archive, in);
        assertEquals(
                "Store, ledger, search index and files agree.\n",
                Ran.vanthu(home, "check", "--archive", archive).out());
        Files.delete(file);
        Ran ran = Ran.vanthu(home, "check", "--archive", archive);
        assertEquals(ExitCode.DONE, ran.exitCode(), "there is nothing to mend");
        assertTrue(ran.out().contains("1 files are no longer at their place"), ran.out());
        assertTrue(ran.out().contains("→ if they were moved"), ran.out());
        String json = Ran.vanthu(home, "check", "--archive", archive, "--json").out();
        assertTrue(json.contains("\"kind\": \"gone\""), json);
    }

    @Test
    void aMissingPathIsNamedAndTheRestImported() throws IOException {
        Path other = Files.createDirectories(home.resolve("other"));
        Path file = Files.writeString(other.resolve("a.txt"), "Thông báo nghỉ lễ");
        Ran ran = Ran.vanthu(home, "import", "--archive", home.resolve("second"), home.resolve("none"), file, "--json");
        assertEquals(ExitCode.SOME_FILES_FAILED, ran.exitCode());
        assertTrue(ran.err().startsWith("vanthu: there is no file or folder " + home.resolve("none")), ran.err());
        assertTrue(ran.out().contains("\"imported\": 1"), ran.out());
    }

    @Test
    void anArchiveIsNotMadeInAFolderThatHoldsOtherThings() {
        Ran ran = Ran.vanthu(home, "import", "--archive", home.resolve("văn bản"), home.resolve("văn bản"));
        assertEquals(ExitCode.ENVIRONMENT, ran.exitCode());
        assertEquals(
                "vanthu: " + home.resolve("văn bản")
                        + " holds something else; give an empty or a new folder as archive\n",
                ran.err());
    }

    @Test
    void extractPrintsOneFileAndWritesMany() throws IOException {
        Path file = home.resolve("văn bản/2022/bao-cao.txt");
        Ran one = Ran.vanthu(home, "extract", file);
        assertEquals(ExitCode.DONE, one.exitCode());
        assertTrue(one.out().startsWith("{\n  \"document\": {\n    \"type\": \"báo cáo\",\n"), one.out());
        Ran two = Ran.vanthu(
                home, "extract", file, home.resolve("văn bản/2022/rỗng.txt"), "--text", "--out", home.resolve("out"));
        assertEquals(ExitCode.SOME_FILES_FAILED, two.exitCode());
        assertEquals("no text: rỗng.txt: the file is empty\n", two.err());
        assertEquals(one.out(), Files.readString(home.resolve("out/bao-cao.txt.json")));
        assertTrue(Files.readString(home.resolve("out/bao-cao.txt.txt")).contains("28 hộ nghèo"));
        assertFalse(Files.exists(home.resolve("out/rỗng.txt.json")));
    }
}
