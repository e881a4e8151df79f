package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Block.Cell;
import org.vanthu.extractors.layout.Block.Note;
import org.vanthu.extractors.layout.Block.Paragraph;
import org.vanthu.extractors.layout.Block.TableRow;
import org.vanthu.pipeline.read.Reading;

/** Raised figures read alike in each format. */
final class RaisedTextTest {

    private static final List<Block> READ = List.of(new Paragraph("Không quá 10³ con trên 5 m2."));

    private final Formats formats = new Formats(new Cost(10 << 20, 1_000_000, 100), () -> {});

    @TempDir
    private Path folder;

    private List<Block> read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return assertInstanceOf(Reading.Read.class, formats.read(file)).blocks();
    }

    private static String run(String properties, String words) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    /** TCVN3 has letters at the codes of ¹, ² and ³. */
    @Test
    void inDocxAlsoInAFontOfTheNinetiesAndWhereAStyleRaisesThem() throws IOException {
        String font = "<w:rFonts w:ascii=\".VnTime\"/>";
        Map<String, byte[]> styles = Map.of(
                "word/styles.xml",
                Packages.utf8("<w:styles" + Packages.WORD + "><w:style w:type=\"character\" w:styleId=\"Mu\"><w:rPr>"
                        + "<w:vertAlign w:val=\"superscript\"/></w:rPr></w:style></w:styles>"));
        assertEquals(
                READ,
                read(
                        "a.docx",
                        Packages.docx(
                                "<w:p>" + run(font, "Kh«ng qu¸ 10")
                                        + run(font + "<w:vertAlign w:val=\"superscript\"/>", "3")
                                        + run(font, " con trªn 5 m") + run("<w:rStyle w:val=\"Mu\"/>" + font, "2")
                                        + run(font, ".") + "</w:p>",
                                styles)));
    }

    @Test
    void inRtfWhereTheMarkOfANoteIsRaisedAndTheNoteIsNot() throws IOException {
        String rtf = "{\\rtf1\\ansi Kh\\u244?ng qu\\u225? 10{\\super 3} con tr\\u234?n 5 m\\super 2\\nosupersub"
                + "{\\super\\chftn{\\footnote \\chftn N\\u259?m 2024}}.\\par}";
        assertEquals(
                List.of(READ.getFirst(), new Note("1", OptionalInt.of(27), "Năm 2024")),
                read("a.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void inHtml() throws IOException {
        assertEquals(
                READ,
                read(
                        "a.html",
                        Packages.utf8("<html><body><p>Không quá 10<sup>3</sup> con trên 5 m<sup>2</sup>.</p></body>")));
    }

    @Test
    void inOpenDocument() throws IOException {
        assertEquals(READ, read("a.fodt", Packages.utf8("""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             office:mimetype="application/vnd.oasis.opendocument.text">
            <office:automatic-styles><style:style style:name="A"><style:text-properties
             style:text-position="super 58%"/></style:style><style:style style:name="B"><style:text-properties
             style:text-position="33% 58%"/></style:style><style:style style:name="C"><style:text-properties
             style:text-position="0% 100%"/></style:style></office:automatic-styles><office:body><office:text>
            <text:p>Không quá 10<text:span text:style-name="A">3</text:span> con trên <text:span
             text:style-name="C">5</text:span> m<text:span text:style-name="B">2</text:span>.</text:p>
            </office:text></office:body></office:document>
            """)));
    }

    @Test
    void inSheets() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            XSSFFont raised = workbook.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            XSSFRichTextString words = new XSSFRichTextString("Số con: 103");
            words.applyFont(10, 11, raised);
            workbook.createSheet().createRow(0).createCell(0).setCellValue(words);
            workbook.write(out);
        }
        assertEquals(
                List.of(new TableRow(0, List.of(new Cell("Số con: 10³", 0, 1, 1)))),
                read("a.xlsx", Files.readAllBytes(file)).stream()
                        .filter(block -> block instanceof TableRow)
                        .toList());
    }
}
