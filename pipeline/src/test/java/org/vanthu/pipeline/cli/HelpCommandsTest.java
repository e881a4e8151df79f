package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk gets who types half a word or a wrong one, looks for more of the same, or has a draft and a signed paper. */
final class HelpCommandsTest {

    private static final String REPORT = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG SÔNG MÂY

        BÁO CÁO
        Tình hình thực hiện nhiệm vụ 6 tháng đầu năm 2022

        Tổng thu ngân sách nhà nước trên địa bàn ước đạt 7.644 triệu đồng, đạt 93,5% so với dự toán.

        UBND phường đã rà soát 28 hộ nghèo trên địa bàn, hỗ trợ vay vốn cho 12 hộ cận nghèo.
        """;

    @TempDir
    private static Path home;

    @BeforeAll
    static void importThree() throws IOException {
        Path in = Files.createDirectories(home.resolve("in"));
        Files.writeString(in.resolve("ban-ky.txt"), REPORT);
        Files.writeString(in.resolve("du-thao.txt"), REPORT.replace("93,5%", "93,4%"));
        Files.writeString(
                in.resolve("khac.txt"), "Rà soát hộ nghèo trên địa bàn: còn 12 hộ cận nghèo, thu ngân sách giảm.\n");
        assertEquals(ExitCode.DONE, Ran.vanthu(home, "import", in).exitCode());
    }

    @Test
    void suggestSaysWhatBeginsSo() {
        String out = Ran.vanthu(home, "suggest", "tinh", "hi").out();
        assertTrue(out.startsWith("Tình hình thực hiện nhiệm vụ 6 tháng đầu năm 2022"), out);
        assertTrue(out.contains("title"), out);
        assertTrue(
                Ran.in(Language.VI, false, home, "suggest", "tình hình").out().contains("trích yếu"));
        assertTrue(Ran.vanthu(home, "suggest", "tinh hi", "--json").out().contains("\"kind\": \"title\""));
        assertEquals(
                ExitCode.WRONG_USE, Ran.vanthu(home, "suggest", "a", "-n", "-1").exitCode());
    }

    @Test
    void wrongWordIsAskedBack() {
        assertTrue(Ran.in(Language.VI, false, home, "search", "hộ nghefo").out().contains("Ý bạn là: hộ nghèo"));
        assertTrue(Ran.vanthu(home, "search", "hộ nghefo").out().contains("Did you mean: hộ nghèo"));
        assertFalse(Ran.vanthu(home, "search", "hộ nghèo").out().contains("Did you mean"));
    }

    @Test
    void wrongWordThatFindsNothingIsAskedBack() {
        String out = Ran.vanthu(home, "search", "nghefo").out();
        assertTrue(out.contains("Nothing found for: nghefo"), out);
        assertTrue(out.contains("Did you mean: nghèo"), out);
    }

    @Test
    void likeNamesWhatIsAboutTheSameAndNoCopy() {
        String out = Ran.vanthu(home, "search", "--like", "ban-ky.txt").out();
        assertTrue(out.contains("khac.txt"), out);
        assertFalse(out.contains("du-thao.txt"), out);
        assertTrue(Ran.vanthu(home, "search", "--like", "ban-ky.txt", "--json")
                .out()
                .contains("\"source\": \"khac.txt\""));
        Ran none = Ran.vanthu(home, "search", "--like", "99/XX");
        assertEquals(ExitCode.WRONG_USE, none.exitCode());
        assertTrue(none.err().contains("there is no document '99/XX'"), none.err());
        assertEquals(
                ExitCode.WRONG_USE,
                Ran.vanthu(home, "search", "a", "--like", "1").exitCode());
    }

    @Test
    void copiesStandUnderOneHitAndWhereTheDocumentIsShown() {
        String out = Ran.vanthu(home, "search", "vay vốn").out();
        assertTrue(out.contains("Says the same: "), out);
        assertTrue(out.contains("Documents 1 to 1 of 2 (2 passages)"), out);
        assertTrue(Ran.vanthu(home, "search", "vay vốn", "--json").out().contains("\"copies\": ["));
        String shown = Ran.in(Language.VI, false, home, "show", "ban-ky.txt").out();
        assertTrue(shown.contains("Bản sao:") && shown.contains("du-thao.txt"), shown);
    }
}
