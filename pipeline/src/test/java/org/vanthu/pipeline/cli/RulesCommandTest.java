package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vanthu rules} and {@code vanthu extract --explain}: every value can be traced to a rule, and every rule to sentences. */
final class RulesCommandTest {

    @TempDir
    private Path home;

    @Test
    void listsEachRuleWithAnExampleAndACounterExample() {
        String out = Ran.vanthu(home, "rules").out();
        assertTrue(out.contains("""
              quantity
                + đạt «58 tạ/ha».
            """.indent(0)), out);
        assertTrue(out.contains("\ntask\n  task-sentence\n"), out);
        assertTrue(out.contains("\nindicator\n  indicator-sentence\n"), out);
    }

    @Test
    void listsOneKindInJson() {
        String out = Ran.vanthu(home, "rules", "percent", "--json").out();
        assertTrue(out.startsWith("[\n  {\n    \"kind\": \"percent\",\n    \"name\": "), out);
        assertFalse(out.contains("\"kind\": \"money\""), out);
    }

    /** Where this fails: {@code vanthu rules --markdown} prints what belongs in the README. */
    @Test
    void theReadmesTableIsPrintedFromTheRules() throws IOException {
        String table = Ran.vanthu(home, "rules", "--markdown").out();
        assertTrue(table.startsWith("| kind | in the text | value |\n|---|---|---|\n| date | `"), table);
        String readme = Files.readString(Path.of("..", "README.md"), StandardCharsets.UTF_8);
        assertTrue(readme.contains(table), table);
    }

    @Test
    void aTableIsNoJson() {
        assertEquals(
                ExitCode.WRONG_USE,
                Ran.vanthu(home, "rules", "--markdown", "--json").exitCode());
    }

    @Test
    void listsTheRuleOfOwnUnits() throws IOException {
        Files.writeString(home.resolve("rules.tsv"), "unit\tthúng\nunits\tx\n");
        Ran ran = Ran.vanthu(home, "rules", "quantity", "--rules", home);
        assertTrue(ran.out().contains("  quantity-of-own-unit\n    + có «12 thúng»\n"), ran.out());
        assertEquals(
                "vanthu: " + home.resolve("rules.tsv") + ": line 2 left out: unknown 'units'; known: unit, indicator\n",
                ran.err());
    }

    @Test
    void explainsEachValueInItsSentenceWithTheRulesThatLost() throws IOException {
        Path file = Files.writeString(
                home.resolve("a.txt"), "UBND phường đã chi 1,2 tỷ đồng sửa đường 19/5 trước ngày 18/5/2021.\n");
        Ran ran = Ran.vanthu(home, "extract", "--explain", file);
        assertEquals(ExitCode.DONE, ran.exitCode(), ran.err());
        assertTrue(
                ran.out().startsWith("a.txt\nUBND phường đã chi 1,2 tỷ đồng sửa đường 19/5 trước ngày 18/5/2021.\n"),
                ran.out());
        assertTrue(
                ran.out()
                        .matches("(?s).*\n"
                                + "    money +«1,2 tỷ đồng» +1,200,000,000 VND +dong \\(not .*dong-scale-only «1,2"
                                + " tỷ».*"),
                ran.out());
        assertTrue(ran.out().matches("(?s).*\n    - +«đường 19/5» +no value .*"), ran.out());
        assertTrue(ran.out().matches("(?s).*\n    task .*task-sentence\n.*"), ran.out());
        assertTrue(ran.out().matches("(?s).*\n    indicator .*indicator-sentence\n.*"), ran.out());
    }
}
