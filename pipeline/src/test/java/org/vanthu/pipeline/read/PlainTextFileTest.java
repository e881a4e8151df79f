package org.vanthu.pipeline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Block.Cell;
import org.vanthu.extractors.layout.Block.Paragraph;
import org.vanthu.extractors.layout.Block.TableRow;

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

    private List<Block> read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return assertInstanceOf(Reading.Read.class, PlainTextFile.read(file)).blocks();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chỉ tiêu;Kế hoạch\nThu ngân sách;1.234,5\n",
                "Chỉ tiêu,Kế hoạch\r\nThu ngân sách,\"1.234,5\"\r\n",
                "\uFEFF\"Chỉ tiêu\"\t\"Kế hoạch\"\n\"Thu ngân sách\"\t\"1.234,5\"\n"
            })
    void valuesWithSignsBetweenThemAreATable(String text) throws IOException {
        assertEquals(
                List.of(
                        new TableRow(0, List.of(new Cell("Chỉ tiêu", 0, 1, 1), new Cell("Kế hoạch", 1, 1, 1))),
                        new TableRow(0, List.of(new Cell("Thu ngân sách", 0, 1, 1), new Cell("1.234,5", 1, 1, 1)))),
                read("a.csv", text));
    }

    @Test
    void aTextThatIsOnlyCalledSoIsNone() throws IOException {
        assertEquals(List.of(new Paragraph("Kính gửi: UBND xã.")), read("a.csv", "Kính gửi: UBND xã.\n"));
    }
}
