package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.layout.Block;
import org.vanthu.pipeline.read.Reading;

/** What only some programs write into a Word file. */
final class DocxTextTest {

    @TempDir
    private Path folder;

    private List<Block> blocks(String body) throws IOException {
        Path file = Files.write(folder.resolve("a.docx"), Packages.docx(body, Map.of()));
        return assertInstanceOf(
                        Reading.Read.class, new Formats(new Cost(50 << 20, 1_000_000, 100), () -> {}).read(file))
                .blocks();
    }

    private List<String> texts(String body) throws IOException {
        return blocks(body).stream().map(Block::text).toList();
    }

    private static String field(String properties) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>" + properties + "</w:ffData></w:fldChar></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @Test
    void whatWasChosenInAFormIsRead() throws IOException {
        String place = field("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"xã Đồng Mây\"/>"
                + "<w:listEntry w:val=\"xã Bến Lau\"/></w:ddList>");
        String first = field("<w:ddList><w:listEntry w:val=\"năm\"/><w:listEntry w:val=\"quý\"/></w:ddList>");
        assertEquals(
                List.of("Nơi nộp: xã Bến Lau, theo năm."),
                texts("<w:p>" + r("Nơi nộp: ") + place + r(", theo ") + first + r(".") + "</w:p>"));
        assertEquals(
                List.of("☒ Hộ nghèo", "☐ Hộ cận nghèo"),
                texts("<w:p>" + field("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>") + r(" Hộ nghèo")
                        + "</w:p><w:p>"
                        + field("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>")
                        + r(" Hộ cận nghèo") + "</w:p>"));
    }

    @Test
    void aPromptToTypeSomethingIsNoText() throws IOException {
        String prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("Nhập họ tên")
                + "</w:sdtContent></w:sdt>";
        String typed = "<w:sdt><w:sdtPr/><w:sdtContent>" + r("Lê Thị Mai") + "</w:sdtContent></w:sdt>";
        assertEquals(
                List.of("Người nộp: và Lê Thị Mai."),
                texts("<w:p>" + r("Người nộp:") + prompt + r(" và ") + typed + r(".") + "</w:p>"));
    }

    @Test
    void aCellNeedsNoProperties() throws IOException {
        List<Block> blocks = blocks("<w:tbl><w:tr><w:tc>" + Packages.p("Lúa") + "</w:tc><w:tc><w:tbl><w:tr><w:tc>"
                + Packages.p("58 tạ/ha") + "</w:tc></w:tr></w:tbl>" + Packages.p("vụ xuân")
                + "</w:tc></w:tr><w:tr><w:tc>" + Packages.p("Ngô") + "</w:tc><w:tc>" + Packages.p("42 tạ/ha")
                + "</w:tc></w:tr></w:tbl>");
        List<List<String>> rows = blocks.stream()
                .map(Block.TableRow.class::cast)
                .map(row -> row.cells().stream().map(Block.Cell::text).toList())
                .toList();
        assertEquals(List.of("Ngô", "42 tạ/ha"), rows.getLast());
        assertEquals("Lúa", rows.getFirst().getFirst());
    }

    @Test
    void whatAFormWasBeforeATrackedChangeDoesNotCount() throws IOException {
        String hidden =
                "<w:rPr><w:caps w:val=\"0\"/><w:rPrChange><w:rPr><w:vanish/><w:caps/></w:rPr></w:rPrChange></w:rPr>";
        assertEquals(
                List.of("Đã sửa kiểu chữ."), texts("<w:p><w:r>" + hidden + "<w:t>Đã sửa kiểu chữ.</w:t></w:r></w:p>"));
        String spans = "<w:tcPr><w:gridSpan w:val=\"1\"/><w:tcPrChange><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                + "</w:tcPrChange></w:tcPr>";
        List<Block> rows = blocks("<w:tbl><w:tr><w:tc>" + spans + Packages.p("Tên") + "</w:tc><w:tc>" + Packages.p("Số")
                + "</w:tc></w:tr><w:tr><w:tc>" + Packages.p("Hộ nghèo") + "</w:tc><w:tc>" + Packages.p("15")
                + "</w:tc></w:tr></w:tbl>");
        assertEquals(
                List.of(1, 1),
                assertInstanceOf(Block.TableRow.class, rows.getFirst()).cells().stream()
                        .map(Block.Cell::columns)
                        .toList());
    }
}
