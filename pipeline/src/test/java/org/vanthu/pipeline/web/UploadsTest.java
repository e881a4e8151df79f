package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser calls a file, and what the archive calls it. */
final class UploadsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Báo cáo năm 2023.docx | Báo cáo năm 2023.docx",
                "../../etc/passwd | passwd",
                "..\\..\\Windows\\win.ini | win.ini",
                "C:\\văn bản\\a.doc | a.doc",
                "/ | tệp",
                ".. | tệp",
                ". | tệp",
                "'' | tệp",
                "...bashrc | bashrc",
                ".docx | docx",
                "a. . . | a",
                "CON | _CON",
                "nul.txt | _nul.txt",
                "com1.tar.gz | _com1.tar.gz",
                "console.txt | console.txt"
            })
    void keepsTheNameAlone(String given, String name) {
        assertEquals(name, Uploads.name(given));
    }

    @Test
    void putsALineForWhatNoFileSystemTakes() {
        assertEquals("a_b__c_d_e_f_.pdf", Uploads.name("a<b>:c\"d|e?f*.pdf"));
        assertEquals("a_b_c.pdf", Uploads.name("a\u0000b\nc.pdf"));
        assertEquals("a_fdp.exe", Uploads.name("a\u202efdp.exe"), "a sign that turns the rest around");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ệ", "𝄞", "x"})
    void cutsALongNameAndLeavesItsEnding(String letter) {
        String name = Uploads.name(letter.repeat(5_000) + ".docx");
        assertTrue(name.endsWith(letter + ".docx"), name);
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length < 200, name);
    }

    @Test
    void neverLeavesItsFolder() {
        Path folder = Path.of("/archive/uploads/20260102-030405");
        for (String part : List.of("..", ".", "/", "\\", "a", "\u0000", "%2f", "~", " ", ":", "\u202e", "\ud800")) {
            for (String other : List.of("..", "/", "\\", "b", "", ".", " ")) {
                for (String last : List.of("", "..", "/..", "\\..", ".x", "/")) {
                    Path path = folder.resolve(Uploads.name(part + other + last));
                    assertEquals(folder, path.normalize().getParent(), path::toString);
                }
            }
        }
    }
}
