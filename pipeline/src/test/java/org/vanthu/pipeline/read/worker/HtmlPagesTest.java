package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Block.Cell;
import org.vanthu.extractors.layout.Block.Heading;
import org.vanthu.extractors.layout.Block.Item;
import org.vanthu.extractors.layout.Block.Paragraph;
import org.vanthu.extractors.layout.Block.TableRow;
import org.vanthu.pipeline.read.Reading;

/** Forms that somebody filled in, and pages that Word saved. */
final class HtmlPagesTest {

    private final Formats formats = new Formats(new Cost(10 << 20, 1_000_000, 100), () -> {});

    @TempDir
    private Path folder;

    private List<Block> read(String body) throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), "<html><body>" + body + "</body></html>");
        return assertInstanceOf(Reading.Read.class, formats.read(file)).blocks();
    }

    @Test
    void whatWasTypedTickedAndChosenIsRead() throws IOException {
        assertEquals(
                List.of(
                        new Paragraph("Họ và tên: Trần Văn Bình, sinh năm 1980"),
                        new Paragraph("Nội dung: Xin cấp bản sao"),
                        new Paragraph("Nơi nộp: Thôn Hai"),
                        new Item("☒ Nhận tại chỗ ☐ Qua bưu điện")),
                read("""
                    <form><p>Họ và tên: <input name="a" value="Trần Văn Bình">, sinh năm <input type="number" value="1980"></p>
                    <p>Nội dung: <textarea>Xin cấp bản sao</textarea></p>
                    <p>Nơi nộp: <select><option>Thôn Một</option><option selected>Thôn Hai</option></select></p>
                    <p><input type="checkbox" checked> Nhận tại chỗ <input type="checkbox"> Qua bưu điện</p>
                    <input type="hidden" value="x1"><input type="submit" value="Gửi"><button>Hủy</button></form>
                    """));
    }

    @Test
    void theTableOfContentsOfAPageThatWordSavedIsNoListOfHeadings() throws IOException {
        List<Block> expected = List.of(
                new TableRow(0, List.of(new Cell("I. KẾT QUẢ", 0, 1, 1), new Cell("2", 1, 1, 1))),
                new TableRow(0, List.of(new Cell("II. NHIỆM VỤ", 0, 1, 1), new Cell("5", 1, 1, 1))),
                new TableRow(0, List.of(new Cell("III. KIẾN NGHỊ", 0, 1, 1), new Cell("7", 1, 1, 1))),
                new Heading(1, "I. KẾT QUẢ"));
        assertEquals(expected, read("""
            <p class=MsoToc1><a href="#_Toc1">I. KẾT QUẢ<span style='display:none'><span style='mso-tab-count:1 dotted'>.
            </span></span><span style='color:black;display:none'>2</span></a></p>
            <p class=MsoToc1><a href="#_Toc2">II. NHIỆM VỤ<span style='color:black'>........ </span><span>5</span></a></p>
            <p class=MsoToc1><a href="#_Toc3">III. KIẾN NGHỊ<span style='mso-tab-count:1 dotted'>... </span>7</a></p>
            <h1><a name="_Toc1">I. KẾT QUẢ</a></h1>
            """));
    }

    @Test
    void bulletsThatWordDrawsWithLettersAreBullets() throws IOException {
        assertEquals(List.of(new Item("- Rà soát hộ nghèo"), new Item("1. Kiểm tra")), read("""
            <p class=MsoListParagraph><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>§<span
            style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Rà soát hộ nghèo</p>
            <p class=MsoListParagraph><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Kiểm tra</p>
            """));
    }
}
