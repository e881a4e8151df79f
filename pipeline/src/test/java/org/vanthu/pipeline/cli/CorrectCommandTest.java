package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A clerk sets values right, one by one and in a spreadsheet, and nothing undoes it. */
final class CorrectCommandTest {

    private static final String REPORT = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG SÔNG MÂY
        Số: 12/BC-UBND

        Sông Mây, ngày 20 tháng 6 năm 2022

        BÁO CÁO
        Tình hình thực hiện nhiệm vụ 6 tháng đầu năm 2022

        I. KẾT QUẢ THỰC HIỆN

        Tổng thu ngân sách nhà nước trên địa bàn đạt 7.644 triệu đồng.
        Tỷ lệ hộ nghèo còn 2,5%.

        II. NHIỆM VỤ

        1. UBND phường rà soát hộ nghèo xong trước ngày 15/9/2022.
        2. Công an phường họp giao ban hàng tuần, tuần tra thường xuyên.
        """;

    @TempDir
    Path home;

    @BeforeEach
    void importOne() throws IOException {
        Path in = Files.createDirectories(home.resolve("in"));
        Files.writeString(in.resolve("bao-cao.txt"), REPORT);
        assertEquals(ExitCode.DONE, vanthu("import", in).exitCode());
    }

    private Ran vanthu(Object... words) {
        return Ran.vanthu(home, words);
    }

    /** The rows of a table without the mark of their encoding, the header first. */
    private List<String> rows(String table) {
        return vanthu("export", table).out().substring(1).lines().toList();
    }

    /** Of the one row that has these words. */
    private String id(String table, String words) {
        String row = rows(table).stream()
                .filter(line -> line.contains(words))
                .findFirst()
                .orElseThrow();
        String[] cells = row.split(",", -1);
        return cells[cells.length - 2];
    }

    private String column(String column, String words) {
        return vanthu("export", "indicators", "--columns", column + ",text")
                .out()
                .lines()
                .filter(line -> line.contains(words))
                .map(line -> line.substring(0, line.indexOf(',')).replace("\"", ""))
                .findFirst()
                .orElse("none");
    }

    private void done(Ran ran) {
        assertEquals(ExitCode.DONE, ran.exitCode(), ran.err());
    }

    @Test
    void whatWasSetRightStaysRightWhateverIsReadAndExtractedAgain() throws IOException {
        String id = id("indicators", "hộ nghèo còn");
        done(vanthu("correct", id, "--value", "2,6", "--why", "theo bản ký", "--who", "Lan"));
        done(vanthu("import", home.resolve("in"), "--retry", "all"));
        assertEquals("2.6", column("value", "hộ nghèo còn"));
        Files.writeString(home.resolve("vanthu-archive/rules.tsv"), "kind\tname\tstands for\nunit\tsuất\n");
        done(vanthu("reextract"));
        assertEquals("2.6", column("value", "hộ nghèo còn"));
        assertEquals("changed", column("reviewed", "hộ nghèo còn"));
        done(vanthu("check"));
        String shown = vanthu("correct", id).out();
        assertAll(
                () -> assertTrue(shown.contains("2.6  (the machine reads: 2.5)"), shown),
                () -> assertTrue(shown.contains("value: 2.5 → 2.6 (Lan; "), shown),
                () -> assertTrue(shown.contains("theo bản ký"), shown));
        done(vanthu("correct", id, "--undo"));
        assertEquals("2.5", column("value", "hộ nghèo còn"));
        assertEquals("", column("reviewed", "hộ nghèo còn"));
    }

    @Test
    void everythingThatShowsAValueSaysThatItWasReviewed() {
        String indicator = id("indicators", "Tổng thu");
        done(vanthu("correct", indicator, "--value", "7.650.000.000"));
        done(vanthu("correct", id("tasks", "rà soát"), "--due", "9/2022", "--body", "Công an phường"));
        done(vanthu("correct", id("documents", "12/BC-UBND"), "--date", "21/6/2022"));
        String show = vanthu("show", "12/BC-UBND").out();
        String json = vanthu("show", "12/BC-UBND", "--json").out();
        assertAll(
                () -> assertTrue(show.contains("7,650,000,000 VND ✓"), show),
                () -> assertTrue(show.contains(indicator), show),
                () -> assertTrue(
                        json.contains("\"id\": \"" + indicator + "\",\n      \"reviewed\": \"changed\""), json),
                () -> assertTrue(json.contains("\"issued\": \"2022-06-21\""), json),
                () -> assertTrue(vanthu("series", "tổng thu ngân sách nhà nước trên địa bàn", "--format", "csv")
                        .out()
                        .contains("," + indicator + ",changed")),
                () -> assertTrue(vanthu("series", "tổng thu ngân sách nhà nước trên địa bàn")
                        .out()
                        .contains("7,650,000,000 VND ✓")),
                () -> assertTrue(vanthu("search", "tổng thu", "--json").out().contains("\"reviewed\": \"changed\"")),
                () -> assertTrue(vanthu("search", "tổng thu").out().contains("7,650,000,000 VND ✓")),
                () -> assertTrue(vanthu("tasks", "--body", "cong-an", "--format", "csv")
                        .out()
                        .contains("2022-09-01,2022-09-30")));
    }

    @Test
    void theStatusCountsWhatWasReviewedAndWhatLostItsPlace() throws IOException {
        String id = id("indicators", "hộ nghèo còn");
        assertFalse(vanthu("status").out().contains("reviewed"));
        done(vanthu("correct", id, id("indicators", "Tổng thu"), "--confirm"));
        assertTrue(vanthu("status").out().contains("2 values reviewed, of which 0 have lost their place"));
        Path file = home.resolve("in/bao-cao.txt");
        Files.writeString(file, REPORT.replace("hộ nghèo còn", "hộ có máy cày là"));
        done(vanthu("import", home.resolve("in")));
        assertTrue(vanthu("status").out().contains("of which 2 have lost their place"), "another file's values");
        String json = vanthu("status", "--json").out();
        assertTrue(json.contains("\"reviewed\": 2") && json.contains("\"lost\": 2"), json);
        done(vanthu("correct", id, "--undo"));
        assertTrue(vanthu("status").out().contains("1 values reviewed"));
    }

    @Test
    void aRejectedValueIsInNoTableButInThatOfCorrections() {
        String id = id("indicators", "hộ nghèo còn");
        done(vanthu("correct", id, "--reject"));
        assertEquals("none", column("value", "hộ nghèo còn"));
        assertTrue(vanthu("correct", "--list").out().contains(id + "  rejected"));
        assertTrue(rows("corrections").get(1).startsWith(id + ",indicator,rejected,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void aTableIsGivenBackAsASpreadsheetSavesIt(String delimiter) throws IOException {
        String table = vanthu("export", "indicators").out();
        String edited = table.replaceAll(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", delimiter)
                .replaceAll("(?<=" + delimiter + ")(\\d{4})-(\\d\\d)-(\\d\\d)(?=" + delimiter + ")", "$3/$2/$1");
        Path file = home.resolve("sua.csv");
        Files.writeString(file, delimiter.equals(",") ? edited : edited.replace("7644000000", "7,644E+09"));
        assertTrue(vanthu("correct", "--from", file, "--dry-run").out().startsWith("would record 0 changes"));
        Files.writeString(file, edited.replace(delimiter + "2.5" + delimiter, delimiter + "\"2,6\"" + delimiter));
        String would = vanthu("correct", "--from", file, "--dry-run").out();
        assertTrue(would.contains("value: 2.5 → 2.6"), would);
        assertEquals("2.5", column("value", "hộ nghèo còn"), "a rehearsal keeps nothing");
        done(vanthu("correct", "--from", file, "--why", "đối chiếu"));
        assertEquals("2.6", column("value", "hộ nghèo còn"));
        assertTrue(vanthu("correct", "--from", file).out().startsWith("recorded 0 changes"));
        Files.writeString(file, table, StandardCharsets.UTF_16);
        assertTrue(
                vanthu("correct", "--from", file).out().startsWith("recorded 0 changes"),
                "a table that is older than the change does not undo it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "facts", "tasks", "documents"})
    void aTableThatIsGivenBackAsItWasChangesNothing(String table) {
        Path file = home.resolve("sua.csv");
        done(vanthu("export", table, "--out", file));
        Ran ran = vanthu("correct", "--from", file, "--dry-run");
        assertTrue(ran.out().startsWith("would record 0 changes"), ran.err());
    }

    @Test
    void correctionsThatWereEditedByHandAreNotTaken() throws IOException {
        done(vanthu("correct", id("indicators", "hộ nghèo còn"), "--value", "2,6"));
        Path file = home.resolve("sua.csv");
        String table = vanthu("export", "corrections").out();
        Files.writeString(
                file, table.replace("value,2.5,2.6", "value,2.5,nhiều").replaceAll("start=\\d+", "start=x"));
        Ran ran = vanthu("correct", "--from", file);
        assertEquals(ExitCode.WRONG_USE, ran.exitCode());
        assertTrue(ran.err().contains("row 2: column becomes is missing or was changed"), ran.err());
        Files.writeString(file, table.replaceAll("start=\\d+", "start=x"));
        assertTrue(vanthu("correct", "--from", file).err().contains("row 2: column reading is missing or was changed"));
    }

    @Test
    void aColumnSaysThatAValueIsRightOrNone() throws IOException {
        String right = id("indicators", "Tổng thu");
        String wrong = id("indicators", "hộ nghèo còn");
        Path file = home.resolve("sua.csv");
        Files.writeString(file, "ID,reviewed,why\n" + right + ",đúng,\n" + wrong + ",rejected,không phải chỉ tiêu\n");
        done(vanthu("correct", "--from", file));
        assertEquals("confirmed", column("reviewed", "Tổng thu"));
        assertEquals("none", column("reviewed", "hộ nghèo còn"));
        assertTrue(vanthu("correct", wrong).out().contains("không phải chỉ tiêu"));
    }

    @Test
    void rowsThatCannotBeTakenAreNamedAndNothingIsTaken() throws IOException {
        String one = id("indicators", "hộ nghèo còn");
        String other = id("indicators", "Tổng thu");
        Path file = home.resolve("sua.csv");
        Files.writeString(
                file,
                "id,value,status,issuer,reviewed\n" + one + ",2.6,actual,UBND phường khác,\n" + other
                        + ",nhiều,actual,,\n" + one + ",3,actual,,\nx1,1,,,\n");
        Ran ran = vanthu("correct", "--from", file);
        assertAll(
                () -> assertEquals(ExitCode.WRONG_USE, ran.exitCode()),
                () -> assertTrue(ran.err().contains("row 2: column issuer belongs to document d"), ran.err()),
                () -> assertTrue(ran.err().contains("row 3: value: 'nhiều' is no number"), ran.err()),
                () -> assertTrue(ran.err().contains("row 4: the id '" + one + "' stands in another row"), ran.err()),
                () -> assertTrue(ran.err().contains("row 5: 'x1' is no id of a value"), ran.err()),
                () -> assertTrue(ran.err().contains("4 rows cannot be taken, so nothing was recorded"), ran.err()),
                () -> assertEquals(1, rows("corrections").size()));
    }

    @Test
    void whatIsNoSuchTableIsRefusedWithWhatToDo() throws IOException {
        Path file = home.resolve("sua.csv");
        Files.write(file, "id,value\nđ,1\n".getBytes(Charset.forName("windows-1258")));
        assertTrue(vanthu("correct", "--from", file).err().contains("save it as \"CSV UTF-8"));
        Files.writeString(file, "value\n1\n");
        assertTrue(vanthu("correct", "--from", file).err().contains("has no column id"));
        Files.writeString(file, "id,value\n\"i1,1\n");
        assertTrue(vanthu("correct", "--from", file).err().contains("a quotation mark is not closed"));
        Files.writeString(file, "measure,id,value\n");
        assertTrue(vanthu("correct", "--from", file).err().contains("is a table of vanthu series"));
        assertTrue(vanthu("correct", "--from", home.resolve("none.csv")).err().contains("there is no file"));
    }

    @Test
    void anArchiveThatIsBuiltAnewOfTheSameFilesTakesTheCorrectionsOfTheOld() {
        done(vanthu("correct", id("indicators", "hộ nghèo còn"), "--value", "2,6", "--why", "theo | bản ký"));
        done(vanthu("correct", id("indicators", "Tổng thu"), "--confirm"));
        Path given = home.resolve("given.csv");
        done(vanthu("export", "corrections", "--out", given));
        Path anew = home.resolve("anew");
        done(vanthu("import", home.resolve("in"), "--archive", anew));
        done(vanthu("correct", "--from", given, "--archive", anew));
        String table = vanthu("export", "corrections", "--archive", anew).out();
        assertEquals(vanthu("export", "corrections").out(), table);
        assertTrue(vanthu("export", "indicators", "--archive", anew).out().contains(",changed"));
        assertTrue(vanthu("correct", "--from", given, "--archive", anew).out().startsWith("recorded 0 changes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        correct                               | give an id and one thing to do
        correct ID --confirm --reject         | give an id and one thing to do
        correct --list --dry-run              | give an id and one thing to do
        correct i12 --confirm                 | 'i12' is no id of a value; ids look like i3f8k2m9q-h7t4w2c
        correct i00000000-0000000 --confirm   | the archive has no value with the id 'i00000000-0000000'
        correct ID --value nhiều              | value: 'nhiều' is no number; write 95.5 or 1250000
        correct ID --value 1.250              | value: '1.250' can be read in two ways; write 1250 or 1,2500
        correct ID --value 2.5                | ID is so already; to say that it is right, use --confirm
        correct ID --status done              | status: there is no 'done'; known: actual, estimate, target
        correct ID --body công-ann            | body: there is no 'công-ann'; known: chi-bo, cong-an,
        correct ID --due 9/2022               | there is no --due of an indicator; what can be changed: indicator, value,
        correct ID --set price=1              | there is no --set price of an indicator; what can be changed: indicator, value,
        correct ID --period 2022..2021        | period_to: '2022-01-01 – 2021-12-31' is no stretch of time
        correct ID --undo                     | nobody confirmed, changed or rejected ID
        """)
    void isToldWhatWouldBeRight(String line, String complaint) {
        String id = id("indicators", "hộ nghèo còn");
        Ran ran = vanthu((Object[]) line.replace("ID", id).split(" +"));
        assertEquals(ExitCode.WRONG_USE, ran.exitCode());
        assertTrue(ran.err().startsWith("vanthu: " + complaint.replace("ID", id)), ran.err());
    }
}
