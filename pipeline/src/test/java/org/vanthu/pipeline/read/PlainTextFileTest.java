package org.vanthu.pipeline.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextFileTest {

    @TempDir
    private Path folder;

    private boolean looksLikeOne(String text) throws IOException {
        return PlainTextFile.looksLikeOne(Files.writeString(folder.resolve("a.txt"), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: vp@example.org\nSubject: Họp",
                "Content-Type: multipart/mixed; boundary=b\nMIME-Version: 1.0",
                "DKIM-Signature: v=1; a=rsa-sha256;",
                "{\\rtf1\\ansi}",
                "<html>"
            })
    void whatHasAParserIsLeftToIt(String text) throws IOException {
        assertFalse(looksLikeOne(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nội dung: họp", "Content: một", "Kính gửi: UBND xã", "Số: 12/BC-UBND"})
    void headsOfDocumentsAreText(String text) throws IOException {
        assertTrue(looksLikeOne(text));
    }
}
